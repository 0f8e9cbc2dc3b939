/// Letters that stand for a name.
struct Initials: DocumentReader {
  let document: Document

  /// "J.B.", "worker K" and a capital before what only people do.
  func coverInitials() {
    var next = 0
    while next < tokens.count {
      let index = next
      next += 1
      if isFree(index), isBracketed(index) { cover(tokens: index, through: index, as: .name) }
      guard isFree(index), isLetterAlone(index) else { continue }
      let last = last(after: index) {
        isFree($0) && (isGlued($0 - 1) || isSpaced($0 - 1))
          && (isMark($0, ".") || isLetterAlone($0))
      }
      next = last + 1
      let letters = (index...last).count { tokens[$0].isWord }
      if letters >= 2 ? areInitials(index, last) : isLoneInitial(index) {
        cover(tokens: index, through: last, as: .name)
      }
    }
  }

  /// "SU (JT) wants to stay": capitals in brackets after what somebody is.
  private func isBracketed(_ index: Int) -> Bool {
    tokens[index].isShouted && tokens[index].range.count <= 3 && !tokens[index].has(.english)
      && text(index - 1) == "(" && text(index + 1) == ")" && before(index - 1, has: .person)
  }

  /// "A. J. Whitlock".
  private func isSpaced(_ stop: Int) -> Bool {
    tokens[stop].isMark(".") && token(stop, 1)?.isCapital == true && isGlued(stop + 1)
      && text(stop + 2) == "."
  }

  private func areInitials(_ first: Int, _ last: Int) -> Bool {
    let letters = (first...last).filter { tokens[$0].isWord }.map { tokens[$0].text }.joined()
    let isWord = lexicon.has(letters.utf8, .dotted)
    return !isWord
      && lexicon.facts(of: letters.utf8).isDisjoint(with: .everyday)
      || (hasStrongCue(first) && !isWord)
  }

  private func isLoneInitial(_ index: Int) -> Bool {
    if has(index - 1, .lettered) { return false }
    if index > 0, isCovered(index - 1, as: .name),
      !["i", "a", "u", "n", "x", "r"].contains(tokens[index].text)
    {
      return true
    }
    if has(index, .wordLetter) {
      if !["a", "i"].contains(tokens[index].text), isCapitalLetter(index),
        isNextTo(index), isCovered(index + 1, as: .name)
      {
        return true
      }
      return followsRealTitle(index) || isBeforeSurname(index)
        || (tokens[index].text != "i" && isCapitalLetter(index) && hasStrongCue(index)
          && !isSentenceStart(index))
    }
    if index > 0, isGlued(index - 1), !tokens[index - 1].isMark("\"*(:") { return false }
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
    // "T-shirts"
    if isGlued(index), !(token(index, 1)?.isMark(".,!?") ?? true) { return false }
    if followsRealTitle(index) { return true }
    if token(index, 1)?.isMark(".") == true, token(index, 2)?.has([.speaking, .doing]) == true {
      return true
    }
    guard trustsCapitals, tokens[index].isCapital else { return false }
    if isPaired(index) || before(index, has: .meeting) { return true }
    return hasStrongCue(index) || token(index, 1)?.has([.speaking, .doing]) == true
      || (isSentenceStart(index) && hurts(index + 1))
  }

  /// "pinched me".
  private func hurts(_ index: Int) -> Bool {
    guard let verb = token(index, 0) else { return false }
    let isDeed =
      has(index, .acts) || has(index, .deeds)
      || (verb.has(.everyday) && verb.text.hasSuffix("ed"))
    return isDeed && ["me", "my", "us", "our", "him", "her"].contains(text(index + 1))
  }

  private func isCapitalLetter(_ index: Int) -> Bool { trustsCapitals && tokens[index].isCapital }

  /// "J and T".
  private func isPaired(_ index: Int) -> Bool {
    [2, -2].contains { step in
      let other = index + step
      return ["and", "&"].contains(text(index + step / 2)) && tokens.indices.contains(other)
        && isLetterAlone(other) && tokens[other].isCapital && text(other) != "i"
    }
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

  /// A person's word before.
  func hasStrongCue(_ index: Int) -> Bool {
    guard let before = token(index, -1) else { return false }
    if before.has([.person, .naming]), !before.isPossessive { return true }
    if isCovered(index - 1, as: .name) { return true }
    return before.text == "is" && token(index, -2)?.text == "name"
  }
}
