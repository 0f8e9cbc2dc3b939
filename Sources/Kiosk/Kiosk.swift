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
/// quality team's in `Staff`, the command line's in `Administration`. A class, so that a request
/// takes hold of all of it at once: as a value each request would copy every part.
public final class Kiosk: Sendable {
  let resources: Resources
  private let lasting: Lasting
  /// With all that earlier versions asked: what reports find words in.
  let countedForms: Forms
  let renderer: Renderer
  let assets: AssetFiles
  let originCheck: OriginCheck
  let cache = PageCache()
  let suggestions: ThemeSuggestions
  let ballots: Ballots
  let visitors: VisitLanguages

  /// - Parameter clockGuard: tells when the clock cannot be believed; without it, it always is.
  public convenience init(
    _ resources: Resources, store: Store, clock: @escaping Clock,
    guardedBy clockGuard: ClockGuard? = nil, log: Logger
  ) throws {
    try self.init(
      resources, Lasting(store: store, clockGuard: clockGuard ?? ClockGuard(clock), log: log))
  }

  /// The same service with other forms, wording and settings.
  func with(_ resources: Resources) throws -> Kiosk { try Kiosk(resources, lasting) }

  private init(_ resources: Resources, _ lasting: Lasting) throws {
    self.resources = resources
    self.lasting = lasting
    let (forms, store, now) = (resources.forms, lasting.store, lasting.clockGuard.now)
    countedForms = forms.counting(try store.keptForms())
    assets = AssetFiles(resources.shownFiles)
    renderer = Renderer(
      templates: resources.templates, words: resources.words, pictures: assets.address,
      isMadeUp: MadeUp.isMarked(store.folder),
      isUnguarded: TrialFolder.isUnguarded(store.folder))
    originCheck = OriginCheck(for: forms.service)
    try lasting.published.read(from: store)
    suggestions = try ThemeSuggestions(forms.themes)
    ballots = Ballots(store: store, forms: forms, words: resources.takeBackList, now: now)
    visitors = VisitLanguages(
      VisitorParts(resources: resources, lasting: lasting, ballots: ballots, cache: cache),
      english: renderer)
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
    case .fixed(.health): health.recent().reply(asJSON: request.query["as"] == "json", forms)
    case .place where !isKnown(route): trouble(.notFound, "notFound", at: context)
    default:
      try visitors.handlers(in: context.look.language).reply(to: request, for: route, at: context)
    }
  }

  /// Answers without waiting what needs no store: pages before a visit, styles, pictures, and every
  /// way out.
  public func atOnce(_ request: Request) -> Dispatch? {
    guard let route = Route(request.path), route.takes(request.method),
      originCheck.refusal(of: request, to: route) == nil
    else { return nil }
    if case .asset(_, let file) = route { return assets.reply(named: file).map { .cached($0) } }
    if case .staff(.page(.signIn)) = route, request.method == .post {
      return signInTurn(request, at: context(of: request, for: route))
    }
    guard isKnown(route) else { return nil }
    let context = context(of: request, for: route)
    guard let handlers = visitors.handlersAtOnce(in: context.look.language) else {
      return visitors.english.atOnceInAnyLanguage(request, for: route, at: context)
    }
    return handlers.atOnce(request, for: route, at: context)
  }

  /// A misspelt place must not be taken for someone's own phone, which forgets later.
  private func isKnown(_ route: Route) -> Bool {
    guard case .place(let place) = route else { return true }
    return forms.service.place(place) != nil
  }

  func context(of request: Request, for route: Route?) -> RequestContext {
    let usual = forms.service.places[0]
    var named = request.query["at"].map { Place.Code($0) }
    if case .place(let place) = route { named = place }
    let place = named.flatMap(forms.service.place) ?? usual
    if place.isKiosk, route?.isForStaff == false { screens.wake(place.code) }
    let look = DisplayPreferences(
      isCleared(route, at: place) ? nil : request.cookie(CookieName.look))
    let language = visitors.known(look.language ?? request.query[RequestContext.language])
    return RequestContext(
      place: place, isUsual: place.code == usual.code, look: look.speaking(language),
      assets: assets.address, isForStaff: Route.isForStaff(request.path),
      session: request.cookie(CookieName.staff).flatMap(SessionToken.init(read:)))
  }

  /// Where a shared screen goes when nobody is there: the next person must not see how the last one
  /// liked it. Who pressed a way out brings their language along in the address.
  private func isCleared(_ route: Route?, at place: Place) -> Bool {
    if case .fixed(.cleared) = route { place.isKiosk } else { false }
  }

  /// Whether what is sent is kept, as the service manager wants to know.
  public var isWell: Bool { health.recent().store == nil }
}

/// What it is made with, and what it goes on with.
extension Kiosk {
  var forms: Forms { resources.forms }
  var redactor: Redactor { resources.redactor }
  var unsafeWords: UnsafeWords { resources.unsafeWords }
  var store: Store { lasting.store }
  var now: Clock { lasting.clockGuard.now }
  var clockGuard: ClockGuard { lasting.clockGuard }
  var health: HealthMonitor { lasting.health }
  var faults: StandingFaults { lasting.faults }
  var log: Logger { lasting.log }
  var published: PublishedActions { lasting.published }
  var screens: WokenScreens { lasting.screens }
  var signingIn: SignInLanes { lasting.signingIn }
  var unreadable: LastingFault { lasting.unreadable }
  var commentSearch: CommentSearch { lasting.commentSearch }
  var departures: Departures { lasting.departures }
}
