internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey
internal import Visit

/// Makes a card of what a person chose, for the end. Only where cards are on.
struct CardMaker: Sendable {
  let store: Store
  let renderer: Renderer
  let words: EasyWords
  let work: Throttle
  let now: Clock
  let address: String
  let listening: OpenListening

  /// "Do you want a card?" Some wishes tell of someone else: they are left off unless ticked.
  func offer(
    of list: PersonalList, _ sent: SentVisit, _ takeBack: TakeBackWords, at context: RequestContext
  ) throws -> [UInt8] {
    var page = CardOfferPage(
      words: renderer.words[sent.voice], action: context.path(.card), back: context.path(.list),
      choices: list.wishes.filter(\.staysOffCard).map {
        renderer.view(of: $0, in: sent.voice, isChosen: false, look: context.look)
      }, takeBackWords: takeBack.text, finish: context.path(.finish))
    page.listen = listening.listening(to: .cardOffer(sent.voice), at: context)
    return try renderer.bytes(
      of: page, in: context.visitContext(in: sent.voice, here: .fixed(.card), isSlow: true))
  }

  /// Seals the wishes under the card's words and keeps them. Pressed twice, it is the same card.
  func card(
    of wishes: [Choice.Code], _ sent: SentVisit, _ token: VisitToken, _ takeBack: TakeBackWords,
    at context: RequestContext
  ) throws -> [UInt8] {
    let voice = sent.voice
    if wishes.isEmpty { return try none(in: voice, at: context) }
    let cardWords = words.cardWords(of: token)
    let salt = try store.keys.cardSalt()
    guard let key = try work.once({ try salt.key(of: cardWords) }) else {
      throw CardReader.Problem.busy
    }
    try store.keep(key.seal(wishes.sorted()), madeOn: Day(of: now()))
    var page = CardPage(
      words: renderer.words[voice], cardWords: cardWords.text, address: address,
      takeBackWords: takeBack.text, finish: context.path(.finish))
    page.prints = context.place.hasPrinter
    page.hasKeys = context.place.hasKeyboard
    page.listen = listening.listening(to: .card(voice), at: context)
    return try renderer.bytes(
      of: page, in: context.visitContext(in: voice, here: .fixed(.card), isSlow: true))
  }

  private func none(in voice: Voice, at context: RequestContext) throws -> [UInt8] {
    let words = renderer.words[voice]
    var page = listening.listened(
      MessagePage("noCard", words: words), .message("noCard", voice), at: context)
    page.buttons = [.init(words.text("buttons.finish"), to: context.path(.finish), then: "finish")]
    return try renderer.bytes(
      of: page, in: context.visitContext(in: voice, here: .fixed(.card), isSlow: true))
  }
}
