struct CarNumbers: DocumentReader {
  let document: Document

  private static let current = LetterPattern("aa99-aaa")
  private static let spelt = LetterPattern("aa99-a-a-a")
  /// Only where a plate is spoken of: two gaps make ordinary words of it.
  private static let spaced = LetterPattern("aa-99-aaa")
  private static let older = ["a999-aaa", "a99-aaa", "aaa-999a", "aaa-99a"].map(LetterPattern.init)
  /// "B-47-KLT": with something between all its parts.
  private static let olderSpaced = ["a-999-aaa", "a-99-aaa"].map(LetterPattern.init)
  private static let undated = [
    "aaa-999", "aaa-9999", "999-aaa", "9999-aaa", "aaz-9999", "aa-9999", "aaa-99", "a9-aaa",
    "aaa-9a",
  ]
  .map(LetterPattern.init)
  /// Registration plates of now and before; a number without a year only where a car is spoken of.
  func coverCarNumbers() {
    for start in bytes.indices where isWorthALook(start, figuresWithin: 6) {
      let plate =
        match([Self.current, Self.spelt], at: start, isCurrent)
        ?? match([Self.spaced], at: start, isSpaced) ?? match(Self.older, at: start, isOlder)
        ?? match(Self.olderSpaced, at: start) { $0.gaps > 1 && isCarNear($0) }
        ?? match(Self.undated, at: start, isUndated)
      if let plate { cover(plate.range, as: .carNumber) }
    }
    coverOddPlates()
  }

  /// "fiesta R1A 4471": letters and figures glued as on no plate, right after a car.
  private func coverOddPlates() {
    for index in tokens.indices
    where isFree(index) && isMixed(index) && isNear(index, before: 2, after: 0, in: .carWord) {
      var last = lastGlued(to: index)
      if isFree(last + 1), tokens[last + 1].kind == .figures, tokens[last + 1].range.count > 1 {
        last += 1
      }
      if trustsCapitals, isFree(last + 1), tokens[last + 1].isCapital,
        tokens[last + 1].range.count < 4, !tokens[last + 1].has(.function)
      {
        last += 1
      }
      let signs = tokens[index...last].reduce(0) { $0 + $1.range.count }
      if (4...8).contains(signs) { cover(tokens: index, through: last, as: .carNumber) }
    }
  }

  /// A few capitals with figures glued to them.
  private func isMixed(_ index: Int) -> Bool {
    tokens[index].isWord && tokens[index].isCapital && tokens[index].range.count <= 3
      && isGlued(index) && tokens[index + 1].kind == .figures
  }

  /// "bd 51 smr", where a plate or a car is spoken of.
  private func isSpaced(_ match: LetterPattern.Match) -> Bool {
    isNear(token(at: match.range.lowerBound), before: 3, after: 1, in: .plateWord)
      || isCarNear(match)
        && (isShouted(match) || !isWord(match.text(0..<2)) && !isWord(match.text(2..<5)))
  }

  private func isCurrent(_ match: LetterPattern.Match) -> Bool {
    isCarNear(match) || isAllCapital(match) || !isWord(match.text(2..<5))
      || isYear(match) && !isWord(match.text(0..<2))
  }

  private func isOlder(_ match: LetterPattern.Match) -> Bool {
    if isCarNear(match) { return true }
    let figuresFirst = bytes[match.range.lowerBound + 1].isDigit
    let word = figuresFirst ? match.text(1..<4) : match.text(0..<3)
    return isShouted(match) || !isWord(word)
  }

  private func isUndated(_ match: LetterPattern.Match) -> Bool {
    let index = token(at: match.range.lowerBound)
    guard
      isNear(index, before: 4, after: 2, in: .plateWord) || (isCarNear(match) && isShouted(match))
    else { return false }
    return !isWord(String(decoding: match.letters, as: UTF8.self))
  }

  private func isCarNear(_ match: LetterPattern.Match) -> Bool {
    isNear(token(at: match.range.lowerBound), before: 6, after: 5, in: .carWord)
  }

  private func isAllCapital(_ match: LetterPattern.Match) -> Bool {
    isYear(match) && isShoutedAnyway(match) || isShouted(match)
  }

  /// The second half of a year, as plates have it: 70 for 2020.
  private func isYear(_ match: LetterPattern.Match) -> Bool {
    (51...79).contains(match.figures.reduce(0) { $0 * 10 + $1 })
  }

  private func isShouted(_ match: LetterPattern.Match) -> Bool {
    trustsCapitals && isShoutedAnyway(match)
  }

  private func isShoutedAnyway(_ match: LetterPattern.Match) -> Bool {
    match.range.allSatisfy { !bytes[$0].isLetter || normalized.isCapital[$0] }
  }

  private func isWord(_ text: String) -> Bool { lexicon.facts(of: text.utf8).contains(.everyday) }
}
