internal import Survey

/// The phrases that a council adds to those that sound as if somebody is in danger.
public struct OwnUnsafePhrases: Sendable {
  let phrases: [String]
  /// Lines that would be heard in harmless comments.
  public let faults: [OwnNameList.Fault]

  public var count: Int { phrases.count }

  /// One phrase a line, "#" before a remark.
  public init(_ text: String) {
    var phrases: [String] = []
    var faults: [OwnNameList.Fault] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let phrase = line.trimmed.lowercased()
      if phrase.isEmpty || phrase.hasPrefix("#") { continue }
      if let fault = Self.fault(in: phrase, line: number + 1) {
        faults.append(fault)
      } else {
        phrases.append(phrase)
      }
    }
    self.phrases = phrases
    self.faults = faults
  }

  /// Letters that a word of its own must have.
  private static let fewestLetters = 8

  private static func fault(in phrase: String, line: Int) -> OwnNameList.Fault? {
    let words = phrase.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let letters = words.map(\.count).reduce(0, +)
    if words.isEmpty {
      return .init(
        line: line, problem: "\"\(phrase)\" has no letters, and would never be heard",
        cure: "write the words as people write them")
    }
    if words.count > 1 || letters >= fewestLetters { return nil }
    return .init(
      line: line, problem: "\"\(phrase)\" alone would be heard in harmless comments too",
      cure: "write two words or more")
  }
}
