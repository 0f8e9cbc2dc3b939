/// A comment word by word, for a reviewer who covers what the redactor missed.
public struct WordByWord: Sendable, Hashable {
  public let pieces: [Piece]

  /// A word with the marks around it, or a placeholder for what was covered before.
  public struct Piece: Sendable, Hashable {
    public let text: String
    public let isCovered: Bool
    /// The space before it.
    let gap: String

    /// Something that can be covered; marks that stand alone say nothing.
    public var isWord: Bool { !isCovered && !plain.isEmpty }

    /// The word without the marks around it: "Grace" of "Grace,".
    public var name: String {
      let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
      return String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
  }

  /// - Parameter isPlaceholder: whether words between brackets stand for something covered.
  fileprivate init(_ comment: String, isPlaceholder: (Substring) -> Bool = { _ in false }) {
    var pieces: [Piece] = []
    var rest = comment[...]
    while true {
      let gap = rest.prefix(while: \.isWhitespace)
      rest = rest[gap.endIndex...]
      guard !rest.isEmpty else { break }
      let placeholder = rest.placeholder(isPlaceholder)
      let word =
        placeholder ?? rest.prefix(1) + rest.dropFirst().prefix { $0 != "[" && !$0.isWhitespace }
      pieces.append(Piece(text: String(word), isCovered: placeholder != nil, gap: String(gap)))
      rest = rest.dropFirst(word.count)
    }
    self.pieces = pieces
  }

  /// Words from the redactor, whose placeholders are small letters in brackets.
  init(redacted: String) {
    self.init(redacted) { words in
      words.utf8.count <= 30 && words.utf8.allSatisfy { $0 == 0x20 || (0x61...0x7A).contains($0) }
    }
  }

  /// The piece that holds a place of the comment, in Unicode scalars.
  func position(of place: Int) -> Int? {
    var start = 0
    for (position, piece) in pieces.enumerated() {
      start += piece.gap.unicodeScalars.count
      let end = start + piece.text.unicodeScalars.count
      if (start..<end).contains(place) { return position }
      start = end
    }
    return nil
  }

  /// The comment with these words covered; neighbours share one placeholder.
  public func covering(_ positions: Set<Int>) -> CoveredWords {
    let chosen = pieces.indices.map { positions.contains($0) && pieces[$0].isWord }
    var text = ""
    for (position, piece) in pieces.enumerated() {
      guard chosen[position] else {
        text += piece.gap + piece.text
        continue
      }
      if position == 0 || !chosen[position - 1] { text += piece.gap + WordByWord.placeholder }
      let isLast = position + 1 == chosen.count || !chosen[position + 1]
      if isLast, let mark = piece.text.last, ".,;:!?".contains(mark) { text.append(mark) }
    }
    return CoveredWords(text: text, wereChanged: chosen.contains(true))
  }

  /// Where a typed phrase stands, whatever its case and the marks around its words; each place.
  public func positions(of phrase: String) -> Set<Int> {
    let wanted = WordByWord(phrase).pieces.map(\.plain).filter { !$0.isEmpty }
    guard !wanted.isEmpty, wanted.count <= pieces.count else { return [] }
    let words = pieces.map { $0.isCovered ? "" : $0.plain }
    return (0...(words.count - wanted.count)).reduce(into: []) { found, start in
      if words[start..<start + wanted.count].elementsEqual(wanted) {
        found.formUnion(start..<start + wanted.count)
      }
    }
  }

  /// What stands for words that a reviewer covered.
  static let placeholder = "[covered]"
}

/// A comment after a reviewer covered more of it. Nothing but covering makes one.
public struct CoveredWords: Sendable, Hashable {
  public let text: String
  /// Whether there was a word to cover.
  public let wereChanged: Bool

  fileprivate init(text: String, wereChanged: Bool) {
    self.text = text
    self.wereChanged = wereChanged
  }
}

extension Redactor {
  /// A comment that was kept, word by word.
  public func wordByWord(_ comment: String) -> WordByWord {
    WordByWord(comment) { $0 == "covered" || lexicon.placeholders.contains(String($0)) }
  }

  /// The words of a comment that was kept which might still be somebody's name, likeliest first, by
  /// their place among its pieces: at most two.
  public func doubtfulWords(in comment: String) -> [Int] {
    doubtfulWords(in: comment, wordByWord: wordByWord(comment), but: [])
  }
}

extension Substring {
  /// The placeholder that it begins with.
  fileprivate func placeholder(_ isPlaceholder: (Substring) -> Bool) -> Substring? {
    guard first == "[", let end = firstIndex(of: "]"),
      isPlaceholder(self[index(after: startIndex)..<end])
    else { return nil }
    return self[...end]
  }
}

extension WordByWord.Piece {
  /// Its letters and figures, as they are compared.
  fileprivate var plain: String {
    name.lowercased().replacing("’", with: "'")
  }
}
