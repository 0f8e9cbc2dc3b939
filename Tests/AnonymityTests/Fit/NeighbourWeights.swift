import Anonymity
import Foundation

/// How much each word beside a word weighs, once all evidence was weighed: logistic regression from
/// there on.
struct NeighbourWeights {
  private struct Example {
    let sum: Double
    let isName: Bool
    /// Where the weights of the words beside it lie.
    let weights: [Int]
  }

  /// A word beside another in one place.
  private struct Neighbour: Hashable {
    let key: UInt64
    let place: Int
  }

  private var examples: [Example] = []
  private var weights: [Neighbour: Int] = [:]
  /// For each weight the comments it was met in.
  private var comments: [Set<Int>] = []
  /// How often a word was written which way.
  private var spellings: [UInt64: [String: Int]] = [:]
  private var values: [Double] = []

  private static let restraint = 15.0
  /// A missed name is worse than a covered word.
  private static let worthOfName = 2.0
  /// A word that was met in fewer comments says nothing.
  private static let fewest = 4
  private static let least = 0.1

  mutating func learn(_ comments: [MarkedComment], by redactor: Redactor, knowingOthers: Bool) {
    for (number, comment) in comments.enumerated() {
      for manner in comment.manners {
        let names = manner.names
        for word in redactor.nameExamples(in: manner.text, names: knowingOthers ? names : []) {
          examples.append(
            Example(
              sum: word.sum, isName: names.contains { $0.overlaps(word.range) },
              weights: weights(of: word, in: number, names)))
        }
      }
    }
  }

  /// Who somebody is says nothing of the next comment.
  private mutating func weights(
    of word: NameExample, in comment: Int, _ names: [Range<Int>]
  ) -> [Int] {
    word.neighbours.enumerated().compactMap { place, word in
      guard let word, !names.contains(where: { $0.overlaps(word.range) }) else { return nil }
      spellings[word.key, default: [:]][word.text, default: 0] += 1
      let neighbour = Neighbour(key: word.key, place: place)
      let weight = weights[neighbour] ?? comments.count
      if weight == comments.count {
        weights[neighbour] = weight
        comments.append([])
      }
      comments[weight].insert(comment)
      return weight
    }
  }

  mutating func fit() {
    values = Array(repeating: 0, count: comments.count)
    let isKnown = comments.map { $0.count >= Self.fewest }
    Descent.run(&values) { values in
      var slope = values.map { $0 * Self.restraint }
      for example in examples {
        let sum = example.weights.reduce(example.sum) { isKnown[$1] ? $0 + values[$1] : $0 }
        let likely = 1 / (1 + exp(-sum))
        let error = example.isName ? (likely - 1) * Self.worthOfName : likely
        for weight in example.weights where isKnown[weight] { slope[weight] += error }
      }
      return slope
    }
  }

  /// Writes each word that weighs something after the first lines of the list, which tell what it is.
  func write(into file: URL) throws {
    let head = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .prefix { $0.hasPrefix("#") }
    try (head.map { String($0) } + lines).joined(separator: "\n").appending("\n")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private var lines: [String] {
    spellings.compactMap { key, spellings in
      let columns = Redactor.neighbourPlaces.indices.map { place in
        weights[Neighbour(key: key, place: place)].map { values[$0] }
          .flatMap { abs($0) >= Self.least ? Descent.signed($0) : nil } ?? ""
      }
      let word = spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      guard let word, !["|", "#"].contains(word), columns.contains(where: { !$0.isEmpty }) else {
        return nil
      }
      return ([word] + columns).joined(separator: " | ")
    }.sorted()
  }
}
