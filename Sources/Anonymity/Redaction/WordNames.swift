/// Names that are words: Will, Rose, Hope, May. Where such a word stands decides what it is.
extension Passage {
  func isWordName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.function), !token.has(.modal) { return false }
    guard token.has(.forename) else { return isSurnameHere(index) || isOwner(index) }
    if before(index, has: .determiner) || isCounted(index), !isMyOwn(index), !isOneOfOurs(index),
      !isCapitalAfterAmount(index), !isToldOf(index), !isCalled(index)
    {
      return false
    }
    if isFollowedBySurname(index) { return true }
    if isEndearment(index) { return false }
    if isSurelySomebody(index) || isModalSomebody(index) {
      return true
    }
    if isNoPersonsDeed(index) || isPaper(index) { return false }
    if token.has(.day) { return saysSomething(index) || (isNamedAs(index) && !isDated(index)) }
    if token.has(.season), isDated(index), !isByPerson(index), !isWithOther(index) { return false }
    if isNamedAs(index) { return !token.has(.modal) || isModalPerson(index) }
    return isTied(index) || isNameByKind(index)
  }

  private func isNameByKind(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.mostlyName) { return !isDescribedThing(index) }
    if token.has(.thing) { return isThingName(index) }
    if token.has(.modal) { return isModalName(index) }
    if token.has(.mass) { return isMassName(index) }
    if token.has(.season) { return isSeasonName(index) }
    if token.has(.verb) { return isVerbName(index) }
    return token.has(.quality) ? isQualityName(index) : isSeldomName(index)
  }

  /// "a single rose".
  private func isDescribedThing(_ index: Int) -> Bool {
    ["a", "an"].contains(text(index - 2)) && before(index, has: .everyday)
      && !before(index, has: [.person, .title, .gazetteer]) && !isCapitalInside(index)
  }

  /// "my son will told me", but not "my son will" alone.
  private func isModalPerson(_ index: Int) -> Bool {
    text(index) != "can" && isWordAfter(index) && !isHelping(index)
  }

  /// "rose was", "thanks rose", "with rose": a thing without "a" or "the" is somebody.
  private func isThingName(_ index: Int) -> Bool {
    if isObject(index) || doesSomething(index) || isAppositive(index) { return true }
    if before(index, has: .preposition) {
      return !isWordAfter(index) || after(index, has: Self.small)
    }
    if isAlone(index) || isWishedBack(index) { return true }
    if isOpening(index), isAfter(index, Self.afterPerson) { return true }
    if isOpening(index, asking: true), after(index, has: .bareVerb) { return true }
    return tokens.count == 1 || ["im", "am"].contains(text(index - 1))
  }

  /// "will came", "told will"; never before a verb that it helps.
  private func isModalName(_ index: Int) -> Bool {
    if text(index) == "can" || (text(index) == "may" && isBesideMonth(index)) { return false }
    if ["asked", "ask", "know"].contains(text(index - 1)), after(index, has: .pronoun) {
      return false
    }
    if isOpening(index), isAfter(index, ["from"]) || text(index + 1) == text(index) { return true }
    if isAfter(index, ["is", "was"]), text(index) == "may" { return isKindlySpokenOf(index) }
    if after(index, has: [.being, .speaking, .doing]), !isHelping(index),
      !isAfter(index, Self.timeless)
    {
      return isOpening(index) || before(index, has: .preposition)
    }
    if Self.met.contains(text(index - 1)) { return true }
    if ["tell", "ask", "thank", "trust", "text"].contains(text(index - 1)) {
      return text(index - 1) == "tell" || !after(index, has: .pronoun)
    }
    guard isObject(index) || before(index, has: .preposition) else { return false }
    return !isHelping(index) || isAfter(index, ["the", "they", "we", "she", "he", "i", "my", "to"])
      || (["thanks", "hi", "hello", "dear", "you"].contains(text(index - 1))
        && isAfter(index, Self.closing))
  }

  /// "hope rang", "spoke to hope": only what nothing but a person does.
  private func isMassName(_ index: Int) -> Bool {
    if isSpokenTo(index), !isAskedForThing(index) { return true }
    if isAppositive(index) || isWishedBack(index) || isBeside(index) {
      return true
    }
    if isTheOne(index), isAfter(index, ["who", "that", "what"]) { return true }
    if before(index, has: .preposition), isAfter(index, ["who", "whos"]) { return true }
    if before(index, has: .meeting), !Self.wished.contains(text(index - 1)) { return true }
    if text(index - 1) == "you", text(index - 2) == "thank" { return true }
    guard isOpening(index) else { return false }
    if after(index, has: .speaking), !isAfter(index, Self.movesHearts) { return true }
    return isAfter(index, Self.personal) || isKindlySpokenOf(index)
  }

  private func isSeasonName(_ index: Int) -> Bool {
    if isMet(index) || isSpokenTo(index) || saysSomething(index) { return true }
    if isTheOne(index) {
      return !isAboutTime(index) || isAfter(index, ["who", "that", "from", "what"])
    }
    if ["with", "by"].contains(text(index - 1)) || isAppositive(index) { return true }
    guard isOpening(index) else { return false }
    if isAfter(index, ["was", "is"]) { return isKindlySpokenOf(index) }
    return after(index, has: .doing) && !isAfter(index, Self.timely)
  }

  private func isVerbName(_ index: Int) -> Bool {
    if isObject(index) || doesSomething(index) || isAppositive(index) || isAlone(index) {
      return true
    }
    if isOpening(index, asking: true), isAfter(index, Self.plainVerbs) { return true }
    if before(index, has: .preposition), text(index - 1) != "to" { return true }
    if isAskedAbout(index) || (text(index - 1) == "not" && isAfter(index, ["who", "that"])) {
      return true
    }
    return isOpening(index) && isAfter(index, Self.afterPerson)
  }

  private func isQualityName(_ index: Int) -> Bool {
    if isTheOne(index), isAfter(index, ["who", "that", "what"]) { return true }
    if before(index, has: .being) { return false }
    if isMet(index),
      !isWordAfter(index) || after(index, has: Self.small) || isAfter(index, Self.last)
    {
      return true
    }
    if isOpening(index) {
      return after(index, has: [.speaking, .doing]) || isAfter(index, ["is", "was"])
        || isAppositive(index)
    }
    if isMet(index) || before(index, has: .preposition) {
      return !isWordAfter(index) || after(index, has: Self.small)
    }
    return isSpokenTo(index)
  }

  /// Words that are seldom names: only before what people say and do.
  private func isSeldomName(_ index: Int) -> Bool {
    guard isOpening(index), !tokens[index].has([.kin, .function, .meeting]) else { return false }
    return after(index, has: .speaking)
      || (isAfter(index, ["is", "was"]) && isKindlySpokenOf(index))
  }

  /// "thank you very much Sunny": only articles and owners keep a word with a capital a thing.
  private func isCapitalAfterAmount(_ index: Int) -> Bool {
    ["much", "more", "most", "enough", "less", "same", "other", "another"].contains(text(index - 1))
      && isCapitalInside(index) && !tokens[index].has([.day, .month, .season])
  }

  /// "2 miles".
  private func isCounted(_ index: Int) -> Bool { token(index, -1)?.kind == .figures }

  /// "it was june", with nobody in sight.
  private func isAboutTime(_ index: Int) -> Bool {
    text(index - 2) == "it" || text(index - 1) == "its"
  }

  /// What follows "can bill" and "why did mark".
  private static let plainVerbs = words(
    """
    be have always never get come go do help make take give tell ask stop start keep let put try
    call ring change work see know find leave stay read write send pay kill hit hurt feel think
    look listen talk speak learn please
    """)
  private static let last = words("anymore everything straight either instead alone")
  private static let met = words("saw told asked rang phoned met texted")
  private static let small: WordFacts = [.function, .doing, .speaking, .pronoun]
  private static let afterPerson = words("you u your ur is was did thinks from does has")
  private static let closing: Set<String> = ["for", "and", "x", "xx", "!", ".", ""]
  /// Past as well as plain: "will read", "may hurt".
  private static let timeless = words("never always read let put hurt hit should would could")
  private static let timely = words("came went had has comes started worked")
  private static let movesHearts: Set<String> = ["knows", "understands", "loves", "thinks"]
  /// What people wish for as well as whom they meet.
  private static let wished = words(
    """
    love like hate want need miss know knew wanted loved liked hated needed having had give gave
    bring brought get got sent send made let help remember include bless call
    """)
  private static let personal = words(
    """
    came took hit stole helped sat drove cooks cleans washed wrote forgot visits doesnt did lives
    works who stayed left brings washes
    """)
}
