internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// One sheet for the safeguarding adults board.
extension Kiosk {
  func showBoard(for period: Period, _ visit: StaffVisit) throws -> Reply {
    guard let periods = try releasedPeriods(around: period) else {
      return trouble(.notFound, "notFound", at: visit.site)
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
    let mayType = visit.account.role >= StaffRoute.offers.role ?? .manager
    return StaffBoardMissingPage(
      heading: boardHeading(for: period), nav: nav(.reports, visit),
      missing: words.text(
        "staff.board.missingPeriods",
        filling: ["periods": quarters.map(words.name).joined(separator: "; ")]),
      onward: mayType
        ? Onward(words.text("staff.board.missingLink"), to: visit.site.path(.offers)) : nil)
  }

  func boardHeading(for period: Period) -> String {
    let words = renderer.words[.own]
    return words.text("staff.board.heading", filling: ["period": words.name(of: period)])
  }

  private func sheet(
    of board: Board, _ offers: [Offer], for period: Period, _ visit: StaffVisit
  ) throws -> StaffBoardPage {
    let words = renderer.words[.own]
    var page = StaffBoardPage(
      heading: boardHeading(for: period), nav: nav(.reports, visit), board: board)
    page.offered = offered(offers)
    try addChosen(to: &page, for: period)
    try addDeeds(to: &page, of: period)
    page.inTime =
      switch try store.concernsWereHandledInTime(in: period, on: Day(of: now())) {
      case nil: words.text("staff.board.concerns.none")
      case .some(let wereInTime):
        words.text(wereInTime ? "staff.board.concerns.inTime" : "staff.board.concerns.late")
      }
    if visit.account.role >= StaffRoute.boardChoice(period).role ?? .manager {
      page.edit = visit.site.path(.boardChoice(period))
    }
    return page
  }

  /// How many enquiries ended, who was offered a form, and why others were not.
  private func offered(_ offers: [Offer]) -> [String] {
    let words = renderer.words[.own]
    let not = offers.reduce(0) { $0 + $1.notOffered }
    let counts = offers.reduce(into: [Offer.Reason: Int]()) { counts, offer in
      counts.merge(offer.reasons) { $0 + $1 }
    }
    let numbers = words.text(
      "staff.board.offered.ended",
      filling: [
        "ended": "\(offers.reduce(0) { $0 + $1.ended })",
        "offered": "\(offers.reduce(0) { $0 + $1.offered })", "not": "\(not)",
      ])
    let reasons = reasons(counts)
    return reasons.isEmpty
      ? [numbers]
      : [numbers, words.text("staff.board.offered.reasons", filling: ["reasons": reasons])]
  }

  /// Reasons of few people are not told apart: they too are people whom somebody might know.
  private func reasons(_ counts: [Offer.Reason: Int]) -> String {
    let words = renderer.words[.own]
    let isFew = { (reason: Offer.Reason) in counts[reason, default: 0] < Kiosk.fewestTold }
    var told = Offer.Reason.allCases.filter { $0 != .other && !isFew($0) }.map { reason in
      "\(words.text("staff.offers.\(reason.rawValue)")) (\(counts[reason, default: 0]))"
    }
    let rest = counts.filter { $0.key == .other || isFew($0.key) }.values.reduce(0, +)
    if rest >= Kiosk.fewestTold {
      told.append("\(words.text("staff.offers.other")) (\(rest))")
    }
    return told.joined(separator: "; ")
  }

  private static let fewestTold = 5
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
      choice.partner.isEmpty
      ? nil : words.text("staff.board.ask.partner", filling: ["partner": choice.partner])
  }

  /// The published ones of the period, those that could not be done too; then what is overdue.
  private func addDeeds(to page: inout StaffBoardPage, of period: Period) throws {
    let words = renderer.words[.own]
    let today = Day(of: now())
    let actions = try store.actions()
    page.done = actions.filter { $0.isPublished && period.holds($0.period) }
      .prefix(Kiosk.mostDeeds).map { action in
        StaffBoardPage.Deed(
          said: action.said.shortened,
          lead: words.text(
            action.status == .cannot ? "staff.board.done.cannot" : "staff.board.done.did"),
          did: action.did.shortened)
      }
    page.overdue = actions.filter { $0.isOverdue(on: today) }.sorted { $0.due < $1.due }
      .prefix(Kiosk.mostOverdue).map { action in
        StaffBoardPage.Deed(
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
