internal import HTTP
internal import Pages
internal import Survey

/// Pages that anyone may read, in a visit or not, and that hold nothing of anyone.
extension Route {
  var isOpenPage: Bool {
    switch self {
    case .first, .help, .whatHappens, .notice, .kept, .youSaid, .accessibility, .practice, .later:
      true
    default: false
    }
  }
}

extension Kiosk {
  /// - Parameters:
  ///   - isVisiting: whether *Back* leads into a visit.
  ///   - wasSeen: a worker or carer helps to answer.
  func openPage(_ route: Route, at context: RequestContext, isVisiting: Bool, wasSeen: Bool) throws
    -> [UInt8]
  {
    let words = renderer.words[.own]
    let back = context.path(isVisiting ? .visit : .first(nil))
    let pageContext = context.pageContext()
    switch route {
    case .first:
      var page = FirstPage(
        words: words, start: context.path(.begin), practice: context.path(.practice))
      page.changed = published.newest.map { renderer.told($0) }
      return try renderer.bytes(of: page, in: pageContext)
    case .youSaid:
      return try renderer.bytes(
        of: youSaidPage(back: back, tell: context.path(.first(nil))), in: pageContext)
    case .help: return try renderer.bytes(of: HelpPage(words: words, back: back), in: pageContext)
    case .whatHappens:
      var page = WhatHappensPage(
        words: words, back: back, notice: context.path(.notice), kept: context.path(.kept),
        takeBack: context.path(.takeBack), keepsArea: forms.service.keepsArea,
        workersAreNotSent: forms.service.workersAreNotSentAnswers, workerSaw: wasSeen)
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
    case .takeBack:
      return try renderer.bytes(
        of: TakeBackPage(words: words, back: back, action: context.path(.takeBack)), in: pageContext
      )
    case .look:
      return try renderer.bytes(
        of: LookPage(
          words: words, look: context.look, back: back, action: context.path(.look)),
        in: pageContext)
    case .still:
      return try renderer.bytes(
        of: StillPage(
          words: words, carryOn: context.path(.visit), clear: context.path(.throwAway)),
        in: pageContext)
    case .cleared, .later: return try smallPage(route, at: context)
    default: return try renderer.bytes(of: ErrorPage("notFound", words: words), in: pageContext)
    }
  }

  private func smallPage(_ route: Route, at context: RequestContext) throws -> [UInt8] {
    let words = renderer.words[.own]
    var page =
      route == .later
      ? MessagePage("later", words: words, picture: "time-later")
      : MessagePage("cleared", words: words, picture: "clear")
    page.linkButtons = [
      LinkButton(
        words.text(route == .later ? "buttons.first" : "buttons.again"),
        to: context.path(.first(nil)))
    ]
    return try renderer.bytes(of: page, in: context.pageContext())
  }

  /// Keeps how a person wants the pages to look.
  func takeLook(_ request: Request, at context: RequestContext) -> Reply {
    let fields = request.fields
    let names = ["size", "pictures", "colours"]
    let look = DisplayPreferences(names.map { fields[$0] ?? "" }.joined(separator: "."))
    return .seeOther(context.path(hasVisit(request) ? .visit : .first(nil)))
      .keeping(Cookie(CookieName.look, look.text, isSecure: forms.service.isBehindTLS))
  }
}
