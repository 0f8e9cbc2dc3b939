internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// The periods that were released, and every table of one.
struct FigurePages {
  let store: Store
  let forms: Forms
  let links: ReportLinks
  let layout: StaffLayout
  let audit: AuditLog

  func showPeriods(_ visit: StaffVisit) throws -> Reply {
    try layout.reply(periodsPage(visit), visit)
  }

  func show(of period: Period, _ visit: StaffVisit) throws -> Reply {
    let job = ReleaseJob(forms: forms, store: store, today: visit.today)
    let tables = try job.released(of: [period])
    let form = visit.request.query["form"].flatMap { forms.form(Code($0)) }
    guard !tables.isEmpty, let form else {
      return layout.notFound(visit)
    }
    try audit.note("looked at \(period) \(form.code)", visit)
    return try layout.reply(
      report(on: form, in: period, tables.filter { $0.form == form.code }, visit), visit)
  }

  private func report(
    on form: Form, in period: Period, _ tables: [ReleasedTable], _ visit: StaffVisit
  ) -> StaffReportPage {
    let words = layout.words
    let writer = FigureWriter(form: form, words: words)
    return StaffReportPage(
      words: words,
      heading: words.text(
        "staff.report.heading",
        filling: ["form": form.title[.own], "period": words.name(of: period)]),
      nav: layout.nav(.reports, visit),
      sentences: [words.text("staff.report.rule"), words.text("staff.report.noShare")],
      linkButtons: [links.overview(of: period, visit)],
      figures: tables.inOrder(of: form).map(writer.figure),
      national: tables.nationalInOrder.map(writer.figure))
  }

  private func periodsPage(_ visit: StaffVisit) throws -> StaffReportsPage {
    let words = layout.words
    let open = Period.quarter(of: visit.today)
    let opening = BoxCalendar.nextOpening(after: visit.now)
    return StaffReportsPage(
      words: words, nav: layout.nav(.reports, visit),
      openPeriod: words.text("staff.openPeriod", filling: ["period": words.name(of: open)]),
      boxLines: words.texts(
        forms.service.box.opening == .attended ? "staff.boxAttended" : "staff.box",
        filling: ["day": words.name(of: Day(of: opening))]),
      periods: try store.releasedPeriods().reversed().map { period in
        StaffReportsPage.Entry(
          label: words.name(of: period),
          links: [
            LinkButton(links.heading(of: period), to: visit.path(.overview, of: period))
          ]
            + links.besides(overviewOf: period, visit))
      })
  }
}

extension [ReleasedTable] {
  /// Whether people were asked, then what was achieved.
  fileprivate var nationalInOrder: [ReleasedTable] {
    [National.asked, National.achieved, National.reached].flatMap { code in
      filter { $0.question == code }.sorted { $0.grouping == nil && $1.grouping != nil }
    }
  }

  /// In the order of the form's questions, the whole before its groups, without the national ones.
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
