internal import Accounts
internal import Anonymity
public import HTTP
public import Logging
internal import Pages
public import Store
public import Survey

/// The service: what each request is answered with.
///
/// Start here. `Route` lists every address; a visit's story is told in the folder `Visit`, the
/// quality team's in `Staff`, the command line's in `Administration`.
public struct Kiosk: Sendable {
  let forms: Forms
  let store: Store
  let redactor: Redactor
  let unsafeWords: UnsafeWords
  let renderer: Renderer
  let assets: AssetFiles
  let now: Clock
  let log: Logger
  let originCheck: OriginCheck
  let cache = PageCache()
  let published = PublishedActions()
  let screens = WokenScreens()
  let signingIn = SignInLanes()
  /// Responses that cannot be opened and stay in their box.
  let unreadable = LastingFault()
  let suggestions: ThemeSuggestions
  let commentSearch: CommentSearch
  let ballots: Ballots
  let departures: Departures
  let visitor: VisitorHandlers

  public init(_ resources: Resources, store: Store, clock: @escaping Clock, log: Logger) throws {
    forms = resources.forms
    self.store = store
    redactor = resources.redactor
    unsafeWords = resources.unsafeWords
    assets = AssetFiles(resources.shownFiles)
    renderer = try Renderer(
      templates: resources.templates, words: resources.words, pictures: assets.address,
      isMadeUp: MadeUp.isMarked(store.folder))
    now = clock
    self.log = log
    originCheck = OriginCheck(for: resources.forms.service)
    try published.read(from: store)
    suggestions = try ThemeSuggestions(forms.themes)
    commentSearch = CommentSearch(of: store)
    ballots = Ballots(store: store, forms: forms, words: resources.takeBackList, now: clock)
    departures = Departures(from: store)
    visitor = VisitorHandlers(
      store: store, forms: forms, renderer: renderer, recordings: resources.recordings,
      interpreters: resources.interpreters, cache: cache, redactor: redactor,
      ballots: ballots, departures: departures, published: published, now: clock, log: log)
  }

  /// Answers a request; may wait for the store.
  public func answer(_ request: Request) -> Reply {
    let route = Route(request.path)
    let context = context(of: request, for: route)
    if let refusal = originCheck.refusal(of: request, to: route) {
      return trouble(refusal == .foreignHost ? .misdirected : .forbidden, "notAllowed", at: context)
    }
    guard let route else { return trouble(.notFound, "notFound", at: context) }
    guard route.takes(request.method) else {
      return trouble(.methodNotAllowed, "notUnderstood", at: context)
    }
    do {
      return try reply(to: request, for: route, at: context)
    } catch {
      let reply = ours(error, at: context)
      return route.takesWhatIsTyped && request.method == .post
        ? stillHere(request, reply.status) : reply
    }
  }

  private func reply(to request: Request, for route: Route, at context: RequestContext) throws
    -> Reply
  {
    switch route {
    case .staff(let route): try staff.reply(to: request, for: route, at: context)
    case .asset(_, let file):
      assets.reply(named: file)?.reply ?? trouble(.notFound, "notFound", at: context)
    case .health: health()
    case .first where !isKnown(route): trouble(.notFound, "notFound", at: context)
    default: try visitor.reply(to: request, for: route, at: context)
    }
  }

  /// Answers without waiting what needs no store: pages before a visit, styles, pictures, and every
  /// way out.
  public func atOnce(_ request: Request) -> Dispatch? {
    guard let route = Route(request.path), route.takes(request.method),
      originCheck.refusal(of: request, to: route) == nil
    else { return nil }
    if case .asset(_, let file) = route { return assets.reply(named: file).map { .cached($0) } }
    guard isKnown(route) else { return nil }
    return visitor.atOnce(request, for: route) { context(of: request, for: route) }
  }

  /// A misspelt place must not be taken for someone's own phone, which forgets later.
  private func isKnown(_ route: Route) -> Bool {
    guard case .first(let place?) = route else { return true }
    return forms.service.place(place) != nil
  }

  func context(of request: Request, for route: Route?) -> RequestContext {
    let usual = forms.service.places[0]
    var named = request.query["at"].map { Place.Code($0) }
    if case .first(let place?) = route { named = place }
    let place = named.flatMap(forms.service.place) ?? usual
    if place.isKiosk, route?.isForStaff == false { screens.wake(place.code) }
    return RequestContext(
      place: place, isUsual: place.code == usual.code,
      look: DisplayPreferences(request.cookie(CookieName.look)),
      assets: assets.address, isForStaff: Route.isForStaff(request.path),
      session: request.cookie(CookieName.staff).flatMap(SessionToken.init(read:)))
  }

  /// Whether the store answers, as systemd and monitors want to know.
  public var isWell: Bool { store.answers() }

  private func health() -> Reply {
    isWell ? .text("ok\n") : .text("the store does not answer\n", .unavailable)
  }
}
