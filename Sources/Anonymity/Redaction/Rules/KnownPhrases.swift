struct KnownPhrases: DocumentReader {
  let document: Document

  /// The service's own names come before everything else, in any case.
  func coverOwnList() {
    for index in tokens.indices {
      guard let match = lexicon.ownPhrases.match(tokens, at: index) else { continue }
      cover(tokens: index, through: index + match.count - 1, as: match.placeholder ?? .name)
    }
  }

  func keepSafePhrases() {
    keep(lexicon.safePhrases) { !isName($0, before: $0 + 1) }
    for index in tokens.indices where isFree(index) && isSpeltWithFigures(index) {
      keep(tokens[index].range)
    }
  }

  /// "no1", which is no car number.
  private func isSpeltWithFigures(_ index: Int) -> Bool {
    tokens[index].isWord && tokens[index].text.utf8.contains(where: \.isDigit)
  }

  /// "I want Rose to go": a capital that only a name has.
  private func isName(_ index: Int, before next: Int) -> Bool {
    isCapitalInside(index) && tokens[index].has(.forename) && tokens[index].has(.everyday)
      && has(next, .function) && !tokens[next].isCapital
  }

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

  private func keep(_ phrases: Phrases, where isMeant: (Int) -> Bool = { _ in true }) {
    for index in tokens.indices where isFree(index) && isMeant(index) {
      guard let match = phrases.match(tokens, at: index) else { continue }
      let last = index + match.count - 1
      if match.count == 1 && isSurname(index) || isGluedToWord(index - 1) || isGluedToWord(last)
        || isBesideFigures(index, by: -1) || isBesideFigures(last, by: 1)
      {
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
      if isFree(range) { keep(range) }
    }
  }

  /// "Mrs English", "Ann Greek's": on the lists of names too, and where a name is meant.
  private func isSurname(_ index: Int) -> Bool {
    tokens[index].has(.gazetteer) && (tokens[index].isPossessive || before(index, has: .title))
  }

  /// "121" in "999 121 8777" is a part of a number.
  private func isBesideFigures(_ index: Int, by step: Int) -> Bool {
    guard tokens[index].kind == .figures else { return false }
    let beside = isMark(index + step, ".-/()") ? index + 2 * step : index + step
    return token(beside, 0)?.kind == .figures
  }

  /// Whether this token and the next are one word, as the two sides of "N24".
  private func isGluedToWord(_ index: Int) -> Bool {
    isGlued(index) && ![tokens[index], tokens[index + 1]].contains { $0.kind == .mark }
  }
}
