public import Survey

/// Words from which names and numbers were taken out. Only the redactor makes them, and nothing
/// but covering changes them.
public struct RedactedWords: Sendable, Equatable {
  /// What everybody may read: covered by the computer and by the person.
  public let text: String
  /// As the computer left them.
  private let redacted: String
  /// Whether the computer covered anything, so that the person can be told.
  public let wereCovered: Bool
  /// The words, by their place among the pieces, that the person covered as well.
  public let coveredByPerson: Set<Int>

  fileprivate init(text: String, wereCovered: Bool) {
    self.text = text
    redacted = text
    self.wereCovered = wereCovered
    coveredByPerson = []
  }

  private init(_ words: RedactedWords, coveringAsWell positions: Set<Int>) {
    redacted = words.redacted
    wereCovered = words.wereCovered
    coveredByPerson = positions
    text = positions.isEmpty ? redacted : words.words.covering(positions).text
  }

  /// The words and placeholders in their order, whatever the person has covered of them.
  public var pieces: [WordByWord.Piece] { words.pieces }

  private var words: WordByWord { WordByWord(redacted: redacted) }

  /// The same with one more word covered; what is no word or stands nowhere changes nothing.
  public func covering(_ position: Int) -> RedactedWords {
    guard pieces.indices.contains(position), pieces[position].isWord else { return self }
    return RedactedWords(self, coveringAsWell: coveredByPerson.union([position]))
  }

  /// The same with a word that the person covered open again, never one that the computer covered.
  public func uncovering(_ position: Int) -> RedactedWords {
    RedactedWords(self, coveringAsWell: coveredByPerson.subtracting([position]))
  }

  /// For good: what the person covered is gone and cannot be uncovered any more.
  var settled: RedactedWords {
    RedactedWords(text: text, wereCovered: wereCovered || !coveredByPerson.isEmpty)
  }
}

extension Redactor {
  public func redact(_ raw: RawWords) -> RedactedWords {
    let covered = cover(raw.typed)
    return RedactedWords(text: covered.text, wereCovered: !covered.covers.isEmpty)
  }

  /// Redacts the words of an answer; everything else stays as it is.
  public func redact(_ answer: Answer<RawWords>) -> Answer<RedactedWords> {
    switch answer {
    case .chosen(let choices): .chosen(choices)
    case .skipped: .skipped
    case .written(let raw): .written(redact(raw))
    }
  }

  /// The words that might still be somebody's name, likeliest first, by their place among the
  /// pieces: at most two, and none that the person has covered.
  public func doubtfulWords(in words: RedactedWords) -> [Int] {
    doubtfulWords(
      in: words.asRedacted, wordByWord: words.asPieces, but: words.coveredByPerson)
  }
}

extension RedactedWords {
  fileprivate var asRedacted: String { redacted }
  fileprivate var asPieces: WordByWord { words }

  /// What is kept of them for good.
  func pack(into packer: inout Packer) {
    packer.add(text)
    packer.add(settled.wereCovered)
  }

  /// Reads words back from a seal that we closed over them.
  init(from unsealed: inout Unsealed) throws(SealFault) {
    self.init(text: try unsealed.text(), wereCovered: try unsealed.flag())
  }

  /// What a draft holds: what the person covered can be uncovered before it is sent.
  func packOpen(into packer: inout Packer) {
    packer.add(redacted)
    packer.add(wereCovered)
  }

  /// With what the person had covered of them, which a draft keeps beside them.
  func covered(_ positions: [Int]) -> RedactedWords {
    positions.reduce(self) { $0.covering($1) }
  }
}
