/// The places in a sentence where a word that is also a name is one.
extension Passage {
  func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
  func before(_ index: Int, has facts: WordFacts) -> Bool { token(index, -1)?.has(facts) == true }
  func after(_ index: Int, has facts: WordFacts) -> Bool { token(index, 1)?.has(facts) == true }
  func isAfter(_ index: Int, _ words: Set<String>) -> Bool { words.contains(text(index + 1)) }
  func isWordAfter(_ index: Int) -> Bool { token(index, 1)?.isWord == true }

  /// "my Rose": one of the family, if a capital says so.
  func isMyOwn(_ index: Int) -> Bool {
    ["my", "our", "me"].contains(text(index - 1)) && isCapitalInside(index)
      && !tokens[index].has([.modal, .month])
  }

  /// A word that is a surname as well, in capitals after a name or kin.
  func isSurnameHere(_ index: Int) -> Bool {
    guard tokens[index].has(.surname), index > 0, isCapitalInside(index), isNextTo(index - 1) else {
      return false
    }
    return isCovered(index - 1, as: .name)
      || (tokens[index - 1].has([.kin, .title]) && !tokens[index].has([.role, .kin]))
  }

  /// Only space between a token and the next.
  func isNextTo(_ index: Int) -> Bool {
    index + 1 < tokens.count
      && isBlank(tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound)
  }

  func isFollowedBySurname(_ index: Int) -> Bool {
    guard let next = token(index, 1), next.isWord, isFree(index + 1), !tokens[index].isPossessive,
      !next.has([.english, .function])
    else { return false }
    let canHelp = tokens[index].has([.modal, .verb])
    if next.has(.surname) { return !next.has(.forename) || !canHelp }
    return !next.has(.forename) && !canHelp && isCapitalInside(index + 1)
      && (isCapitalInside(index) || isSentenceStart(index))
  }

  /// After kin and roles, after "called" or "name is", with 's, or in capitals where none belong.
  func isNamedAs(_ index: Int) -> Bool {
    let token = tokens[index]
    if let before = self.token(index, -1), before.isWord, !before.isPossessive {
      if before.has(.person), !before.text.hasSuffix("s") { return true }
      if ["named", "called"].contains(before.text) { return true }
      let isNaming = ["is", "was", "s"].contains(before.text)
      if isNaming, ["name", "worker", "carer", "names"].contains(text(index - 2)) {
        return !token.has(.quality)
      }
    }
    if text(index - 1) == "name", self.token(index, -1)?.isPossessive == true { return true }
    if token.isPossessive, !token.has([.day, .month]) { return true }
    return isCapitalInside(index) && !token.has([.day, .season, .month]) && !isHeading(index)
  }

  /// A capital beside other capitals that are no names, as in "Good Faith Policy".
  private func isHeading(_ index: Int) -> Bool {
    if tokens[index].has(.quality), before(index, has: [.being, .describing, .pronoun]) {
      return !["it", "this", "that", "its"].contains(text(index - 2)) && text(index - 1) != "its"
    }
    return [index - 1, index + 1].contains { beside in
      guard tokens.indices.contains(beside), isCapitalInside(beside) else { return false }
      return tokens[beside].has(.english) && !tokens[beside].has([.gazetteer, .title])
        && text(beside) != "i"
    }
  }

  private static let dated = words(
    """
    in since until till by last next this every early late mid of on each during through before
    after and all from to long bank for end start
    """)

  func isDated(_ index: Int) -> Bool {
    if token(index, -1)?.kind == .figures || token(index, 1)?.kind == .figures { return true }
    return isBesideMonth(index)
      || Self.dated.contains(text(index - 1)) && !isSpokenTo(index) && !isMet(index)
  }

  /// "may or june", "jan/feb".
  func isBesideMonth(_ index: Int) -> Bool {
    let joints = words("or and to & / - ,")
    return joints.contains(text(index + 1)) && token(index, 2)?.has(.month) == true
      || joints.contains(text(index - 1)) && token(index, -2)?.has(.month) == true
  }

  private static let passive = words(
    """
    told asked called seen visited hit hurt pushed ignored shouted helped abused bullied laughed
    cared assessed interviewed supported upset robbed
    """)

  /// "I was told by April".
  func isByPerson(_ index: Int) -> Bool {
    ["by", "at", "with", "for"].contains(text(index - 1)) && Self.passive.contains(text(index - 2))
      && (text(index - 1) == "by" || tokens[index].has(.thing))
  }

