internal import Survey

/// The names that a council writes down itself: staff, homes, agencies, wards and streets.
public struct OwnNameList: Sendable {
  /// One name to a line, such as "care home: Sandpiper House", or the name alone.
  struct Entry: Sendable {
    let line: Int
    /// What stands between brackets for it.
    let kind: String
    let words: String
  }

  /// A line that cannot be used as it stands.
  public struct Fault: Sendable, Equatable {
    public let line: Int
    public let problem: String
    public let cure: String
  }

  let entries: [Entry]
  public private(set) var faults: [Fault] = []

  init(_ text: String, kinds: Set<String>, facts: (Substring) -> WordFacts) {
    var entries: [Entry] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let entry = line.trimmed.lowercased()
      if entry.isEmpty || entry.hasPrefix("#") { continue }
      let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map(\.trimmed)
      let named = parts.count > 1 ? parts : [Placeholder.name.words] + parts
      let read = Entry(line: number + 1, kind: named[0], words: named.count > 1 ? named[1] : "")
      if let fault = Self.fault(in: read, kinds: kinds, facts: facts) {
        faults.append(fault)
        if !kinds.contains(read.kind) { continue }
      }
      entries.append(read)
    }
    self.entries = entries
  }

  /// How many entries of each kind there are, by the name of the kind.
  public var counts: [(kind: String, count: Int)] {
    Dictionary(grouping: entries, by: \.kind).map { ($0.key, $0.value.count) }
      .sorted { $0.0 < $1.0 }
  }

  private static func fault(
    in entry: Entry, kinds: Set<String>, facts: (Substring) -> WordFacts
  ) -> Fault? {
    let words = entry.words.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    if !kinds.contains(entry.kind) {
      let known = kinds.sorted().joined(separator: ", ")
      return Fault(
        line: entry.line, problem: "\"\(entry.kind): \(entry.words)\" begins with no kind we know",
        cure: "begin it with one of: \(known)")
    }
    if entry.words.count(where: { $0.isLetter || $0.isNumber }) < 3 {
      return Fault(
        line: entry.line,
        problem: "\"\(entry.words)\" is too short and would be covered everywhere",
        cure: "write the whole name")
    }
    // "Josh" is nearly always somebody, "Hope" is not; a home may well be called "Meadow".
    let harmless: WordFacts =
      entry.kind == Placeholder.name.words ? .mostlyName : [.gazetteer, .place, .houseName]
    let everyday =
      words.count == 1
      && words.allSatisfy { facts($0).contains(.everyday) && facts($0).isDisjoint(with: harmless) }
    guard everyday else { return nil }
    return Fault(
      line: entry.line,
      problem: "\"\(entry.words)\" is an everyday word and would be covered everywhere",
      cure: "write the whole name, or leave it out")
  }
}
