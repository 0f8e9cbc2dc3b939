public import Survey

/// Words from which names and numbers were taken out. Only the redactor makes them, and nothing
/// but covering changes them.
public struct RedactedWords: Sendable, Equatable {
  /// What everybody may read: covered by the computer and by the person.
  public let text: String
  /// As the computer left them.
  fileprivate let redacted: String
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

  fileprivate var words: WordByWord { WordByWord(redacted: redacted) }

  /// The same with one more word covered; what is no word or stands nowhere changes nothing.
  public func covering(_ position: Int) -> RedactedWords {
    guard pieces.indices.contains(position), pieces[position].isWord else { return self }
    return RedactedWords(self, coveringAsWell: coveredByPerson.union([position]))
  }

  /// The same with a word that the person covered open again, never one that the computer covered.
  public func uncovering(_ position: Int) -> RedactedWords {
    RedactedWords(self, coveringAsWell: coveredByPerson.subtracting([position]))
  }

  /// These words, written after the earlier ones were shown to change them: what the person had covered
  /// of those, and left standing in brackets, stays covered and can be uncovered still.
  public func resuming(_ earlier: RedactedWords) -> RedactedWords {
    if earlier.coveredByPerson.isEmpty { return self }
    let covered = covered(as: earlier)
    if covered.isEmpty { return self }
    var text = ""
    var places: [Int] = []
    for (position, piece) in pieces.enumerated() {
      text += piece.gap
      guard let words = covered[position] else {
        text += piece.text
        continue
      }
      for (count, word) in words.enumerated() {
        if count > 0 { text += word.gap }
        places.append(text.unicodeScalars.count)
        text += word.text
      }
    }
    let resumed = RedactedWords(text: text, wereCovered: wereCovered)
    return resumed.covered(places.compactMap(resumed.words.position(of:)))
  }

  /// The words that the person had covered, by the place among these pieces where their brackets still
  /// stand.
  private func covered(as earlier: RedactedWords) -> [Int: [WordByWord.Piece]] {
    let shown = earlier.words.shown(covering: earlier.coveredByPerson)
    let changes = pieces.map(\.text).difference(from: shown.map(\.text))
    let gone = Set(changes.removals.map(\.offset))
    let new = Set(changes.insertions.map(\.offset))
    let kept = shown.indices.filter { !gone.contains($0) }
    let here = pieces.indices.filter { !new.contains($0) }
    return Dictionary(uniqueKeysWithValues: zip(here, kept).map { ($0, shown[$1].covered) })
      .filter { !$1.isEmpty }
  }

  /// For good: what the person covered is gone and cannot be uncovered any more.
  var coveredForGood: RedactedWords {
    RedactedWords(text: text, wereCovered: wereCovered || !coveredByPerson.isEmpty)
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
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
    doubtfulWords(in: words.redacted, wordByWord: words.words, but: words.coveredByPerson)
  }
}

extension RedactedWords {
  /// What is kept of them for good.
  func pack(into packer: inout Packer) {
    packer.add(text)
    packer.add(coveredForGood.wereCovered)
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
