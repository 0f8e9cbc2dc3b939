public import Survey

/// What a person may still need once their answers are in the box: their take-back words, and their
/// own list. It is sealed under a key that only their cookie leads to, for an hour at most.
public struct SentVisit: Sendable, Equatable {
  public let form: Form.Code
  public let place: Place.Code
  public let voice: Voice
  /// Which of the visit's take-back words are theirs: earlier ones were another response's.
  public var attempt = 0
  /// The choices that the list is made of.
  public var chosen: [Choice.Code] = []
  /// The choice that matters most, which stands first.
  public var first: Choice.Code?
  /// The choice that stands below the list.
  public var last: Choice.Code?
  /// What the person wrote for "something else", redacted.
  public var ownWish: RedactedWords?
  /// A worker or carer helped, and so has seen the answers.
  public var wasSeenByWorker = false
  /// The form that may be begun next.
  public var offered: Form.Code?

  public init(form: Form.Code, place: Place.Code, voice: Voice) {
    self.form = form
    self.place = place
    self.voice = voice
  }
}

extension VisitToken {
  /// Seals what a visit leaves behind. This is the token that the visit goes on with: `sent`.
  public func seal(_ visit: SentVisit) throws(SealFault) -> SealedDraft {
    var packer = Packer()
    visit.pack(into: &packer)
    return SealedDraft(id: draftID, bytes: try sentSeal.close(packer))
  }

  public func openSent(_ sealed: SealedDraft) throws(SealFault) -> SentVisit {
    var unsealed = try sentSeal.open(sealed.bytes)
    return try SentVisit(from: &unsealed)
  }

  private var sentSeal: SymmetricSeal {
    SymmetricSeal(key: draftSeal.key, purpose: .sentVisit, padding: .draft)
  }
}

extension SentVisit {
  private static let layout = 1

  fileprivate func pack(into packer: inout Packer) {
    packer.add(SentVisit.layout)
    for text in [form.text, place.text, voice.rawValue] { packer.add(text) }
    packer.add(attempt)
    packer.add(chosen) { $0.add($1.text) }
    for code in [first?.text, last?.text, offered?.text] { packer.add(code ?? "") }
    packer.add(ownWish.map { [$0] } ?? []) { packer, words in words.pack(into: &packer) }
    packer.add(wasSeenByWorker)
  }

  fileprivate init(from unsealed: inout Unsealed) throws(SealFault) {
    guard try unsealed.number() == SentVisit.layout else { throw .unknownLayout }
    form = Code(try unsealed.text())
    place = Code(try unsealed.text())
    voice = Voice(rawValue: try unsealed.text()) ?? .own
    attempt = try unsealed.number()
    chosen = try unsealed.codes()
    first = try unsealed.code()
    last = try unsealed.code()
    offered = try unsealed.code()
    ownWish = try unsealed.list(each: RedactedWords.init).first
    wasSeenByWorker = try unsealed.flag()
  }
}

extension Unsealed {
  /// A code that may be missing.
  fileprivate mutating func code<Owner>() throws(SealFault) -> Code<Owner>? {
    let text = try text()
    return text.isEmpty ? nil : Code(text)
  }
}
