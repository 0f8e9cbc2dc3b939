import Store
import Survey
import Testing

@testable import Kiosk

@Suite struct `An address` {
  @Test(arguments: FixedRoute.allCases)
  func `in which nothing differs is read as it is written`(_ route: FixedRoute) {
    #expect(read(Route.fixed(route).path) == .fixed(route))
  }

  @Test func `is never that of two pages`() {
    let fixed = FixedRoute.allCases.map { Route.fixed($0).path }
    let staff = StaffPage.allCases.map { Route.staff(.page($0)).path }
    #expect(Set(fixed + staff).count == FixedRoute.allCases.count + StaffPage.allCases.count)
  }

  @Test(arguments: [
    ("/at/library", Route.place("library")), ("/visit/7", .page(7)),
    ("/visit/7/sound/2", .sound(7, 2)), ("/visit/7/signs/2", .signs(.film, 7, 2)),
    ("/visit/7/captions/2", .signs(.captions, 7, 2)), ("/language/pl", .language("pl")),
    ("/sound/list-for/3", .openSound(OpenSpeech("list", in: .behalf), 3)),
    ("/signs/help", .openSigns(.film, .help)), ("/captions/help", .openSigns(.captions, .help)),
    ("/assets/abc/heard.css", .asset(folder: "abc", file: "heard.css")),
  ])
  func `holds what differs in it`(_ path: String, _ route: Route) {
    #expect(route.path == path)
    #expect(read(path) == route)
  }

  @Test(arguments: [
    "/nothing", "/help/me", "/visit/0", "/visit/07", "/visit/-1", "/visit/one", "/visit/7/sound",
    "/visit/7/sound/0", "/visit/7/film/1", "/visit/7/signs/x", "/at", "/at/library/1",
    "/sound/help",
    "/films/help", "/assets/heard.css", "/staff/nothing",
  ])
  func `that nobody writes is no page`(_ path: String) {
    #expect(read(path) == nil)
  }

  @Test(arguments: StaffPage.allCases)
  func `of the quality team's is read as it is written`(_ page: StaffPage) {
    #expect(read(Route.staff(.page(page)).path) == .staff(.page(page)))
  }

  @Test func `of the quality team's holds what its page is about`() throws {
    let period = Period.quarter(of: try #require(Day(2026, 11, 18)))
    let form = Form.Code("start")
    let record = try #require(RowID(String(repeating: "0", count: 32)))
    let file = ExportedFile("figures.csv", of: period)
    let routes: [StaffRoute] =
      PeriodPage.allCases.map { .period($0, period) }
      + RecordPage.allCases.map { .record($0, record) }
      + FormPage.allCases.map { .form($0, form) } + FilePage.allCases.map { .file($0, file) }
    for route in routes { #expect(read(Route.staff(route).path) == .staff(route)) }
  }

  private func read(_ path: String) -> Route? {
    Route(path.split(separator: "/").map(String.init))
  }
}
