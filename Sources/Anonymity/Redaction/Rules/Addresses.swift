struct Addresses: DocumentReader {
  let document: Document

  /// House number and street, street alone, and flats.
  func coverAddresses() {
    for index in tokens.indices where isFree(index) && tokens[index].has(.street) {
      if isNextTo(index),
        has(index + 1, .street) && !has(index + 1, .everydayStreet)
          || lexicon.organisations.ending(tokens, at: index + 1)?.isWeak == false
      {
        continue
      }
      guard let first = startOfAddress(endingAt: index) else { continue }
      cover(
        tokens: withFlat(before: withHouse(before: withFlat(before: first))),
        through: has(index + 1, .settlement) && isNextTo(index) ? index + 1 : index,
        as: .address)
    }
    coverSettlements()
    coverWelshStreets()
    HouseNumbers(document: document).coverHouseNumbers()
    coverTails()
  }

  /// "the Whinmoor estate", "larkhill flats": a name or a word nobody knows before where people live.
  private func coverSettlements() {
    for index in tokens.indices.dropFirst()
    where has(index, .settlement) && isFree(index - 1) && tokens[index - 1].isWord {
      let name = tokens[index - 1]
      guard !name.has(.english),
        name.has([.place, .gazetteer]) || !isSlip(name)
      else { continue }
      cover(tokens: index - 1, through: index, as: .address)
    }
  }

  /// "[address] chalk hill", "[address], Langley Mill", "[address] bs5": the next street, the town or
  /// the district.
  private func coverTails() {
    for index in tokens.indices where isFree(index) && isCovered(index - 1, as: .address) {
      let first = tokens[index].isMark(",") ? index + 1 : index
      guard let last = endOfDistrict(at: first) ?? endOfTail(from: first) else { continue }
      cover(tokens: index, through: last, as: .address)
    }
  }

  private func endOfTail(from first: Int) -> Int? {
    let isAfterComma = text(first - 1) == ","
    let words = tokens.indices.dropFirst(first).prefix { place in
      place < first + 3 && tokens[place].isWord && isFree(place)
        && (place == first || isNextTo(place - 1))
        && !tokens[place].has([.function, .pronoun, .month, .day, .being, .kin, .title])
    }
    let street = words.dropFirst().last { tokens[$0].has(.street) || has($0, .building) }
    if let street, !isWordAfter(street) || after(street, has: [.function, .being, .preposition]) {
      return street
    }
    guard isAfterComma, let last = words.prefix(while: { isCapitalInside($0) }).last,
      token(last, 1).map({ $0.isMark(",.") || $0.has(.function) }) != false
    else { return nil }
    return last
  }

  /// "3 Heol y Bont": the kind of street comes first.
  private func coverWelshStreets() {
    for index in tokens.indices.dropLast() where isFree(index) && has(index, .welshStreet) {
      let first =
        index > 0 && tokens[index - 1].number != nil && isFree(index - 1) ? index - 1 : index
      let last = last(after: index, atMost: 3) {
        tokens[$0].isWord && isFree($0)
          && (["y", "yr"].contains(text($0)) || !tokens[$0].has(.english))
      }
      if last > index { cover(tokens: first, through: last, as: .address) }
    }
  }

  /// The first token of "5 Mill Lane", "12 The Crescent" or "Mill Lane".
  private func startOfAddress(endingAt street: Int) -> Int? {
    let isEveryday = tokens[street].has(.everydayStreet)
    var hasName = false
    var index = street - 1
    while index >= 0, street - index <= 5 {
      // "number six, Mill Street"
      if tokens[index].isMark(","),
        token(index, -1)?.number != nil
          || before(index, has: .numberWord) && has(index - 2, .numberSign)
      {
        index -= 1
      }
      if let number = houseNumber(endingAt: index) {
        let words = (index + 1..<street).count { tokens[$0].isWord }
        if tokens[index + 1].text == "the" { return number }
        if words == 0 { return nil }
        let isSure = !isEveryday || has(street, .mostlyStreet) || isHome(number)
        return hasName || isSure ? number : nil
      }
      guard isStreetWord(index) else { break }
      hasName = hasName || isNameLike(index)
      index -= 1
    }
    return unnumbered(from: index + 1, to: street, isEveryday: isEveryday)
  }

  /// "im at 19 pudding hill", "at number 7 ordnance row", "my address is 22 farm hill".
  private func isHome(_ number: Int) -> Bool {
    let before = has(number - 1, .numberSign) ? number - 2 : number - 1
    return (["at", "address"].contains(text(before)) || text(before - 1) == "address")
      && isNear(number, before: 4, after: 0, in: .homeWord)
  }

  /// A number, with its letter if one is glued to it.
  private func houseNumber(endingAt index: Int) -> Int? {
    if tokens[index].has(.numberWord), tokens[index].text != "one" {
      return startOfSpokenNumber(endingAt: index)
    }
    if let number = tokens[index].number, number < 10_000, isFree(index) {
      // "fourty 1"
      return number < 10 && before(index, has: .numberWord) ? index - 1 : index
    }
    guard index > 0, tokens[index].range.count == 1, "abcdef".contains(tokens[index].text),
      tokens[index - 1].number != nil || tokens[index].isCapital
    else { return nil }
    return houseNumber(endingAt: index - 1)
  }

  /// "twenty two", "forty-four", "one hundred and six".
  private func startOfSpokenNumber(endingAt index: Int) -> Int {
    let first = [index - 1, index - 2].first { spokenNumber(at: $0) == index } ?? index
    guard text(first - 1) == "and", text(first - 2) == "hundred", first > 2 else { return first }
    return first - 3
  }

  private func isStreetWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, isFree(index) else {
      return token.isMark("'-") || token.isMark(".") && text(index - 1) == "st"
    }
    return !token.has([.function, .unit, .pronoun, .doing, .speaking]) || token.text == "the"
      || isCapitalInside(index)
      || has(index, .streetStart)
  }

  /// A word that streets are named after: a name, a place, or nothing English.
  private func isNameLike(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord else { return false }
    if token.has([.surname, .place, .houseName]) || !token.has(.english) { return true }
    return token.isCapital && trustsCapitals && !isSentenceStart(index)
  }

  /// A street without a number counts when its name is no everyday word.
  private func unnumbered(from first: Int, to street: Int, isEveryday: Bool) -> Int? {
    var start = street - 1
    guard start >= first else { return nil }
    while start > first, isNameLike(start - 1),
      !tokens[start - 1].has(.everyday) || isWrittenName(start - 1, before: street)
    { start -= 1 }
    let name = tokens[start]
    guard name.isWord, !name.has(.determiner) else { return nil }
    let isCapital =
      trustsCapitals && name.isCapital && tokens[street].isCapital && !isSentenceStart(start)
    if isEveryday {
      return isCapital || isWrittenFirst(start, street) || isLivedIn(start)
        || isPlainStreet(start, street) ? start : nil
    }
    if isCapital { return start }
    if let longer = withPlainWord(before: start, from: first) { return longer }
    let isStreet =
      !name.has(.english) || has(street, .shortStreet) && !name.has(.function)
      || name.has([.surname, .place, .houseName]) && has(start - 1, .placePreposition)
    return isStreet ? start : nil
  }

  /// "near copper beech avenue".
  private func withPlainWord(before name: Int, from first: Int) -> Int? {
    let word = name - 1
    return word >= first && !has(word, .determiner) && has(word - 1, .placePreposition) ? word : nil
  }

  /// "back to lavender walk".
  private func isPlainStreet(_ name: Int, _ street: Int) -> Bool {
    tokens[name].has(.houseName) && !has(name, .plainHouse) && has(street, .plainStreet)
      && has(name - 1, .placePreposition)
  }

  /// "i live osier walk": nothing stands between but the name.
  private func isLivedIn(_ name: Int) -> Bool {
    ["live", "lives", "lived"].contains(text(name - 1))
      && !tokens[name].has([.everyday, .function])
  }

  /// The first of "Mill Hill Lane": capitals up to the street.
  private func isWrittenName(_ first: Int, before street: Int) -> Bool {
    (first...street).allSatisfy { isCapitalInside($0) }
      && !tokens[first].has([.title, .kin, .role])
  }

  /// "Cobblers Yard was bad": the second capital tells, where a sentence begins with the first.
  private func isWrittenFirst(_ name: Int, _ street: Int) -> Bool {
    isSentenceStart(name) && isCapitalInside(street) && !tokens[street].isShouted
      && !tokens[name].has([.function, .describing, .role, .kin])
      && !has(name, .generic) && !has(name, .courtWord)
  }
}
