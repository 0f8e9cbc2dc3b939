extension Passage {
  /// Words that a forename is often followed by and that are seldom its surname.
  private static let notSurnames: Set<String> = [
    "will", "may", "can", "long", "still", "more", "way", "day", "best", "well", "good", "just", "back",
    "down", "out", "like", "love", "hope", "mark", "see", "new", "rude", "kind", "nice", "home", "bless",
    "house", "away", "work", "works", "case", "help", "friend", "brother", "sister", "great", "gave",
    "made", "does", "done", "said", "told", "hurt", "hit", "cook", "cooks", "never", "always", "before",
    "next", "last", "then", "when", "once", "left", "read", "lost", "want", "need", "first", "please",
    "lovely", "amazing", "brilliant", "came", "comes", "wont", "most", "much", "many", "young", "old",
    "early", "late", "rough", "sent", "speak", "peace", "stop", "gone", "goes", "keep", "keeps", "call",
    "calls", "phone", "ring", "rings", "dear", "cross", "page", "tells", "money", "name", "drinks",
  ]

  private static let unlikely: WordFacts = [
    .function, .doing, .speaking, .determiner, .month, .describing, .day, .modal, .bareVerb, .preposition,
  ]

  /// Surnames that are words too follow a forename.
  mutating func coverSurname(after index: Int) {
    guard let next = token(index, 1), next.isWord, isFree(index + 1), !tokens[index].isPossessive else { return }
    guard isBlank(tokens[index].range.upperBound..<next.range.lowerBound) || token(index, 1)?.isMark("-") == true,
      next.has(.gazetteer), next.has(.english), !next.has(Self.unlikely) else { return }
    if Self.notSurnames.contains(next.text), !isCapitalInside(index + 1) { return }
    cover(tokens: index + 1, through: index + 1, as: .name)
    if next.has(.forename), !next.has(.everyday) { coverSurname(after: index + 1) }
  }

  /// "Rose and Chidi", "me and Will", double-barrelled names.
  mutating func coverNamesJoined() {
    for index in tokens.indices where isFree(index) && tokens[index].isWord && tokens[index].text.utf8.count > 1 {
      guard isHyphenatedToName(index) || isJoinedToName(index) else { continue }
      cover(tokens: index, through: index, as: .name)
    }
  }

  private func isHyphenatedToName(_ index: Int) -> Bool {
    if index > 1, isGlued(index - 1), tokens[index - 1].isMark("-"), isGlued(index - 2), isCovered(index - 2, as: .name) { return true }
    return index + 2 < tokens.count && isGlued(index) && tokens[index + 1].isMark("-") && isGlued(index + 1)
      && isCovered(index + 2, as: .name)
  }

  private func isJoinedToName(_ index: Int) -> Bool {
    let kinds: WordFacts = [.mostlyName, .thing, .mass, .verb, .quality, .season, .modal]
    guard tokens[index].has(.forename), tokens[index].has(kinds) else { return false }
    if token(index, -1)?.has(.determiner) == true { return false }
    let joints: Set<String> = ["and", "&", "n", ",", "or"]
    if index > 1, joints.contains(tokens[index - 1].text), isCovered(index - 2, as: .name) {
      return !tokens[index].has(.modal) || token(index, 1)?.has(.bareVerb) != true
    }
    guard index + 2 < tokens.count, ["and", "&", "n"].contains(tokens[index + 1].text) else { return false }
    let canBegin = isOpening(index) || before(index, has: [.meeting, .preposition])
    if isCovered(index + 2, as: .name) { return !tokens[index].has([.verb, .modal]) || canBegin }
    return canBegin && isPairOfThings(index, index + 2)
  }

  /// "rose and daisy", which without "a" or "the" are two people.
  private func isPairOfThings(_ first: Int, _ second: Int) -> Bool {
    guard isFree(second), tokens[second].has([.mostlyName, .thing, .verb, .quality]), tokens[second].has(.forename) else { return false }
    let people: WordFacts = [.speaking, .doing, .being]
    return tokens[first].has(.thing) && (before(first, has: .meeting) || after(second, has: people))
  }

  /// "J.B.", "worker K" and a capital before what only people do.
  mutating func coverInitials() {
    for index in tokens.indices where isFree(index) && isInitial(index) {
      var last = index
      while last + 1 < tokens.count, isFree(last + 1), isGlued(last),
        tokens[last + 1].isMark(".") || isInitial(last + 1) { last += 1 }
      let letters = (index...last).count { tokens[$0].isWord }
      if letters >= 2 ? areInitials(index, last) : isLoneInitial(index) {
        cover(tokens: index, through: last, as: .name)
      }
    }
  }

  private func isInitial(_ index: Int) -> Bool {
    tokens[index].isWord && tokens[index].range.count == 1
      && shadow.bytes[tokens[index].range.lowerBound] != Shadow.otherLetter
  }

  private static let dotted: Set<String> = [
    "eg", "ie", "am", "pm", "uk", "us", "nhs", "gp", "dob", "ok", "tv", "ps", "id", "na", "ot", "er", "ae", "ni", "cv",
  ]

  private func areInitials(_ first: Int, _ last: Int) -> Bool {
    let letters = (first...last).filter { tokens[$0].isWord }.map { tokens[$0].text }.joined()
    return !Self.dotted.contains(letters) && lexicon.facts(of: letters.utf8).isDisjoint(with: .everyday)
      || (hasStrongCue(first) && !Self.dotted.contains(letters))
  }

  private func isLoneInitial(_ index: Int) -> Bool {
    if index > 0, isCovered(index - 1, as: .name), !["i", "a", "u", "n", "x", "r"].contains(tokens[index].text) { return true }
    if ["a", "i", "x", "u", "r", "n", "s", "o", "y"].contains(tokens[index].text) { return followsRealTitle(index) }
    if index > 0, isGlued(index - 1) || tokens[index - 1].kind == .figures { return false }
    if token(index, 1)?.isMark(".") == true, index + 2 < tokens.count, isCovered(index + 2, as: .name) { return true }
    if tokens[index].isCapital, trustsCapitals, index + 1 < tokens.count, isCovered(index + 1, as: .name) { return true }
    if isGlued(index), !(token(index, 1)?.isMark(".,!?") ?? true) { return false }
    if followsRealTitle(index) { return true }
    if token(index, 1)?.isMark(".") == true, token(index, 2)?.has([.speaking, .doing]) == true { return true }
    guard trustsCapitals, tokens[index].isCapital else { return false }
    return hasStrongCue(index) || token(index, 1)?.has([.speaking, .doing]) == true
  }

  private func followsRealTitle(_ index: Int) -> Bool {
    guard let before = token(index, -1) else { return false }
    return ["mr", "mrs", "ms", "dr"].contains(before.text)
  }

  /// A name found once is a name wherever it stands with a capital.
  mutating func coverNamesAgain() {
    let found = Set(tokens.indices.filter { tokens[$0].isWord && isCovered($0, as: .name) }.map { tokens[$0].text })
    for index in tokens.indices where isFree(index) && found.contains(tokens[index].text) {
      let token = tokens[index]
      let isOther = token.has([.function, .month, .modal]) || self.token(index, -1)?.has(.determiner) == true
      if trustsCapitals ? token.isCapital && !token.has([.function, .month]) : !isOther {
        cover(tokens: index, through: index, as: .name)
      }
    }
  }
}

