public import Survey

/// The names that a council writes down itself: staff, homes, agencies, wards and streets.
public struct OwnNameList: Sendable {
  /// One name to a line, such as "care home: Sandpiper House", or the name alone.
  struct Entry: Sendable {
    /// What stands between brackets for it.
    let kind: String
    let words: String
  }

  let entries: [Entry]
  /// Lines that cannot be used as they stand.
  public let faults: [Fault]

  init(_ text: String, kinds: Set<String>, facts: (Substring) -> WordFacts) {
    let file = WordFile("own-names.txt", text)
    entries = file.lines().compactMap { line in
      let parts = line.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map(\.trimmed)
      let entry =
        parts.count > 1
        ? Entry(kind: parts[0], words: parts[1])
        : Entry(kind: Placeholder.name.words, words: parts[0])
      if let (problem, cure) = Self.fault(in: entry, kinds: kinds, facts: facts) {
        line.fault(problem, cure)
      }
      return kinds.contains(entry.kind) ? entry : nil
    }
    faults = file.faults
  }

  /// How many entries of each kind there are, by the name of the kind.
  public var counts: [(kind: String, count: Int)] {
    Dictionary(grouping: entries, by: \.kind).map { ($0.key, $0.value.count) }
      .sorted { $0.0 < $1.0 }
  }

  /// Why an entry cannot be used as it stands, and what to write instead.
  static func fault(
    in entry: Entry, kinds: Set<String>, facts: (Substring) -> WordFacts
  ) -> (problem: String, cure: String)? {
    let words = entry.words.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    if !kinds.contains(entry.kind) {
      return (
        "\"\(entry.kind): \(entry.words)\" begins with no kind we know",
        "begin it with one of: \(kinds.sorted().joined(separator: ", "))"
      )
    }
    if entry.words.count(where: { $0.isLetter || $0.isNumber }) < 3 {
      return (
        "\"\(entry.words)\" is too short and would be covered everywhere", "write the whole name"
      )
    }
    guard isEveryday(words.drop { facts($0).contains(.determiner) }, entry.kind, facts)
    else { return nil }
    return (
      "\"\(entry.words)\" names nobody and would be covered everywhere",
      "write the whole name, or leave it out"
    )
  }

  /// "hope", "next of kin", "care home: the care home". "Josh" is nearly always somebody; a home may well
  /// be called "Meadow", or "Gentle Touch".
  private static func isEveryday(
    _ words: ArraySlice<Substring>, _ kind: String, _ facts: (Substring) -> WordFacts
  ) -> Bool {
    if words.joined(separator: " ").lowercased() == kind { return true }
    guard words.count == 1, let word = words.first else {
      return kind == Placeholder.name.words
        && words.allSatisfy { !facts($0).isDisjoint(with: anybody) }
    }
    let telling: WordFacts =
      kind == Placeholder.name.words ? .mostlyName : [.gazetteer, .place, .houseName]
    return facts(word).contains(.everyday) && facts(word).isDisjoint(with: telling)
  }

  /// What people are and do, and the small words between.
  private static let anybody: WordFacts = [
    .person, .function, .determiner, .preposition, .pronoun, .doing, .being, .speaking,
  ]
}
