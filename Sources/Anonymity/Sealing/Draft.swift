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
  /// The names of the pages that were shown, in the order in which they first were. The place of a
  /// page in this list is its number, so a name never leaves it.
  public var shown: [String] = []
  /// What was filled in and not yet sent, at most once for each page.
  public private(set) var pending: [Pending] = []
  /// The person pressed *Finish now*.
  public var isFinishing = false
  /// Answers that no longer fit after the form was changed, to be asked again.
  public var changed: [Question.Code] = []
  /// The form was changed, and an answer went with its question.
  public var lostAnswers = false
  /// The card whose words were typed, if there is one.
  public var card: BroughtCard?

  public init(at place: Place.Code) {
    self.place = place
    version = 0
  }

  /// Whether this visit speaks as the person or for them.
  public var voice: Voice { answers.voice }

  public var wordsWereCovered: Bool {
    answers.questions.contains { question in
      if case .written(let words) = answers[question] {
        words.wereCovered || !words.coveredByPerson.isEmpty
      } else {
        false
      }
    }
  }
}

extension Draft {
  /// What is filled in on a page and not yet sent.
  public func pending(on screen: String) -> Pending? { pending.first { $0.screen == screen } }

  public mutating func keep(_ filledIn: Pending) {
    forgetPending(on: filledIn.screen)
    pending.append(filledIn)
  }

  public mutating func forgetPending(on screen: String) {
    pending.removeAll { $0.screen == screen }
  }

  /// What stands on a page whose *Continue* was not pressed: it is no answer, is not shown on the
  /// check page, and is not sent.
  public struct Pending: Sendable, Equatable {
    public let screen: String
    public let ticked: [String]
    public let words: RedactedWords?

    public init(screen: String, ticked: [String], words: RedactedWords?) {
      self.screen = screen
      self.ticked = ticked
      self.words = words
    }
  }
}

/// A card that a person brought to a visit, and what was on it.
public struct BroughtCard: Sendable, Equatable {
  public let id: CardID
  public let wishes: [Choice.Code]
  /// It was safe to show: the wishes have become answers.
  public var isShown = false

  public init(id: CardID, wishes: [Choice.Code]) {
    self.id = id
    self.wishes = wishes
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
  /// Layout 1 had no card; layout 2 no list of the pages shown, nothing pending, and nothing that the
  /// person covered.
  private static let layout = 3

  fileprivate func pack(into packer: inout Packer) {
    packer.add(Draft.layout)
    packer.add(place.text)
    packer.add(form?.text ?? "")
    packer.add(version)
    answers.pack(into: &packer)
    packer.add(done.subtracting(shown).sorted()) { $0.add($1) }
    packer.add(isFinishing)
    packer.add(changed) { $0.add($1.text) }
    packer.add(lostAnswers)
    packer.add(card.map { [$0] } ?? []) { packer, card in
      packer.add(card.id.bytes) { $0.add(Int($1)) }
      packer.add(card.wishes) { $0.add($1.text) }
      packer.add(card.isShown)
    }
    packShown(into: &packer)
    packer.add(pending) { packer, pending in
      packer.add(pending.screen)
      packer.add(pending.ticked) { $0.add($1) }
      packer.add(pending.words.map { [$0] } ?? []) { packer, words in words.pack(into: &packer) }
    }
    answers.packCovered(into: &packer)
  }

  fileprivate init(from unsealed: inout Unsealed) throws(SealFault) {
    let layout = try unsealed.number()
    guard (1...Draft.layout).contains(layout) else { throw .unknownLayout }
    place = Code(try unsealed.text())
    let form = try unsealed.text()
    self.form = form.isEmpty ? nil : Code(form)
    version = try unsealed.number()
    answers = try Answers(from: &unsealed)
    done = Set(try unsealed.list { unsealed throws(SealFault) in try unsealed.text() })
    isFinishing = try unsealed.flag()
    changed = try unsealed.codes()
    lostAnswers = try unsealed.flag()
    if layout > 1 { card = try unsealed.list(each: BroughtCard.init).first }
    guard layout > 2 else { return }
    try readShown(from: &unsealed)
    pending = try unsealed.list(each: Pending.init)
    try answers.cover(from: &unsealed)
  }
}

/// The pages that were shown. Most are named like a question that was answered: such a page is written
/// as the place of its answer, so that a visit without own words fits the smallest size.
extension Draft {
  private func packShown(into packer: inout Packer) {
    let answered = answers.questions.sorted().map(\.text)
    packer.add(shown) { packer, name in
      let place = answered.firstIndex(of: name)
      packer.add(place.map { $0 + 1 } ?? 0)
      if place == nil { packer.add(name) }
      packer.add(done.contains(name))
    }
  }

  private mutating func readShown(from unsealed: inout Unsealed) throws(SealFault) {
    let answered = answers.questions.sorted().map(\.text)
    for _ in 0..<(try unsealed.number()) {
      let place = try unsealed.number()
      guard place <= answered.count else { throw .unknownLayout }
      let name = place > 0 ? answered[place - 1] : try unsealed.text()
      shown.append(name)
      if try unsealed.flag() { done.insert(name) }
    }
  }
}

extension BroughtCard {
  fileprivate init(from unsealed: inout Unsealed) throws(SealFault) {
    let id = try unsealed.list { unsealed throws(SealFault) in
      UInt8(truncatingIfNeeded: try unsealed.number())
    }
    self.init(id: CardID(bytes: id), wishes: try unsealed.codes())
    isShown = try unsealed.flag()
  }
}

extension Draft.Pending {
  fileprivate init(from unsealed: inout Unsealed) throws(SealFault) {
    screen = try unsealed.text()
    ticked = try unsealed.list { unsealed throws(SealFault) in try unsealed.text() }
    words = try unsealed.list(each: RedactedWords.init).first
  }
}