extension Lexicon {
  private static let endings = ["s", "es", "ed", "d", "ing", "in", "er", "ers", "ly", "y", "ness", "less", "ful", "able", "n't", "nt", "st", "ish"]
  private static let beginnings = ["un", "re", "over", "mis", "non", "under", "out", "dis", "pre", "co", "self"]

  /// An everyday word with an ending or beginning.
  func isDerived(_ word: [UInt8]) -> Bool {
    for ending in Self.endings where word.count >= ending.utf8.count + 3 && word.ends(with: ending.utf8) {
      let stem = word.dropLast(ending.utf8.count)
      if isEveryday(stem) || isEveryday(stem + [UInt8(ascii: "e")]) { return word.count >= 5 }
      if let last = stem.last, stem.dropLast().last == last, isEveryday(stem.dropLast()) { return true }
    }
    return Self.beginnings.contains {
      word.count >= $0.utf8.count + 4 && word.starts(with: $0.utf8) && isEveryday(word.dropFirst($0.utf8.count))
    }
  }

  private func isEveryday(_ word: some Sequence<UInt8>) -> Bool { facts(of: word).contains(.everyday) }

  /// "soooo" and "pleeease".
  func isStretched(_ word: [UInt8]) -> Bool {
    var once: [UInt8] = []
    var twice: [UInt8] = []
    var run = 0
    var isStretched = false
    for letter in word {
      run = letter == once.last ? run + 1 : 1
      if run == 1 { once.append(letter) }
      if run <= 2 { twice.append(letter) }
      if run >= 3 { isStretched = true }
    }
    return isStretched && (isEveryday(once) || isEveryday(twice))
  }

  /// "inthe" and "thankyouso": two everyday words, one of them a small one.
  func isGluedPair(_ word: [UInt8]) -> Bool {
    guard word.count >= 6, word.count <= 24 else { return false }
    return (2...word.count - 2).contains { place in
      let first = facts(of: word[..<place])
      guard first.contains(.everyday) else { return false }
      let second = facts(of: word[place...])
      return second.contains(.everyday) && (first.contains(.function) || second.contains(.function))
        && first.isDisjoint(with: .forename) && second.isDisjoint(with: .forename)
    }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  func ends(with other: some BidirectionalCollection<UInt8>) -> Bool {
    count >= other.count && reversed().starts(with: other.reversed())
  }
}
