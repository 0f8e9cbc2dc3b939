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
  let takeBackList: EasyWords
  let renderer: Renderer
  let assets: AssetFiles
  let now: Clock
  let log: Logger
  let originCheck: OriginCheck
  let kept = PageCache()
  let published = PublishedActions()
  let screens = WokenScreens()
  let throttle = Throttle()
  let signingIn = SignInLanes()
  /// The work that makes a card's words hard to guess: as many at once as there are cores, two at most.
  let cardWork = Throttle(atOnce: min(2, Throttle.cores))
  /// Responses that cannot be opened and stay in their box.
  let unreadable = LastingFault()
  let suggestions: ThemeSuggestions
  let commentSearch: CommentSearch

  public init(_ resources: Resources, store: Store, clock: @escaping Clock, log: Logger) throws {
    forms = resources.forms
    self.store = store
    redactor = resources.redactor
    unsafeWords = resources.unsafeWords
    takeBackList = resources.takeBackList
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
  }

  /// Answers a request; may wait for the store.
  public func answer(_ request: Request) -> Reply {
    let route = Route(request.path)
    let context = context(of: request, for: route)
    if let refusal = originCheck.refusal(of: request, to: route) {
      return trouble(refusal == .foreignHost ? .misdirected : .forbidden, "notAllowed", at: context)
    }
    guard let route else { return trouble(.notFound, "notFound", at: context) }
    guard request.method == .post ? route.takesPost : route.takesGet else {
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
    if case .staff(let route) = route {
      return try staffReply(to: request, for: route, at: context)
    }
    return request.method == .post
      ? try posted(request, to: route, at: context) : try shown(route, for: request, at: context)
  }

  private func shown(_ route: Route, for request: Request, at context: RequestContext) throws
    -> Reply
  {
    switch route {
    case .asset(_, let file):
      assets.reply(named: file)?.reply ?? trouble(.notFound, "notFound", at: context)
    case .first where !isKnown(route): trouble(.notFound, "notFound", at: context)
    case .health: health()
    case .visit: try resume(request, at: context)
    case .about: try showAbout(request, at: context)
    case .time: try showTime(request, at: context)
    case .screen(let name): try showScreen(named: name, request, at: context)
    case .check: try showCheck(request, at: context, hiding: false)
    case .checkHidden: try showCheck(request, at: context, hiding: true)
    case .still: try showStill(request, at: context)
    case .cleared: try showCleared(request, at: context)
    default:
      .page(
        try openPage(route, at: context, isVisiting: hasVisit(request), wasSeen: workerSaw(request))
      )
    }
  }

  private func posted(_ request: Request, to route: Route, at context: RequestContext) throws
    -> Reply
  {
    switch route {
    case .begin: try begin(request, at: context)
    case .visit: try carryOn(request, at: context)
    case .about: try takeAbout(request, at: context)
    case .time: try takeTime(request, at: context)
    case .screen(let name): try takeScreen(named: name, request, at: context)
    case .send: try send(request, at: context)
    case .list: try showList(request, at: context)
    case .card: try giveCard(request, at: context)
    case .throwAway: try throwAway(request, at: context)
    case .leave: try leave(request, at: context)
    case .finish: finish(request, at: context)
    case .takeBack: try takeBack(request, at: context)
    case .practice: .seeOther(context.path(.first(nil)))
    case .look: takeLook(request, at: context)
    default: trouble(.methodNotAllowed, "notUnderstood", at: context)
    }
  }

  /// Answers without waiting what is the same for everyone: pages before a visit, styles, pictures.
  public func atOnce(_ request: Request) -> Dispatch? {
    guard let route = Route(request.path), route.takesGet,
      originCheck.refusal(of: request, to: route) == nil
    else { return nil }
    if case .asset(_, let file) = route { return assets.reply(named: file).map { .kept($0) } }
    guard route.isOpenPage, isKnown(route), !hasVisit(request),
      request.query.names.allSatisfy({ $0 == "at" })
    else { return nil }
    let context = context(of: request, for: route)
    let reply = try? kept.reply(PageCache.Key(route, context)) {
      try openPage(route, at: context, isVisiting: false, wasSeen: false)
    }
    return reply.map { .kept($0) }
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
