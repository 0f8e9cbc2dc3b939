/// Houses told by their number, beside no word that streets end with.
struct HouseNumbers: DocumentReader {
  let document: Document

  func coverHouseNumbers() {
    coverNumberedHouses()
    coverWhereSomebodyLives()
    coverNumbersAlone()
    coverUnknownStreets()
    coverWrittenStreets()
    coverNamedHouses()
  }

  /// "3A the Maltings": a number with its letter before a house that has a name.
  private func coverNumberedHouses() {
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) {
      guard isGlued(index), token(index, 1)?.range.count == 1, text(index + 2) == "the",
        let name = token(index, 3), name.isWord, isFree(index + 3), !name.has(.everyday)
      else { continue }
      cover(tokens: index, through: index + 3, as: .address)
    }
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

  /// Nothing is counted: "at number 10", but not "in number 3 million" or "at no 10%".
  private func endsHere(_ index: Int) -> Bool {
    guard let after = token(index, 1) else { return true }
    return !after.has(.unit) && !after.isMark("%/:.") || after.isMark(".") && !isGlued(index + 1)
  }

  /// "he lives at 32", but not "went home at 8".
  private func coverWhereSomebodyLives() {
    for index in tokens.indices.dropFirst() where tokens[index].kind == .figures && isFree(index) {
      if text(index - 1) == "at", has(index - 2, .livingWord), endsHere(index),
        text(index - 2) != "home" || !has(index - 3, .datedHome),
        !isGlued(index) || token(index, 1)?.kind == .mark,
        !isWordAfter(index) || after(index, has: .function)
      {
        cover(tokens: index, through: index, as: .address)
      }
    }
  }

  /// "at number 42", "flat 12": where somebody lives.
  private func coverNumbersAlone() {
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) && index > 0 {
      let before = tokens[index - 1].text
      let isNumber =
        ["number", "no"].contains(before)
        && (has(index - 2, .housePlace) || text(index - 2) == "(")
        && !["got", "get", "gets", "up"].contains(text(index - 3))
        && endsHere(index)
      let isFlat = has(index - 1, .flatWord)
      if isNumber || isFlat, (tokens[index].number ?? 0) < 10_000, token(index, 1)?.text != "bus" {
        let isLettered =
          isFlat && isGlued(index) && token(index, 1)?.range.count == 1
          && tokens[index + 1].isWord
        cover(tokens: index - 1, through: isLettered ? index + 1 : index, as: .address)
      }
    }
  }

  /// "34 Bramblewick", "[address], 31 Tanner Pightle": a number and a word nobody knows, where
  /// somebody lives.
  private func coverUnknownStreets() {
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) {
      guard let last = endOfUnknownStreet(after: index), isHomeHere(index, last) else { continue }
      cover(tokens: index, through: last, as: .address)
    }
  }

  private func endOfUnknownStreet(after number: Int) -> Int? {
    let last = last(after: number, atMost: 3) {
      isFree($0) && isNextTo($0 - 1) && tokens[$0].isWord && tokens[$0].range.count > 3
        && !tokens[$0].has(.everyday)
    }
    guard last > number, (tokens[number].number ?? 9_999) < 1_000 else { return nil }
    let words = number + 1...last
    return words.contains {
      !tokens[$0].has([.english, .month, .unit, .place]) && !isSlip(tokens[$0])
    }
      && !words.contains { tokens[$0].has([.month, .unit, .function]) } ? last : nil
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
  private func coverWrittenStreets() {
    guard trustsCapitals else { return }
    for index in tokens.indices where isFree(index) && tokens[index].kind == .figures {
      guard (tokens[index].number ?? 9_999) < 1_000, let name = startOfWrittenStreet(after: index)
      else { continue }
      let last = last(after: name, atMost: 2) {
        isNextTo($0 - 1) && isFree($0) && tokens[$0].isWord && tokens[$0].isCapital
      }
      cover(tokens: withFlat(before: index), through: last, as: .address)
    }
  }

  private func startOfWrittenStreet(after number: Int) -> Int? {
    guard let next = token(number, 1), next.isWord, let name = token(number, 2), name.isWord,
      name.isCapital, isFree(number + 1), isFree(number + 2)
    else { return nil }
    let isLettered = isGlued(number) && next.range.count == 1 && "abcdef".contains(next.text)
    let isAfterThe = next.text == "the" && next.isCapital && !isGlued(number)
    return isLettered || isAfterThe ? number + 2 : nil
  }
}
