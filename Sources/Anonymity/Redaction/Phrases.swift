/// Phrases of several words, found by their first.
struct Phrases: Sendable {
  private struct Phrase {
    let words: [String]
    let placeholder: Placeholder?
  }

  private var phrases: [String: [Phrase]] = [:]

  /// The longest comes first, so that it wins.
  mutating func learn(_ line: String, as placeholder: Placeholder?) {
    let words = Self.words(of: line)
    guard let first = words.first else { return }
    phrases[first, default: []].append(Phrase(words: words, placeholder: placeholder))
    phrases[first]?.sort { $0.words.count > $1.words.count }
  }

  /// How many tokens from here are a phrase, and what stands for it.
  func match(_ tokens: [Token], at index: Int) -> (count: Int, placeholder: Placeholder?)? {
    for phrase in phrases[tokens[index].text] ?? [] where index + phrase.words.count <= tokens.count
    {
      let matches = phrase.words.indices.allSatisfy { tokens[index + $0].text == phrase.words[$0] }
      if matches { return (phrase.words.count, phrase.placeholder) }
    }
    return nil
  }

  /// Cut as the tokeniser cuts, without needing a lexicon.
  private static func words(of line: String) -> [String] {
    let normalized = NormalizedText(of: line)
    return Tokeniser.tokens(of: normalized, with: nil).map(\.text)
  }
}
