internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// What the quality team reads: the released periods, and the guide.
extension Kiosk {
  func showReports(_ visit: StaffVisit) throws -> Reply {
    try staffPage(reportsPage(visit), visit)
  }

  func showGuide(_ visit: StaffVisit) throws -> Reply { try staffPage(guidePage(visit), visit) }

  func showFigures(of period: Period, _ visit: StaffVisit) throws -> Reply {
    let tables = try releaseJob.released(of: [period])
    let form = visit.request.query["form"].flatMap { forms.form(Code($0)) }
    guard !tables.isEmpty, let form else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("looked at \(period) \(form.code)", visit)
    return try staffPage(
      report(on: form, in: period, tables.filter { $0.form == form.code }, visit), visit)
  }

  private func report(
    on form: Form, in period: Period, _ tables: [ReleasedTable], _ visit: StaffVisit
  ) -> StaffReportPage {
    let words = renderer.words[.own]
    let writer = FigureWriter(form: form, words: words)
    return StaffReportPage(
      words: words,
      heading: words.text(
        "staff.report.heading",
        filling: ["form": form.title[.own], "period": words.name(of: period)]),
      nav: nav(.reports, visit),
      sentences: [words.text("staff.report.rule"), words.text("staff.report.noShare")],
      linkButtons: [overviewLink(to: period, visit)],
      figures: tables.inOrder(of: form).map(writer.figure),
      national: tables.nationalInOrder.map(writer.figure))
  }

  private func reportsPage(_ visit: StaffVisit) throws -> StaffReportsPage {
    let words = renderer.words[.own]
    let open = Period.quarter(of: Day(of: now()))
    let opening = BoxCalendar.nextOpening(after: now())
    return StaffReportsPage(
      words: words, nav: nav(.reports, visit),
      openPeriod: words.text("staff.openPeriod", filling: ["period": words.name(of: open)]),
      boxLines: words.texts(
        forms.service.box.opening == .attended ? "staff.boxAttended" : "staff.box",
        filling: ["day": words.name(of: Day(of: opening))]),
      periods: try store.releasedPeriods().reversed().map { period in
        StaffReportsPage.Entry(
          label: words.name(of: period),
          links: [
            LinkButton(overviewHeading(of: period), to: visit.path(.overview, of: period))
          ]
            + ways(on: period, visit))
      })
  }

  private func guidePage(_ visit: StaffVisit) -> StaffGuidePage {
    let words = renderer.words[.own]
    return StaffGuidePage(
      words: words, nav: nav(.guide, visit),
      visitorPages: [
        LinkButton(words.text("first.title"), to: visit.context.path(Route.first(nil))),
        LinkButton(words.text("happens.title"), to: visit.context.path(Route.whatHappens)),
        LinkButton(words.text("notice.title"), to: visit.context.path(Route.notice)),
        LinkButton(words.text("kept.title"), to: visit.context.path(Route.kept)),
        LinkButton(words.text("accessibility.title"), to: visit.context.path(Route.accessibility)),
      ])
  }
}

extension [ReleasedTable] {
  /// Whether people were asked, then what was achieved.
  fileprivate var nationalInOrder: [ReleasedTable] {
    [National.asked, National.achieved].flatMap { code in
      filter { $0.question == code }.sorted { $0.grouping == nil && $1.grouping != nil }
    }
  }

  /// In the order of the form's questions, the whole before its groups; the national ones stand apart.
  fileprivate func inOrder(of form: Form) -> [ReleasedTable] {
    func place(_ table: ReleasedTable) -> (Int, Int) {
      let stem = table.question.text.split(separator: ".").first.map(String.init) ?? ""
      let question =
        form.questions.firstIndex { $0.code == table.question }
        ?? form.questions.firstIndex { $0.code.text == stem } ?? form.questions.count
      return (question, table.grouping == nil ? 0 : table.grouping == .respondent ? 1 : 2)
    }
    return filter { !$0.isNational }.sorted { place($0) < place($1) }
  }
}

extension Words {
  /// "Monday 7 December 2026"
  func name(of day: Day) -> String {
    "\(texts("weekdays")[day.weekday - 1]) \(day.day) \(texts("months")[day.month - 1]) \(day.year)"
  }
}
