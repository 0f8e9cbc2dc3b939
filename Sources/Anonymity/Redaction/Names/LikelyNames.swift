/// Every word that more speaks for than against.
struct LikelyNames: DocumentReader {
  let document: Document

  /// As far as a cue reaches to either side.
  private static let reach = 8

  func coverLikelyNames() {
    let places = Dictionary(grouping: tokens.indices.filter { tokens[$0].isWord }) {
      tokens[$0].key
    }
    var waiting = tokens.indices.filter { tokens[$0].isWord }
    var isWaiting = Array(repeating: true, count: tokens.count)
    var next = 0
    while next < waiting.count {
      let index = waiting[next]
      next += 1
      isWaiting[index] = false
      // A word may be covered in part, as the letters of a number: then it is no name.
      guard isFree(tokens[index].range), isLikelyName(index) else { continue }
      cover(tokens: index, through: index, as: .name)
      // What is a name in one place makes names of its neighbours, and of itself in other places.
      let beside = max(0, index - Self.reach)...min(tokens.count - 1, index + Self.reach)
      let isNew = document.nameKeys[tokens[index].key] == 1
      let alike = isNew ? places[tokens[index].key] ?? [] : []
      for other in Array(beside) + alike where !isWaiting[other] && isFree(other) {
        isWaiting[other] = true
        waiting.append(other)
      }
    }
  }

  private func isLikelyName(_ index: Int) -> Bool {
    guard let weight = lexicon.judge.weigh(index, in: document) else { return false }
    return weight >= lexicon.judge.covers
  }
}

/// "Um Khalid", "Abu Bakr", "Souza da Silva", "Jean Hoover": what leads to a name belongs to it, and so
/// does a word with a capital right after it.
struct NameParticles: DocumentReader {
  let document: Document

  func coverParts() {
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

  /// "Wai-Man": a capital after the hyphen of a name.
  private func isHyphened(_ index: Int) -> Bool {
    index > 1 && tokens[index].isWord && tokens[index].isCapital && trustsCapitals
      && tokens[index - 1].isMark("-") && isGlued(index - 1) && isGlued(index - 2)
      && isCovered(index - 2, as: .name)
  }

  private func isSurnameByPlace(_ word: Token, at index: Int) -> Bool {
    word.isWord && isCapitalInside(index) && !word.isShouted
      && !word.has([.function, .pronoun, .month, .day, .being, .doing, .speaking, .title, .kin])
  }

  private func coverParticles() {
    for index in tokens.indices.dropLast().reversed() where isFree(index) && leads(index) {
      let isBetween = index > 0 && isNextTo(index - 1) && isCovered(index - 1, as: .name)
      let isNickname =
        has(index, .nickname) && token(index, -1)?.has(.determiner) != true
      let isPlace = isCapitalInside(index) && has(index, .placeword)
      if isNickname || isPlace || has(index, .leading)
        || (isBetween && has(index, .joining))
      {
        let hasHyphen = token(index, 1)?.isMark("-") == true
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
