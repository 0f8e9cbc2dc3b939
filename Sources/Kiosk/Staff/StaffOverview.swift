internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// The overview of a closed period, and the same by the six principles.
extension Kiosk {
  func showOverview(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let writer = try overviewWriter(for: period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("looked at the overview of \(period)", visit)
    let words = renderer.words[.own]
    let page = StaffOverviewPage(
      heading: overviewHeading(of: period),
      nav: nav(.reports, visit),
      rules: [words.text("staff.report.hiddenWhy"), words.text("staff.overview.beside")],
      linkButtons: try ways(on: period, visit) + reviewLink(to: period, visit),
      overview: writer.overview,
      downloads: try downloads(of: period, visit))
    return try staffPage(page, visit)
  }

  func showPrinciples(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let writer = try overviewWriter(for: period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("looked at the principles of \(period)", visit)
    let words = renderer.words[.own]
    let page = StaffOverviewPage(
      heading: words.text(
        "staff.overview.principlesHeading", filling: ["period": words.name(of: period)]),
      nav: nav(.reports, visit),
      rules: [
        words.text("staff.report.hiddenWhy"), words.text("staff.overview.principlesWhy"),
      ],
      linkButtons: [overviewLink(to: period, visit)], overview: writer.principles)
    return try staffPage(page, visit)
  }

  /// Nothing where the period was not released.
  private func overviewWriter(for period: Period) throws -> OverviewWriter? {
    try releasedPeriods(around: period).map { periods in
      OverviewWriter(
        forms, words: renderer.words[.own], periods: periods,
        themes: try store.themeRelease(of: period))
    }
  }

  /// A period with the same time a year before and the year; nothing where it was not released.
  func releasedPeriods(around period: Period) throws -> ReleasedPeriods? {
    let released = try store.releasedPeriods()
    guard released.contains(period) else { return nil }
    func read(_ period: Period?) throws -> ReleasedPeriod? {
      guard let period, released.contains(period) else { return nil }
      return ReleasedPeriod(period, of: try releaseJob.released(of: [period]))
    }
    return try read(period).map { main in
      ReleasedPeriods(
        main: main, before: try read(period.aYearBefore),
        year: try read(period.yearBeside(among: released)))
    }
  }

  func overviewHeading(of period: Period) -> String {
    let words = renderer.words[.own]
    return words.text("staff.overview.heading", filling: ["period": words.name(of: period)])
  }

  func overviewLink(to period: Period, _ visit: StaffVisit) -> LinkButton {
    LinkButton(
      renderer.words[.own].text("staff.overview.link"), to: visit.context.path(.overview(period)))
  }

  /// Closing the review of the comments, for those who may, while it is open.
  private func reviewLink(to period: Period, _ visit: StaffVisit) throws -> [LinkButton] {
    let route = StaffRoute.review(period)
    guard releaseJob.reviewsTogether(period), visit.account.role >= route.role ?? .manager,
      try store.themeRelease(of: period) == nil
    else { return [] }
    let label = renderer.words[.own].text("staff.overview.reviewLink")
    return [LinkButton(label, to: visit.context.path(route))]
  }

  /// Everything else that there is on a period.
  func ways(on period: Period, _ visit: StaffVisit) -> [LinkButton] {
    let words = renderer.words[.own]
    return [
      LinkButton(
        words.text("staff.overview.principlesLink"), to: visit.context.path(.principles(period))),
      LinkButton(words.text("staff.overview.boardLink"), to: visit.context.path(.board(period))),
    ]
      + forms.forms.map { form in
        LinkButton(
          words.text("staff.overview.tablesLink", filling: ["form": form.title[.own]]),
          to: visit.context.path(.figures(period), "form=\(form.code)"))
      }
  }
}
