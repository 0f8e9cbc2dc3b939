internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// What needs me: the page after signing in.
struct HomePages {
  let store: Store
  let forms: Forms
  let layout: StaffLayout
  let audit: AuditLog
  let links: ReportLinks
  let health: HealthMonitor

  func show(_ visit: StaffVisit) throws -> Reply {
    if visit.account.mayOpen(.translations) { return .seeOther(visit.path(.translations)) }
    let readsComments = visit.account.mayOpen(.comments)
    let praise = readsComments ? try store.praise().prefix(HomePages.mostPraise) : []
    let meeting =
      readsComments ? try store.commentsToPassOn().ofTheWeek(Week(of: visit.today)) : nil
    if meeting != nil { try audit.noteOnce("read comments on the first page", visit) }
    return try layout.reply(
      StaffHomePage(
        words: layout.words, nav: layout.nav(.home, visit),
        tasks: try StaffTasks(
          store: store, words: layout.words, stuck: health.recent().stuckRelease,
          accessibility: forms.service.accessibility
        ).all(for: visit),
        praise: praise.map { quote($0, visit, path: visit.path(.praise, named: $0.name)) },
        meeting: meeting.map { quote($0, visit) },
        notices: visit.account.mayOpen(.people) ? health.recent().notices(in: layout.words) : [],
        silent: try silentScreens(visit), headline: try headline(visit),
        paper: readsComments
          ? forms.forms.filter { !$0.isClosed }.map {
            LinkButton($0.title[.own], to: visit.path(.paper, of: $0.code))
          }
          : []),
      visit)
  }

  private static let mostPraise = 3

  private func quote(
    _ comment: Comment, _ visit: StaffVisit, path: String? = nil
  ) -> StaffHomePage.Quote {
    StaffHomePage.Quote(comment, of: forms, in: layout.words, on: visit.today, path: path)
  }

  private func silentScreens(_ visit: StaffVisit) throws -> [String] {
    let words = layout.words
    let silent = try store.silentScreens(on: visit.today)
    let month = visit.today.adding(days: -visit.today.day).month
    return forms.service.places.filter { silent.contains($0.code) }.map { place in
      words.text(
        "staff.home.silentScreen",
        filling: ["place": place.name, "month": words.texts("months")[month - 1]])
    }
  }

  /// The newest period that can be shown. Before there is one the page says only why: a number of
  /// waiting answers would show when someone has answered.
  private func headline(_ visit: StaffVisit) throws -> StaffHomePage.Headline {
    let words = layout.words
    guard let last = try store.releasedPeriods().last(where: { $0.quarters.count <= 2 }) else {
      return StaffHomePage.Headline(words.texts("staff.home.notYet"))
    }
    return StaffHomePage.Headline(
      [words.text("staff.home.ready", filling: ["period": words.name(of: last)])]
        + (try findings(of: last, visit)), link: links.overview(of: last, visit))
  }

  /// The findings on what people got and the first measures, where their number is not hidden.
  private func findings(of period: Period, _ visit: StaffVisit) throws -> [String] {
    let job = ReleaseJob(forms: forms, store: store, today: visit.today)
    let tables = try job.released(of: [period])
    return OverviewWriter(
      forms, words: layout.words,
      periods: ReleasedPeriods(
        main: ReleasedPeriod(period, of: tables), before: nil, year: nil)
    ).headlines
  }
}
