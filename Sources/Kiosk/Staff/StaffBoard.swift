internal import Accounts
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// One sheet for the safeguarding adults board.
extension Kiosk {
  func showBoard(for period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let periods = try releasedPeriods(around: period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    let offers = try store.offers()
    let missing = period.quarters.filter { offers[$0] == nil }
    let told = period.quarters.compactMap { offers[$0] }
    guard missing.isEmpty,
      let writer = BoardWriter(
        forms, words: renderer.words[.own], periods: periods,
        offered: told.reduce(0) { $0 + $1.offered })
    else { return try staffPage(boardMissing(missing, for: period, visit), visit) }
    try note("looked at the board's page of \(period)", visit)
    return try staffPage(sheet(of: writer.board, told, for: period, visit), visit)
  }

  private func boardMissing(
    _ quarters: [Period], for period: Period, _ visit: StaffVisit
  ) -> StaffBoardMissingPage {
    let words = renderer.words[.own]
    let mayType = visit.account.mayOpen(.offers)
    return StaffBoardMissingPage(
      heading: boardHeading(for: period), nav: nav(.reports, visit),
      missing: words.text(
        "staff.board.missingPeriods",
        filling: ["periods": quarters.map(words.name).joined(separator: "; ")]),
      linkButtons: mayType
        ? LinkButton(words.text("staff.board.missingLink"), to: visit.path(.offers)) : nil)
  }

  func boardHeading(for period: Period) -> String {
    let words = renderer.words[.own]
    return words.text("staff.board.heading", filling: ["period": words.name(of: period)])
  }

  private func sheet(
    of board: Board, _ offers: [Offer], for period: Period, _ visit: StaffVisit
  ) throws -> StaffBoardPage {
    var page = StaffBoardPage(
      heading: boardHeading(for: period), nav: nav(.reports, visit), board: board)
    page.offered = offered(offers)
    try addChosen(to: &page, for: period)
    try addDeeds(to: &page, of: period)
    page.inTime = try concerns(in: period)
    if visit.account.mayOpen(.period(.boardChoice, period)) {
      page.edit = visit.path(.boardChoice, of: period)
    }
    return page
  }
}

/// New concerns: whether they were handled in time, and never how many there were.
extension Kiosk {
  private func concerns(in period: Period) throws -> String {
    let words = renderer.words[.own]
    let wereInTime = try store.concernsWereHandledInTime(in: period, on: Day(of: now()))
    guard let wereInTime else { return words.text("staff.board.concerns.none") }
    guard try store.concernWaits(in: period) else {
      return words.text(wereInTime ? "staff.board.concerns.inTime" : "staff.board.concerns.late")
    }
    let waits = words.text("staff.board.concerns.waits")
    return wereInTime ? waits : "\(words.text("staff.board.concerns.late")) \(waits)"
  }
}

/// What a manager chose, and what came of what people said.
extension Kiosk {
  private func addChosen(to page: inout StaffBoardPage, for period: Period) throws {
    guard let choice = try store.boardChoice(for: period) else { return }
    let candidates = try boardCandidates(for: period)
    page.praises = choice.praises.compactMap { name in
      candidates.praises.first { $0.name == name }?.text
    }
    page.concerns = choice.concerns.compactMap { name in
      candidates.concerns.first { $0.name == name }?.text
    }
    page.matter = choice.matter.flatMap { name in
      candidates.matters.first { $0.name == name }?.text
    }
    let words = renderer.words[.own]
    page.ask = choice.ask.isEmpty ? nil : choice.ask
    page.partner =
      choice.ask.isEmpty || choice.partner.isEmpty
      ? nil : words.text("staff.board.ask.partner", filling: ["partner": choice.partner])
  }

  /// The published ones of the period, those that could not be done too; then what is overdue.
  private func addDeeds(to page: inout StaffBoardPage, of period: Period) throws {
    let words = renderer.words[.own]
    let today = Day(of: now())
    let actions = try store.actions()
    page.done = actions.filter { $0.isPublished && period.holds($0.period) }
      .prefix(Kiosk.mostDeeds).map { action in
        StaffBoardPage.AuditEntry(
          said: action.said.shortened,
          lead: words.text("youSaid.did.\(action.status.rawValue)") + ":", did: action.did.shortened
        )
      }
    page.overdue = actions.filter { $0.isOverdue(on: today) }.sorted { $0.due < $1.due }
      .prefix(Kiosk.mostOverdue).map { action in
        StaffBoardPage.AuditEntry(
          said: action.said.shortened,
          lead: words.text(
            "staff.board.done.overdue",
            filling: ["day": words.name(of: action.due), "lead": action.lead]), did: "")
      }
  }

  private static let mostDeeds = 4
  private static let mostOverdue = 3
}

extension Period {
  /// Whether a quarter, or a shorter time, is in it.
  func holds(_ other: Period) -> Bool {
    other == self || (other.firstDay >= firstDay && other.end <= end)
  }
}

extension String {
  /// As much as there is room for on the board's sheet.
  var shortened: String {
    count <= BoardCandidates.longest ? self : prefix(BoardCandidates.longest - 1) + "…"
  }
}
