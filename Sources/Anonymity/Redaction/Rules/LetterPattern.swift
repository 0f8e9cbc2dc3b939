/// A pattern of letters and figures: "a" a letter, "9" a figure, "-" a gap that may be there.
struct LetterPattern {
  private let parts: [UInt8]

  init(_ pattern: String) { parts = Array(pattern.utf8) }

  /// The end of the match, the letters and the figures, if nothing is glued to either side.
  func match(_ bytes: [UInt8], at start: Int) -> Match? {
    if start > 0, bytes[start - 1].isLetter || bytes[start - 1].isDigit { return nil }
    return match(bytes, from: start)
  }

  /// The same where a word may be glued before it.
  func match(_ bytes: [UInt8], from start: Int) -> Match? {
    var position = start
    var match = Match(range: start..<start)
    for part in parts {
      if part == UInt8(ascii: "-") {
        var gap = 0
        while gap < 2, position < bytes.count, " -./".utf8.contains(bytes[position]) {
          position += 1
          gap += 1
        }
        if gap > 0 { match.gaps += 1 }
        continue
      }
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      if part == UInt8(ascii: "9") {
        let figure = byte == UInt8(ascii: "o") ? UInt8(ascii: "0") : byte
        guard figure.isDigit else { return nil }
        match.figures.append(figure.digit)
      } else {
        guard byte.isLetter, byte != NormalizedText.otherLetter else { return nil }
        match.letters.append(byte)
      }
      position += 1
    }
    if position < bytes.count, bytes[position].isDigit || bytes[position].isLetter { return nil }
    match.range = start..<position
    return match
  }

  struct Match {
    var range: Range<Int>
    var letters: [UInt8] = []
    var figures: [Int] = []
    var gaps = 0

    func text(_ range: Range<Int>) -> String { String(decoding: letters[range], as: UTF8.self) }
  }
}

extension DocumentReader {
  /// A letter within a few places of a figure: most places of a text are not, and are passed over.
  func startsLetters(at start: Int, figuresWithin reach: Int) -> Bool {
    guard bytes[start].isLetter else { return false }
    let end = min(bytes.count, start + reach)
    return bytes[start..<end].contains { $0.isDigit }
  }
}