  /// Before "not", "be" or another plain verb: the word helps a verb and is no name.
  func isHelping(_ index: Int) -> Bool {
    guard let next = token(index, 1), next.isWord else { return false }
    if ["always", "never", "just", "also", "still", "only", "really"].contains(next.text),
      let verb = token(index, 2)
    {
      return
        !(verb.has([.speaking, .doing]) && (verb.text.hasSuffix("s") || verb.text.hasSuffix("ed")))
    }
    if next.has(.bareVerb) {
      return !next.has([.speaking, .doing]) || ["not", "be"].contains(next.text)
    }
    return !next.has([.speaking, .doing, .being, .preposition])
      && !["and", "who", "or", "but", "has", "had"].contains(next.text)
  }

  func saysSomething(_ index: Int) -> Bool { isOpening(index) && after(index, has: .speaking) }

  func doesSomething(_ index: Int) -> Bool {
    guard isOpening(index) || Self.relatives.contains(text(index - 1)) else { return false }
    return after(index, has: [.speaking, .doing]) || isAfter(index, Self.pastDeeds)
      || (after(index, has: .everyday) && text(index + 1).hasSuffix("ed"))
  }

  private static let pastDeeds = words(
    """
    held shut bit rubbed lent fed sold caught spent dug hid wore taught fought woke chose drank
    sang shook swept threw built paid led laid felt slept rode stuck tore
    """)

  /// "the way mark looked", "what bill did".
  private static let relatives = words(
    """
    way time day how what where thing place moment whenever before after until things money wasnt
    isnt only
    """)

  /// "not mark again".
  func isAlone(_ index: Int) -> Bool {
    ["not", "just", "only"].contains(text(index - 1)) && isSentenceStart(index - 1)
      && (!isWordAfter(index) || isAfter(index, ["again", "please", "and", "or"]))
  }

  /// "i want faith back".
  func isWishedBack(_ index: Int) -> Bool {
    if ["send", "sent", "bring", "let"].contains(text(index - 1)), text(index) != "love" {
      return isAfter(index, ["again", "back", "instead", "round", "near", "anymore"])
    }
    return ["want", "wanted", "need", "miss", "like", "love", "wish", "have", "prefer", "keep"]
      .contains(
        text(index - 1))
      && isAfter(index, ["back", "as", "instead", "to", "again", "here"])
  }

  /// Where a sentence or part of one begins, and so where somebody does something.
  func isOpening(_ index: Int, asking: Bool = false) -> Bool {
    guard let before = token(index, -1) else { return !asking }
    if asking {
      return ["can", "could", "did", "does", "why", "let", "would", "doesnt", "didnt", "make"]
        .contains(before.text)
    }
    if ["me", "us"].contains(before.text) {
      return ["told", "tell", "telling", "promised"].contains(text(index - 2))
    }
    return before.kind != .word || before.has([.opening, .speaking, .meeting])
  }

  /// "has mark been told", "is bill coming".
  func isAskedAbout(_ index: Int) -> Bool {
    guard index > 0, isSentenceStart(index - 1), let next = token(index, 1) else { return false }
    return ["has", "is", "was", "did", "does", "will", "can"].contains(text(index - 1))
      && [
        "been", "coming", "going", "allowed", "still", "there", "here", "ok", "told", "know",
        "come",
      ].contains(next.text)
  }

  /// "can hope ring me", "waiting for joy to come".
  func isAskedFor(_ index: Int) -> Bool {
    text(index - 1) == "for" && text(index + 1) == "to"
      && ["waiting", "asked", "wait", "ask"].contains(text(index - 2))
  }

  /// "me and will".
  func isWithOther(_ index: Int) -> Bool {
    text(index - 1) == "and" && text(index - 2) == "me"
      && !(tokens[index].has(.modal) && isHelping(index))
  }

  /// "mark my son in law", "rose the nurse", "frank next door".
  func isAppositive(_ index: Int) -> Bool {
    guard isOpening(index) || before(index, has: [.meeting, .preposition]) else { return false }
    if text(index + 1) == "next", text(index + 2) == "door" { return true }
    if isAfter(index, ["upstairs", "downstairs"]), isWordAfter(index + 1) { return true }
    let isPersonAhead = [2, 3].contains { token(index, $0)?.has(.person) == true }
    return isAfter(index, ["my", "the", "our", "his", "her"]) && isPersonAhead
      && !tokens[index].has(.modal)
  }
}
