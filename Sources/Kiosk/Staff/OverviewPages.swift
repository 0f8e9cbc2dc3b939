internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// The overview of a closed period, and the same by the six principles.
struct OverviewPages {
  let store: Store
  let forms: Forms
  let releases: ReleasedReading
  let downloads: DownloadPages
  let links: ReportLinks
  let layout: StaffLayout
  let audit: AuditLog

  /// The first screen; with `part` in the address a section, or all of them.
  func show(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let writer = try writer(for: period, visit) else {
      return layout.notFound(visit)
    }
    try audit.note("looked at the overview of \(period)", visit)
    guard let part = visit.request.query["part"] else {
      return try layout.reply(firstScreen(of: period, writer, visit), visit)
    }
    let sections = writer.overview.sections
    let wanted = part == OverviewPages.all ? sections : sections.filter { $0.id == part }
    guard !wanted.isEmpty else { return layout.notFound(visit) }
    let page = StaffOverviewPage(
      heading: links.heading(of: period), nav: layout.nav(.reports, visit), rules: rules,
      linkButtons: [links.overview(of: period, visit)], sections: wanted)
    return try layout.reply(page, visit)
  }

  /// Every section on one page, for who wants to print or search them all.
  private static let all = "all"

  private var rules: [String] {
    ["hiddenWhy", "rule", "noShare"].map { layout.words.text("staff.report.\($0)") }
      + [layout.words.text("staff.overview.beside")] + layout.words.texts("staff.overview.drawn")
  }

  private func firstScreen(
    of period: Period, _ writer: OverviewWriter, _ visit: StaffVisit
  ) throws -> StaffOverviewPage {
    let words = layout.words
    func link(_ label: String, _ part: String) -> LinkButton {
      LinkButton(label, to: visit.path(.overview, of: period, "part=\(part)"))
    }
    var page = StaffOverviewPage(
      heading: links.heading(of: period), nav: layout.nav(.reports, visit), rules: rules,
      linkButtons: links.besides(overviewOf: period, visit), first: writer.summary,
      toDo: try toDo(about: period, visit),
      more: writer.overview.sections.map { link($0.heading, $0.id) }
        + [link(words.text("staff.overview.first.all"), OverviewPages.all)],
      downloads: try downloads.links(to: period, visit))
    page.commentary = try store.commentary(of: period)?.sentences ?? []
    return page
  }

  /// What the reader may do about it: what was offered, an action, and the review of a year.
  private func toDo(about period: Period, _ visit: StaffVisit) throws -> [LinkButton] {
    let words = layout.words
    let offers = try store.offers()
    let missing = period.quarters.first { offers[$0] == nil }
    let offer = missing.flatMap { quarter in
      visit.account.mayOpen(.offers)
        ? LinkButton(words.text("staff.home.writeOffers"), to: visit.path(.offer, of: quarter))
        : nil
    }
    let act = LinkButton(words.text("staff.overview.first.act"), to: visit.path(.actions))
    let say =
      visit.account.mayOpen(.period(.commentary, period))
      ? LinkButton(
        words.text("staff.commentary.link"), to: visit.path(.commentary, of: period)) : nil
    return try [offer, say, act].compactMap(\.self) + reviewLink(to: period, visit)
  }

  func showPrinciples(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let writer = try writer(for: period, visit) else {
      return layout.notFound(visit)
    }
    try audit.note("looked at the principles of \(period)", visit)
    let words = layout.words
    let page = StaffOverviewPage(
      heading: words.text(
        "staff.overview.principlesHeading", filling: ["period": words.name(of: period)]),
      nav: layout.nav(.reports, visit),
      rules: [
        words.text("staff.report.hiddenWhy"), words.text("staff.overview.principlesWhy"),
      ],
      linkButtons: [links.overview(of: period, visit)], sections: writer.principles.sections)
    return try layout.reply(page, visit)
  }

  /// Nothing where the period was not released.
  private func writer(for period: Period, _ visit: StaffVisit) throws -> OverviewWriter? {
    try releases.periods(around: period, on: visit.today).map { periods in
      OverviewWriter(
        forms, words: layout.words, periods: periods,
        themes: try store.themeRelease(of: period))
    }
  }

  /// A link to close the review of the comments, for those who may and while it is open.
  private func reviewLink(to period: Period, _ visit: StaffVisit) throws -> [LinkButton] {
    guard period == period.year, visit.account.mayOpen(.period(.review, period)),
      try store.themeRelease(of: period) == nil
    else { return [] }
    let label = layout.words.text("staff.overview.reviewLink")
    return [LinkButton(label, to: visit.path(.review, of: period))]
  }
}
