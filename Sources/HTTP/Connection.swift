import CMicrohttpd
import Glibc

/// A browser at the other end of the line.
struct Connection: @unchecked Sendable {
  // Unchecked: the library locks what it keeps behind this pointer, and it lives until the request
  // is completed, which a suspended connection never is.
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var address: NetworkAddress? {
    heard_client_address(pointer).flatMap { NetworkAddress($0) }
  }

  /// How long it may take; nothing once it is closed.
  var line: Deadlines.Line? {
    heard_connection_slot(pointer).map {
      Unmanaged<Deadlines.Line>.fromOpaque($0).takeUnretainedValue()
    }
  }

  var socket: Int32 { heard_socket(pointer) }

  var headerBytes: Int { heard_header_bytes(pointer) }

  /// Whether the browser has hung up and all it sent has been read.
  var isGone: Bool {
    var next: UInt8 = 0
    return recv(socket, &next, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) == 0
  }

  func send(_ response: Response) -> MHD_Result {
    MHD_queue_response(pointer, response.status, response.pointer)
  }

  func suspend() { MHD_suspend_connection(pointer) }

  func resume() { MHD_resume_connection(pointer) }

  /// Shows every header, or every value of the query, to `visit`.
  func each(_ kind: MHD_ValueKind, _ visit: (Bytes, Bytes) -> Bool) {
    withoutActuallyEscaping(visit) { visit in
      var visitor = Visitor(visit: visit)
      withUnsafeMutablePointer(to: &visitor) {
        _ = MHD_get_connection_values_n(pointer, kind, onValue, $0)
      }
    }
  }
}

/// Bytes of the library's, gone when the callback returns.
typealias Bytes = UnsafeRawBufferPointer

private struct Visitor {
  let visit: (Bytes, Bytes) -> Bool
}

private let onValue: MHD_KeyValueIteratorN = { context, _, name, nameSize, value, valueSize in
  guard let visitor = context?.assumingMemoryBound(to: Visitor.self) else { return .NO }
  let name = Bytes(start: name, count: name == nil ? 0 : nameSize)
  let value = Bytes(start: value, count: value == nil ? 0 : valueSize)
  return visitor.pointee.visit(name, value) ? .YES : .NO
}
