/// A pattern of letters and figures: "a" a letter, "9" a figure, "-" a gap that may be there.
struct LetterPattern {
  private let parts: [UInt8]

  init(_ pattern: String) { parts = Array(pattern.utf8) }

  /// The letters and the figures from a place on, if nothing is glued to their end.
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
    if position < bytes.count, bytes[position].isLetterOrDigit { return nil }
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
  /// Something that begins with letters or figures, where figures are near: most places of a text do
  /// not, and are passed over.
  func isWorthALook(_ start: Int, figuresWithin reach: Int) -> Bool {
    bytes[start].isLetterOrDigit && isFree(start..<start + 1)
      && bytes[start..<min(bytes.count, start + reach)].contains { $0.isDigit }
  }

  /// The first of these patterns that fits at a place where all is free, and is what it looks like.
  ///
  /// - Parameter isGlued: whether it may follow a letter without space.
  func match(
    _ patterns: [LetterPattern], at start: Int, isGlued: Bool = false,
    _ isMeant: (LetterPattern.Match) -> Bool
  ) -> LetterPattern.Match? {
    if !isGlued, byte(start - 1).isLetterOrDigit { return nil }
    return patterns.lazy.compactMap { $0.match(bytes, from: start) }
      .first { isFree($0.range) && isMeant($0) }
  }
}
