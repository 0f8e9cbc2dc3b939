/// A word, a row of figures or a mark of the normalized text.
struct Token {
  enum Kind { case word, figures, mark, placeholder }

  let kind: Kind
  let range: Range<Int>
  /// The word in small letters, or the figures, or the mark.
  let text: String
  /// The word as the lists know it: of "neva" that of "never".
  let key: UInt64
  let facts: WordFacts
  let groups: WordGroups
  /// Begins with a capital letter.
  let isCapital: Bool
  /// All in capitals, and more than one.
  let isShouted: Bool
  /// Stands before 's, as in "Ann's".
  var isPossessive = false

  var isWord: Bool { kind == .word }
  var number: Int? { kind == .figures && text.utf8.count <= 9 ? Int(text) : nil }

  func has(_ facts: WordFacts) -> Bool { !self.facts.isDisjoint(with: facts) }
  func isMark(_ marks: String) -> Bool {
    guard kind == .mark, let mark = text.utf8.first else { return false }
    return marks.utf8.contains(mark)
  }
}

/// Cuts a normalized text into tokens.
struct Tokeniser {
  private let normalized: NormalizedText
  private let lexicon: Lexicon?
  private var bytes: [UInt8] { normalized.bytes }

  static func tokens(of normalized: NormalizedText, with lexicon: Lexicon?) -> [Token] {
    Self(normalized: normalized, lexicon: lexicon).tokens()
  }

  private func tokens() -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < bytes.count {
      if bytes[position].isSpace {
        position += 1
      } else {
        tokens.append(next(at: position))
        position = tokens[tokens.count - 1].range.upperBound
        if tokens[tokens.count - 1].isPossessive { position += 2 }
      }
    }
    return tokens
  }

  private func next(at start: Int) -> Token {
    if let end = endOfPlaceholder(at: start) { return token(.placeholder, start..<end) }
    if let end = endOfSpelling(at: start) { return token(.word, start..<end) }
    var end = start + 1
    if bytes[start].isDigit {
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      return token(.figures, start..<end)
    }
    guard bytes[start].isLetter else { return token(.mark, start..<end) }
    while end < bytes.count, bytes[end].isLetter || isInnerApostrophe(end) { end += 1 }
    if end - start > 2, bytes[end - 1] == UInt8(ascii: "s"), bytes[end - 2] == UInt8(ascii: "'") {
      return token(.word, start..<end - 2, isPossessive: true)
    }
    return token(.word, start..<end)
  }

  /// So that the work for each letter has an end.
  private static let longestSpelling = 12

  /// "4got", "sum1": figures that are read as they sound.
  private func endOfSpelling(at start: Int) -> Int? {
    let word = bytes[start...].prefix(Self.longestSpelling + 1).prefix { $0.isLetter || $0.isDigit }
    guard let lexicon, word.count <= Self.longestSpelling, word.contains(where: \.isDigit),
      word.contains(where: \.isLetter)
    else { return nil }
    return lexicon.isSpelling(wordKey(of: word)) ? word.endIndex : nil
  }

  private func isInnerApostrophe(_ position: Int) -> Bool {
    bytes[position] == UInt8(ascii: "'") && position + 1 < bytes.count
      && bytes[position + 1].isLetter
  }

  private func endOfPlaceholder(at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "[") else { return nil }
    let limit = min(bytes.count, start + 30)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let words = normalized.words(start + 1..<close)
    return lexicon?.placeholders.contains(words) == true ? close + 1 : nil
  }

  private func token(_ kind: Token.Kind, _ range: Range<Int>, isPossessive: Bool = false) -> Token {
    let capitals = kind == .word ? range.count { normalized.isCapital[$0] } : 0
    let typed = kind == .word ? wordKey(of: bytes[range]) : 0
    let key = lexicon?.meaning(of: typed) ?? typed
    return Token(
      kind: kind, range: range, text: normalized.words(range), key: key,
      facts: kind == .word ? lexicon?.facts(of: key) ?? [] : [],
      groups: kind == .word ? lexicon?.groups(of: key) ?? [] : [],
      isCapital: kind == .word && normalized.isCapital[range.lowerBound],
      isShouted: capitals > 1 && capitals >= range.count - 1, isPossessive: isPossessive)
  }
}
