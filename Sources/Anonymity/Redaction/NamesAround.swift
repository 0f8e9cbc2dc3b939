extension Passage {
  /// Words that a forename is often followed by and that are seldom its surname.
  private static let notSurnames = words(
    """
    will may can long still more way day best well good just back down out like love hope mark see
    new rude kind nice home bless house away work works case help friend brother sister great gave
    made does done said told hurt hit cook cooks never always before next last then when once left
    read lost want need first please lovely amazing brilliant came comes wont most much many young
    old early late rough sent speak peace stop gone goes keep keeps call calls phone ring rings
    dear cross page tells money name drinks
    """)

  private static let unlikely: WordFacts = [
    .function, .doing, .speaking, .determiner, .month, .describing, .day, .modal, .bareVerb,
    .preposition,
  ]

  /// Surnames that are words too follow a forename.
  mutating func coverSurname(after index: Int) {
    guard let next = token(index, 1), next.isWord, isFree(index + 1), !tokens[index].isPossessive
    else { return }
    guard
      isBlank(tokens[index].range.upperBound..<next.range.lowerBound)
        || token(index, 1)?.isMark("-") == true,
      next.has(.gazetteer), next.has(.english), !next.has(Self.unlikely)
    else { return }
    if Self.notSurnames.contains(next.text), !isCapitalInside(index + 1) { return }
    cover(tokens: index + 1, through: index + 1, as: .name)
    if next.has(.forename), !next.has(.everyday) { coverSurname(after: index + 1) }
  }

  /// "Rose and Chidi", "me and Will", double-barrelled names.
  mutating func coverNamesJoined() {
    for index in tokens.indices
    where isFree(index) && tokens[index].isWord && tokens[index].text.utf8.count > 1 {
      guard isHyphenatedToName(index) || isJoinedToName(index) || isListed(index) else { continue }
      cover(tokens: index, through: index, as: .name)
    }
  }

  /// "Um Khalid", "Abu Bakr", "Souza da Silva": what leads to a name belongs to it.
  mutating func coverParticles() {
    for index in tokens.indices.dropLast().reversed()
    where isFree(index) && isNextTo(index) && isCovered(index + 1, as: .name) {
      let isBetween = index > 0 && isNextTo(index - 1) && isCovered(index - 1, as: .name)
      if Self.leading.contains(text(index)) || (isBetween && Self.joining.contains(text(index))) {
        cover(tokens: index, through: index, as: .name)
      }
    }
  }

  private static let leading = words("um umm abu abo ibn bint binti ap ferch")
  private static let joining = words("de del da do dos das van von der den la le el al bin y")

  private static let ways = words(
    """
    bus train car taxi foot bike coach cab tube tram van himself herself me us so quick quickly
    slow slowly fast
    """)

  /// "he goes by spud".
  func isNicknamed(_ index: Int) -> Bool {
    ["by", "aka"].contains(text(index - 1)) && !tokens[index].has([.function, .determiner])
      && (text(index - 1) == "aka"
        || text(index - 2) == "goes" && ["he", "she"].contains(text(index - 3)))
      && !Self.ways.contains(text(index))
  }

  private func isHyphenatedToName(_ index: Int) -> Bool {
    if index > 1, isGlued(index - 1), tokens[index - 1].isMark("-"), isGlued(index - 2),
      isCovered(index - 2, as: .name)
    {
      return true
    }
    return index + 2 < tokens.count && isGlued(index) && tokens[index + 1].isMark("-")
      && isGlued(index + 1)
      && isCovered(index + 2, as: .name)
  }

  private func isJoinedToName(_ index: Int) -> Bool {
    let kinds: WordFacts = [.mostlyName, .thing, .mass, .verb, .quality, .season, .modal]
    guard tokens[index].has(.forename), tokens[index].has(kinds) else { return false }
    if token(index, -1)?.has(.determiner) == true { return false }
    let joints = words("and & n , or")
    if index > 1, joints.contains(tokens[index - 1].text), isCovered(index - 2, as: .name) {
      return !tokens[index].has(.modal) || token(index, 1)?.has(.bareVerb) != true
    }
    guard index + 2 < tokens.count, ["and", "&", "n"].contains(tokens[index + 1].text) else {
      return false
    }
    let canBegin = isOpening(index) || before(index, has: [.meeting, .preposition])
    if isCovered(index + 2, as: .name) { return !tokens[index].has([.verb, .modal]) || canBegin }
    return canBegin && isPairOfThings(index, index + 2)
  }

  /// "Gaynor, Lol and Pip": a capital between names.
  private func isListed(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].isMark(","), isCovered(index - 2, as: .name),
      ["and", "&", ","].contains(text(index + 1)), index + 2 < tokens.count
    else { return false }
    return isCapitalInside(index) && isCovered(index + 2, as: .name)
  }

  /// "rose and daisy", which without "a" or "the" are two people.
  private func isPairOfThings(_ first: Int, _ second: Int) -> Bool {
    guard isFree(second), tokens[second].has([.mostlyName, .thing, .verb, .quality]),
      tokens[second].has(.forename)
    else { return false }
    let people: WordFacts = [.speaking, .doing, .being]
    return tokens[first].has(.thing) && (before(first, has: .meeting) || after(second, has: people))
  }

  /// A name found once is a name wherever it stands with a capital.
  mutating func coverNamesAgain() {
    let found = Set(
      tokens.indices.filter { tokens[$0].isWord && isCovered($0, as: .name) }.map {
        tokens[$0].text
      })
    for index in tokens.indices where isFree(index) && found.contains(tokens[index].text) {
      let token = tokens[index]
      let isOther =
        token.has([.function, .month, .modal]) || self.token(index, -1)?.has(.determiner) == true
      if trustsCapitals ? token.isCapital && !token.has([.function, .month]) : !isOther {
        cover(tokens: index, through: index, as: .name)
      }
    }
  }
}
