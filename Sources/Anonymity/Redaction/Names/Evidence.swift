internal import Survey

/// One thing that speaks for a word being somebody's name here, or against it.
final class Evidence: Sendable {
  let name: String
  /// What holds of the word: a look of its own, or one of its cues.
  fileprivate let looks: [OwnLook]
  fileprivate let cues: [Cue]
  /// How much it adds, for each kind of word.
  fileprivate let weights: [Double]

  fileprivate init(name: String, looks: [OwnLook], cues: [Cue], weights: [Double]) {
    self.name = name
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
  private(set) var problems: [String] = []
  /// From this sum on a word is covered; from the lower one on it is doubtful.
  private(set) var covers = 0.0
  private(set) var doubts = -2.0

  init() {}

  /// Reads "name-evidence": one evidence a line, as name | weights | cues | why.
  init(_ lines: [String], groups: CueGroups) {
    for line in lines {
      let columns = line.split(separator: "|", omittingEmptySubsequences: false)
      guard columns.count >= 4 else {
        problems.append("\(WordListProblem.noEvidence(line: line))")
        continue
      }
      // Cues have bars of their own: the first two and the last part the columns.
      let cues = columns[2..<columns.count - 1].joined(separator: "|")
      read(columns[0].trimmed, weights: columns[1].trimmed, cues: cues, groups)
    }
  }

  private mutating func read(
    _ name: String, weights: String, cues: String, _ groups: CueGroups
  ) {
    let common = weights.split(separator: " ").first.flatMap { Double($0) } ?? 0
    if name == "covers" { return covers = common }
    if name == "doubts" { return doubts = common }
    var looks: [OwnLook] = []
    var patterns: [Cue] = []
    for cue in cues.split(separator: ";").map(\.trimmed) {
      if cue.hasPrefix("@"), let look = OwnLook(rawValue: String(cue.dropFirst())) {
        looks.append(look)
      } else if let pattern = Cue(cue, groups: groups) {
        patterns.append(pattern)
      } else {
        problems.append("\(WordListProblem.strangeCue(cue, of: name))")
      }
    }
    evidence.append(
      Evidence(name: name, looks: looks, cues: patterns, weights: Self.byKind(weights, common)))
  }

  /// "-1.22 unknown:+2.29": for every kind, and how much more or less for some.
  private static func byKind(_ column: String, _ common: Double) -> [Double] {
    var weights = WordKind.allCases.map { _ in common }
    for word in column.split(separator: " ").dropFirst() {
      let parts = word.split(separator: ":")
      if parts.count == 2, let kind = WordKind.allCases.first(where: { $0.name == parts[0] }) {
        weights[kind.rawValue] += Double(parts[1]) ?? 0
      }
    }
    return weights
  }

  /// Which evidence there is for a word.
  func evidence(for index: Int, in document: Document) -> [Int] {
    evidence.indices.filter { evidence[$0].holds(document, at: index) }
  }

  /// The same with its weights, the weightiest first.
  func reasons(for index: Int, in document: Document) -> [(name: String, weight: Double)] {
    guard let kind = document.kind(of: index) else { return [] }
    return evidence(for: index, in: document)
      .map { (evidence[$0].name, evidence[$0].weights[kind.rawValue]) }
      .sorted { abs($0.1) > abs($1.1) }
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
enum OwnLook: String, Sendable {
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
