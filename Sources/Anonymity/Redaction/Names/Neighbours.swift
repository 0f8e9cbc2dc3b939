internal import Survey

/// The words beside a word: each speaks a little for its being somebody's name here, or against it.
///
/// Cues see what whole groups of words have in common; this is what is left over of each word.
struct Neighbours: Sendable {
  /// A place beside a word.
  struct Place: Sendable {
    /// How many words further on.
    let distance: Int
    let name: String
  }

  static let places = [
    Place(distance: -2, name: "two before it"), Place(distance: -1, name: "before it"),
    Place(distance: 1, name: "after it"), Place(distance: 2, name: "two after it"),
  ]

  /// By the keys of words, one for each place.
  private var weights: [UInt64: SIMD4<Double>] = [:]

  init() {}

  /// Reads "name-neighbours": a word a line, with what it weighs in each place; nothing if empty.
  init(_ file: WordFile) {
    let shape = (["word"] + Self.places.map(\.name)).joined(separator: " | ")
    for line in file.lines() {
      let columns = line.text.split(separator: "|", omittingEmptySubsequences: false)
      guard columns.count == 1 + Self.places.count, !columns[0].trimmed.isEmpty else {
        line.fault("\"\(line.typed)\" is not whole", "write it as \"\(shape)\"")
        continue
      }
      let key = wordKey(of: columns[0].trimmed.utf8)
      guard weights[key] == nil else {
        line.fault("\"\(columns[0].trimmed)\" stands here twice", "leave one of the two out")
        continue
      }
      var weighed = SIMD4<Double>.zero
      for (place, column) in columns.dropFirst().map(\.trimmed).enumerated() where !column.isEmpty {
        guard let weight = Double(column), weight.isFinite else {
          line.fault("\"\(column)\" is no number", "write a weight, as in -0.22, or nothing")
          continue
        }
        weighed[place] = weight
      }
      weights[key] = weighed
    }
  }

  /// What all of them add.
  func sum(beside index: Int, in document: Document) -> Double {
    var sum = 0.0
    for place in Self.places.indices {
      guard let word = Self.word(at: place, beside: index, in: document),
        let weighed = weights[word.key]
      else { continue }
      sum += weighed[place]
    }
    return sum
  }

  /// What each adds: "no" after it.
  func reasons(beside index: Int, in document: Document) -> [(seen: String, weight: Double)] {
    Self.places.indices.compactMap { place in
      guard let word = Self.word(at: place, beside: index, in: document),
        let weighed = weights[word.key]
      else { return nil }
      return ("\"\(word.text)\" \(Self.places[place].name)", weighed[place])
    }
  }

  /// Nothing where the text ends, or where something is covered: that was weighed already.
  static func word(at place: Int, beside index: Int, in document: Document) -> Token? {
    let neighbour = index + places[place].distance
    guard document.tokens.indices.contains(neighbour), !document.isCovered(neighbour),
      document.tokens[neighbour].kind != .placeholder
    else { return nil }
    return document.tokens[neighbour]
  }
}
