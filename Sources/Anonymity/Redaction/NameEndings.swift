/// How names of many languages begin and end.
struct NameEndings: Sendable {
  private var endings: Set<String> = []
  private var beginnings: Set<String> = []

  mutating func learn(_ entry: ArraySlice<UInt8>) {
    let word = String(decoding: entry, as: UTF8.self)
    if word.hasSuffix("-") {
      beginnings.insert(String(word.dropLast()))
    } else {
      endings.insert(word)
    }
  }

  func looksLikeAName(_ word: String) -> Bool {
    guard word.utf8.count >= 6 else { return false }
    return (2...7).contains {
      endings.contains(String(word.suffix($0))) || beginnings.contains(String(word.prefix($0)))
    }
  }
}
