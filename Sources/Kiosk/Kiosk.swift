internal import Anonymity
public import HTTP
public import Logging
internal import Pages
public import Store
public import Survey

/// The service: what each request is answered with.
///
/// Start here. `Route` lists every address; a visit's story is told in the folder `Visit`, the
/// quality team's in `Staff`, the command line's in `Office`.
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
  let gate: Gate
  let kept = KeptPages()
  let published = PublishedActions()
  let screens = WokenScreens()
  let slowly = Slowly()
  let signingIn = SignInLanes()
  /// The work that makes a card's words hard to guess: as many at once as there are cores, two at most.
  let cardWork = Slowly(atOnce: min(2, Slowly.cores))
  /// Responses that cannot be opened and stay in their box.
  let unreadable = LastingFault()
  let suggestions: ThemeSuggestions
  let commentSearch: CommentSearch

  public init(_ materials: Materials, store: Store, clock: @escaping Clock, log: Logger) throws {
    forms = materials.forms
    self.store = store
    redactor = materials.redactor
    unsafeWords = materials.unsafeWords
    takeBackList = materials.takeBackList
    assets = AssetFiles(materials.shownFiles)
    renderer = try Renderer(
      templates: materials.templates, words: materials.words, pictures: assets.address,
      isMadeUp: MadeUp.isMarked(store.folder))
    now = clock
    self.log = log
    gate = Gate(for: materials.forms.service)
    try published.read(from: store)
    suggestions = try ThemeSuggestions(forms.themes)
    commentSearch = CommentSearch(of: store)
  }

  /// Answers a request; may wait for the store.
  public func answer(_ request: Request) -> Reply {
    let route = Route(request.path)
    let site = site(of: request, for: route)
    if let refusal = gate.refusal(of: request, to: route) {
      return trouble(refusal == .foreignHost ? .misdirected : .forbidden, "notAllowed", at: site)
    }
    guard let route else { return trouble(.notFound, "notFound", at: site) }
    guard request.method == .post ? route.takesPost : route.takesGet else {
      return trouble(.methodNotAllowed, "notUnderstood", at: site)
    }
    do {
      return try reply(to: request, for: route, at: site)
    } catch {
      let reply = ours(error, at: site)
      return route.takesWhatIsTyped && request.method == .post
        ? stillHere(request, reply.status) : reply
    }
  }

  private func reply(to request: Request, for route: Route, at site: Site) throws -> Reply {
    if case .staff(let route) = route { return try staffReply(to: request, for: route, at: site) }
    return request.method == .post
      ? try posted(request, to: route, at: site) : try shown(route, for: request, at: site)
  }

  private func shown(_ route: Route, for request: Request, at site: Site) throws -> Reply {
    switch route {
    case .asset(_, let file):
      assets.reply(named: file)?.reply ?? trouble(.notFound, "notFound", at: site)
    case .first where !isKnown(route): trouble(.notFound, "notFound", at: site)
    case .health: health()
    case .visit: try resume(request, at: site)
    case .about: try showAbout(request, at: site)
    case .time: try showTime(request, at: site)
    case .screen(let name): try showScreen(named: name, request, at: site)
    case .check: try showCheck(request, at: site, hiding: false)
    case .checkHidden: try showCheck(request, at: site, hiding: true)
    case .still: try showStill(request, at: site)
    case .cleared: try showCleared(request, at: site)
    default:
      .page(
        try keptPage(route, at: site, isVisiting: hasVisit(request), wasSeen: workerSaw(request)))
    }
  }

  private func posted(_ request: Request, to route: Route, at site: Site) throws -> Reply {
    switch route {
    case .begin: try begin(request, at: site)
    case .visit: try carryOn(request, at: site)
    case .about: try takeAbout(request, at: site)
    case .time: try takeTime(request, at: site)
    case .screen(let name): try takeScreen(named: name, request, at: site)
    case .send: try send(request, at: site)
    case .list: try showList(request, at: site)
    case .card: try giveCard(request, at: site)
    case .throwAway: try throwAway(request, at: site)
    case .leave: try leave(request, at: site)
    case .finish: finish(request, at: site)
    case .takeBack: try takeBack(request, at: site)
    case .practice: .seeOther(site.path(.first(nil)))
    case .look: takeLook(request, at: site)
    default: trouble(.methodNotAllowed, "notUnderstood", at: site)
    }
  }

  /// Answers without waiting what is the same for everyone: pages before a visit, styles, pictures.
  public func atOnce(_ request: Request) -> HTTP.Answer? {
    guard let route = Route(request.path), route.takesGet,
      gate.refusal(of: request, to: route) == nil
    else { return nil }
    if case .asset(_, let file) = route { return assets.reply(named: file).map { .kept($0) } }
    guard route.isOpenPage, isKnown(route), !hasVisit(request),
      request.query.names.allSatisfy({ $0 == "at" })
    else { return nil }
    let site = site(of: request, for: route)
    let reply = try? kept.reply(KeptPages.Key(route, site)) {
      try openPage(route, at: site, isVisiting: false, wasSeen: false)
    }
    return reply.map { .kept($0) }
  }

  /// A page that holds nothing of anyone, rendered once for all who see it alike.
  private func keptPage(
    _ route: Route, at site: Site, isVisiting: Bool, wasSeen: Bool
  ) throws -> String {
    try kept.page("\(route)|\(isVisiting)|\(wasSeen)|\(site.key(in: .own))") {
      try openPage(route, at: site, isVisiting: isVisiting, wasSeen: wasSeen)
    }
  }

  /// A misspelt place must not be taken for someone's own phone, which forgets later.
  private func isKnown(_ route: Route) -> Bool {
    guard case .first(let place?) = route else { return true }
    return forms.service.place(place) != nil
  }

  func site(of request: Request, for route: Route?) -> Site {
    let usual = forms.service.places[0]
    var named = request.query["at"].map { Place.Code($0) }
    if case .first(let place?) = route { named = place }
    let place = named.flatMap(forms.service.place) ?? usual
    if place.isKiosk, route?.isForStaff == false { screens.wake(place.code) }
    return Site(
      place: place, isUsual: place.code == usual.code, look: Look(request.cookie(Crumb.look)),
      assets: assets.address, isForStaff: Route.isForStaff(request.path),
      session: request.cookie(Crumb.staff).flatMap(SessionToken.init(read:)))
  }

  /// Whether the store answers, as systemd and monitors want to know.
  public var isWell: Bool { store.answers() }

  private func health() -> Reply {
    isWell ? .text("ok\n") : .text("the store does not answer\n", .unavailable)
  }
}
