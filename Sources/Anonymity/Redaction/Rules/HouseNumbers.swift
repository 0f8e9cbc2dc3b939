/// Houses told by their number, beside no word that streets end with.
struct HouseNumbers: DocumentReader {
  let document: Document

  func coverHouseNumbers() {
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) {
      guard
        let last = endOfNumberedHouse(after: index) ?? endOfUnknownStreet(after: index)
          ?? endOfWrittenStreet(after: index)
      else { continue }
      cover(tokens: withFlat(before: index), through: last, as: .address)
    }
    CuedNumbers(document: document).coverHouses()
    coverNamedHouses()
  }

  /// "3A the Maltings": a number with its letter before a house that has a name.
  private func endOfNumberedHouse(after number: Int) -> Int? {
    let isHouse =
      isGlued(number) && token(number, 1)?.range.count == 1 && text(number + 2) == "the"
      && isWordAfter(number + 2) && isFree(number + 3) && !has(number + 3, .everyday)
    return isHouse ? number + 3 : nil
  }

  /// "lived at Holly Tree Cottage": up to three words before what a house is called.
  private func coverNamedHouses() {
    for index in tokens.indices where isFree(index) && has(index, .houseKind) {
      let name = tokens.indices[..<index].reversed().prefix {
        $0 > index - 4 && isFree($0) && tokens[$0].isWord && isNextTo($0)
          && !tokens[$0].has([.function, .determiner, .preposition, .describing, .role])
      }
      guard let first = name.last, text(first - 1) == "at", has(first - 2, .livingWord),
        !has(first, .generic)
      else { continue }
      cover(tokens: first, through: index, as: .address)
    }
  }

  /// "34 Bramblewick", "34b bramblewick", "[address], 31 Tanner Pightle": a number and a word nobody
  /// knows, where somebody lives.
  private func endOfUnknownStreet(after number: Int) -> Int? {
    let name = isLettered(number) ? number + 2 : number + 1
    let last = last(after: name - 1, atMost: 3) {
      isFree($0) && isNextTo($0 - 1) && tokens[$0].isWord && tokens[$0].range.count > 3
        && !tokens[$0].has(.everyday)
    }
    guard last >= name, (tokens[number].number ?? 9_999) < 1_000, isHomeHere(number, last) else {
      return nil
    }
    let words = name...last
    let isUnknown =
      words.contains { !has($0, [.english, .month, .unit, .place]) && !isSlip(tokens[$0]) }
      && !words.contains { has($0, [.month, .unit, .function]) }
    guard isUnknown else { return nil }
    return isNextTo(last) && isFree(last + 1) && has(last + 1, .building) ? last + 1 : last
  }

  private func isHomeHere(_ number: Int, _ last: Int) -> Bool {
    if isSentenceStart(number) {
      return !isWordAfter(last) && token(last, 1)?.isMark("%/-") != true || after(last, has: .being)
    }
    if ["at", "is", "address", "from", "in"].contains(text(number - 1)) {
      return isNear(number, before: 4, after: 0, in: .livingWord)
    }
    return has(number - 1, .livingWord)
  }

  /// "2b Cheapside", "12 The Butts": a house with its letter, or "The", before words with capitals.
  private func endOfWrittenStreet(after number: Int) -> Int? {
    guard document.trustsCapitals, (tokens[number].number ?? 9_999) < 1_000,
      let next = token(number, 1), next.isWord, isFree(number + 1), isWrittenName(number + 2)
    else { return nil }
    let isAfterThe = next.text == "the" && next.isCapital && !isGlued(number)
    guard isLettered(number) || isAfterThe else { return nil }
    return last(after: number + 2, atMost: 2) { isNextTo($0 - 1) && isWrittenName($0) }
  }

  private func isWrittenName(_ index: Int) -> Bool {
    isFree(index) && tokens[index].isWord && tokens[index].isCapital
  }

  /// "2b".
  private func isLettered(_ number: Int) -> Bool {
    isGlued(number) && isLetterAlone(number + 1) && "abcdef".contains(text(number + 1))
  }
}
