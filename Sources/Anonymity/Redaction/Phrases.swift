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
    let shadow = Shadow(of: line)
    return Tokeniser.tokens(of: shadow, with: nil).map(\.text)
  }
}

extension Passage {
  /// The service's own names come before everything else, in any case.
  mutating func coverOwnList() {
    for index in tokens.indices {
      guard let match = lexicon.ownPhrases.match(tokens, at: index) else { continue }
      cover(tokens: index, through: index + match.count - 1, as: match.placeholder ?? .name)
    }
  }

  mutating func keepSafePhrases() {
    for index in tokens.indices where isFree(index) {
      guard let match = lexicon.safePhrases.match(tokens, at: index) else { continue }
      let last = tokens[index + match.count - 1]
      if last.isPossessive && match.count == 1 { continue }
      if isGluedToWord(index - 1) || isGluedToWord(index + match.count - 1) { continue }
      if isBesideFigures(index, by: -1) || isBesideFigures(index + match.count - 1, by: 1) {
        continue
      }
      let range = tokens[index].range.lowerBound..<last.range.upperBound
      if isFree(range) { keep(range) }
    }
  }

  /// "121" in "999 121 8777" is a part of a number.
  private func isBesideFigures(_ index: Int, by step: Int) -> Bool {
    guard tokens[index].kind == .figures else { return false }
    let beside =
      token(index, step)?.isMark(".-/()") == true ? token(index, 2 * step) : token(index, step)
    return beside?.kind == .figures
  }

  /// Whether this token and the next are one word, as the two sides of "N24".
  private func isGluedToWord(_ index: Int) -> Bool {
    index >= 0 && isGlued(index)
      && ![tokens[index], tokens[index + 1]].contains { $0.kind == .mark }
  }
}
