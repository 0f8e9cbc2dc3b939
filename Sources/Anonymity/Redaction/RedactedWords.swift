public import Survey

/// Words from which names and numbers were taken out. Only the redactor makes them.
public struct RedactedWords: Sendable, Equatable {
  public let text: String
  /// Whether anything was covered, so that the person can be told.
  public let wereCovered: Bool

  fileprivate init(text: String, wereCovered: Bool) {
    self.text = text
    self.wereCovered = wereCovered
  }
}

extension Redactor {
  public func redact(_ raw: RawWords) -> RedactedWords {
    let covered = cover(raw.typed)
    return RedactedWords(text: covered.text, wereCovered: covered.spans > 0)
  }

  /// Redacts the words of an answer; everything else stays as it is.
  public func redact(_ answer: Answer<RawWords>) -> Answer<RedactedWords> {
    switch answer {
    case .chosen(let choices): .chosen(choices)
    case .skipped: .skipped
    case .written(let raw): .written(redact(raw))
    }
  }
}

extension RedactedWords {
  func pack(into packer: inout Packer) {
    packer.add(text)
    packer.add(wereCovered)
  }

  /// Reads words back from a seal that we closed over them.
  init(from unsealed: inout Unsealed) throws(SealFault) {
    self.init(text: try unsealed.text(), wereCovered: try unsealed.flag())
  }
}
