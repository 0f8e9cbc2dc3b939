/// How names of many languages begin and end.
struct NameEndings: Sendable {
  private var endings: Set<String> = []
  private var beginnings: Set<String> = []

  /// - Returns: whether it was not known before.
  mutating func learn(_ entry: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: entry, as: UTF8.self)
    return word.hasSuffix("-")
      ? beginnings.insert(String(word.dropLast())).inserted : endings.insert(word).inserted
  }

  func looksLikeAName(_ word: String) -> Bool {
    guard word.utf8.count >= 6 else { return false }
    return (2...7).contains {
      endings.contains(String(word.suffix($0))) || beginnings.contains(String(word.prefix($0)))
    }
  }
}
