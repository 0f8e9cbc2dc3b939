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
  func openPage(_ route: Route, at site: Site, isVisiting: Bool, wasSeen: Bool) throws -> String {
    let words = renderer.words[.own]
    let back = site.path(isVisiting ? .visit : .first(nil))
    let setting = site.setting()
    switch route {
    case .first:
      var page = FirstPage(
        words: words, start: site.path(.begin), practice: site.path(.practice))
      page.changed = published.newest.map { renderer.told($0) }
      return try renderer.html(of: page, in: setting)
    case .youSaid:
      return try renderer.html(
        of: youSaidPage(back: back, tell: site.path(.first(nil))), in: setting)
    case .help: return try renderer.html(of: HelpPage(words: words, back: back), in: setting)
    case .whatHappens:
      var page = WhatHappensPage(
        words: words, back: back, notice: site.path(.notice), kept: site.path(.kept),
        takeBack: site.path(.takeBack), keepsArea: forms.service.keepsArea,
        workersAreNotSent: forms.service.workersAreNotSentAnswers, workerSaw: wasSeen)
      page.card = forms.service.givesCards
      return try renderer.html(of: page, in: setting)
    case .notice:
      var page = NoticePage(words: words, back: site.path(.whatHappens), kept: site.path(.kept))
      page.card = forms.service.givesCards
      return try renderer.html(of: page, in: setting)
    case .kept:
      var page = KeptPage(words: words, back: site.path(.whatHappens), forms: forms.forms)
      page.card = forms.service.givesCards
      return try renderer.html(of: page, in: setting)
    case .accessibility:
      return try renderer.html(of: AccessibilityPage(words: words, back: back), in: setting)
    case .practice:
      return try renderer.html(
        of: PracticePage(
          words: words, back: site.path(.first(nil)), action: site.path(.practice),
          choices: forms.practice.choices.map { renderer.view(of: $0, in: .own, isChosen: false) }),
        in: setting)
    case .takeBack:
      return try renderer.html(
        of: TakeBackPage(words: words, back: back, action: site.path(.takeBack)), in: setting)
    case .look:
      return try renderer.html(
        of: LookPage(
          words: words, look: site.look, back: back, action: site.path(.look)),
        in: setting)
    case .still:
      return try renderer.html(
        of: StillPage(
          words: words, carryOn: site.path(.visit), clear: site.path(.throwAway)),
        in: setting)
    case .cleared, .later: return try smallPage(route, at: site)
    default: return try renderer.html(of: ErrorPage("notFound", words: words), in: setting)
    }
  }

  private func smallPage(_ route: Route, at site: Site) throws -> String {
    let words = renderer.words[.own]
    var page =
      route == .later
      ? MessagePage("later", words: words, picture: "time-later")
      : MessagePage("cleared", words: words, picture: "clear")
    page.onward = [
      Onward(
        words.text(route == .later ? "buttons.first" : "buttons.again"), to: site.path(.first(nil)))
    ]
    return try renderer.html(of: page, in: site.setting())
  }

  /// Keeps how a person wants the pages to look.
  func takeLook(_ request: Request, at site: Site) -> Reply {
    let fields = request.fields
    let names = ["size", "pictures", "colours"]
    let look = Look(names.map { fields[$0] ?? "" }.joined(separator: "."))
    return .seeOther(site.path(hasVisit(request) ? .visit : .first(nil)))
      .keeping(Cookie(Crumb.look, look.text, isSecure: forms.service.isBehindTLS))
  }
}
