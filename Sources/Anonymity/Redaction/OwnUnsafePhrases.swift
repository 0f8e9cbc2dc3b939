public import Survey

/// The phrases that a council adds to those that sound as if somebody is in danger.
public struct OwnUnsafePhrases: Sendable {
  let phrases: [String]
  /// Lines that would be heard in harmless comments, or nowhere.
  public let faults: [Fault]

  public var count: Int { phrases.count }

  /// One phrase a line, "#" before a remark.
  public init(_ text: String) {
    let file = WordFile("own-unsafe-phrases.txt", text)
    phrases = file.phrases { line in
      let words = line.text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
      let isEnough =
        words.count > 1 || words.map(\.count).reduce(0, +) >= OwnUnsafePhrases.fewestLetters
      if !isEnough {
        line.fault(
          "\"\(line.typed)\" alone would be heard in harmless comments too",
          "write two words or more")
      }
      return isEnough
    }
    faults = file.faults
  }

  /// Letters that a word of its own must have.
  private static let fewestLetters = 8
}
