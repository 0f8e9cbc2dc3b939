/// Numbers that the words around them tell: ages, references, PINs, extensions.
struct CuedNumbers: DocumentReader {
  let document: Document

  /// Ages of one person. Bands such as "in my 80s" and "over 65" stay.
  func coverAges() {
    cover(.age, by: age)
    coverBirthdays()
  }

  /// Whether a number of the text is told by a cue.
  func tells(_ cue: NumberCue) -> Bool {
    let row =
      switch cue.placeholder {
      case .age, .nothing: age
      case .address: house
      default: signs
      }
    return tokens.indices.contains { index in row(index).map { isTold($0, by: [cue]) } == true }
  }

  private func age(at index: Int) -> NumberRow? {
    guard let last = endOfAge(at: index), !isPartOfNumber(index, last) else { return nil }
    return NumberRow(tokens: index...last, size: tokens[index].number ?? (isTens(index) ? 50 : 12))
  }

  /// "at number 42", "flat 12b", "he lives at 32": with what kind of house it is.
  func coverHouses() { cover(.address, by: house) }

  private func house(at index: Int) -> NumberRow? {
    guard let number = tokens[index].number, number < 10_000 else { return nil }
    let isLettered = isGlued(index) && isLetterAlone(index + 1) && !after(index, has: .unit)
    return NumberRow(tokens: index...(isLettered ? index + 1 : index), size: number)
  }

  /// Numbers of cases and logs, PINs and extensions.
  func coverSigns() {
    cover(.bankNumber, by: signs)
    cover(.phone, by: signs)
    cover(.reference) { index in
      isBankNear(index) && !isNear(index, before: 3, after: 0, in: .referenceWord)
        && !isNear(index, before: 2, after: 0, in: .officer)
        ? nil : signs(at: index)
    }
  }

  /// A number in figures or in words, and how old it makes somebody, or how many figures it has.
  private struct NumberRow {
    let tokens: ClosedRange<Int>
    let size: Int
  }

  private func cover(_ placeholder: Placeholder, by row: (Int) -> NumberRow?) {
    let cues = lexicon.numberCues[placeholder] ?? []
    let harmless = lexicon.numberCues[.nothing] ?? []
    for index in tokens.indices where isFree(index) {
      guard let row = row(index), isTold(row, by: cues), !isTold(row, by: harmless) else {
        continue
      }
      let first =
        switch placeholder {
        case .reference: withLetters(before: index)
        case .address: withFlat(before: index)
        default: index
        }
      let last = row.tokens.upperBound
      let isOrdinal = isGlued(last) && has(last + 1, .ordinalEnding)
      cover(tokens: first, through: isOrdinal ? last + 1 : last, as: placeholder)
    }
  }

  private func isTold(_ row: NumberRow, by cues: [NumberCue]) -> Bool {
    cues.contains { cue in
      row.size >= cue.least && cue.cues.contains { $0.matches(document, around: row.tokens) }
    }
  }

  /// "4417", "4 4 1 7", "24 001 182" or "double four one seven".
  private func signs(at index: Int) -> NumberRow? {
    if tokens[index].kind == .figures, tokens[index].range.count > 3 {
      let size = tokens[index].range.count
      return size < 10 ? NumberRow(tokens: index...index, size: size) : nil
    }
    var last = index
    guard let first = figures(at: index) else { return nil }
    var size = first
    while let next = [last + 1, last + 2].first(where: { figures(at: $0) != nil }),
      next == last + 1 || tokens[last + 1].isMark(",-"), let more = figures(at: next), size < 19
    {
      last = next
      size += more
    }
    return NumberRow(tokens: index...last, size: tokens[index].isWord && size < 4 ? 0 : size)
  }

  private func figures(at index: Int) -> Int? {
    guard isFree(index) else { return nil }
    if tokens[index].kind == .figures { return tokens[index].range.count }
    if has(index, .figureWord) { return 1 }
    if isBankNear(index), tokens[index].has(.numberWord) { return 2 }
    return ["double", "treble", "triple"].contains(text(index)) ? 1 : nil
  }

  /// "his fifty-third birthday", "her 90th birthday", "my ninetieth birthday".
  private func coverBirthdays() {
    for index in tokens.indices.dropFirst()
    where isFree(index) && ["birthday", "bday"].contains(tokens[index].text) {
      var first = index - 1
      if has(first, .ordinalEnding), first > 0, tokens[first - 1].kind == .figures {
        cover(tokens: first - 1, through: first, as: .age)
        continue
      }
      first = self.first(before: first) { isPartOfOrdinal($0) }
      while ["and", "-"].contains(text(first)) { first += 1 }
      let isCounted =
        tokens[first].has(.numberWord) && first < index - 1
        || ["hundred", "hundredth"].contains(text(first))
        || ["tieth", "teenth"].contains(where: text(first).hasSuffix)
      if isCounted { cover(tokens: first, through: index - 1, as: .age) }
    }
  }

  /// "hundred", "and", "sixty" and "-" before "second birthday".
  private func isPartOfOrdinal(_ index: Int) -> Bool {
    isFree(index)
      && (has(index, .numberWord) || ["hundred", "and", "-"].contains(text(index)))
  }

  private func endOfAge(at index: Int) -> Int? {
    if let number = tokens[index].number { return (1...120).contains(number) ? index : nil }
    return spokenNumber(at: index)
  }

  /// Part of a time, a sum of money, a band or a longer number.
  private func isPartOfNumber(_ first: Int, _ last: Int) -> Bool {
    if let before = token(first, -1), isGlued(first - 1), before.isMark(".:/$%-+@#") { return true }
    guard let after = token(last, 1) else { return false }
    if isGlued(last), after.isMark("%:/+") || ["s", "th", "st", "nd", "rd"].contains(after.text) {
      return !isYearOfLife(first, last)
    }
    return isGlued(last) && after.isMark(".-") && token(last, 2)?.kind == .figures
      && isGlued(last + 1)
  }

  /// "in my 82nd year", "on her 90th".
  private func isYearOfLife(_ first: Int, _ last: Int) -> Bool {
    has(last + 1, .ordinalEnding) && before(first, has: .determiner)
  }
}

extension DocumentReader {
  /// "ASC 558120", "ref asc 558120", "REF AW 50071/SG": letters before a number belong to it, unless they
  /// say what it is or are a longer word.
  func withLetters(before index: Int) -> Int {
    guard index > 0, isFree(index - 1), isNextTo(index - 1),
      (2...5).contains(tokens[index - 1].range.count), !saysWhatFollows(index - 1),
      tokens[index - 1].isShouted && trustsCapitals
        || saysWhatFollows(index - 2) && tokens[index - 1].isWord
          && (!tokens[index - 1].has([.everyday, .function]) || has(index - 1, .recordWord)
            || tokens[index - 1].range.count == 2 && !tokens[index - 1].has(.function))
    else { return index }
    return index - 1
  }

  private func saysWhatFollows(_ index: Int) -> Bool {
    [WordGroup.referenceWord, .numberLink, .pinWord, .officer].contains { has(index, $0) }
  }
}
