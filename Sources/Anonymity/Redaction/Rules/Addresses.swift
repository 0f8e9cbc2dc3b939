struct Addresses: DocumentReader {
  let document: Document

  /// House number and street, street alone, and flats.
  func coverAddresses() {
    for index in tokens.indices where isFree(index) && tokens[index].has(.street) {
      if isNextTo(index), tokens[index + 1].has(.street), !tokens[index + 1].has(.everydayStreet) {
        continue
      }
      if isNextTo(index), lexicon.organisations.ending(tokens, at: index + 1)?.isWeak == false {
        continue
      }
      guard let first = startOfAddress(endingAt: index) else { continue }
      cover(
        tokens: withFlat(before: withHouse(before: withFlat(before: first))),
        through: has(index + 1, "settlement") && isNextTo(index) ? index + 1 : index,
        as: .address)
    }
    coverSettlements()
    coverWelshStreets()
    coverHouseNumbers()
    coverUnknownStreets()
    coverWrittenStreets()
    coverTails()
  }

  /// "the Whinmoor estate", "larkhill flats": a name or a word nobody knows before where people live.
  private func coverSettlements() {
    for index in tokens.indices.dropFirst()
    where has(index, "settlement") && isFree(index - 1) && tokens[index - 1].isWord {
      let name = tokens[index - 1]
      guard !name.has([.english, .determiner, .function]),
        name.has([.place, .gazetteer]) || !isSlip(name)
      else { continue }
      cover(tokens: index - 1, through: index, as: .address)
    }
  }

  /// "[address] chalk hill", "[address], Langley Mill": the next street or the town.
  private func coverTails() {
    for index in tokens.indices where isFree(index) {
      let comma = tokens[index].isMark(",")
      guard isCovered(index - 1, as: .address),
        let last = endOfTail(from: comma ? index + 1 : index)
      else { continue }
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
    let street = words.dropFirst().last { tokens[$0].has(.street) || has($0, "building") }
    if let street, !isWordAfter(street) || after(street, has: [.function, .being, .preposition]) {
      return street
    }
    guard isAfterComma, let last = words.prefix(while: { isCapitalInside($0) }).last,
      token(last, 1).map({ $0.isMark(",.") || $0.has(.function) }) != false
    else { return nil }
    return last
  }

  /// "2b Cheapside", "12 The Butts": a house with its letter, or "The", before words with capitals.
  private func coverWrittenStreets() {
    guard trustsCapitals else { return }
    for index in tokens.indices where isFree(index) && tokens[index].kind == .figures {
      guard (tokens[index].number ?? 9_999) < 1_000, let name = startOfWrittenStreet(after: index)
      else { continue }
      var last = name
      while last + 1 < tokens.count, last - name < 2, isNextTo(last), isFree(last + 1),
        tokens[last + 1].isWord, tokens[last + 1].isCapital
      { last += 1 }
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

  /// "3 Heol y Bont": the kind of street comes first.
  private func coverWelshStreets() {
    let kinds = words("heol ffordd stryd lon maes clos rhodfa cwrt")
    for index in tokens.indices.dropLast() where isFree(index) && kinds.contains(tokens[index].text)
    {
      let first =
        index > 0 && tokens[index - 1].number != nil && isFree(index - 1) ? index - 1 : index
      var last = index
      while last + 1 < tokens.count, last - index < 3, tokens[last + 1].isWord, isFree(last + 1),
        ["y", "yr"].contains(tokens[last + 1].text) || !tokens[last + 1].has(.english)
      {
        last += 1
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
      if tokens[index].isMark(","), street - index > 1, tokens.indices.contains(index - 1),
        tokens[index - 1].number != nil
      {
        index -= 1
      }
      if let number = houseNumber(endingAt: index) {
        let words = (index + 1..<street).count { tokens[$0].isWord }
        if words == 1, tokens[index + 1].text == "the" { return number }
        if words == 0 || words > 3 { return nil }
        let isSure =
          !isEveryday || isWritten(number, street)
          || has(street, "mostly-street") || isHome(number)
          || (words > 1 && token(street, 1)?.isWord != true && !tokens[street - 1].has(.unit))
        if hasName || (isSure && !isCounted(index + 1)) { return number }
        return nil
      }
      guard isStreetWord(index) else { break }
      hasName = hasName || isNameLike(index, beforeEveryday: isEveryday)
      index -= 1
    }
    return unnumbered(from: index + 1, to: street, isEveryday: isEveryday)
  }

  /// "im at 19 pudding hill".
  private func isHome(_ number: Int) -> Bool {
    ["at", "address"].contains(text(number - 1))
      && isNear(number, before: 3, after: 0, in: "home-word")
  }

  /// "9a Station Approach": a house's letter, or capitals throughout.
  private func isWritten(_ number: Int, _ street: Int) -> Bool {
    guard trustsCapitals, tokens[street].isCapital else { return false }
    return (number + 1..<street).allSatisfy {
      !tokens[$0].isWord || tokens[$0].isCapital || tokens[$0].range.count == 1
    }
  }

  /// "34 Bramblewick", "[address], 31 Tanner Pightle": a number and a word nobody knows, where
  /// somebody lives.
  private func coverUnknownStreets() {
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) {
      guard let last = endOfUnknownStreet(after: index), isHomeHere(index, last) else { continue }
      let isAfterAddress = index > 1 && isCovered(index - 2, as: .address)
      if isAfterAddress, let comma = token(index, -1), comma.isMark(","), isFree(comma.range) {
        cover(comma.range, as: .address)
      }
      cover(tokens: index, through: last, as: .address)
    }
  }

  private func endOfUnknownStreet(after number: Int) -> Int? {
    var last = number
    while last + 1 < tokens.count, last - number < 3, isFree(last + 1), isNextTo(last),
      tokens[last + 1].isWord, tokens[last + 1].range.count > 3,
      !tokens[last + 1].has(.everyday) || isCapitalInside(last + 1)
    { last += 1 }
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
    if token(number, -1)?.isMark(",") == true, isCovered(number - 2, as: .address) { return true }
    if ["at", "is", "address", "from", "in"].contains(text(number - 1)) {
      return isNear(number, before: 4, after: 0, in: "living-word")
    }
    return has(number - 1, "living-word")
  }

  /// A number, with its letter if one is glued to it.
  private func houseNumber(endingAt index: Int) -> Int? {
    if tokens[index].has(.numberWord), tokens[index].text != "one", isFree(index) {
      return index > 0 && spokenNumber(at: index - 1) == index ? index - 1 : index
    }
    if let number = tokens[index].number, number < 10_000, isFree(index) {
      let isAfterNo = ["no", "number"].contains(text(index - 2))
      if index > 0, isGlued(index - 1), tokens[index - 1].isMark("$:."), !isAfterNo { return nil }
      return index
    }
    guard index > 0, tokens[index].isWord, tokens[index].text.utf8.count == 1, isFree(index - 1),
      "abcdef".contains(tokens[index].text), tokens[index - 1].number != nil
    else { return nil }
    return index - 1
  }

  private func isStreetWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, isFree(index) || isCovered(index, as: .name) else {
      return token.isMark("'-") || token.isMark(".") && text(index - 1) == "st"
    }
    return !token.has([.function, .unit, .pronoun, .doing, .speaking]) || token.text == "the"
      || isCapitalInside(index)
      || ["high", "hill", "st", "new", "old", "long", "back", "top", "upper", "lower"].contains(
        token.text)
  }

  private func isCounted(_ index: Int) -> Bool {
    tokens[index].has(.unit) || tokens[index].text == "of"
  }

  /// A word that streets are named after: a name, a place, or nothing English.
  private func isNameLike(_ index: Int, beforeEveryday: Bool) -> Bool {
    let token = tokens[index]
    guard token.isWord else { return false }
    if token.has([.surname, .place, .houseName]) || (token.has(.forename) && !token.has(.everyday))
    {
      return true
    }
    if !token.has(.english) { return true }
    return token.isCapital && trustsCapitals && !isSentenceStart(index)
  }

  /// A street without a number counts when its name is no everyday word.
  private func unnumbered(from first: Int, to street: Int, isEveryday: Bool) -> Int? {
    var start = street - 1
    guard start >= first, start >= 0 else { return nil }
    if let saint = startOfSaint(before: start) { return saint }
    while start > first, isNameLike(start - 1, beforeEveryday: isEveryday),
      !tokens[start - 1].has(.everyday) || isWrittenName(start - 1, before: street)
    { start -= 1 }
    let name = tokens[start]
    guard name.isWord, isFree(start), !name.has(.determiner) else { return nil }
    let isCapital =
      trustsCapitals && name.isCapital && tokens[street].isCapital && !isSentenceStart(start)
    if isEveryday { return isCapital || isWrittenFirst(start, street) ? start : nil }
    if isCapital || !name.has(.english) { return start }
    if ["rd", "ave", "cres", "blvd"].contains(tokens[street].text), !name.has(.function) {
      return start
    }
    guard name.has([.surname, .place, .houseName]), !name.has([.function, .meeting]) else {
      return nil
    }
    if start > first, isNameLike(start - 1, beforeEveryday: false), isFree(start - 1) { start -= 1 }
    return isAfterPlaceWord(start) ? start : nil
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
      && !has(name, "generic") && !has(name, "court-word")
  }

  /// "St Brannock's Court".
  private func startOfSaint(before name: Int) -> Int? {
    let saint = token(name, -1)?.isMark(".") == true ? name - 2 : name - 1
    return saint >= 0 && ["st", "saint"].contains(text(saint)) && isFree(saint)
      && !tokens[name].has(.function) ? saint : nil
  }

  private func isAfterPlaceWord(_ index: Int) -> Bool {
    guard let before = token(index, -1) else { return false }
    return ["in", "on", "at", "from", "to", "near", "off", "down", "up", "along", "of"].contains(
      before.text)
  }

  /// "Flat 3," and "c/o" before an address belong to it.
  private func withFlat(before first: Int) -> Int {
    var start = first
    let before = max(0, first - 6)..<first
    if let flat = before.first(where: { has($0, "dwelling") }) {
      let between = flat + 1..<first
      let isFlat = between.allSatisfy {
        !tokens[$0].isWord || tokens[$0].text.utf8.count == 1
          || ["above", "over", "below", "at"].contains(text($0))
      }
      if isFlat { start = flat }
    }
    if start > 2, text(start - 3) == "c", tokens[start - 2].isMark("/"), text(start - 1) == "o" {
      start -= 3
    }
    if tokens[start].text == "flat", start > 0, has(start - 1, "level") {
      start -= 1
    }
    if start > 1, tokens[start - 1].isMark("/-&"), isGlued(start - 1), isGlued(start - 2),
      tokens[start - 2].number != nil
    {
      start -= 2
    }
    if start > 1, ["&", "and"].contains(text(start - 1)), isFree(start - 2),
      tokens[start - 2].kind == .figures, tokens[start].kind == .figures
    {
      start -= 2
    }
    if start > 3, tokens[start - 1].isMark(","), tokens[start - 3].isMark("/"),
      tokens[start - 2].number != nil, tokens[start - 4].number != nil
    {
      start -= 4
    }
    let word = start > 1 && tokens[start - 1].isMark(".") ? start - 2 : start - 1
    if word >= 0, ["no", "number"].contains(text(word)), tokens[start].kind == .figures {
      start = word
    }
    return start
  }

  /// Nothing is counted: "at number 10", but not "in number 3 million" or "at no 10%".
  private func endsHere(_ index: Int) -> Bool {
    guard let after = token(index, 1) else { return true }
    return !after.has(.unit) && !after.isMark("%/:.") || after.isMark(".") && !isGlued(index + 1)
  }

  /// "he lives at 32".
  private func coverWhereSomebodyLives() {
    for index in tokens.indices.dropFirst() where tokens[index].kind == .figures && isFree(index) {
      if text(index - 1) == "at", has(index - 2, "living-word"), endsHere(index),
        !isGlued(index) || token(index, 1)?.kind == .mark,
        !isWordAfter(index) || after(index, has: .function)
      {
        cover(tokens: index, through: index, as: .address)
      }
    }
  }

  /// "at number 42", "flat 12": where somebody lives.
  private func coverHouseNumbers() {
    coverNumberedHouses()
    coverWhereSomebodyLives()
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) && index > 0 {
      let before = tokens[index - 1].text
      let isNumber =
        ["number", "no"].contains(before)
        && (has(index - 2, "house-place") || text(index - 2) == "(")
        && !["got", "get", "gets", "up"].contains(text(index - 3))
        && endsHere(index)
      let isFlat = ["flat", "apartment", "apt", "caravan"].contains(before)
      if isNumber || isFlat, (tokens[index].number ?? 0) < 10_000, token(index, 1)?.text != "bus" {
        let isLettered =
          isFlat && isGlued(index) && token(index, 1)?.range.count == 1
          && tokens[index + 1].isWord
        cover(tokens: index - 1, through: isLettered ? index + 1 : index, as: .address)
      }
    }
  }
}
