/// What nobody but a person does, is called or is wished: here even "hope" and "will" are names.
extension Passage {
  func isSurelySomebody(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.has(.day), text(index) != "can", !isPaper(index) else { return false }
    return isApplauded(index) || isGreeted(index) || isWantedAway(index) || isOwned(index)
      || isWithPartner(index) || isToldOf(index) || isAskedAfter(index) || isNamedAgain(index)
      || (isOpening(index) && actsLikePerson(index))
  }

  private func actsLikePerson(_ index: Int) -> Bool {
    if isHumanDoing(index) || isJudged(index) || isIntroduced(index) { return true }
    if isAfter(index, ["is", "was", "isnt", "wasnt"]) {
      return isWhereaboutsTold(from: index + 2)
    }
    if isAfter(index, ["has"]), text(index + 2) == "been" {
      return isWhereaboutsTold(from: index + 3)
    }
    if isAfter(index, ["from"]) {
      return ["number", "upstairs", "downstairs", "flat", "across"].contains(text(index + 2))
    }
    if isAfter(index, ["off"]) { return text(index + 2) == "the" || text(index + 2) == "nights" }
    guard token(index, 2)?.has(.pronoun) == true || ["me", "us"].contains(text(index + 2)) else {
      return false
    }
    if isAfter(index, ["pushed", "threw", "dragged", "chucked", "pinned", "locked", "put"]) {
      return Self.directions.contains(text(index + 3))
    }
    if isAfter(index, ["gave", "gives", "got", "gets", "makes", "made", "brings", "bought"]) {
      return Self.handed.contains(text(index + 3))
        || (token(index, 3)?.has(.determiner) == true && Self.handed.contains(text(index + 4)))
    }
    return isAfter(index, Self.frightening) && !tokens[index].has([.mass, .modal, .season])
  }

  /// "no one told me hope was leaving".
  func isToldOf(_ index: Int) -> Bool {
    ["me", "us"].contains(text(index - 1))
      && ["told", "tell", "telling", "promised"].contains(text(index - 2))
      && isAfter(index, ["was", "is", "had", "has", "would", "wasnt", "isnt", "left", "came"])
  }

  /// "can joy come next time".
  private func isAskedAfter(_ index: Int) -> Bool {
    ["can", "could", "did", "does"].contains(text(index - 1)) && !tokens[index].has(.modal)
      && ["come", "ring", "phone", "visit", "text", "speak"].contains(text(index + 1))
  }

  /// "mark again. always mark."
  private func isNamedAgain(_ index: Int) -> Bool {
    isSentenceStart(index) && isAfter(index, ["again"]) && token(index, 2)?.isWord != true
      && tokens[index].has([.thing, .verb, .quality])
  }

  /// "owes me", "never listens", "looked after me", "keeps ringing".
  private func isHumanDoing(_ index: Int) -> Bool {
    if isAfter(index, ["looked", "looks"]) { return text(index + 2) == "after" }
    if isAfter(index, ["keeps", "kept"]) { return Self.repeated.contains(text(index + 2)) }
    if isAfter(index, ["comes", "came", "turns", "turned"]), text(index) != "dawn" {
      return ["round", "over", "near", "up"].contains(text(index + 2))
        && !tokens[index].has([.mass, .season, .modal])
    }
    let adverbs = ["never", "always", "just", "only", "still", "also", "even", "actually"]
    let verb = adverbs.contains(text(index + 1)) ? index + 2 : index + 1
    if Self.humanVerbs.contains(text(verb)) { return true }
    return ["doesnt", "didnt"].contains(text(index + 1))
      && Self.humanPlainVerbs.contains(text(index + 2))
  }

  /// "should be sacked", "should have told me".
  private func isJudged(_ index: Int) -> Bool {
    guard isAfter(index, ["should", "shouldnt", "needs", "must", "ought", "could", "might"]) else {
      return false
    }
    var next = index + 2
    if text(next) == "not" || text(next) == "to" { next += 1 }
    if ["be", "get", "have"].contains(text(next)) {
      return Self.judgements.contains(text(next + 1))
    }
    return text(next) == "of" && Self.judgements.contains(text(next + 1))
  }

