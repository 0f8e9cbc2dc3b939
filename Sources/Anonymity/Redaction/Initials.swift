/// Letters that stand for a name.
extension Passage {
  /// "J.B.", "worker K" and a capital before what only people do.
  mutating func coverInitials() {
    for index in tokens.indices where isFree(index) && isInitial(index) {
      var last = index
      while last + 1 < tokens.count, isFree(last + 1), isGlued(last),
        tokens[last + 1].isMark(".") || isInitial(last + 1)
      { last += 1 }
      let letters = (index...last).count { tokens[$0].isWord }
      if letters >= 2 ? areInitials(index, last) : isLoneInitial(index) {
        cover(tokens: index, through: last, as: .name)
      }
    }
  }

  private func isInitial(_ index: Int) -> Bool {
    tokens[index].isWord && tokens[index].range.count == 1
      && shadow.bytes[tokens[index].range.lowerBound] != Shadow.otherLetter
  }

  private static let dotted = words("eg ie am pm uk us nhs gp dob ok tv ps id na ot er ae ni cv")

  private func areInitials(_ first: Int, _ last: Int) -> Bool {
    let letters = (first...last).filter { tokens[$0].isWord }.map { tokens[$0].text }.joined()
    return !Self.dotted.contains(letters)
      && lexicon.facts(of: letters.utf8).isDisjoint(with: .everyday)
      || (hasStrongCue(first) && !Self.dotted.contains(letters))
  }

  private func isLoneInitial(_ index: Int) -> Bool {
    if index > 0, isCovered(index - 1, as: .name),
      !["i", "a", "u", "n", "x", "r"].contains(tokens[index].text)
    {
      return true
    }
    if ["a", "i", "x", "u", "r", "n", "s", "o", "y"].contains(tokens[index].text) {
      return followsRealTitle(index) || isBeforeSurname(index)
    }
    if index > 0, isGlued(index - 1) || tokens[index - 1].kind == .figures { return false }
    if token(index, 1)?.isMark(".") == true, index + 2 < tokens.count,
      isCovered(index + 2, as: .name)
    {
      return true
    }
    if tokens[index].isCapital, trustsCapitals, index + 1 < tokens.count,
      isCovered(index + 1, as: .name)
    {
      return true
    }
    if isGlued(index), !(token(index, 1)?.isMark(".,!?") ?? true) { return false }
    if followsRealTitle(index) { return true }
    if token(index, 1)?.isMark(".") == true, token(index, 2)?.has([.speaking, .doing]) == true {
      return true
    }
    guard trustsCapitals, tokens[index].isCapital else { return false }
    return hasStrongCue(index) || token(index, 1)?.has([.speaking, .doing]) == true
  }

  /// "A. Whitlock", but not "So did I. Ann came".
  private func isBeforeSurname(_ index: Int) -> Bool {
    tokens[index].text != "i" && trustsCapitals && tokens[index].isCapital && isGlued(index)
      && token(index, 1)?.isMark(".") == true && index + 2 < tokens.count
      && isCovered(index + 2, as: .name)
  }

  private func followsRealTitle(_ index: Int) -> Bool {
    guard let before = token(index, -1) else { return false }
    return ["mr", "mrs", "ms", "dr"].contains(before.text)
  }
}
