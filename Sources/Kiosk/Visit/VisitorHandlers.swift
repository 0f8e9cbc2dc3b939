internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// The visitor's side in one language: which handler answers which address. A class for the
/// same reason as ``Kiosk``.
final class VisitorHandlers: Sendable {
  let visits: Visits
  let renderer: Renderer
  private let visit: VisitHandler
  private let sending: SendHandler
  private let thanks: ThanksPages
  private let takeBack: TakeBackHandler
  private let waysOut: WaysOut
  private let open: OpenPages
  let errors: ErrorPages
  let listening: OpenListening
  private let sound: SoundHandler
  private let beginning: BeginningPace
  private let signs: SignsHandler

  init(_ parts: VisitorParts, in language: VisitLanguage) {
    let (resources, lasting, ballots) = (parts.resources, parts.lasting, parts.ballots)
    let (store, now, log) = (lasting.store, lasting.clockGuard.now, lasting.log)
    let (forms, renderer) = (language.forms, language.renderer)
    let (published, departures) = (lasting.published, lasting.departures)
    let redactor =
      language.language == nil ? resources.redactor : resources.redactor.forOtherLanguages
    let cookie = VisitCookie(service: forms.service)
    self.renderer = renderer
    beginning = lasting.beginning
    listening = OpenListening(
      recordings: language.recordings, films: resources.films,
      texts: OpenTexts(
        words: renderer.words, forms: forms, credits: resources.ownPictures.credits,
        interpreters: resources.interpreters
      ) {
        published.all.quarters(renderer.words[.own], renderer)
      })
    visits = Visits(store: store, forms: forms, departures: departures, now: now)
    let pages = ScreenPages(
      forms: forms, renderer: renderer, redactor: redactor, open: listening)
    errors = ErrorPages(renderer: renderer, listening: listening)
    waysOut = WaysOut(
      forms: forms, renderer: renderer, cookie: cookie, departures: departures,
      listening: listening)
    visit = VisitHandler(
      visits: visits, pages: pages, cookie: cookie, redactor: redactor,
      cards: CardReader(
        store: store, words: ballots.words, work: parts.cardWork, now: now, log: log),
      waysOut: waysOut, errors: errors, health: lasting.health, log: log)
    sending = SendHandler(
      visits: visits, pages: pages, cookie: cookie, redactor: redactor, ballots: ballots,
      waysOut: waysOut, errors: errors, log: log, counts: lasting.counts)
    thanks = ThanksPages(
      visits: visits, renderer: renderer, ballots: ballots,
      cardMaker: CardMaker(
        store: store, renderer: renderer, words: ballots.words, work: parts.cardWork, now: now,
        address: forms.service.cardAddress, listening: listening),
      waysOut: waysOut, listening: listening, errors: errors)
    open = OpenPages(
      forms: forms, renderer: renderer, listening: listening, interpreters: resources.interpreters,
      languages: resources.languages.map(\.language), language: language.language,
      cache: parts.cache, published: published, cookie: cookie)
    sound = SoundHandler(open: listening, visits: visits, pages: pages, errors: errors)
    signs = SignsHandler(
      films: resources.films, open: listening, visits: visits, pages: pages, errors: errors)
    takeBack = TakeBackHandler(
      store: store, renderer: renderer, words: ballots.words, queue: lasting.takingBack,
      waysOut: waysOut, open: open, errors: errors)
  }

  /// Every address of the visitor's side, and what answers it.
  func reply(to request: Request, for route: Route, at context: RequestContext) throws -> Reply {
    let reply = try answer(request, for: route, isPost: request.method == .post, at: context)
    return open.keepingCookie(reply, of: request, at: context)
  }

  private func answer(
    _ request: Request, for route: Route, isPost: Bool, at context: RequestContext
  ) throws -> Reply {
    switch route {
    case .fixed(let route): try answer(request, for: route, isPost: isPost, at: context)
    case .page(let number) where isPost: try visit.take(number, request, at: context)
    case .page(let number): try visit.show(number, request, at: context)
    case .sound(let page, let number): try sound.say(number, on: page, request, at: context)
    case .openSound(let page, let number): sound.say(number, of: page, request, at: context)
    case .signs(let file, let page, let number):
      try signs.show(file, number, on: page, request, at: context)
    case .openSigns(let file, let page): signs.show(file, of: page, request, at: context)
    case .place: try open.reply(to: request, for: route, at: context)
    case .language(let code) where open.line(code) != nil:
      try open.reply(to: request, for: route, at: context)
    case .language: errors.reply(.notFound, "notFound", at: context)
    case .asset, .staff: errors.notUnderstood(context)
    }
  }

