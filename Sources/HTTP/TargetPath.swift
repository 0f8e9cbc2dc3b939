/// The parts of an address between its slashes.
enum TargetPath {
  /// `/at/library` is `["at", "library"]`; a slash at the end changes nothing.
  ///
  /// Nil if a part could mean another place than it seems to: `..`, an escaped slash, a NUL.
  static func parts(of target: Bytes) -> [String]? {
    guard target.first == slash, !target.contains(space) else { return nil }
    var rest = target[1...]
    var parts: [String] = []
    while !rest.isEmpty {
      let piece = rest.prefix { $0 != slash }
      guard let part = PercentDecoding.text(piece, plusIsSpace: false), isPlain(part)
      else { return nil }
      parts.append(part)
      rest = rest[piece.endIndex...].dropFirst()
    }
    return parts
  }

  private static func isPlain(_ part: String) -> Bool {
    !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(slash)
  }

  private static let slash = UInt8(ascii: "/")
  private static let space = UInt8(ascii: " ")
}
