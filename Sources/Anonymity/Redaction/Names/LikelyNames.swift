/// Every word that more speaks for than against.
struct LikelyNames: DocumentReader {
  let document: Document

  /// As far as a cue reaches to either side.
  private static let reach = 8

  func coverLikelyNames() {
    var waiting = tokens.indices.filter { tokens[$0].isWord }
    var isWaiting = Array(repeating: true, count: tokens.count)
    var next = 0
    while next < waiting.count {
      let index = waiting[next]
      next += 1
      isWaiting[index] = false
      // A word may be covered in part, as the letters of a number: then it is no name.
      guard isFree(tokens[index].range),
        let weight = lexicon.judge.weigh(index, in: document), weight >= lexicon.judge.covers
      else { continue }
      document.noteWeighing(of: index)
      cover(tokens: index, through: index, as: .name)
      // What is a name makes names of its neighbours.
      let beside = max(0, index - Self.reach)...min(tokens.count - 1, index + Self.reach)
      for other in beside where !isWaiting[other] && isFree(other) {
        isWaiting[other] = true
        waiting.append(other)
      }
    }
  }
}

/// "Um Khalid", "Abu Bakr", "Souza da Silva", "Jean Hoover": what leads to a name belongs to it, and so
/// does a word with a capital right after it.
struct NameParticles: DocumentReader {
  let document: Document

  func coverParts() {
    coverHelpingForenames()
    coverParticles()
    for index in tokens.indices.dropFirst()
    where isFree(index) && isNextTo(index - 1) && isCovered(index - 1, as: .name)
      && isSurnameByPlace(tokens[index], at: index)
    {
      cover(tokens: index, through: index, as: .name)
    }
    for index in tokens.indices where isFree(index) && isHyphened(index) {
      cover(tokens: index, through: index, as: .name)
    }
  }

  /// "Wai-Man", "Mensah-Bonsu": a capital beside the hyphen of a name.
  private func isHyphened(_ index: Int) -> Bool {
    guard tokens[index].isWord, tokens[index].isCapital, trustsCapitals else { return false }
    return isHyphen(index - 1) && isCovered(index - 2, as: .name)
      || isHyphen(index + 1) && isCovered(index + 2, as: .name)
  }

  private func isHyphen(_ index: Int) -> Bool {
    text(index) == "-" && index > 0 && isGlued(index - 1) && isGlued(index)
  }

  /// "Can Yilmaz hit me", "told Can Yilmaz": no question, and no verb that "can" would help.
  private func coverHelpingForenames() {
    for index in tokens.indices.dropLast()
    where isFree(index) && text(index) == "can" && isNextTo(index)
      && isCovered(index + 1, as: .name) && (isCapitalInside(index) || isTold(index + 2))
    {
      cover(tokens: index, through: index, as: .name)
    }
  }

  /// "hit me": what somebody did, up to the end of a sentence that asks nothing.
  private func isTold(_ verb: Int) -> Bool {
    let isDeed =
      has(verb, .deeds) || has(verb, .acts) || before(verb + 1, has: [.doing, .speaking])
    let end = tokens.indices.dropFirst(verb).first { tokens[$0].isMark(".?!") }
    return isDeed && end.map { tokens[$0].isMark("?") } != true
      && (!has(verb, .helpable) || has(verb, .deeds)
        || ["me", "my", "us"].contains(text(verb + 1)))
  }

  private func isSurnameByPlace(_ word: Token, at index: Int) -> Bool {
    word.isWord && isCapitalInside(index) && !word.isShouted
      && !word.has([.function, .pronoun, .month, .day, .being, .doing, .speaking, .title, .kin])
  }

  private func coverParticles() {
    for index in tokens.indices.dropLast().reversed() where isFree(index) && leads(index) {
      let isNickname = has(index, .nickname) && !before(index, has: .determiner)
      let isPlace =
        has(index, .placeword) && (isCapitalInside(index) || has(index - 1, .placeBefore))
      let isBetween = isNextTo(index - 1) && isCovered(index - 1, as: .name)
      if isNickname || isPlace || has(index, .leading) || isBetween && has(index, .joining) {
        let hasHyphen = isMark(index + 1, "-")
        cover(tokens: index, through: hasHyphen ? index + 1 : index, as: .name)
      }
    }
    coverTrades()
  }

  /// A name follows, after a space or a hyphen.
  private func leads(_ index: Int) -> Bool {
    if isNextTo(index), isCovered(index + 1, as: .name) { return true }
    return isGlued(index) && tokens[index + 1].isMark("-") && isGlued(index + 1)
      && isCovered(index + 2, as: .name)
  }

  /// "Dai the milk".
  private func coverTrades() {
    for index in tokens.indices.dropFirst(2)
    where isCovered(index - 2, as: .name) && text(index - 1) == "the" && isFree(index - 1)
      && isFree(index) && has(index, .trade)
    {
      cover(tokens: index - 1, through: index, as: .name)
    }
  }
}
