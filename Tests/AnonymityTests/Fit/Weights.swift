import Anonymity
import Foundation

/// How much each piece of evidence weighs: logistic regression by gradient descent.
///
/// Evidence weighs the same for every kind of word, and for some kinds a little more or less; what
/// differs by kind is held back more, so that it is not learnt from a handful of comments.
struct Weights {
  private let names: [String]
  private var examples: [Example] = []
  /// For each piece of evidence first the common weight, then the difference for each kind.
  private var values: [Double]
  private var kinds: [String] = []

  private struct Example {
    let kind: Int
    let evidence: [Int]
    let isName: Bool
  }

  /// What holds weights back: more examples are needed for more weight.
  private static let restraint = 3.0
  private static let restraintByKind = 30.0
  /// A missed name is worse than a covered word.
  private static let worthOfName = 2.0
  private static let bare = 2_000
  private static let mostKinds = 16

  init(of names: [String]) {
    self.names = names
    values = Array(repeating: 0, count: names.count * (Self.mostKinds + 1))
  }

  mutating func learn(_ comments: [MarkedComment], by redactor: Redactor, knowingOthers: Bool) {
    for comment in comments {
      let names = comment.names
      for word in redactor.nameExamples(in: comment.text, names: knowingOthers ? names : []) {
        examples.append(
          Example(
            kind: place(of: word.kind), evidence: word.evidence,
            isName: names.contains { $0.overlaps(word.range) }))
      }
    }
  }

  /// What is on the lists and no English word is a name wherever it stands: as if so many had been
  /// seen with nothing around them.
  mutating func learn(bare kinds: [String]) {
    for kind in kinds {
      let bare = Example(kind: place(of: kind), evidence: [0], isName: true)
      examples += Array(repeating: bare, count: Self.bare)
    }
  }

  private mutating func place(of kind: String) -> Int {
    if let place = kinds.firstIndex(of: kind) { return place }
    kinds.append(kind)
    return kinds.count - 1
  }

  private func common(_ evidence: Int) -> Int { evidence * (Self.mostKinds + 1) }
  private func own(_ evidence: Int, _ kind: Int) -> Int { common(evidence) + 1 + kind }

  mutating func fit() { Descent.run(&values, slope: slope) }

  /// How often words of a kind are names at all is held back no more than what all kinds share.
  private func restraint(of place: Int) -> Double {
    place <= Self.mostKinds || place % (Self.mostKinds + 1) == 0
      ? Self.restraint : Self.restraintByKind
  }

  private func slope(at values: [Double]) -> [Double] {
    var slope = values.indices.map { values[$0] * restraint(of: $0) }
    for example in examples {
      let sum = example.evidence.reduce(0) {
        $0 + values[common($1)] + values[own($1, example.kind)]
      }
      let likely = 1 / (1 + exp(-sum))
      let error = example.isName ? (likely - 1) * Self.worthOfName : likely
      for evidence in example.evidence {
        slope[common(evidence)] += error
        slope[own(evidence, example.kind)] += error
      }
    }
    return slope
  }

  /// Puts the weights into the second column of the list.
  func write(into file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    try lines.map(weighed).joined(separator: "\n")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func weighed(_ line: Substring) -> String {
    var columns = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0) }
    let name = columns[0].trimmingCharacters(in: .whitespaces)
    guard columns.count == 3, let evidence = names.firstIndex(of: name) else { return String(line) }
    let differences = kinds.indices.sorted { kinds[$0] < kinds[$1] }
      .filter { abs(values[own(evidence, $0)]) >= 0.05 }
      .map { "\(kinds[$0]):" + Descent.signed(values[own(evidence, $0)]) }
    columns[1] =
      " " + ([Descent.signed(values[common(evidence)])] + differences).joined(separator: " ") + " "
    return columns.joined(separator: "|")
  }
}
