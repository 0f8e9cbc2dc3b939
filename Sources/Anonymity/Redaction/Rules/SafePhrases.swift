struct SafePhrases: DocumentReader {
  let document: Document

  func keepSafePhrases() { keep(lexicon.safePhrases) }

  /// Makes, medicines, peoples and sayings, which keep only names and places from being covered.
  func keepNobody() {
    keep(lexicon.nobody)
    for index in tokens.indices where isFree(index) && isIllness(index) {
      keep(tokens[index].range)
    }
  }

  /// "Parkinson's is no joke", but not "Parkinson's wife".
  private func isIllness(_ index: Int) -> Bool {
    tokens[index].isPossessive && has(index, .illness)
      && !before(index, has: [.title, .forename]) && !after(index, has: .person)
  }

  private func keep(_ phrases: Phrases) {
    for index in tokens.indices where isFree(index) {
      guard let match = phrases.match(tokens, at: index) else { continue }
      let last = tokens[index + match.count - 1]
      if match.count == 1, isSurname(index) { continue }
      if isGluedToWord(index - 1) || isGluedToWord(index + match.count - 1) { continue }
      if isBesideFigures(index, by: -1) || isBesideFigures(index + match.count - 1, by: 1) {
        continue
      }
      let range = tokens[index].range.lowerBound..<last.range.upperBound
      if isFree(range) { keep(range) }
    }
  }

  /// "Mrs English", "Ann Greek's": on the lists of names too, and where a name is meant.
  private func isSurname(_ index: Int) -> Bool {
    guard tokens[index].has(.gazetteer) else { return false }
    return tokens[index].isPossessive
      || before(index, has: .title)
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
