internal import Survey

/// One thing that speaks for a word being somebody's name here, or against it.
final class Evidence: Sendable {
  let name: String
  /// What it sees, for people.
  fileprivate let meaning: String
  /// One of them holds of the word.
  fileprivate let cues: [Cue]
  /// How much it adds, for each kind of word.
  fileprivate let weights: [Double]

  fileprivate init(_ row: CueRow, groups: CueGroups, weights: [Double]) {
    name = row.name
    meaning = row.purpose
    cues = row.cues(groups: groups)
    self.weights = weights
  }

  fileprivate func holds(_ document: Document, at index: Int) -> Bool {
    cues.contains { $0.matches(document, at: index) }
  }
}

/// Weighs all evidence of a word: one decision, whatever kind of word it is.
struct NameJudge: Sendable {
  private(set) var evidence: [Evidence] = []
  private var neighbours = Neighbours()
  /// From this sum on a word is covered; from the lower one on it is doubtful.
  private(set) var covers = 0.0
  private(set) var doubts = -2.0

  init() {}

  /// Reads "name-evidence": one evidence a line, as name | weights | cues | what it sees.
  init(_ file: WordFile, groups: CueGroups, neighbours: Neighbours) {
    self.neighbours = neighbours
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
    evidence.append(Evidence(row, groups: groups, weights: weights))
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
        } + neighbours.reasons(beside: index, in: document))
    }
  }

  /// How likely a word is somebody's name, on a scale where nought is as likely as not.
  func weigh(_ index: Int, in document: Document) -> Double? {
    document.kind(of: index).map { kind in
      weighEvidence(index, as: kind, in: document) + neighbours.sum(beside: index, in: document)
    }
  }

  /// Without the words beside it.
  func weighEvidence(_ index: Int, as kind: WordKind, in document: Document) -> Double {
    var sum = 0.0
    for one in evidence.indices where evidence[one].holds(document, at: index) {
      sum += evidence[one].weights[kind.rawValue]
    }
    return sum
  }
}
