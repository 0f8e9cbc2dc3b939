internal import HTTP
internal import Pages
internal import Survey

/// Pages that anyone may read, in a visit or not, and that hold nothing of anyone.
///
/// Whether *Back* leads into a visit is told by the cookie's being there, never by the store: these
/// pages come also when it does not answer.
struct OpenPages: Sendable {
  let forms: Forms
  let renderer: Renderer
  let cache: PageCache
  let published: PublishedActions
  let cookie: VisitCookie

  func reply(to request: Request, for route: Route, at context: RequestContext) throws -> Reply {
    try cached(request, for: route, at: context).reply
  }

  /// The same bytes for all who see the page alike.
  func atOnce(_ request: Request, for route: Route, at context: RequestContext) -> Dispatch? {
    guard request.query.names.allSatisfy({ ["at", OpenPages.left].contains($0) }),
      let cached = try? cached(request, for: route, at: context)
    else { return nil }
    return context.place.isKiosk && VisitCookie.isThere(request)
      ? .reply(keepingCookie(cached.reply, of: request, at: context)) : .cached(cached)
  }

  /// In an address of *Get help*: time was up, and the visit is gone.
  static let left = "left"

  private func cached(_ request: Request, for route: Route, at context: RequestContext) throws
    -> CachedReply
  {
    let hasLeft = request.query.names.contains(OpenPages.left)
    let isVisiting = VisitCookie.isThere(request) && !hasLeft
    return try cache.reply(PageCache.Key(route, context, isVisiting: isVisiting, hasLeft: hasLeft))
    {
      let page = Reply.page(try bytes(of: route, at: context, isVisiting: isVisiting))
      let shown = context.place.isKiosk ? clearing(page, route, at: context, isVisiting) : page
      return hasLeft ? shown.keeping(cookie.gone) : shown
    }
  }

  /// Nothing stays on a shared screen: a visit is cleared when nobody is there, and without one the
  /// first page comes back. The numbers to ring stay longer: someone may be copying them.
  func clearing(
    _ page: Reply, _ route: Route, at context: RequestContext, _ isVisiting: Bool
  ) -> Reply {
    let rules = forms.service.kiosk
    let seconds = rules.stillThereAfter + rules.stillThereFor
    switch (route, isVisiting) {
    case (.first, false): return page
    case (.help, true):
      return page.with("Refresh", "\(seconds); url=\(context.path(.help, OpenPages.left))")
    case (_, true): return page.with("Refresh", "\(seconds); url=\(context.path(.cleared))")
    case (_, false): return page.with("Refresh", "\(seconds); url=\(context.path(.first(nil)))")
    }
  }

  /// At a shared screen every reply sets the visit's cookie again: see `VisitCookie.again`.
  func keepingCookie(_ reply: Reply, of request: Request, at context: RequestContext) -> Reply {
    guard let again = cookie.again(for: request, at: context.place),
      reply.header("Set-Cookie") == nil
    else { return reply }
    return reply.keeping(again)
  }

  /// Keeps how a person wants the pages to look.
  func takeLook(_ request: Request, at context: RequestContext) -> Reply {
    let fields = request.fields
    let names = ["size", "pictures", "colours"]
    let look = DisplayPreferences(names.map { fields[$0] ?? "" }.joined(separator: "."))
    return .seeOther(context.path(VisitCookie.isThere(request) ? .visit : .first(nil)))
      .keeping(Cookie(CookieName.look, look.text, isSecure: forms.service.isBehindTLS))
  }
}

extension OpenPages {
  func pageContext(
    _ route: Route, _ context: RequestContext, _ isVisiting: Bool
  ) -> PageContext {
    isVisiting ? context.visitContext(here: route) : context.pageContext()
  }

  private func bytes(of route: Route, at context: RequestContext, isVisiting: Bool) throws
    -> [UInt8]
  {
    let words = renderer.words[.own]
    let back = context.path(isVisiting ? .visit : .first(nil))
    let pageContext = pageContext(route, context, isVisiting)
    switch route {
    case .youSaid:
      return try renderer.bytes(
        of: published.page(words, renderer, back: back, tell: context.path(.first(nil))),
        in: pageContext)
    case .help: return try renderer.bytes(of: HelpPage(words: words, back: back), in: pageContext)
    case .whatHappens:
      var page = WhatHappensPage(
        words: words, back: back, notice: context.path(.notice), kept: context.path(.kept),
        takeBack: context.path(.takeBack), keepsArea: forms.service.keepsArea,
        workersAreNotSent: forms.service.workersAreNotSentAnswers)
      page.card = forms.service.givesCards
      return try renderer.bytes(of: page, in: pageContext)
    case .notice:
      var page = NoticePage(
        words: words, back: context.path(.whatHappens), kept: context.path(.kept))
      page.card = forms.service.givesCards
      return try renderer.bytes(of: page, in: pageContext)
    case .kept:
      var page = KeptPage(words: words, back: context.path(.whatHappens), forms: forms.forms)
      page.card = forms.service.givesCards
      return try renderer.bytes(of: page, in: pageContext)
    case .accessibility:
      return try renderer.bytes(of: AccessibilityPage(words: words, back: back), in: pageContext)
    case .practice:
      return try renderer.bytes(
        of: PracticePage(
          words: words, back: context.path(.first(nil)), action: context.path(.practice),
          choices: forms.practice.choices.map { renderer.view(of: $0, in: .own, isChosen: false) }),
        in: pageContext)
    case .look:
      return try renderer.bytes(
        of: LookPage(words: words, look: context.look, back: back, action: context.path(.look)),
        in: pageContext)
    case .takeBack:
      return try renderer.bytes(
        of: TakeBackPage(
          words: words, back: context.path(.whatHappens), action: context.path(.takeBack)),
        in: pageContext)
    case .later:
      var page = MessagePage(
        context.place.isKiosk ? "later" : "laterOwn", words: words, picture: "time-later")
      page.linkButtons = [LinkButton(words.text("buttons.first"), to: context.path(.first(nil)))]
      return try renderer.bytes(of: page, in: pageContext)
    default: return try renderer.bytes(of: first(at: context), in: pageContext)
    }
  }

  private func first(at context: RequestContext) -> FirstPage {
    var page = FirstPage(
      words: renderer.words[.own], start: context.path(.begin), practice: context.path(.practice))
    page.changed = published.newest.map { renderer.told($0) }
    return page
  }
}
