/// Phrases that sound as if somebody is in danger now.
public struct UnsafeWords: Sendable {
  private let phrases: [String]

  /// Reads the list "unsafe-phrases", one phrase a line.
  public init(list: String) {
    phrases = WordList(list).lines.map(Self.spaced)
  }

  /// Whether the words call for the help box at the top of the page.
  public func soundsUnsafe(_ text: String) -> Bool {
    let spaced = Self.spaced(text)
    return phrases.contains { spaced.contains($0) }
  }

  /// The words alone with one space around each, so that "skill me" is not "kill me".
  private static func spaced(_ text: String) -> String {
    let letters = NormalizedText(of: text).bytes.filter { $0 != UInt8(ascii: "'") }
    let words = letters.split { !$0.isLetter && !$0.isDigit }
    return words.reduce(into: " ") { $0 += String(decoding: $1, as: UTF8.self) + " " }
  }
}
