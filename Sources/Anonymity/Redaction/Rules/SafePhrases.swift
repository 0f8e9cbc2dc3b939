struct SafePhrases: DocumentReader {
  let document: Document

  func keepSafePhrases() {
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
