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
    let chosen = positions.contains { pieces.indices.contains($0) && pieces[$0].isWord }
    return CoveredWords(
      text: shown(covering: positions).map { $0.gap + $0.text }.joined(), wereChanged: chosen)
  }

  /// A piece of the comment as it is shown when words of it are covered.
  struct Shown {
    let gap: String
    let text: String
    /// What its brackets stand for, without the mark at its end.
    var covered: [Piece] = []
  }

  /// With these words covered; the mark at the end of neighbours that share a placeholder stays.
  func shown(covering positions: Set<Int>) -> [Shown] {
    var shown: [Shown] = []
    var run: [Piece] = []
    func close() {
      guard let first = run.first, let last = run.popLast() else { return }
      let mark = last.text.last.flatMap { ".,;:!?".contains($0) ? String($0) : nil }
      let bare = String(last.text.dropLast(mark?.count ?? 0))
      run.append(Piece(text: bare, isCovered: false, gap: last.gap))
      shown.append(Shown(gap: first.gap, text: WordByWord.placeholder, covered: run))
      if let mark { shown.append(Shown(gap: "", text: mark)) }
      run = []
    }
    for (position, piece) in pieces.enumerated() {
      if positions.contains(position), piece.isWord {
        run.append(piece)
      } else {
        close()
        shown.append(Shown(gap: piece.gap, text: piece.text))
      }
    }
    close()
    return shown
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
