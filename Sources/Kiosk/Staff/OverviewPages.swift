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

  func show(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let writer = try writer(for: period, visit) else {
      return layout.notFound(visit)
    }
    try audit.note("looked at the overview of \(period)", visit)
    let words = layout.words
    let page = StaffOverviewPage(
      heading: links.heading(of: period),
      nav: layout.nav(.reports, visit),
      rules: [words.text("staff.report.hiddenWhy"), words.text("staff.overview.beside")],
      linkButtons: try links.besides(overviewOf: period, visit) + reviewLink(to: period, visit),
      overview: writer.overview,
      downloads: try downloads.links(to: period, visit))
    return try layout.reply(page, visit)
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
      linkButtons: [links.overview(of: period, visit)], overview: writer.principles)
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
