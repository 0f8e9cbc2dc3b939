internal import Accounts
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// One sheet for the safeguarding adults board.
struct BoardPages {
  let store: Store
  let forms: Forms
  let releases: ReleasedReading
  let layout: StaffLayout
  let audit: AuditLog

  func show(for period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let periods = try releases.periods(around: period, on: visit.today) else {
      return layout.notFound(visit)
    }
    let offers = try store.offers()
    let missing = period.quarters.filter { offers[$0] == nil }
    let told = period.quarters.compactMap { offers[$0] }
    guard missing.isEmpty,
      let writer = BoardWriter(
        forms, words: layout.words, periods: periods,
        offered: told.reduce(0) { $0 + $1.offered })
    else { return try layout.reply(missingPage(missing, for: period, visit), visit) }
    try audit.note("looked at the board's page of \(period)", visit)
    return try layout.reply(sheet(of: writer.board, told, for: period, visit), visit)
  }

  private func missingPage(
    _ quarters: [Period], for period: Period, _ visit: StaffVisit
  ) -> StaffBoardMissingPage {
    let words = layout.words
    let mayType = visit.account.mayOpen(.offers)
    return StaffBoardMissingPage(
      heading: heading(for: period), nav: layout.nav(.reports, visit),
      missing: words.text(
        "staff.board.missingPeriods",
        filling: ["periods": quarters.map(words.name).joined(separator: "; ")]),
      linkButtons: mayType
        ? LinkButton(words.text("staff.board.missingLink"), to: visit.path(.offers)) : nil)
  }

  private func heading(for period: Period) -> String {
    let words = layout.words
    return words.text("staff.board.heading", filling: ["period": words.name(of: period)])
  }

  private func sheet(
    of board: Board, _ offers: [Offer], for period: Period, _ visit: StaffVisit
  ) throws -> StaffBoardPage {
    var page = StaffBoardPage(
      heading: heading(for: period), nav: layout.nav(.reports, visit), board: board)
    page.made = [
      layout.words.text(
        "staff.board.made",
        filling: [
          "council": forms.service.council, "first": layout.words.name(of: period.firstDay),
          "last": layout.words.name(of: period.end.adding(days: -1)),
          "today": layout.words.name(of: visit.today),
        ])
    ]
    page.offered = OfferSentences(words: layout.words).sentences(on: offers)
    page.commentary = try store.commentary(of: period)?.sentences ?? []
    try addChosen(to: &page, for: period, on: visit.today)
    try addActions(to: &page, of: period, visit)
    page.inTime = try concerns(in: period, visit)
    if visit.account.mayOpen(.period(.boardChoice, period)) {
      page.edit = visit.path(.boardChoice, of: period)
    }
    return page
  }
}

/// New concerns: whether they were handled in time, but not how many there were, since they are
/// few. Only who reads comments is told so: that one was marked would tell others of a person.
extension BoardPages {
  private func concerns(in period: Period, _ visit: StaffVisit) throws -> String {
    let words = layout.words
    guard visit.account.mayOpen(.concerns) else { return words.text("staff.board.concerns.untold") }
    let wereInTime = try store.concernsWereHandledInTime(in: period, on: visit.today)
    guard let wereInTime else { return words.text("staff.board.concerns.none") }
    guard try store.concernWaits(in: period) else {
      return words.text(wereInTime ? "staff.board.concerns.inTime" : "staff.board.concerns.late")
    }
    let waits = words.text("staff.board.concerns.waits")
    return wereInTime ? waits : "\(words.text("staff.board.concerns.late")) \(waits)"
  }
}

/// What a manager chose, and the actions.
extension BoardPages {
  private func addChosen(
    to page: inout StaffBoardPage, for period: Period, on today: Day
  ) throws {
    guard let choice = try store.boardChoice(for: period) else { return }
    let candidates = try BoardCandidates(for: period, on: today, in: store)
    page.praises = choice.praises.compactMap { name in
      candidates.praises.first { $0.name == name }?.text
    }
    let criticisms = choice.criticisms.compactMap { name in
      candidates.criticisms.first { $0.name == name }?.text
    }
    page.concerns =
      criticisms
      + choice.concerns.compactMap { name in
        candidates.concerns.first { $0.name == name }?.text
      }
    page.matter = choice.matter.flatMap { name in
      candidates.matters.first { $0.name == name }?.text
    }
    let words = layout.words
    page.ask = choice.ask.isEmpty ? nil : choice.ask
    page.partner =
      choice.ask.isEmpty || choice.partner.isEmpty
      ? nil : words.text("staff.board.ask.partner", filling: ["partner": choice.partner])
  }

  /// Published actions of the period, also those that could not be done; then all that are overdue.
  private func addActions(to page: inout StaffBoardPage, of period: Period, _ visit: StaffVisit)
    throws
  {
    let words = layout.words
    let today = visit.today
    let actions = try store.actions()
    page.done = actions.filter { $0.isPublished && period.holds($0.period) }
      .prefix(BoardPages.mostDone).map { action in
        StaffBoardPage.AuditEntry(
          said: action.said.shortened,
          lead: words.text("youSaid.did.\(action.status.rawValue)") + ":", did: action.did.shortened
        )
      }
    page.overdue = actions.filter { $0.isOverdue(on: today) }.sorted { $0.due < $1.due }
      .prefix(BoardPages.mostOverdue).map { action in
        StaffBoardPage.AuditEntry(
          said: action.said.shortened,
          lead: words.text(
            "staff.board.done.overdue",
            filling: ["day": words.name(of: action.due), "lead": action.lead]), did: "")
      }
  }

  private static let mostDone = 4
  private static let mostOverdue = 3
}

extension Period {
  /// Whether another period lies within this one.
  func holds(_ other: Period) -> Bool {
    other == self || (other.firstDay >= firstDay && other.end <= end)
  }
}

extension String {
  /// Cut to the room that there is on the board's sheet.
  var shortened: String {
    count <= BoardCandidates.longest ? self : prefix(BoardCandidates.longest - 1) + "…"
  }
}
