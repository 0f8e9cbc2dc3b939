internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// A card with what the person chose, for the end. Offered with *Thank you*, where cards are on.
extension Kiosk {
  func offeredCard(with list: PersonalList, at context: RequestContext) -> ThanksPage.OfferedCard? {
    guard list.fitsCard else { return nil }
    return ThanksPage.OfferedCard(action: context.path(.card), hidden: list.fields)
  }

  /// *Yes, give me a card.* Made of what the thank-you page sends, for a visit whose answers are in
  /// the box; pressed twice, it is the same card.
  func giveCard(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, PersonalList.names.union([CardLeftOffPage.field, "then"])),
      let list = PersonalList(of: request.fields, in: forms), list.fitsCard
    else { return notUnderstood(context) }
    guard let token = request.cookie(CookieName.visit).flatMap(VisitToken.init(cookie:)),
      try wordsInBox(of: token) != nil
    else { return gone(request, at: context) }
    let added = request.fields.all(CardLeftOffPage.field).map { Choice.Code($0) }
    if request.fields["then"] != "make", list.items.contains(where: \.staysOffCard) {
      return try tellLeftOff(list, at: context)
    }
    let wishes = list.items.filter { !$0.staysOffCard || added.contains($0.code) }.map(\.code)
    if wishes.isEmpty { return try noCard(in: list.voice, at: context) }
    guard let words = try keep(wishes, of: token) else { return busy(request) }
    return try show(words, in: list.voice, at: context)
  }

  /// Some wishes tell of someone else: they are left off unless they are ticked.
  private func tellLeftOff(_ list: PersonalList, at context: RequestContext) throws -> Reply {
    let page = CardLeftOffPage(
      words: renderer.words[list.voice], action: context.path(.card), hidden: list.fields,
      choices: list.items.filter(\.staysOffCard).map {
        renderer.view(of: $0, in: list.voice, isChosen: false)
      }, finish: context.path(.finish))
    return clearing(
      try renderer.html(of: page, in: context.pageContext(in: list.voice)), at: context)
  }

  /// Seals the wishes under the card's words and keeps them; nothing when too many ask at once.
  private func keep(_ wishes: [Choice.Code], of token: VisitToken) throws -> CardWords? {
    let words = takeBackList.cardWords(of: token)
    let salt = try store.keys.cardSalt()
    guard let key = try cardWork.once({ try salt.key(of: words) }) else { return nil }
    try store.keep(key.seal(wishes.sorted()), madeOn: Day(of: now()))
    return words
  }

  private func show(_ cardWords: CardWords, in voice: Voice, at context: RequestContext) throws
    -> Reply
  {
    let page = CardPage(
      words: renderer.words[voice], cardWords: cardWords.text, address: forms.service.cardAddress,
      finish: context.path(.finish))
    return clearing(try renderer.html(of: page, in: context.pageContext(in: voice)), at: context)
  }

  private func noCard(in voice: Voice, at context: RequestContext) throws -> Reply {
    let words = renderer.words[voice]
    var page = MessagePage("noCard", words: words)
    page.buttons = [
      .init(words.text("buttons.finish"), to: context.path(.finish), then: "finish")
    ]
    return clearing(try renderer.html(of: page, in: context.pageContext(in: voice)), at: context)
  }
}
