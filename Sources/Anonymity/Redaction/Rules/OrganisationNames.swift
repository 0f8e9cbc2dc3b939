/// The words that organisations' names are made of.
extension Organisations {
  /// Whether a word belongs to the name of what comes after it.
  func isPart(_ index: Int, of ending: OrganisationEnding) -> Bool {
    let token = tokens[index]
    guard token.isWord, !isCovered(index, as: .name), !token.has([.determiner, .title]) else {
      return false
    }
    if ["st", "saint"].contains(token.text) { return true }
    if token.has([.function, .pronoun, .preposition]) { return false }
    if lexicon.organisations.ending(tokens, at: index) != nil, !token.has(.houseName) {
      return isCapitalInside(index)
    }
    if token.has(.place), !token.has(.everyday) { return true }
    if token.has(.houseName) { return isHouseName(index, before: ending) }
    return isProper(index, before: ending)
  }

  /// Somebody's name, a word nobody knows, or a word with a capital before another.
  private func isProper(_ index: Int, before ending: OrganisationEnding) -> Bool {
    let token = tokens[index]
    if token.has(.gazetteer), !token.has(.everyday) {
      return !token.isPossessive || token.isCapital || !ending.isWeak
    }
    if !token.has(.english) {
      return !ending.isWeak || !isSlip(token) || isCapitalInside(index)
    }
    guard trustsCapitals, token.isCapital,
      tokens[index + 1].isCapital || tokens[index + 1].isMark("&")
    else { return false }
    return !has(index, .generic)
  }

  /// "high", "new" or "green" name a house only with a capital; so does any tree before "home".
  private func isHouseName(_ index: Int, before ending: OrganisationEnding) -> Bool {
    let isCapital = isCapitalInside(index)
    if has(index, .plainHouse) { return isCapital && tokens[index + 1].isCapital }
    guard ending.words.count == 1, lexicon.has(ending.words[0].utf8, .commonEnding) else {
      return true
    }
    if isCapital || !tokens[index].has(.everyday) || ending.words[0] == "view" { return true }
    return ["court", "hall"].contains(ending.words[0])
  }
}
