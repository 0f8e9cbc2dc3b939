internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// What the quality team reads: the released periods, and the guide.
extension Kiosk {
  func staffPage(
    _ route: Route, _ request: Request, for account: String, at site: Site
  ) throws -> Reply {
    let setting = site.setting(isSignedIn: true)
    switch route {
    case .staff: return .page(try renderer.html(of: homePage(at: site), in: setting))
    case .guide: return .page(try renderer.html(of: guidePage(at: site), in: setting))
    case .figures(let period):
      return try figures(of: period, request, by: account, at: site)
    case .export(let period, let file):
      return try download(file, of: period, by: account, at: site)
    default: return trouble(.notFound, "notFound", at: site)
    }
  }

  private func figures(
    of period: Period, _ request: Request, by account: String, at site: Site
  ) throws -> Reply {
    let tables = try closing.released(of: [period])
    let form = request.query["form"].flatMap { forms.form(Code($0)) }
    guard !tables.isEmpty, let form else { return trouble(.notFound, "notFound", at: site) }
    try store.note("looked at \(period) \(form.code)", by: account, on: Day(of: now()))
    let page = report(on: form, in: period, tables.filter { $0.form == form.code }, at: site)
    return .page(try renderer.html(of: page, in: site.setting(isSignedIn: true)))
  }

  private func report(
    on form: Form, in period: Period, _ tables: [ReleasedTable], at site: Site
  ) -> StaffReportPage {
    let words = renderer.words[.own]
    let writer = FigureWriter(form: form, words: words)
    return StaffReportPage(
      words: words,
      heading: words.text(
        "staff.report.heading",
        filling: ["form": form.title[.own], "period": words.name(of: period)]),
      nav: nav(.figures(period), at: site),
      sentences: [words.text("staff.report.rule"), words.text("staff.report.noShare")],
      downloads: ["figures.csv", "codebook.csv"].map { file in
        Onward(
          "\(words.text("staff.report.download")): \(file)",
          to: site.path(.export(period, file: file)))
      },
      figures: tables.inOrder(of: form).map(writer.figure),
      national: tables.nationalInOrder.map(writer.figure))
  }

  private func download(
    _ file: String, of period: Period, by account: String, at site: Site
  ) throws -> Reply {
    let tables = try closing.released(of: [period])
    guard !tables.isEmpty, let text = Export(of: tables, forms: forms.forms).files[file] else {
      return trouble(.notFound, "notFound", at: site)
    }
    try store.note("took away \(period) \(file)", by: account, on: Day(of: now()))
    return Reply.file(Array(text.utf8), type: "text/csv; charset=utf-8")
      .with("Content-Disposition", "attachment; filename=\"heard-\(period)-\(file)\"")
  }

  private func homePage(at site: Site) throws -> StaffHomePage {
    let words = renderer.words[.own]
    let open = Period.quarter(of: Day(of: now()))
    let opening = BoxCalendar.nextOpening(after: now())
    return StaffHomePage(
      words: words, nav: nav(.staff, at: site),
      openPeriod: words.text("staff.openPeriod", filling: ["period": words.name(of: open)]),
      boxLines: words.texts(
        forms.service.box.opening == .attended ? "staff.boxAttended" : "staff.box",
        filling: ["day": words.name(of: Day(of: opening))]),
      periods: try store.releasedPeriods().reversed().map { period in
        StaffHomePage.Entry(
          label: words.name(of: period),
          forms: forms.forms.map {
            Onward($0.title[.own], to: site.path(.figures(period), "form=\($0.code)"))
          })
      })
  }

  private func guidePage(at site: Site) -> StaffGuidePage {
    let words = renderer.words[.own]
    return StaffGuidePage(
      words: words, nav: nav(.guide, at: site),
      visitorPages: [
        Onward(words.text("first.title"), to: site.path(.first(nil))),
        Onward(words.text("happens.title"), to: site.path(.whatHappens)),
        Onward(words.text("notice.title"), to: site.path(.notice)),
        Onward(words.text("kept.title"), to: site.path(.kept)),
        Onward(words.text("accessibility.title"), to: site.path(.accessibility)),
      ])
  }

  func nav(_ here: Route, at site: Site) -> [NavItem] {
    let words = renderer.words[.own]
    return [
      NavItem(words.text("staff.home"), path: site.path(.staff), here: here == .staff),
      NavItem(words.text("staff.guideLink"), path: site.path(.guide), here: here == .guide),
    ]
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
  /// "October to December 2026", "April 2026 to March 2027".
  func name(of period: Period) -> String {
    let first = period.firstDay
    let last = period.end.adding(days: -1)
    let months = texts("months")
    let from = months[first.month - 1] + (first.year == last.year ? "" : " \(first.year)")
    return "\(from) \(text("to")) \(months[last.month - 1]) \(last.year)"
  }

  /// "Monday 7 December 2026"
  func name(of day: Day) -> String {
    "\(texts("weekdays")[day.weekday - 1]) \(day.day) \(texts("months")[day.month - 1]) \(day.year)"
  }
}
