internal import Survey

/// One thing that speaks for a word being somebody's name here, or against it.
final class Evidence: Sendable {
  let name: String
  /// What it sees, for people.
  fileprivate let meaning: String
  /// What holds of the word: a look of its own, or one of its cues.
  fileprivate let looks: [OwnLook]
  fileprivate let cues: [Cue]
  /// How much it adds, for each kind of word.
  fileprivate let weights: [Double]

  fileprivate init(
    name: String, meaning: String, looks: [OwnLook], cues: [Cue], weights: [Double]
  ) {
    self.name = name
    self.meaning = meaning
    self.looks = looks
    self.cues = cues
    self.weights = weights
  }

  fileprivate func holds(_ document: Document, at index: Int) -> Bool {
    looks.contains { $0.holds(document, at: index) }
      || cues.contains { $0.matches(document, at: index) }
  }
}

/// Weighs all evidence of a word: one decision, whatever kind of word it is.
struct NameJudge: Sendable {
  private(set) var evidence: [Evidence] = []
  /// From this sum on a word is covered; from the lower one on it is doubtful.
  private(set) var covers = 0.0
  private(set) var doubts = -2.0

  init() {}

  /// Reads "name-evidence": one evidence a line, as name | weights | cues | what it sees.
  init(_ file: WordFile, groups: CueGroups) {
    let shape = "name | weights | cues | what it sees"
    let rows = file.lines().compactMap { CueRow($0, like: shape) }
    for row in rows {
      if let earlier = rows.first(where: { $0.name == row.name }),
        earlier.line.number != row.line.number
      {
        row.line.isTwice(after: earlier.line.number)
      } else {
        read(row, groups)
      }
    }
    for name in ["covers", "doubts"]
    where !rows.isEmpty && !rows.contains(where: { $0.name == name }) {
      file.line(1).fault(
        "no line begins with \"\(name)\"", "write \"\(name) | its sum | | why\" again")
    }
  }

  private mutating func read(_ row: CueRow, _ groups: CueGroups) {
    let weights = Self.weights(of: row)
    if row.name == "covers" { return covers = weights[0] }
    if row.name == "doubts" { return doubts = weights[0] }
    if row.patterns.isEmpty { row.fault("it has no cue", "write what stands around the word") }
    let looks = row.patterns.filter { $0.hasPrefix("@") }
    for look in looks where OwnLook(rawValue: String(look.dropFirst())) == nil {
      let known = OwnLook.allCases.map { "@\($0)" }.joined(separator: ", ")
      row.fault("\"\(look)\" is no look of a word", "write one of \(known)")
    }
    evidence.append(
      Evidence(
        name: row.name, meaning: row.purpose,
        looks: looks.compactMap { OwnLook(rawValue: String($0.dropFirst())) },
        cues: row.cues(row.patterns.filter { !$0.hasPrefix("@") }, groups: groups), weights: weights
      ))
  }

  /// "-1.22 unknown:+2.29": for every kind, and how much more or less for some.
  private static func weights(of row: CueRow) -> [Double] {
    let words = row.value.split(separator: " ")
    let number = { (text: Substring) -> Double in
      guard let number = Double(text), number.isFinite else {
        row.fault("\"\(text)\" is no number", "write a weight, as in -1.22")
        return 0
      }
      return number
    }
    var weights = WordKind.allCases.map { [common = number(words[0])] _ in common }
    for word in words.dropFirst() {
      let parts = word.split(separator: ":")
      guard parts.count == 2, let kind = WordKind.allCases.first(where: { $0.name == parts[0] })
      else {
        let kinds = WordKind.allCases.map(\.name).joined(separator: ", ")
        row.fault(
          "\"\(word)\" is no kind of word with its weight",
          "write one of \(kinds), as in rare:-0.33")
        continue
      }
      weights[kind.rawValue] += number(parts[1])
    }
    return weights
  }

  /// Which evidence there is for a word.
  func evidence(for index: Int, in document: Document) -> [Int] {
    evidence.indices.filter { evidence[$0].holds(document, at: index) }
  }

  /// What was weighed of a word, or nil if it can be nobody's name.
  func weighing(of index: Int, in document: Document) -> Weighing? {
    document.kind(of: index).map { kind in
      Weighing(
        word: document.normalized.typed(document.tokens[index].range), kind: kind,
        reasons: evidence(for: index, in: document).map {
          (evidence[$0].meaning, evidence[$0].weights[kind.rawValue])
        })
    }
  }

  /// How likely a word is somebody's name, on a scale where nought is as likely as not.
  func weigh(_ index: Int, in document: Document) -> Double? {
    guard let kind = document.kind(of: index) else { return nil }
    let place = kind.rawValue
    var sum = 0.0
    for one in evidence.indices where evidence[one].holds(document, at: index) {
      sum += evidence[one].weights[place]
    }
    return sum
  }
}

/// What a word itself shows.
enum OwnLook: String, CaseIterable, Sendable {
  case any, capital, start, small, owner, short, long, ending, plural
  case letters, wordsurname, acronym

  func holds(_ document: Document, at index: Int) -> Bool {
    let token = document.tokens[index]
    switch self {
    case .any: return true
    case .capital: return document.isCapitalInside(index) && !token.isShouted
    case .start:
      return document.trustsCapitals && token.isCapital && document.isSentenceStart(index)
    case .small: return !token.isCapital && document.hasCapitals
    case .owner: return token.isPossessive
    case .short: return token.range.count <= 3
    case .long: return token.range.count >= 9
    case .ending: return document.lexicon.endings.looksLikeAName(token.text)
    case .plural: return document.isNameWithS(token)
    case .letters:
      return token.range.count <= 3 && !token.text.utf8.contains { "aeiouy'".utf8.contains($0) }
    case .wordsurname: return token.has(.everyday) && token.has(.surname)
    case .acronym:
      return token.isShouted && document.trustsCapitals && token.range.count <= 5
        && !token.has([.gazetteer, .english])
    }
  }
}

extension Document {
  /// "tracys", where the apostrophe was left out.
  func isNameWithS(_ token: Token) -> Bool {
    guard token.text.hasSuffix("s"), token.text.utf8.count > 3, !token.has(.everyday) else {
      return false
    }
    let facts = lexicon.facts(of: token.text.utf8.dropLast())
    return !facts.isDisjoint(with: .gazetteer) && facts.isDisjoint(with: .english)
  }
}