  /// "hope, the lady on the desk": kin or work after a comma.
  private func isIntroduced(_ index: Int) -> Bool {
    guard token(index, 1)?.isMark(",-(") == true else { return false }
    return ["my", "the", "our", "his", "her", "a"].contains(text(index + 2))
      && [3, 4].contains { token(index, $0)?.has(.person) == true }
      && !tokens[index].has(.modal)
  }

  /// "is off sick", "is on leave", "was here", "is not to come near", "is a bully".
  private func isWhereaboutsTold(from start: Int) -> Bool {
    var next = start
    if text(next) == "not" { next += 1 }
    if text(next) == "allowed" { next += 1 }
    if text(next) == "to" { return Self.approaches.contains(text(next + 1)) }
    if text(next) == "off" { return ["sick", "ill", "work", "today"].contains(text(next + 1)) }
    if ["leaving", "retiring", "shouting", "ringing", "drunk"].contains(text(next)) { return true }
    if ["here", "there"].contains(text(next)) {
      return ["on", "at", "for"].contains(text(next + 1))
    }
    while ["a", "an", "my", "such", "real", "right", "total", "absolute", "proper", "the"]
      .contains(text(next))
    { next += 1 }
    return next > start && Self.characters.contains(text(next))
  }

  /// "well done grace", "shout out to joy", "love to may".
  private func isApplauded(_ index: Int) -> Bool {
    let next = token(index, 1)
    let isLast = next?.isWord != true || next?.has([.function, .pronoun, .being]) == true
    if text(index - 1) == "done" { return text(index - 2) == "well" && isLast }
    if ["hiya", "ta", "cheers"].contains(text(index - 1)) { return isLast }
    guard text(index - 1) == "to", isLast else { return false }
    if text(index - 2) == "out" { return text(index - 3) == "shout" }
    return ["love", "regards", "hello", "hi", "wishes", "credit", "respect", "kudos"]
      .contains(text(index - 2))
  }

  /// "grace you are the best", but not "hope you are well".
  private func isGreeted(_ index: Int) -> Bool {
    guard isSentenceStart(index) || ["thanks", "cheers"].contains(text(index - 1)),
      !["hope", "love", "bless", "will", "may", "praise", "trust"].contains(text(index))
    else { return false }
    var next = index + 1
    if text(next) == "you" || text(next) == "u" {
      next += 1
      guard ["are", "r", "were"].contains(text(next)) else { return false }
    } else if !["your", "youre", "ur"].contains(text(next)) {
      return false
    }
    return ["a", "the", "my", "an", "such", "amazing", "brilliant", "fab"].contains(text(next + 1))
  }

  /// "i want joy out of my flat", "i cant stand faith".
  private func isWantedAway(_ index: Int) -> Bool {
    if ["want", "wanted", "need", "get", "keep"].contains(text(index - 1)) {
      if isAfter(index, ["sacked", "arrested", "gone", "moved"]) { return true }
      return isAfter(index, ["out", "away"]) && ["of", "from"].contains(text(index + 2))
    }
    guard text(index - 1) == "stand", ["cant", "couldnt", "can't"].contains(text(index - 2)) else {
      return false
    }
    return !tokens[index].has(.mass) || isAfter(index, ["he", "she", "or", "near"])
  }

  /// "where is bill": a thing would have its article.
  private func isOwned(_ index: Int) -> Bool {
    guard tokens[index].has([.thing, .verb, .mostlyName]) else { return false }
    return text(index - 1) == "wheres"
      || (["is", "was"].contains(text(index - 1)) && text(index - 2) == "where")
  }

  /// "joy and her team", "live with hope and he hits me".
  private func isWithPartner(_ index: Int) -> Bool {
    guard isAfter(index, ["and", "n", "&"]) else { return false }
    if ["his", "her"].contains(text(index + 2)) {
      return isOpening(index) || before(index, has: .preposition)
    }
    guard ["he", "she"].contains(text(index + 2)) else { return false }
    return text(index - 1) == "with"
      && ["live", "lives", "lived", "stay"].contains(text(index - 2))
  }
}
