/// What is left of a name of which a part was covered, and a surname after an initial: a name is covered
/// whole or not at all.
struct WholeNames: DocumentReader {
  let document: Document

  func coverWholeNames() {
    coverOwners()
    // Where all is in capitals they tell nothing.
    guard tokens.contains(where: { $0.isWord && $0.range.count > 1 && !$0.isShouted }) else {
      return
    }
    for index in tokens.indices where isInitial(index) { coverAround(initial: index) }
    for index in tokens.indices.dropFirst(2) where isSurnameFirst(before: index) {
      coverName(index - 2)
      coverName(index)
    }
    if tokens.indices.contains(where: { isLetterAlone($0) && isCovered($0, as: .name) }) {
      for index in tokens.indices where isInitial(index) && isMet(index) { coverName(index) }
    }
  }

  /// "robin came, it was robins hours": what a name owns, with no apostrophe. "The roses" are counted.
  private func coverOwners() {
    let names = Set(
      tokens.indices.filter { tokens[$0].isWord && isCovered($0, as: .name) }.map(text))
    if names.isEmpty { return }
    for index in tokens.indices
    where isFree(index) && text(index).hasSuffix("s") && !before(index, has: .determiner)
      && names.contains(String(text(index).dropLast()))
    {
      coverName(index)
    }
  }

  /// "Reed R Key", "K. Hoover", "J, T and K": the initial, and the names on both sides of it.
  private func coverAround(initial: Int) {
    if text(initial + 1) == ",", isInitial(initial + 2) {
      if isCovered(initial + 2, as: .name) || isInitial(initial + 4) { coverName(initial) }
      return
    }
    let stop = isGlued(initial) && text(initial + 1) == "." ? initial + 1 : initial
    let isAfterName = isForename(initial - 1)
    guard isNextTo(stop), isSurname(stop + 1, isAfterName: isAfterName) else { return }
    if isAfterName { coverName(initial - 1) }
    for part in initial...stop + 1 { coverName(part) }
  }

  private func coverName(_ index: Int) {
    if isFree(index) { cover(tokens: index, through: index, as: .name) }
  }

  /// "Hoover, Jean came". Where nothing else is said, an everyday word does so too: "Key, Reed", "Key, J".
  private func isSurnameFirst(before index: Int) -> Bool {
    guard text(index - 1) == ",", isNextTo(index - 1), isSentenceStart(index - 2) else {
      return false
    }
    let isAlone = index == 2 && index + 1 == tokens.count
    return isCovered(index, as: .name) && isSurname(index - 2, isAfterName: isAlone)
      || isAlone && isCapitalWord(index - 2) && (isForename(index) || isInitial(index))
  }

  /// "J. came with T.": nothing is said of the letter.
  private func isMet(_ index: Int) -> Bool {
    before(index, has: [.preposition, .meeting]) && !isWordAfter(index)
  }

  /// A capital alone, but for "I", which speaks, "A", which counts, and that of "block C".
  private func isInitial(_ index: Int) -> Bool {
    isLetterAlone(index) && tokens[index].isCapital && !has(index - 1, .lettered)
      && (!["i", "a"].contains(tokens[index].text) || text(index + 1) == ".")
  }

  private func isForename(_ index: Int) -> Bool {
    isCovered(index, as: .name)
      || isCapitalWord(index) && tokens[index].has([.forename, .surname])
  }

  private func isSurname(_ index: Int, isAfterName: Bool) -> Bool {
    isCovered(index, as: .name)
      || isCapitalWord(index) && (isAfterName || !tokens[index].has(.everyday))
  }

  private func isCapitalWord(_ index: Int) -> Bool {
    isFree(index) && tokens[index].isWord && tokens[index].isCapital
      && tokens[index].range.count > 1
      && !tokens[index].has([.function, .determiner, .preposition, .pronoun, .being, .day, .month])
  }
}
