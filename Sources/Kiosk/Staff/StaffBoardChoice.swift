internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// Choosing what stands on the board's sheet.
extension Kiosk {
  func showBoardChoice(for period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try store.releasedPeriods().contains(period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    let choice = try store.boardChoice(for: period) ?? BoardChoice(period: period)
    return try staffPage(choicePage(choice, visit), visit)
  }

  func takeBoardChoice(for period: Period, _ visit: StaffVisit) throws -> Reply {
    let names: Set = ["version", "praise", "concern", "matter", "ask", "partner"]
    guard allows(visit.request, names), try store.releasedPeriods().contains(period) else {
      return notUnderstood(visit.context)
    }
    let choice = BoardChoice(from: visit.request.fields, for: period)
    if let problem = choice.problem {
      return try staffPage(
        choicePage(choice, visit, problem: problem), visit, .unprocessable)
    }
    guard try store.keep(choice) else {
      let theirs = try store.boardChoice(for: period) ?? BoardChoice(period: period)
      return try staffPage(
        choicePage(theirs, visit, problem: ("changed", "ask")), visit, .unprocessable)
    }
    try note("chose what stands on the board's page of \(period)", visit)
    return .seeOther(visit.path(.board, of: period))
  }

  private func choicePage(
    _ choice: BoardChoice, _ visit: StaffVisit, problem: (word: String, field: String)? = nil
  ) throws -> StaffBoardChoicePage {
    let words = renderer.words[.own]
    let candidates = try boardCandidates(for: choice.period)
    var page = StaffBoardChoicePage(
      heading: words.text(
        "staff.board.choice.heading", filling: ["period": words.name(of: choice.period)]),
      nav: nav(.reports, visit), action: visit.path(.boardChoice, of: choice.period),
      back: visit.path(.board, of: choice.period),
      hidden: choice.version.map { [Hidden("version", "\($0)")] } ?? [])
    page.problem = problem.map {
      Problem(words.text("staff.board.choice.\($0.word)"), at: $0.field)
    }
    page.praises = candidates.praises.views("praise", chosen: choice.praises)
    page.concerns = candidates.concerns.views("concern", chosen: choice.concerns)
    page.matters = matters(of: candidates, choice)
    page.ask = choice.ask
    page.partner = choice.partner
    return page
  }

  private func matters(of candidates: BoardCandidates, _ choice: BoardChoice) -> [ChoiceView] {
    let views = candidates.matters.views("matter", chosen: choice.matter.map { [$0] } ?? [])
    let none = ChoiceView(
      id: "matter-none", value: "", label: renderer.words[.own].text("staff.board.choice.noMatter"),
      checked: choice.matter == nil)
    return views.isEmpty ? [] : [none] + views
  }

  /// What there is to choose from: praise that may be shown with the period, and what people said in
  /// the team's words.
  func boardCandidates(for period: Period) throws -> BoardCandidates {
    let praises = try store.praise().filter { comment in
      (period.holds(comment.period) || comment.period == period.year)
        && comment.words.count <= BoardCandidates.longest
    }
    let actions = try store.actions().filter { period.holds($0.period) }
    return BoardCandidates(
      praises: praises.prefix(BoardCandidates.most).map { comment in
        let year = period.holds(comment.period) ? "" : " (\(comment.period))"
        return (comment.name, "“\(comment.words)”\(year)")
      },
      concerns: actions.filter { $0.theme != nil }.map { ($0.name, $0.said.shortened) },
      matters: actions.filter { $0.theme == nil }.map { ($0.name, $0.said.shortened) })
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
      period: period, praises: names("praise"), concerns: names("concern"),
      matter: names("matter").first, ask: text("ask"), partner: text("partner"),
      version: fields["version"].flatMap(Int.init))
  }

  /// What would not fit on one page.
  fileprivate var problem: (word: String, field: String)? {
    if praises.count > 3 { return ("tooMany", "praises") }
    if concerns.count > 3 { return ("tooMany", "concerns") }
    if ask.count > 200 { return ("tooLong", "ask") }
    return partner.count > 80 ? ("tooLong", "partner") : nil
  }
}
