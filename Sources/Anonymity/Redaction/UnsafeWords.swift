public import Survey

/// Phrases that sound as if somebody is in danger now.
public struct UnsafeWords: Sendable {
  private let phrases: [String]
  /// Lines of both lists that cannot be used as they stand.
  public let faults: [Fault]

  /// Reads the list "unsafe-phrases", one phrase a line.
  ///
  /// - Parameter own: what the council adds to it.
  public init(list: String, own: OwnUnsafePhrases? = nil) {
    let file = WordFile("Words/unsafe-phrases.txt", list)
    phrases = (file.phrases() + (own?.phrases ?? [])).map(Self.spaced)
    faults = file.faults + (own?.faults ?? [])
  }

  /// Whether somebody should read the words with care, and soon.
  public func soundsUnsafe(_ text: String) -> Bool {
    let spaced = Self.spaced(text)
    return phrases.contains { spaced.contains($0) }
  }

  /// The words alone with one space around each, so that "skill me" is not "kill me".
  private static func spaced(_ text: String) -> String {
    let letters = NormalizedText(of: text).bytes.filter { $0 != UInt8(ascii: "'") }
    let words = letters.split { !$0.isLetterOrDigit }
    return words.reduce(into: " ") { $0 += String(decoding: $1, as: UTF8.self) + " " }
  }
}

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
