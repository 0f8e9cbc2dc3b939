public import Survey

/// A visit that is still going on: what was answered so far, with words already redacted.
public struct Draft: Sendable, Equatable {
  public var place: Place.Code
  /// Chosen on the first question page; nothing before that.
  public var form: Form.Code?
  public var version: Int
  public var answers = Answers<RedactedWords>()
  /// The names of the pages that were answered or passed.
  public var done: Set<String> = []
  /// The person pressed *Finish now*.
  public var isFinishing = false
  /// Answers that no longer fit after the form was changed, to be asked again.
  public var changed: [Question.Code] = []
  /// The form was changed, and an answer went with its question.
  public var lostAnswers = false

  public init(at place: Place.Code) {
    self.place = place
    version = 0
  }

  /// Whether this visit speaks as the person or for them.
  public var voice: Voice { answers.chose("for", in: "who") ? .behalf : .own }

  public var wordsWereCovered: Bool {
    answers.questions.contains { question in
      if case .written(let words) = answers[question] { words.wereCovered } else { false }
    }
  }
}

/// A draft as it lies on disk: bytes that only the visitor's cookie opens.
public struct SealedDraft: Sendable, Equatable {
  public let id: DraftID
  public let bytes: [UInt8]

  public init(id: DraftID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

extension VisitToken {
  public func seal(_ draft: Draft) throws(SealFault) -> SealedDraft {
    var packer = Packer()
    draft.pack(into: &packer)
    return SealedDraft(id: draftID, bytes: try draftSeal.close(packer))
  }

  public func open(_ sealed: SealedDraft) throws(SealFault) -> Draft {
    var unsealed = try draftSeal.open(sealed.bytes)
    return try Draft(from: &unsealed)
  }
}

extension Draft {
  private static let layout = 1

  fileprivate func pack(into packer: inout Packer) {
    packer.add(Draft.layout)
    packer.add(place.text)
    packer.add(form?.text ?? "")
    packer.add(version)
    answers.pack(into: &packer)
    packer.add(done.sorted()) { $0.add($1) }
    packer.add(isFinishing)
    packer.add(changed) { $0.add($1.text) }
    packer.add(lostAnswers)
  }

  fileprivate init(from unsealed: inout Unsealed) throws(SealFault) {
    guard try unsealed.number() == Draft.layout else { throw .unknownLayout }
    place = Code(try unsealed.text())
    let form = try unsealed.text()
    self.form = form.isEmpty ? nil : Code(form)
    version = try unsealed.number()
    answers = try Answers(from: &unsealed)
    done = Set(try unsealed.list { unsealed throws(SealFault) in try unsealed.text() })
    isFinishing = try unsealed.flag()
    changed = try unsealed.codes()
    lostAnswers = try unsealed.flag()
  }
}
