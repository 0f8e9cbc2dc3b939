/// Names that are words: Will, Rose, Hope, May. Where such a word stands decides what it is.
extension Passage {
  func isWordName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.function), !token.has(.modal) { return false }
    guard token.has(.forename) else { return isSurnameHere(index) }
    if before(index)?.has(.determiner) == true, !isPossessivePerson(index) { return false }
    if isFollowedBySurname(index) { return true }
    if token.has(.day) { return isNamedAs(index) && !isDated(index) || saysSomething(index) }
    if token.has(.season), isDated(index) { return false }
    if isNamedAs(index) { return !token.has(.modal) || !isHelping(index) }
    if token.has(.thing) { return isThingName(index) }
    if token.has(.modal) { return isModalName(index) }
    if token.has(.mass) { return isMassName(index) }
    if token.has(.season) { return isSeasonName(index) }
    if token.has(.verb) { return isVerbName(index) }
    return isQualityName(index)
  }

  private func before(_ index: Int) -> Token? { token(index, -1) }
  private func after(_ index: Int) -> Token? { token(index, 1) }

  /// "my Rose" is one, "your rose" is not told apart: only a capital decides.
  private func isPossessivePerson(_ index: Int) -> Bool {
    ["my", "our", "me"].contains(before(index)?.text ?? "") && isCapitalInside(index) && !tokens[index].has([.modal, .month])
      || before(index)?.text == "me" && before(index - 1)?.has(.meeting) != true && saysSomething(index)
  }

  /// A word that is a surname as well: after a name, or capitals beside a title or kin.
  private func isSurnameHere(_ index: Int) -> Bool {
    guard tokens[index].has(.surname), index > 0 else { return false }
    if !isCapitalInside(index) || !isBlank(tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound) { return false }
    return isCovered(index - 1, as: .name) || (tokens[index - 1].has([.kin, .title]) && !tokens[index].has([.role, .kin]))
  }

  private func isFollowedBySurname(_ index: Int) -> Bool {
    guard let next = after(index), next.isWord, isFree(index + 1), !tokens[index].isPossessive else { return false }
    if next.has(.english) || next.has(.function) { return false }
    if next.has(.surname) { return !next.has(.forename) || !tokens[index].has([.modal, .verb]) }
    return !next.has(.forename) && isCapitalInside(index + 1) && (isCapitalInside(index) || isSentenceStart(index)) && !tokens[index].has([.modal, .verb])
  }

  /// After kin and roles, "called", "name is", or in capitals where none belongs; or with 's.
  private func isNamedAs(_ index: Int) -> Bool {
    if let before = before(index), before.isWord, !before.isPossessive {
      if before.has([.person]) && !before.text.hasSuffix("s") || ["named", "called"].contains(before.text) { return true }
      if ["is", "was", "s"].contains(before.text), ["name", "worker", "carer"].contains(token(index, -2)?.text ?? "") { return !tokens[index].has(.quality) }
    }
    if before(index)?.isPossessive == true, before(index)?.text == "name" { return true }
    if tokens[index].isPossessive, !tokens[index].has([.day, .month]) { return true }
    return isCapitalInside(index) && !tokens[index].has([.day, .season, .month]) && !isHeading(index)
  }

  /// A capital beside another capital word that is no name, as in "Good Faith Policy".
  private func isHeading(_ index: Int) -> Bool {
    let neighbours = [before(index), after(index)].compactMap { $0 }
    if tokens[index].has(.quality), before(index)?.has([.being, .describing, .pronoun]) == true { return true }
    return neighbours.contains { $0.isCapital && $0.has(.english) && !$0.has([.gazetteer, .title]) && $0.text != "i" && !isSentenceStart(index - 1) }
  }

  private func isDated(_ index: Int) -> Bool {
    let words: Set<String> = ["in", "since", "until", "till", "by", "last", "next", "this", "every", "early", "late", "mid", "of", "on", "each", "during", "through", "before", "after", "and", "all", "from", "to", "long", "bank", "for"]
    return words.contains(before(index)?.text ?? "") && !isSpokenTo(index) || before(index)?.kind == .figures || after(index)?.kind == .figures
  }

  /// Before "not", "be" or another plain verb: the word helps a verb and is no name.
  private func isHelping(_ index: Int) -> Bool {
    guard let next = after(index), next.isWord else { return false }
    if next.has(.bareVerb) { return !next.has([.speaking, .doing]) || ["not", "be", "never", "always"].contains(next.text) }
    return !next.has([.speaking, .doing, .being, .preposition]) && !["and", "who", "or", "but", "has", "had"].contains(next.text)
  }

  private func saysSomething(_ index: Int) -> Bool {
    guard let next = after(index), next.has(.speaking) else { return false }
    return isOpening(index)
  }

  private func isOpening(_ index: Int) -> Bool {
    guard let before = before(index) else { return true }
    return before.kind == .mark || before.has(.opening) || before.has([.speaking, .meeting]) || before.text == "\u{81}"
  }

  private func doesSomething(_ index: Int) -> Bool {
    guard let next = after(index), isOpening(index) else { return false }
    return next.has([.speaking, .doing])
  }

  /// "spoke to", "talked with", "listened to", "thanks to", "asked for", "scared of".
  private func isSpokenTo(_ index: Int) -> Bool {
    guard let preposition = before(index), preposition.has(.preposition), let verb = token(index, -2) else { return false }
    let verbs: Set<String> = ["spoke", "speak", "speaking", "talked", "talk", "talking", "chat", "chatted", "listened", "thanks", "thank", "said", "asked", "ask", "asking", "waiting", "complained", "listen", "spoken", "visit", "shout", "shouted", "rang", "thankyou", "moved", "live", "lives"]
    return verbs.contains(verb.text) || verb.has(.feeling) || (verb.text == "you" && token(index, -3)?.text == "thank")
  }

  /// Whom somebody met, told, thanked.
  private func isMet(_ index: Int) -> Bool {
    guard let before = before(index) else { return false }
    if before.has(.meeting) { return true }
    return before.text == "you" && ["thank", "bless", "love"].contains(token(index, -2)?.text ?? "")
  }

  private func isTheOne(_ index: Int) -> Bool {
    guard let verb = before(index), ["is", "was", "its", "be", "been"].contains(verb.text) else { return false }
    return verb.text == "its" || ["it", "this", "that", "she", "he", "of", "have", "not"].contains(token(index, -2)?.text ?? "")
  }

  private func isThingName(_ index: Int) -> Bool {
    if isMet(index) || isTheOne(index) || isSpokenTo(index) || doesSomething(index) { return true }
    if before(index)?.has(.preposition) == true { return after(index)?.isWord != true || after(index)?.has([.function, .doing, .speaking, .pronoun]) == true }
    let isSpoken = ["you", "u", "your", "ur", "is", "was", "did", "thinks", "thank"].contains(after(index)?.text ?? "")
    return isOpening(index) && isSpoken || tokens.count == 1 || (before(index)?.text == "and" && token(index, -2)?.text == "me")
      || ["im", "am"].contains(before(index)?.text ?? "")
  }

  private func isModalName(_ index: Int) -> Bool {
    guard let next = after(index) else {
      return isMet(index) || isSpokenTo(index) || before(index)?.has(.preposition) == true
    }
    if tokens[index].text == "can" { return false }
    if next.has([.being, .speaking, .doing]) && !isHelping(index) && !["never", "always", "read", "let", "put", "hurt", "hit", "should", "would", "could"].contains(next.text) {
      return isOpening(index) || before(index)?.has([.preposition]) == true
    }
    let isObject = isMet(index) && before(index)?.text != "thanks" || isSpokenTo(index) || isTheOne(index) || before(index)?.has(.preposition) == true
    if isObject { return !isHelping(index) || ["the", "they", "we", "she", "he", "i", "my", "to"].contains(next.text) || isVocative(index) }
    return before(index)?.text == "and" && token(index, -2)?.text == "me"
  }

  /// "thanks will for everything".
  private func isVocative(_ index: Int) -> Bool {
    ["thanks", "hi", "hello", "dear", "you"].contains(before(index)?.text ?? "") && ["for", "and", "x", "xx", "!", "."].contains(after(index)?.text ?? ".")
  }

  private func isMassName(_ index: Int) -> Bool {
    if after(index)?.has(.speaking) == true, isOpening(index) { return true }
    if isSpokenTo(index) || (isTheOne(index) && ["who", "that"].contains(after(index)?.text ?? "")) { return true }
    if let before = before(index), before.has(.meeting), !Self.wished.contains(before.text) { return true }
    if before(index)?.text == "you", token(index, -2)?.text == "thank" { return true }
    if before(index)?.text == "and", token(index, -2)?.text == "me" { return true }
    guard isOpening(index), let next = after(index) else { return false }
    if next.text == "was" || next.text == "is" || next.text == "were" { return token(index, 2)?.has(.describing) == true && !["there", "not", "gone", "here", "my", "good", "always"].contains(token(index, 2)?.text ?? "") }
    let personal: Set<String> = ["came", "took", "hit", "stole", "helped", "sat", "drove", "cooks", "cleans", "washed", "wrote", "forgot", "never", "visits", "doesnt", "did", "lives", "works", "who", "stayed", "left"]
    return personal.contains(next.text)
  }

  /// What people wish for as well as whom they meet.
  private static let wished: Set<String> = [
    "love", "like", "hate", "want", "need", "miss", "know", "knew", "wanted", "loved", "liked", "hated", "needed",
    "having", "had", "give", "gave", "bring", "brought", "get", "got", "sent", "send", "trust", "made", "let", "help", "remember", "include", "bless", "having", "call", "hi",
  ]

  private func isSeasonName(_ index: Int) -> Bool {
    if before(index)?.has(.meeting) == true || isSpokenTo(index) || saysSomething(index) || isTheOne(index) { return true }
    if isOpening(index), let next = after(index) {
      if ["was", "is"].contains(next.text) { return ["kind", "lovely", "rude", "helpful", "patient", "caring", "friendly", "nice", "amazing", "brilliant", "my"].contains(token(index, 2)?.text ?? "") }
      return next.has([.doing]) && !["came", "went", "had", "has", "comes", "started", "worked"].contains(next.text)
    }
    return ["with", "by"].contains(before(index)?.text ?? "")
  }

  private func isVerbName(_ index: Int) -> Bool {
    if isMet(index) || isTheOne(index) || isSpokenTo(index) { return !isObjectAhead(index) }
    if doesSomething(index) { return true }
    if let before = before(index), before.has(.preposition), before.text != "to" { return !isObjectAhead(index) }
    if before(index)?.text == "and", token(index, -2)?.text == "me" { return true }
    return isOpening(index) && ["you", "u", "is", "was"].contains(after(index)?.text ?? "") && !["mark", "trace"].contains(tokens[index].text)
  }

  private func isObjectAhead(_ index: Int) -> Bool {
    ["my", "his", "them", "it", "this", "him", "her", "a"].contains(after(index)?.text ?? "") && !isSpokenTo(index) && before(index)?.text == "help"
  }

  private func isQualityName(_ index: Int) -> Bool {
    let token = tokens[index]
    if before(index)?.has(.being) == true { return false }
    if token.has(.quality) || !token.has(.role) {
      if isOpening(index), let next = after(index), next.has(.speaking) || (next.has(.doing) && !["is", "was", "did", "does", "isnt", "wasnt"].contains(next.text)) { return token.has(.quality) || !token.has([.kin, .function, .meeting]) && next.has(.speaking) }
      if isOpening(index), token.has(.quality), ["is", "was"].contains(after(index)?.text ?? "") { return true }
      if before(index)?.has(.meeting) == true, token.has(.quality) { return self.token(index, 1)?.isWord != true || after(index)?.has([.function, .preposition]) == true }
      if isSpokenTo(index), token.has(.quality) { return true }
      if before(index)?.has(.preposition) == true, token.has(.quality) { return after(index)?.isWord != true || after(index)?.has([.function, .doing]) == true }
    }
    return false
  }
}
