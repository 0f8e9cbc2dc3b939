/// A few letters that a browser keeps for us until it closes, unseen by scripts and other sites.
public struct Cookie: Sendable, Equatable {
  public let name: String
  public let value: String

  /// Only sent back below this path.
  public var path: String
  /// Only sent back over HTTPS.
  public var isSecure: Bool
  /// Kept for so long even if the browser closes; 0 takes the cookie away.
  public var seconds: Int?

  public init(
    _ name: String, _ value: String, path: String = "/", isSecure: Bool, seconds: Int? = nil
  ) {
    self.name = name
    self.value = value
    self.path = path
    self.isSecure = isSecure
    self.seconds = seconds
  }

  /// The line that makes a browser keep it.
  public var header: Header {
    var line = "\(name)=\(value); Path=\(path); HttpOnly; SameSite=Strict"
    if isSecure { line += "; Secure" }
    if let seconds { line += "; Max-Age=\(seconds)" }
    return Header("Set-Cookie", line)
  }

  /// The value under that name in a browser's `Cookie` line, where `a=1; b=2` is usual.
  static func value(of name: String, in line: Bytes) -> String? {
    var rest = line[...]
    while !rest.isEmpty {
      let pair = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest[pair.endIndex...].dropFirst()
      guard let mark = pair.firstIndex(of: UInt8(ascii: "=")),
        trimmed(pair[..<mark]).elementsEqual(name.utf8)
      else { continue }
      return String(decoding: unquoted(trimmed(pair[(mark + 1)...])), as: UTF8.self)
    }
    return nil
  }

  private static func trimmed(_ piece: Bytes.SubSequence) -> Bytes.SubSequence {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = piece.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return start }
    return start[...end]
  }

  private static func unquoted(_ piece: Bytes.SubSequence) -> Bytes.SubSequence {
    let quote = UInt8(ascii: "\"")
    let isQuoted = piece.count > 1 && piece.first == quote && piece.last == quote
    return isQuoted ? piece.dropFirst().dropLast() : piece
  }
}
