/// Phrases of several words, found by their first.
struct Phrases: Sendable {
  private struct Phrase {
    let words: [String]
    /// "Bell's" is whisky, Bell is somebody.
    let isPossessive: Bool
    let placeholder: Placeholder?
  }

  private var phrases: [String: [Phrase]] = [:]

  /// The longest comes first, so that it wins.
  mutating func learn(_ line: String, as placeholder: Placeholder?) {
    let tokens = Self.tokens(of: line)
    guard let first = tokens.first?.text else { return }
    phrases[first, default: []].append(
      Phrase(
        words: tokens.map(\.text), isPossessive: tokens.last?.isPossessive == true,
        placeholder: placeholder))
    phrases[first]?.sort { $0.words.count > $1.words.count }
  }

  /// How many tokens from here are a phrase, and what stands for it.
  func match(_ tokens: [Token], at index: Int) -> (count: Int, placeholder: Placeholder?)? {
    for phrase in phrases[tokens[index].text] ?? [] where index + phrase.words.count <= tokens.count
    {
      if let count = count(of: phrase.words, in: tokens, at: index),
        !phrase.isPossessive || tokens[index + count - 1].isPossessive
      {
        return (count, phrase.placeholder)
      }
    }
    return nil
  }

  /// How many tokens a phrase takes, whatever commas or hyphens are between its words: "Tom, Dick and
  /// Harry", "Eid-ul-Fitr".
  private func count(of words: [String], in tokens: [Token], at index: Int) -> Int? {
    var place = index
    for word in words {
      if place > index, place < tokens.count, tokens[place].isMark(",-"), tokens[place].text != word
      {
        place += 1
      }
      guard place < tokens.count, tokens[place].text == word else { return nil }
      place += 1
    }
    return place - index
  }

  /// Cut as the tokeniser cuts, without needing a lexicon.
  static func words(of line: String) -> [String] { tokens(of: line).map(\.text) }

  private static func tokens(of line: String) -> [Token] {
    Tokeniser.tokens(of: NormalizedText(of: line), with: nil)
  }
}