  private func answer(
    _ request: Request, for route: FixedRoute, isPost: Bool, at context: RequestContext
  ) throws -> Reply {
    switch route {
    case .begin: try visit.begin(request, at: context)
    case .visit: try visit.resume(request, at: context)
    case .send: try sending.send(request, at: context)
    case .sent: try thanks.showThanks(request, at: context)
    case .list: try thanks.showList(request, at: context)
    case .card where isPost: try thanks.makeCard(request, at: context)
    case .card: try thanks.showCard(request, at: context)
    case .unsend: try thanks.unsend(request, at: context)
    case .takeBack where isPost: try takeBack.take(request, at: context)
    case .leave: waysOut.leave(request, at: context)
    case .left: try waysOut.showLeft(at: context)
    case .throwAway: waysOut.throwAway(request, at: context)
    case .finish: waysOut.finish(request, at: context)
    case .cleared: try waysOut.showCleared(request, at: context)
    case .practice where isPost: .seeOther(context.path(.first))
    case .look where isPost: open.takeLook(request, at: context)
    case .chooseLanguage: open.takeLanguage(request, at: context)
    case .first, .later, .help, .whatHappens, .notice, .kept, .youSaid, .accessibility, .practice,
      .look, .takeBack:
      try open.reply(to: request, for: .fixed(route), at: context)
    case .health: errors.notUnderstood(context)
    }
  }

  /// What needs no store, or only what it can give without waiting.
  func atOnce(
    _ request: Request, for route: Route, at context: RequestContext
  ) -> Dispatch? {
    switch (route, request.method) {
    case (.fixed(let fixed), _): atOnce(request, for: fixed, at: context)
    case (.place, .get): open.atOnce(request, for: route, at: context)
    case (.page(let number), .post): takeAtOnce(number, request, at: context)
    case (.page(let number), _): showAtOnce(number, request, at: context)
    default: nil
    }
  }

  private func atOnce(
    _ request: Request, for route: FixedRoute, at context: RequestContext
  ) -> Dispatch? {
    switch (route, request.method) {
    case (.leave, _), (.left, _), (.throwAway, _), (.finish, _), (.cleared, _):
      try? .reply(reply(to: request, for: .fixed(route), at: context))
    case (.first, .get), (.later, .get), (.help, .get), (.whatHappens, .get), (.notice, .get),
      (.kept, .get), (.youSaid, .get), (.accessibility, .get), (.practice, .get), (.look, .get),
      (.takeBack, .get):
      open.atOnce(request, for: .fixed(route), at: context)
    case (.begin, .post): waitToBegin(at: context.place)
    case (.takeBack, .post): takeBack.takeTurn(request, at: context)
    default: nil
    }
  }

  /// What is the same in every language, while that of a visitor is still being read: every way out that
  /// shows no page, and whose turn it is.
  func atOnceInAnyLanguage(
    _ request: Request, for route: Route, at context: RequestContext
  ) -> Dispatch? {
    switch (route, request.method) {
    case (.fixed(.leave), _): .reply(waysOut.leave(request, at: context))
    case (.fixed(.throwAway), _): .reply(waysOut.throwAway(request, at: context))
    case (.fixed(.finish), _): .reply(waysOut.finish(request, at: context))
    case (.fixed(.begin), .post): waitToBegin(at: context.place)
    case (.fixed(.takeBack), .post): takeBack.takeTurn(request, at: context)
    default: nil
    }
  }

  /// Where many visits begin at one place, each waits for its turn.
  private func waitToBegin(at place: Place) -> Dispatch? {
    let seconds = beginning.wait(at: place)
    guard seconds > 0 else { return nil }
    return .deferred { responder in
      BeginningPace.after(seconds) { responder.handOver() }
    }
  }

  private func showAtOnce(
    _ number: Int, _ request: Request, at context: RequestContext
  ) -> Dispatch? {
    visit.showAtOnce(number, request, at: context).map {
      .reply(open.keepingCookie($0, of: request, at: context))
    }
  }

  private func takeAtOnce(
    _ number: Int, _ request: Request, at context: RequestContext
  ) -> Dispatch? {
    visit.takeAtOnce(number, request, at: context) { reply in
      open.keepingCookie(reply, of: request, at: context)
    }
  }
}
