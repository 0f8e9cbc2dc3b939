extension Passage {
  /// Named organisations become their kind; "my care home" and "the hospital" name nobody and stay.
  mutating func coverOrganisations() {
    var index = 0
    while index < tokens.count {
      let ending = isFree(index) ? lexicon.organisations.ending(tokens, at: index) : nil
      if let ending { coverOrganisation(endingAt: index, ending) }
      index += ending?.words.count ?? 1
    }
    coverHomesAfterThe()
    coverHospitalsOfSaints()
  }

  private mutating func coverOrganisation(endingAt index: Int, _ ending: OrganisationKinds.Ending) {
    let last = index + ending.words.count - 1
    guard let first = startOfName(before: index, ending), isWholeName(first, index, last, ending) else { return }
    cover(tokens: first, through: last, as: kind(of: ending, first, last))
  }

  /// The name is followed by a longer one: "Beechwood Care" in "Beechwood Care Home".
  private func isWholeName(_ first: Int, _ index: Int, _ last: Int, _ ending: OrganisationKinds.Ending) -> Bool {
    guard ending.isWeak, last + 1 < tokens.count else { return true }
    return lexicon.organisations.ending(tokens, at: last + 1)?.isWeak != false
  }

  /// A house of no known kind is an organisation only as far as its name says.
  private func kind(of ending: OrganisationKinds.Ending, _ first: Int, _ last: Int) -> Placeholder {
    ending.placeholder.words == "care home" && ending.isWeak && ending.words == ["hall"]
      ? .organisation : ending.placeholder
  }

  private func startOfName(before index: Int, _ ending: OrganisationKinds.Ending) -> Int? {
    var start: Int?
    var position = index - 1
    while position >= 0, index - position <= 5 {
      guard isNamePart(position, of: ending, next: position + 1) else {
        let isJoint = tokens[position].isMark("'-&.") || (tokens[position].isWord && ["of", "and"].contains(tokens[position].text) && start != nil && isCapitalName(position - 1))
        if isJoint, position > 0, start != nil || tokens[position].isMark("'.") , isNamePart(position - 1, of: ending, next: position) {
          position -= 1
          continue
        }
        break
      }
      start = position
      position -= 1
    }
    return start
  }

  private func isCapitalName(_ index: Int) -> Bool {
    index >= 0 && trustsCapitals && tokens[index].isCapital && !isSentenceStart(index)
  }

  /// Whether a word belongs to the name of what comes after it.
  private func isNamePart(_ index: Int, of ending: OrganisationKinds.Ending, next: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, isFree(index) || isKept(index), !token.has([.determiner, .title]) else { return false }
    if ["st", "saint"].contains(token.text) { return true }
    if token.has([.function, .pronoun, .preposition]) { return false }
    if token.has([.kin, .role, .doing, .speaking, .bareVerb]) && !isCapitalName(index) { return false }
    if lexicon.organisations.ending(tokens, at: index) != nil, !token.has(.houseName) { return isCapitalName(index) }
    if token.has(.place) && !token.has(.everyday) { return true }
    if token.has(.houseName) { return isHouseName(index, ending, next) }
    if token.has([.forename, .surname]), !token.has(.everyday) { return !token.isPossessive || token.isCapital || !ending.isWeak }
    if !token.has(.english) { return !ending.isWeak || !isSlip(token) }
    if isCapitalStart(index), tokens[next].isCapital { return !Self.generic.contains(token.text) && !token.has(.describing) }
    if isCapitalName(index) { return tokens[next].isCapital && !Self.generic.contains(token.text) }
    return false
  }

  private func isCapitalStart(_ index: Int) -> Bool {
    trustsCapitals && tokens[index].isCapital && isSentenceStart(index)
  }

  /// "high", "new" or "green" are house names only before a kind that needs no name of its own.
  private func isHouseName(_ index: Int, _ ending: OrganisationKinds.Ending, _ next: Int) -> Bool {
    if Self.plain.contains(tokens[index].text) { return isCapitalName(index) && tokens[next].isCapital }
    if ending.words.count == 1, ["home", "place", "care", "view", "hall", "unit", "support", "school", "church", "general", "practice", "ward", "council", "society", "court", "cottage", "association", "project", "rest"].contains(ending.words[0]) {
      return isCapitalName(index) || !tokens[index].has(.everyday) || (ending.words[0] == "view" && tokens[index].has(.houseName))
        || (["court", "hall"].contains(ending.words[0]) && !["market", "church"].contains(tokens[index].text))
    }
    return true
  }

  private func isKept(_ index: Int) -> Bool { !isFree(index) && tokens[index].kind == .word && !isCovered(index, as: .name) }

  private static let plain: Set<String> = [
    "old", "new", "great", "little", "bright", "high", "lower", "upper", "central", "white", "red",
    "green", "garden", "market", "cross", "great", "park", "spring", "hollow", "station", "north",
    "south", "east", "west", "church",
  ]
  private static let generic: Set<String> = [
    "care", "nursing", "residential", "safe", "local", "own", "general", "mental", "day", "social",
    "adult", "adults", "community", "supported", "support", "home", "my", "old", "new", "nice", "good",
    "big", "full", "lovely", "welcome", "dementia", "memory", "health", "district", "county", "city",
    "town", "private", "public", "royal", "the", "national", "extra", "personal", "human", "village",
    "respite", "primary", "secondary", "special", "hospital", "police", "housing", "charity", "thank",
    "dear", "great", "excellent", "poor", "bad", "better", "child", "children", "elderly", "palliative",
    "end", "intensive", "urgent", "emergency", "walk", "mind", "trust", "i", "duty", "due", "medical",
  ]

  private static let homePlaces: Set<String> = ["at", "in", "to", "from", "called", "near", "of", "leave", "left", "like", "hate", "love", "and"]

  /// "at The Laurels".
  private mutating func coverHomesAfterThe() {
    for index in tokens.indices.dropFirst() where isFree(index) && tokens[index].has(.homeAfterThe) {
      guard tokens[index - 1].text == "the" else { continue }
      let before = token(index, -2)?.text ?? ""
      let isCapital = trustsCapitals && tokens[index].isCapital
      let endsThere = token(index, 1).map { !$0.isWord || $0.has([.function, .doing, .speaking]) } ?? true
      let isPlural = tokens[index].text.hasSuffix("s") && !["ferns", "gardens"].contains(tokens[index].text)
      if isCapital || (endsThere && isPlural && (Self.homePlaces.contains(before) || index == 1)) {
        let care = Placeholder(words: "care home")
        cover(tokens: tokens[index - 1].isWord && isFree(index - 1) ? index - 1 : index, through: index, as: care)
      }
    }
  }

  /// "the Royal Infirmary", "St Mary's", "the Royal".
  private mutating func coverHospitalsOfSaints() {
    for index in tokens.indices.dropLast() where isFree(index) && isFree(index + 1) {
      let isSaint = ["st", "saint"].contains(tokens[index].text) && tokens[index + 1].has(.forename)
      guard isSaint, index == 0 || tokens[index - 1].kind != .figures, tokens[index + 1].isPossessive || tokens[index + 1].text.hasSuffix("s") || isCapitalName(index + 1) else { continue }
      cover(tokens: index, through: index + 1, as: .organisation)
    }
  }
}
