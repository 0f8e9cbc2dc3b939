import Embedded
import Survey
import Testing

@testable import Kiosk

/// A new route does not compile here until somebody has said where it stands.
@Suite struct `Every page of a person` {
  @Test(arguments: Standing.known)
  func `can be listened to, or stands here with the reason why not`(
    route: Route
  ) throws {
    let ana = Visitor(at: try TestKiosk(Recorded.whole.get().resources))
    switch Standing(of: route) {
    case .isHeard:
      try ana.open(route.path)
      #expect(try !ana.page.players.isEmpty && ana.page.lacksNothing, "\(route.path)")
    case .isSilent(let reason):
      try ana.open(route.path)
      #expect(try ana.page.players.isEmpty && !reason.isEmpty, "\(route.path)")
    case .isOfAVisit, .isNoPage: break
    }
  }

  @Test(arguments: About.forms, [Walk.Respondent.myself, .helper])
  func `of a visit can be listened to, all of it`(form: String, respondent: Walk.Respondent) throws
  {
    let kiosk = try TestKiosk(Recorded.whole.get().resources)
    let walk = try Walk(form, as: respondent, .everything, at: kiosk)
    for page in walk.pages where page.heading != "What I want to happen" {
      #expect(!page.players.isEmpty && page.lacksNothing, "\(page.address) \(page.heading)")
      #expect(page.choices.count <= page.players.count, "\(page.heading)")
    }
  }

  @Test(
    arguments: Embedded.files(in: "Assets").filter { Frame.isFrame($0.key, $0.value) }.keys.sorted()
  )
  func `has a place for Listen in its template`(template: String) {
    let text = Embedded.files(in: "Assets")[template] ?? ""
    #expect(text.contains("{{>_listen}}") || text.contains("class=\"listen\""), "\(template)")
  }
}

/// Whether a page can be listened to.
enum Standing {
  case isHeard
  /// Walked through by tests of its own.
  case isOfAVisit
  case isSilent(because: String)
  /// Only takes what is sent, or is sound, a film or a picture itself.
  case isNoPage

  init(of route: Route) {
    switch route {
    case .fixed(let route): self = Standing(of: route)
    case .place, .language: self = .isHeard
    case .page: self = .isOfAVisit
    case .sound, .signs, .openSound, .openSigns, .asset, .staff: self = .isNoPage
    }
  }

  private init(of route: FixedRoute) {
    switch route {
    case .first, .help, .whatHappens, .notice, .kept, .youSaid, .accessibility, .practice, .look,
      .takeBack, .later, .cleared:
      self = .isHeard
    case .visit, .sent, .list, .card: self = .isOfAVisit
    case .left:
      self = .isSilent(
        because: "It leads away at once, and whoever comes in then should hear nothing of us.")
    case .begin, .send, .unsend, .throwAway, .leave, .finish, .chooseLanguage, .health:
      self = .isNoPage
    }
  }

  static let known: [Route] =
    FixedRoute.allCases.map(Route.fixed)
    + TestKiosk.ours.interpreters.map { .language($0.language) }
}

private enum Frame {
  /// Whether a template fills the frame of a visitor's page.
  static func isFrame(_ name: String, _ text: String) -> Bool {
    name.hasPrefix("Templates/") && text.contains("{{<layout}}")
  }
}

extension Recorded {
  /// Every sentence of every page in English, and those in the other languages; made once.
  fileprivate static let whole = Result { try Recorded() }
}

extension Page {
  /// Whether there is a recording of all of it.
  var lacksNothing: Bool { !reads("Some of this page has no sound yet.") }
}
