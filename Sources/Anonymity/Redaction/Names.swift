extension Passage {
  /// Names by their cues, the lists and their place in the sentence; then what is no English word.
  mutating func coverNames() {
    for index in tokens.indices where tokens[index].isWord && isFree(index) {
      if isName(index) { coverName(index) }
    }
    coverNamesJoined()
    coverParticles()
    coverInitials()
    coverNamesAgain()
  }

  private mutating func coverName(_ index: Int) {
    cover(tokens: index, through: index, as: .name)
    coverSurname(after: index)
  }

  private func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.text.utf8.count == 1 { return false }
    if followsTitle(index) { return true }
    if isKeptTogether(index) { return false }
    if isNicknamed(index) { return true }
    if token.has(.everyday) {
      return isWordName(index)
    }
    if token.has(.function) { return false }
    if token.has(.forename) { return true }
    if token.has(.dictionary) { return isRareWordName(index) || isOwner(index) }
    if token.has(.surname) { return true }
    return isUnknown(index)
  }

  /// Figures and letters glued, as in "gr8", are text-speak.
  private func isKeptTogether(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.gazetteer), token.text.utf8.count > 2 { return false }
    let isAfter = index > 0 && isGlued(index - 1) && tokens[index - 1].kind == .figures
    let isBefore = isGlued(index) && tokens[index + 1].kind == .figures
    return (isAfter || isBefore) && token.text.utf8.count <= 4
  }

  /// An English word, but rare: a name with a cue, or with a capital where none belongs.
  private func isRareWordName(_ index: Int) -> Bool {
    if tokens[index].has(.surname) { return hasNameCue(index) || isCapitalInside(index) }
    guard isCapitalInside(index), let before = token(index, -1) else { return false }
    return !before.has(.determiner) && !before.isCapital
  }

  private func isUnknown(_ index: Int) -> Bool {
    let token = tokens[index]
    if isSign(token.text) { return false }
    if isNameWithS(token) { return true }
    if lexicon.endings.looksLikeAName(token.text) { return true }
    if isCapitalInside(index) { return !isSlip(token) || token.text.utf8.count < 7 }
    if hasNameCue(index) { return !isSlip(token) || hasStrongCue(index) }
    return !isSlip(token)
  }

  /// "tracys", where the apostrophe was left out.
  private func isNameWithS(_ token: Token) -> Bool {
    guard token.text.hasSuffix("s"), token.text.utf8.count > 3 else { return false }
    let facts = lexicon.facts(of: token.text.utf8.dropLast())
    return facts.contains(.forename) && facts.isDisjoint(with: .english)
  }

  /// Laughter, sighs and keyboard mashing: at most three different letters.
  private func isSign(_ text: String) -> Bool {
    if ["asdf", "qwer", "zxcv", "hjkl"].contains(where: text.hasPrefix) { return true }
    let letters = Set(text.utf8)
    return letters.count <= 2 && text.utf8.count >= 3
      && letters.isSubset(of: Set("hamzeorxlw".utf8))
  }

  /// An English word with another ending, stretched, glued to another, or mistyped.
  func isSlip(_ token: Token) -> Bool {
    let word = Array(token.text.utf8.filter { $0 != UInt8(ascii: "'") })
    return lexicon.isDerived(word) || lexicon.isStretched(word) || lexicon.isGluedPair(word)
      || lexicon.near.isSlip(word)
  }

  func isCapitalInside(_ index: Int) -> Bool {
    trustsCapitals && tokens[index].isCapital && !isSentenceStart(index)
      && !(tokens[index].isShouted && tokens[index].text.utf8.count < 3)
  }

  /// "Mrs", "Dr" and the like make a name of nearly any word.
  func followsTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    var before = index - 1
    if before >= 0, tokens[before].isMark(".") { before -= 1 }
    guard before >= 0, tokens[before].has(.title), !tokens[before].isPossessive,
      tokens[before].kind == .word
    else { return false }
    if token.has([.function, .determiner, .preposition, .pronoun, .unit]) { return false }
    if token.has(.modal), helpsPlainVerb(index) { return false }
    if [
      "miss", "father", "cousin", "uncle", "sister", "nurse", "doctor", "aunt", "constable",
      "professor", "lord", "sir", "judge", "pc", "prof", "matron", "councillor", "inspector",
      "detective", "insp", "nanny", "pastor", "auntie", "aunty", "di", "fr", "dc", "ds",
    ].contains(tokens[before].text) {
      return token.has([.forename, .surname, .place]) && !isMissed(before) && !isDoingHere(index)
        || !token.has(.english) && !isSlip(token)
    }
    return !isDoingHere(index) || token.has(.gazetteer) && !token.has([.doing, .speaking, .being])
  }

  /// "I miss Will" is not a title.
  private func isMissed(_ index: Int) -> Bool {
    tokens[index].text == "miss" && (token(index, -1)?.has([.pronoun]) == true)
      && !tokens[index + 1].has(.gazetteer)
  }

  private func isDoingHere(_ index: Int) -> Bool {
    if tokens[index].has(.describing), !tokens[index].has([.doing, .speaking, .being]),
      token(index, 1)?.has([.being, .speaking]) == true
    {
      return false
    }
    return isDoing(index)
  }

  private func isDoing(_ index: Int) -> Bool {
    tokens[index].has([.doing, .speaking, .being, .bareVerb, .describing, .role, .kin])
      && !(isCapitalInside(index) && tokens[index].has(.gazetteer))
  }

  /// A person's word before, or what only people do after.
  func hasNameCue(_ index: Int) -> Bool {
    hasStrongCue(index) || token(index, 1)?.has([.speaking, .doing]) == true
      || tokens[index].isPossessive || token(index, -1)?.has([.meeting, .preposition]) == true
  }

  func hasStrongCue(_ index: Int) -> Bool {
    guard let before = token(index, -1) else { return false }
    if before.has([.person, .naming]), !before.isPossessive { return true }
    if isCovered(index - 1, as: .name) { return true }
    if before.text == "is", token(index, -2)?.text == "name" { return true }
    return false
  }
}
