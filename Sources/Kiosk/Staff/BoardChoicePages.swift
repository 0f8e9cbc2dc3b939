internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// Choosing what stands on the board's sheet.
struct BoardChoicePages {
  let store: Store
  let layout: StaffLayout
  let audit: AuditLog

  func show(for period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try store.releasedPeriods().contains(period) else {
      return layout.notFound(visit)
    }
    let choice = try store.boardChoice(for: period) ?? BoardChoice(period: period)
    return try layout.reply(page(choice, visit), visit)
  }

  func take(for period: Period, _ visit: StaffVisit) throws -> Reply {
    let names: Set = ["version", "praise", "criticism", "concern", "matter", "ask", "partner"]
    guard visit.sends(only: names), try store.releasedPeriods().contains(period) else {
      return layout.notUnderstood(visit)
    }
    let choice = BoardChoice(from: visit.request.fields, for: period)
    if let problem = choice.problem {
      return try layout.reply(
        page(choice, visit, problem: problem), visit, .unprocessable)
    }
    guard try store.keep(choice) else {
      let theirs = try store.boardChoice(for: period) ?? BoardChoice(period: period)
      return try layout.reply(
        page(theirs, visit, problem: ("changed", "ask")), visit, .unprocessable)
    }
    try audit.note("chose what stands on the board's page of \(period)", visit)
    return .seeOther(visit.path(.board, of: period))
  }

  private func page(
    _ choice: BoardChoice, _ visit: StaffVisit, problem: (word: String, field: String)? = nil
  ) throws -> StaffBoardChoicePage {
    let words = layout.words
    let candidates = try BoardCandidates(for: choice.period, on: visit.today, in: store)
    var page = StaffBoardChoicePage(
      heading: words.text(
        "staff.board.choice.heading", filling: ["period": words.name(of: choice.period)]),
      nav: layout.nav(.reports, visit), action: visit.path(.boardChoice, of: choice.period),
      back: visit.path(.board, of: choice.period),
      hidden: choice.version.map { [Hidden("version", "\($0)")] } ?? [])
    page.problem = problem.map {
      Problem(words.text("staff.board.choice.\($0.word)"), at: $0.field)
    }
    page.praises = candidates.praises.views("praise", chosen: choice.praises)
    page.criticisms = candidates.criticisms.views("criticism", chosen: choice.criticisms)
    page.concerns = candidates.concerns.views("concern", chosen: choice.concerns)
    page.matters = matters(of: candidates, choice)
    page.ask = choice.ask
    page.partner = choice.partner
    return page
  }

  private func matters(of candidates: BoardCandidates, _ choice: BoardChoice) -> [ChoiceView] {
    let views = candidates.matters.views("matter", chosen: choice.matter.map { [$0] } ?? [])
    let none = ChoiceView(
      id: "matter-none", value: "", label: layout.words.text("staff.board.choice.noMatter"),
      checked: choice.matter == nil)
    return views.isEmpty ? [] : [none] + views
  }
}

extension [(name: RowID, text: String)] {
  fileprivate func views(_ name: String, chosen: [RowID]) -> [ChoiceView] {
    enumerated().map { number, candidate in
      ChoiceView(
        id: "\(name)-\(number)", value: candidate.name.text, label: candidate.text,
        checked: chosen.contains(candidate.name))
    }
  }
}

extension BoardChoice {
  fileprivate init(from fields: Fields, for period: Period) {
    func names(_ field: String) -> [RowID] { fields.all(field).compactMap(RowID.init) }
    func text(_ field: String) -> String {
      (fields[field] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    self.init(
      period: period, praises: names("praise"), criticisms: names("criticism"),
      concerns: names("concern"), matter: names("matter").first, ask: text("ask"),
      partner: text("partner"),
      version: fields["version"].flatMap(Int.init))
  }

  /// What is too much for one page, and the field where it is.
  fileprivate var problem: (word: String, field: String)? {
    if praises.count > 3 { return ("tooMany", "praises") }
    if criticisms.count + concerns.count > 3 { return ("tooMany", "concerns") }
    if ask.count > 200 { return ("tooLong", "ask") }
    return partner.count > 80 ? ("tooLong", "partner") : nil
  }
}
