import CMicrohttpd
import Glibc

/// The part of a request above its body, copied and checked in one pass.
struct Head {
  let method: Request.Method?
  let bytes: Int
  private(set) var lines = HeaderLines()
  private(set) var declaredLength = 0
  private(set) var contentType: ContentType?

  private var isSound = true
  private var hosts = 0
  private var lengths = 0
  private var encodings = 0
  private let isOldVersion: Bool

  init(_ connection: Connection, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>) {
    self.method = Request.Method(method)
    isOldVersion = strcmp(version, MHD_HTTP_VERSION_1_0) == 0
    bytes = connection.headerBytes
    lines.reserve(bytes)
    var end: UnsafeRawPointer?
    connection.each(.HEADER_KIND) { name, value in
      check(from: end, to: name.baseAddress)
      read(name, value)
      end = value.baseAddress.map { $0 + value.count }
      return true
    }
    check(from: end, to: UnsafeRawPointer(method) + bytes)
  }

  /// The library takes a zero for the end of a value: what stands behind it in the same line would be
  /// read by a proxy and not by us. Between two lines there may be nothing but blanks and their ends.
  private mutating func check(from end: UnsafeRawPointer?, to next: UnsafeRawPointer?) {
    guard let end, let next, next > end, next - end <= bytes else { return }
    let isBlank = Bytes(start: end, count: next - end).allSatisfy {
      [0, 0x09, 0x0A, 0x0D, 0x20].contains($0)
    }
    isSound = isSound && isBlank
  }

  /// Why it must be refused before its body is read, if it must.
  ///
  /// A body whose length is told twice, or in two ways, could hide a second request from a proxy.
  func refusal(_ limits: Limits) -> Status? {
    let isFramed = lengths + encodings <= 1 && (encodings == 0 || !isOldVersion)
    let isAddressed = hosts == 1 || hosts == 0 && isOldVersion
    if !isSound || !isFramed || !isAddressed { return .badRequest }
    if bytes > limits.headerBytes { return .headersTooLarge }
    guard let method else { return .methodNotAllowed }
    if declaredLength > limits.bodyBytes { return .bodyTooLarge }
    return method == .post && contentType == .other ? .unsupportedType : nil
  }

  private mutating func read(_ name: Bytes, _ value: Bytes) {
    lines.append(name, value)
    isSound = isSound && name.allSatisfy(\.isTokenCharacter) && !name.isEmpty
    isSound = isSound && value.allSatisfy { $0.isHeaderCharacter || $0 == 0x09 }
    switch name.count {
    case 4 where name.spells("host"): hosts += 1
    case 12 where name.spells("content-type"): contentType = ContentType(value)
    case 14 where name.spells("content-length"):
      lengths += 1
      declaredLength = Int(String(decoding: value, as: UTF8.self)) ?? .max
    case 17 where name.spells("transfer-encoding"):
      encodings += 1
      isSound = isSound && value.spells("chunked")
    default: break
    }
  }
}

/// Whether a body is a form, the only kind we read.
enum ContentType {
  case form, other

  init(_ value: Bytes) {
    let kind = value.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
    self = Bytes(rebasing: kind).spells("application/x-www-form-urlencoded") ? .form : .other
  }
}

extension Request.Method {
  init?(_ name: UnsafePointer<CChar>) {
    if strcmp(name, MHD_HTTP_METHOD_GET) == 0 {
      self = .get
    } else if strcmp(name, MHD_HTTP_METHOD_POST) == 0 {
      self = .post
    } else if strcmp(name, MHD_HTTP_METHOD_HEAD) == 0 {
      self = .head
    } else {
      return nil
    }
  }
}

extension Bytes {
  /// In whatever case.
  func spells(_ lowercase: StaticString) -> Bool {
    count == lowercase.utf8CodeUnitCount
      && (isEmpty || strncasecmp(baseAddress, lowercase.utf8Start, count) == 0)
  }
}

private func strncasecmp(_ one: UnsafeRawPointer?, _ other: UnsafePointer<UInt8>, _ count: Int)
  -> Int32
{
  guard let one else { return 1 }
  return Glibc.strncasecmp(
    one.assumingMemoryBound(to: CChar.self),
    UnsafeRawPointer(other).assumingMemoryBound(to: CChar.self), count)
}
