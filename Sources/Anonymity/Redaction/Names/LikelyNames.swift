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

extension Redactor {
  static let mostDoubtful = 2

  /// The places of pieces that might be names: what stays below the bar for covering, but not by
  /// much, and letters that stand where a name would.
  func doubtfulWords(
    in text: String, wordByWord words: WordByWord, but covered: Set<Int>
  ) -> [Int] {
    let document = document(of: text, through: Rule.all)
    let judge = lexicon.judge
    var weights: [Int: Double] = [:]
    for index in document.tokens.indices where document.isFree(index) {
      guard let weight = judge.weigh(index, in: document), weight >= judge.doubts,
        let place = document.normalized.origin(of: document.tokens[index].range).first,
        let position = words.position(of: place), words.pieces[position].isWord,
        !covered.contains(position)
      else { continue }
      weights[position] = max(weight, weights[position] ?? weight)
    }
    let doubtful = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Array(doubtful.prefix(Redactor.mostDoubtful))
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
  }

  private func isSurnameByPlace(_ word: Token, at index: Int) -> Bool {
    word.isWord && isCapitalInside(index) && !word.isShouted
      && !word.has([.function, .pronoun, .month, .day, .being, .doing, .speaking, .title, .kin])
  }

  private func coverParticles() {
    for index in tokens.indices.dropLast().reversed()
    where isFree(index) && isNextTo(index) && isCovered(index + 1, as: .name) {
      let isBetween = index > 0 && isNextTo(index - 1) && isCovered(index - 1, as: .name)
      let word = tokens[index].key
      let isNickname =
        lexicon.groups.contains(word, in: "nickname") && token(index, -1)?.has(.determiner) != true
      if isNickname || lexicon.groups.contains(word, in: "leading")
        || (isBetween && lexicon.groups.contains(word, in: "joining"))
      {
        cover(tokens: index, through: index, as: .name)
      }
    }
  }
}
