import CMicrohttpd
import Glibc

/// A reply in the library's hands.
final class Response: @unchecked Sendable {
  // Unchecked: the library counts and locks its uses; nothing is added once others can see it.
  let pointer: OpaquePointer
  let status: UInt32

  /// Nil if a header could break out of its line, or memory has run out.
  init?(_ reply: Reply) {
    guard let pointer = Response.create(reply.body) else { return nil }
    self.pointer = pointer
    status = UInt32(reply.status.code)
    guard reply.headers.allSatisfy({ $0.isSound && add($0) }) else { return nil }
  }

  deinit {
    MHD_destroy_response(pointer)
  }

  /// Adds a header that is sound; false if memory has run out. Not to be called once it is sent.
  func add(_ header: Header) -> Bool {
    MHD_add_response_header(pointer, header.name, header.value) == .YES
  }

  private static func create(_ body: Reply.Body) -> OpaquePointer? {
    switch body {
    case .none: create(Bytes(start: nil, count: 0))
    case .bytes(let bytes): bytes.withUnsafeBytes(create)
    case .text(var text): text.withUTF8 { create(Bytes($0)) }
    case .file(let part): create(part)
    }
  }

  /// Nil if the file has gone since it was found.
  private static func create(_ part: FilePart) -> OpaquePointer? {
    guard let descriptor = part.open() else { return nil }
    let pointer = MHD_create_response_from_fd_at_offset64(
      UInt64(part.count), descriptor, UInt64(part.offset))
    if pointer == nil { close(descriptor) }
    return pointer
  }

  private static func create(_ bytes: Bytes) -> OpaquePointer? {
    // The library does not write to what it copies, though its type says it may.
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    return MHD_create_response_from_buffer(bytes.count, start, .RESPMEM_MUST_COPY)
  }
}
