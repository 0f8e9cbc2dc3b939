internal import Anonymity
internal import Store
internal import Survey
internal import Visit

/// Puts responses into this week's box, each under take-back words that no other response has.
struct Ballots: Sendable {
  let store: Store
  let forms: Forms
  let words: EasyWords
  let now: Clock

  /// Casts a visit's response; its take-back words, or nothing when the visit is over.
  ///
  /// - Parameter language: that of its pages; nothing for English. It is counted apart.
  func cast(
    _ response: AnonymousResponse, of visit: Visits.OpenVisit, in language: String? = nil
  ) throws -> TakeBackWords? {
    let token = visit.token.sent
    return try cast(
      response, endingDraft: visit.token.draftID, of: token, usingUp: visit.state.usedCard,
      in: language
    ) { attempt in
      try visit.state.sent(attempt: attempt).map(token.seal)
    }
  }

  /// Casts a response that no visitor's browser waits for.
  func cast(
    _ response: AnonymousResponse, of token: VisitToken, leaving draft: DraftID
  ) throws -> TakeBackWords? {
    try cast(response, endingDraft: draft, of: token, usingUp: nil, in: nil) { _ in nil }
  }

  private func cast(
    _ response: AnonymousResponse, endingDraft draft: DraftID, of token: VisitToken,
    usingUp card: CardID?, in language: String?,
    leaving sent: (Int) throws -> SealedDraft?
  ) throws -> TakeBackWords? {
    let slot = try store.keys.slot(of: Week(of: Day(of: now())), opened: forms.service.box.opening)
    for attempt in 0..<Ballots.attempts {
      let words = words.takeBackWords(of: token, attempt: attempt)
      let sealed = try slot.seal(response, as: store.keys.takeBack.id(of: words))
      let left = try sent(attempt).map { ($0, lapses: now().adding(seconds: 3_600)) }
      switch try store.send(sealed, endingDraft: draft, leaving: left, usingUp: card, in: language)
      {
      case .stored, .alreadyThere: return words
      case .visitIsGone: return try cast(of: token)
      case .wordsAreTaken: continue
      }
    }
    return nil
  }

  /// The take-back words of a response that lies in the box: the last of a token's words that are in
  /// there, since those before them were taken by others when it was sent.
  func cast(of token: VisitToken) throws -> TakeBackWords? {
    try (0..<Ballots.attempts).lazy.map { words.takeBackWords(of: token, attempt: $0) }
      .last { try store.holds(store.keys.takeBack.id(of: $0)) }
  }

  /// More than enough: two responses in a million have the same words by chance.
  private static let attempts = 16
}
