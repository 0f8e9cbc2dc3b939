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
  let listening: OpenListening
  /// Other languages in which an interpreter can be reached, in the order of the first page.
  let interpreters: [InterpreterLine]
  /// Languages in which all pages can be read.
  let languages: [Language]
  /// That of these pages; nothing for English.
  let language: Language?
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
      return (hasLeft ? shown.keeping(cookie.gone) : shown).filled()
    }
  }

  /// Nothing stays on a shared screen: a visit is cleared when nobody is there, and without one the
  /// first page comes back, in its usual look. The numbers to ring stay longer: someone may be copying them.
  func clearing(
    _ page: Reply, _ route: Route, at context: RequestContext, _ isVisiting: Bool
  ) -> Reply {
    let rules = forms.service.kiosk
    let seconds = rules.stillThereAfter + rules.stillThereFor
    switch (route, isVisiting) {
    case (_, false) where route.isFirst && context.look == DisplayPreferences(): return page
    case (_, false) where route.isFirst:
      return page.with("Refresh", "\(seconds); url=\(context.path(.cleared))")
    case (.fixed(.help), true):
      return page.with("Refresh", "\(seconds); url=\(context.path(.help, OpenPages.left))")
    case (_, true): return page.with("Refresh", "\(seconds); url=\(context.path(.cleared))")
    case (_, false): return page.with("Refresh", "\(seconds); url=\(context.path(.first))")
    }
  }

  /// At a shared screen every reply sets the visit's cookie again: see `VisitCookie.again`.
  func keepingCookie(_ reply: Reply, of request: Request, at context: RequestContext) -> Reply {
    guard let again = cookie.again(for: request, at: context.place),
      reply.header("Set-Cookie") == nil
    else { return reply }
    return reply.keeping(again)
  }

  /// Keeps how a person wants the pages to look. *Show me* leads to the same page in that look.
  func takeLook(_ request: Request, at context: RequestContext) -> Reply {
    let fields = request.fields
    let names = ["size", "pictures", "colours", "marks"]
    let chosen = DisplayPreferences(names.map { fields[$0] ?? "" }.joined(separator: "."))
    let look = (fields["then"] == "usual" ? DisplayPreferences() : chosen)
      .speaking(context.look.language)
    let stays = ["show", "usual"].contains(fields["then"])
    let next = VisitCookie.isThere(request) ? FixedRoute.visit : .first
    return .seeOther(context.path(stays ? .look : next))
      .keeping(cookie.holding(look))
  }

  /// Keeps the language in which a person wants to read, for this visit: the pages go on in it.
  func takeLanguage(_ request: Request, at context: RequestContext) -> Reply {
    let chosen = languages.first { $0.code == request.fields["language"] }?.code
    let next = VisitCookie.isThere(request) ? FixedRoute.visit : .first
    return .seeOther(context.path(next)).keeping(cookie.holding(context.look.speaking(chosen)))
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
    let back = context.path(isVisiting ? .visit : .first)
    let pageContext = pageContext(route, context, isVisiting)
    switch route {
    case .fixed(.youSaid):
      let page = published.page(words, renderer, back: back, tell: context.path(.first))
      return try renderer.bytes(of: listened(page, .youSaid, context), in: pageContext)
    case .fixed(.help):
      let page = HelpPage(words: words, back: back)
      return try renderer.bytes(of: listened(page, .help, context), in: pageContext)
    case .fixed(.whatHappens):
      var page = WhatHappensPage(
        words: words, back: back, notice: context.path(.notice), kept: context.path(.kept),
        takeBack: context.path(.takeBack), keepsArea: forms.service.keepsArea,
        workersAreNotSent: forms.service.workersAreNotSentAnswers)
      page.card = forms.service.givesCards
      return try renderer.bytes(of: listened(page, .whatHappens, context), in: pageContext)
    case .fixed(.notice):
      var page = NoticePage(
        words: words, back: context.path(.whatHappens), kept: context.path(.kept))
      page.card = forms.service.givesCards
      return try renderer.bytes(of: listened(page, .notice, context), in: pageContext)
    case .fixed(.kept):
      var page = KeptPage(words: words, back: context.path(.whatHappens), forms: forms.forms)
      page.card = forms.service.givesCards
      return try renderer.bytes(of: listened(page, .kept, context), in: pageContext)
    case .fixed(.accessibility):
      let page = AccessibilityPage(
        words: words, back: back, facts: forms.service.accessibility, isSigned: forms.isSigned,
        credits: listening.texts.credits)
      return try renderer.bytes(of: listened(page, .accessibility, context), in: pageContext)
    case .language(let code):
      guard let line = line(code), let interpreter = forms.service.interpreter else {
        preconditionFailure("only languages that are offered lead to a page")
      }
      let page = InterpreterPage(line, at: interpreter, words: words, back: back)
      return try renderer.bytes(of: listened(page, .interpreter(code), context), in: pageContext)
    case .fixed(.practice):
      return try renderer.bytes(of: practice(at: context), in: pageContext)
    case .fixed(.look):
      let page = LookPage(
        words: words, look: context.look, back: back, action: context.path(.look),
        picture: renderer.picture)
      return try renderer.bytes(of: listened(page, .look, context), in: pageContext)
    case .fixed(.takeBack):
      let page = TakeBackPage(
        words: words, back: context.path(.whatHappens), action: context.path(.takeBack))
      return try renderer.bytes(of: listened(page, .takeBack, context), in: pageContext)
    case .fixed(.later):
      let name = context.place.isKiosk ? "later" : "laterOwn"
      var page = MessagePage(name, words: words, picture: "time-later")
      page.linkButtons = [LinkButton(words.text("buttons.first"), to: context.path(.first))]
      return try renderer.bytes(of: listened(page, .message(name), context), in: pageContext)
    case .fixed(.first), .place:
      return try renderer.bytes(of: first(at: context), in: pageContext)
    case .page, .sound, .signs, .openSound, .openSigns, .asset, .staff,
      .fixed(.begin), .fixed(.visit), .fixed(.send), .fixed(.sent), .fixed(.list), .fixed(.card),
      .fixed(.unsend), .fixed(.throwAway), .fixed(.leave), .fixed(.left), .fixed(.finish),
      .fixed(.cleared), .fixed(.chooseLanguage), .fixed(.health):
      preconditionFailure("an open page is the same for everyone")
    }
  }

  private func first(at context: RequestContext) -> FirstPage {
    var page = FirstPage(
      words: renderer.words[.own], start: context.path(.begin), practice: context.path(.practice))
    let readable = Set(languages.map(\.code)).subtracting([language?.code ?? ""])
    page.languages = interpreters.filter { !readable.contains($0.language) }
      .map { LanguageLink($0, to: context.path(.language($0.language))) }
    page.choice = LanguageChoice(
      among: languages, besides: language, action: context.path(.chooseLanguage))
    page.changed = published.newest.map { renderer.told($0) }
    return listened(page, .first(isShared: context.place.isKiosk), context)
  }

  func line(_ language: String) -> InterpreterLine? {
    interpreters.first { $0.language == language }
  }

  private func practice(at context: RequestContext) -> PracticePage {
    let page = PracticePage(
      words: renderer.words[.own], look: context.look, back: context.path(.first),
      action: context.path(.practice), picture: forms.practice.picture.map(renderer.picture),
      choices: renderer.views(
        of: forms.practice.choices, in: .own, sounds: listening.choices(ofPracticeAt: context),
        look: context.look))
    return listened(page, .practice(context.look), context)
  }

  /// The same page with *Listen* on it, where it was recorded.
  private func listened<Listened: ListenedPage>(
    _ page: Listened, _ speech: OpenSpeech, _ context: RequestContext
  ) -> Listened {
    listening.listened(page, speech, at: context)
  }
}
