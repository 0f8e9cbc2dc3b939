internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey
internal import Visit

/// What a visitor meets after *Send*, one thing on a page: thank you and the take-back words, then
/// their own list, then a card where cards are on.
struct ThanksPages: Sendable {
  let visits: Visits
  let renderer: Renderer
  let ballots: Ballots
  let cardMaker: CardMaker
  let waysOut: WaysOut
  let listening: OpenListening
  let errors: ErrorPages

  func showThanks(_ request: Request, at context: RequestContext) throws -> Reply {
    try reply(to: request, at: context) { sent, token in
      let words = renderer.words[sent.voice]
      var page = ThanksPage(
        words: words, takeBackWords: takeBackWords(of: sent, token).text,
        takeBack: context.path(.unsend), finish: context.path(.finish))
      page.listen = listening.listening(to: .thanks(sent.voice), at: context)
      let list = PersonalList(of: sent, in: visits.forms)
      page.list = list == nil ? nil : context.path(.list)
      if let offer = visits.forms.form(sent.form)?.offers, offer.form == sent.offered {
        page.again = ThanksPage.Again(
          text: offer.text[sent.voice], action: context.path(.begin),
          hidden: [Hidden("form", offer.form.text)])
      }
      return try renderer.bytes(
        of: page, in: context.visitContext(in: sent.voice, here: .fixed(.sent), isSlow: true))
    }
  }

  /// The person's own list, to show, copy or print.
  func showList(_ request: Request, at context: RequestContext) throws -> Reply {
    try reply(to: request, at: context) { sent, token in
      guard let list = PersonalList(of: sent, in: visits.forms) else { return nil }
      let words = renderer.words[sent.voice]
      var page = ListPage(
        words: words, heading: list.heading,
        items: list.items.map { item in
          ListPage.Item(
            label: item.label, picture: item.picture.map(renderer.picture), most: item.matters)
        }, text: list.closing, takeBackWords: takeBackWords(of: sent, token).text,
        back: context.path(.sent), finish: context.path(.finish))
      page.tells = tells(sent)
      page.listen = listening.listening(
        to: .list(sent.voice, tells: page.tells), at: context)
      page.prints = context.place.hasPrinter
      page.hasKeys = context.place.hasKeyboard
      page.card = list.wishes.isEmpty ? nil : context.path(.card)
      return try renderer.bytes(
        of: page, in: context.visitContext(in: sent.voice, here: .fixed(.list), isSlow: true))
    }
  }

  /// Whether it may be said that the worker does not get these answers: not where one sat beside.
  private func tells(_ sent: SentVisit) -> Bool {
    visits.forms.service.workersAreNotSentAnswers && !sent.wasSeenByWorker
  }

  /// The card: asked about, then shown once it is made.
  func showCard(_ request: Request, at context: RequestContext) throws -> Reply {
    try reply(to: request, at: context) { sent, token in
      guard let list = PersonalList(of: sent, in: visits.forms), !list.wishes.isEmpty else {
        return nil
      }
      return try cardMaker.offer(of: list, sent, takeBackWords(of: sent, token), at: context)
    }
  }

  func makeCard(_ request: Request, at context: RequestContext) throws -> Reply {
    guard request.fields.hold(only: [CardOfferPage.field, "then"]) else {
      return errors.notUnderstood(context)
    }
    return try reply(to: request, at: context) { sent, token in
      guard let list = PersonalList(of: sent, in: visits.forms), !list.wishes.isEmpty else {
        return nil
      }
      let added = Set(request.fields.codes(CardOfferPage.field).map { Choice.Code($0) })
      let wishes = list.wishes.filter { !$0.staysOffCard || added.contains($0.code) }
      return try cardMaker.card(
        of: wishes.map(\.code), sent, token, takeBackWords(of: sent, token), at: context)
    }
  }

  /// Takes what was just sent out of the box again: not one of the guesses that have to wait.
  func unsend(_ request: Request, at context: RequestContext) throws -> Reply {
    guard case .sent(let sent, let token) = try visits.found(by: request) else {
      return waysOut.over(request, at: context)
    }
    let id = visits.store.keys.takeBack.id(of: takeBackWords(of: sent, token))
    let isTaken = try visits.store.takeBack(id)
    visits.forget(token)
    return waysOut.cleared(
      try TakeBackHandler.told(
        isTaken, wasSeen: sent.wasSeenByWorker, by: renderer, listening, at: context))
  }

  private func takeBackWords(of sent: SentVisit, _ token: VisitToken) -> TakeBackWords {
    ballots.words.takeBackWords(of: token, attempt: sent.attempt)
  }

  /// A page of a visit that was sent, which a shared screen clears away after a while.
  private func reply(
    to request: Request, at context: RequestContext,
    _ bytes: (SentVisit, VisitToken) throws -> [UInt8]?
  ) throws -> Reply {
    let sent: SentVisit
    let token: VisitToken
    switch try visits.found(by: request) {
    case .sent(let visit, let key): (sent, token) = (visit, key)
    case .open: return .seeOther(context.path(.visit))
    case .none: return waysOut.over(request, at: context)
    }
    guard let bytes = try bytes(sent, token) else { return .seeOther(context.path(.sent)) }
    guard context.place.isKiosk else { return .page(bytes) }
    let rules = visits.forms.service.kiosk
    let seconds = rules.stillThereAfterWords + rules.stillThereFor
    return Reply.page(bytes).with("Refresh", "\(seconds); url=\(context.path(.cleared))")
  }
}
