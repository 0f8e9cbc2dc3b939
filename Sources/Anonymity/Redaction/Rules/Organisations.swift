struct Organisations: DocumentReader {
  let document: Document

  /// Named organisations become their kind; "my care home" and "the hospital" name nobody and stay.
  func coverOrganisations() {
    coverNamedLikePhrases()
    coverBranches()
    coverNamedFirms()
    var index = 0
    while index < tokens.count {
      let ending = isFree(index) ? lexicon.organisations.ending(tokens, at: index) : nil
      if let ending { coverOrganisation(endingAt: index, ending) }
      index += ending?.words.count ?? 1
    }
    coverHomesAfterThe()
    coverSaints()
  }

  /// "Helping Hands sent a girl": with capitals, or where only somebody can stand.
  private func coverNamedLikePhrases() {
    for index in tokens.indices where isFree(index) {
      guard let match = lexicon.namedLikePhrases.match(tokens, at: index),
        let placeholder = match.placeholder
      else { continue }
      let phrase = index + match.count - 1
      let ending = isNextTo(phrase) ? lexicon.organisations.ending(tokens, at: phrase + 1) : nil
      let last = phrase + (ending?.words.count ?? 0)
      let isWritten =
        trustsCapitals && tokens[last].isCapital
        && (index...last).allSatisfy { tokens[$0].isCapital || tokens[$0].has(.function) }
      let isSubject =
        isSentenceStart(index) && after(last, has: [.doing, .speaking, .being])
        && !["in", "at", "of"].contains(text(last + 1))
      if isWritten || isSubject || ending?.isWeak == false || has(index - 1, .beforeNamed) {
        cover(tokens: index, through: last, as: placeholder)
      }
    }
  }

  /// "Age UK Wakefield", "Mind in Harrow", "Bradford People First".
  private func coverBranches() {
    for index in tokens.indices where isFree(index) {
      guard let match = lexicon.branches.match(tokens, at: index), let kind = match.placeholder,
        match.count > 1 || tokens[index].isCapital && trustsCapitals
      else { continue }
      let last = index + match.count - 1
      let place = ["in", "of", "for"].contains(text(last + 1)) ? last + 2 : last + 1
      if isBranchPlace(place), isNextTo(last) {
        let isTwo = isNextTo(place) && isBranchPlace(place + 1)
        cover(tokens: index, through: isTwo ? place + 1 : place, as: kind)
      } else if isBranchPlace(index - 1), isNextTo(index - 1) {
        cover(tokens: index - 1, through: last, as: kind)
      }
    }
  }

  private func isBranchPlace(_ index: Int) -> Bool {
    guard isFree(index), tokens[index].isWord else { return false }
    return tokens[index].has(.place) && !tokens[index].has(.everyday)
      || isCapitalInside(index) && !tokens[index].has([.function, .being, .doing, .speaking])
  }

  /// "The agency was Helping Hearts of Hucknall": capitals after what kind of firm it is.
  private func coverNamedFirms() {
    guard trustsCapitals else { return }
    for index in tokens.indices.dropFirst() where isFree(index) && isCapitalInside(index) {
      let link =
        ["is", "was", "called", "named", ":"].contains(text(index - 1)) ? index - 2 : index - 1
      guard link >= 0, has(link, .firm), !tokens[index].has(.function) else {
        continue
      }
      var last = index
      while let end = endOfNextPart(after: last), end - index < 6 { last = end }
      if last > index || !tokens[index].has([.forename, .english]) {
        cover(tokens: index, through: last, as: Placeholder(words: "care agency"))
      }
    }
  }

  /// The next word with a capital, perhaps with a small one between.
  private func endOfNextPart(after index: Int) -> Int? {
    let next =
      ["of", "and", "at", "for", "the", "to", "&"].contains(text(index + 1)) ? index + 2 : index + 1
    guard isNextTo(next - 1), isNextTo(index), isFree(next), isCapitalInside(next) else {
      return nil
    }
    return next
  }

  private func coverOrganisation(endingAt index: Int, _ ending: OrganisationEnding) {
    var last = index + ending.words.count - 1
    while isNextTo(last), let more = lexicon.organisations.ending(tokens, at: last + 1),
      isFree(last + more.words.count), !more.isWeak || isCapitalInside(last + 1)
    { last += more.words.count }
    let plain = startOfPlainName(before: index, ending)
    let named = startOfName(before: index, ending)
    guard let first = [named, plain].compactMap({ $0 }).min(), isWhole(ending, through: last) else {
      return
    }
    let hasArticle = text(first - 1) == "the" && isFree(first - 1)
    cover(tokens: hasArticle ? first - 1 : first, through: last, as: ending.placeholder)
  }

  /// "gentle touch homecare", "dove cottage hospice": two or three plain words that begin a sentence.
  private func startOfPlainName(before index: Int, _ ending: OrganisationEnding) -> Int? {
    guard !ending.isWeak,
      ending.words.count > 1 || ["care agency", "hospital"].contains(ending.placeholder.words)
    else { return nil }
    let plain = (0..<index).reversed().prefix { place in
      tokens[place].isWord && isFree(place) && index - place <= 4
        && !tokens[place].has([.function, .determiner, .role, .preposition, .pronoun, .describing])
        && !has(place, .generic)
    }
    guard let first = plain.last, (2...3).contains(plain.count) else { return nil }
    return isSentenceStart(first) || before(first, has: .preposition) || text(first - 1) == "the"
      ? first : nil
  }

  /// Not "Beechwood Care" where "Beechwood Care Home" is written.
  private func isWhole(_ ending: OrganisationEnding, through last: Int) -> Bool {
    !ending.isWeak || last + 1 == tokens.count
      || lexicon.organisations.ending(tokens, at: last + 1)?.isWeak != false
  }

  private static let longest = 5

  private func startOfName(before index: Int, _ ending: OrganisationEnding) -> Int? {
    var start: Int?
    for position in (max(0, index - Self.longest)..<index).reversed() {
      if isPart(position, of: ending) || start != nil && isFurtherPart(position) {
        start = position
      } else if !isJoint(position, of: ending, hasStart: start != nil) {
        break
      }
    }
    return start
  }

  /// "silver birch care", "Three Rivers Homecare": before what is surely a part.
  private func isFurtherPart(_ index: Int) -> Bool {
    guard isFree(index) else { return false }
    return tokens[index].has(.houseName) && !has(index, .plainHouse)
      || tokens[index].has(.numberWord) && isCapitalInside(index)
  }

  /// An apostrophe or a hyphen within a name, or "of" and "and" between capitals.
  private func isJoint(_ index: Int, of ending: OrganisationEnding, hasStart: Bool) -> Bool {
    guard index > 0, isPart(index - 1, of: ending) else { return false }
    if tokens[index].isMark("'.") { return true }
    return hasStart
      && (tokens[index].isMark("-&")
        || ["of", "and"].contains(text(index)) && isCapitalInside(index - 1))
  }

  /// "at The Laurels": houses named after several of a tree; "moved to The Hollins": two capitals, and a
  /// word that nobody knows.
  private func coverHomesAfterThe() {
    for index in tokens.indices.dropFirst() where isFree(index) && isHomeAfterThe(index) {
      let first = isFree(index - 1) ? index - 1 : index
      cover(tokens: first, through: index, as: Placeholder(words: "care home"))
    }
  }

  private func isHomeAfterThe(_ index: Int) -> Bool {
    guard text(index - 1) == "the" else { return false }
    let isAfterPlaceWord = has(index - 2, .beforeHome)
    guard tokens[index].has(.homeAfterThe) else {
      return isAfterPlaceWord && isCapitalInside(index - 1) && isCapitalInside(index)
        && !tokens[index].has(.english) && !tokens[index].isShouted
    }
    if trustsCapitals && tokens[index].isCapital { return true }
    let endsThere = !isWordAfter(index) || after(index, has: [.function, .doing, .speaking])
    return endsThere && text(index).hasSuffix("s") && (index == 1 || isAfterPlaceWord)
  }

  /// "St Mary's" alone is a church, a hospital or a school.
  private func coverSaints() {
    for index in tokens.indices where isFree(index) && ["st", "saint"].contains(text(index)) {
      let name = isMark(index + 1, ".") ? index + 2 : index + 1
      guard isFree(name), index == 0 || tokens[index - 1].kind != .figures, isSaint(name) else {
        continue
      }
      let last = lastGlued(to: name)
      let end = tokens[last].range.upperBound + (tokens[last].isPossessive ? 2 : 0)
      cover(tokens[index].range.lowerBound..<end, as: .organisation)
    }
  }

  private func isSaint(_ name: Int) -> Bool {
    guard tokens[name].isWord else { return false }
    if isCapitalInside(name) || isGlued(name) && tokens[name + 1].kind == .figures { return true }
    return tokens[name].has(.forename)
      ? tokens[name].isPossessive || text(name).hasSuffix("s")
      : !tokens[name].has([.english, .function])
  }
}
