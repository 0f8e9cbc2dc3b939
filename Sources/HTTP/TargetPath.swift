/// The parts of an address between its slashes.
enum TargetPath {
  /// `/at/library` is `["at", "library"]`; a slash at the end changes nothing.
  ///
  /// Nil if a part could mean another place than it seems to: `..`, an escaped slash, a NUL.
  static func parts(of target: some Collection<UInt8>) -> [String]? {
    guard target.first == slash, !target.contains(space) else { return nil }
    var inner = target.dropFirst()
    if inner.isEmpty { return [] }
    if Array(inner.suffix(1)) == [slash] { inner = inner.prefix(inner.count - 1) }
    var parts: [String] = []
    for piece in inner.split(separator: slash, omittingEmptySubsequences: false) {
      guard let part = PercentDecoding.text(piece, plusIsSpace: false), isPlain(part)
      else { return nil }
      parts.append(part)
    }
    return parts
  }

  private static func isPlain(_ part: String) -> Bool {
    !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(slash)
  }

  private static let slash = UInt8(ascii: "/")
  private static let space = UInt8(ascii: " ")
}
