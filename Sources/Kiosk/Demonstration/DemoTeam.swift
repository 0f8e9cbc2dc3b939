internal import Anonymity
internal import Store
internal import Survey

/// The made-up quality team of a demonstration: once a quarter is released it reads what was said,
/// codes it, types in what was offered, and answers in public; once a year is, it closes its review.
struct DemoTeam {
  private let store: Store
  private let suggestions: ThemeSuggestions
  private let unsafeWords: UnsafeWords
  private let releaseJob: () -> ReleaseJob
  private var dice = DemoDice(seed: 1_605)
  private var actions = DemoActions.all[...]

  static let name = "made-up team"

  init(of kiosk: Kiosk) {
    store = kiosk.store
    suggestions = kiosk.suggestions
    unsafeWords = kiosk.unsafeWords
    releaseJob = { kiosk.releaseJob }
  }

  /// What the team does in the first days after a quarter was released.
  mutating func answer(_ quarter: Period, on day: Day) throws {
    while try !store.hasCheckedAll(of: quarter),
      let comment = try store.commentToCheck()
    {
      try check(comment, on: day)
    }
    guard try store.keep(offer(in: quarter)) else { throw DemoFault.lostVisit }
    let told = try actions.prefix(DemoActions.aQuarter).map { try publish($0, of: quarter) }
    actions = actions.dropFirst(DemoActions.aQuarter)
    guard try store.keep(choice(for: quarter, among: told)) else { throw DemoFault.lostVisit }
  }

  /// Once a year was released.
  func closeReview(of year: Period, on day: Day) throws {
    guard try releaseJob().closeReview(of: year, by: DemoTeam.name) == .closed else {
      throw DemoFault.lostVisit
    }
    try store.audit("closed the review of \(year)", by: DemoTeam.name, on: day)
  }

  /// What stands on the board's sheet.
  private func choice(for quarter: Period, among told: [Action]) throws -> BoardChoice {
    let praise = try store.praise()
      .filter { [quarter, quarter.year].contains($0.period) }
      .filter { $0.words.count <= BoardCandidates.longest }
      .sorted { $0.words < $1.words }
    return BoardChoice(
      period: quarter, praises: praise.prefix(3).map(\.name),
      concerns: told.filter { $0.theme != nil }.map(\.name),
      matter: told.first { $0.theme == nil }?.name,
      ask: "Agree who tells people how it ended, and by when.", partner: "Police")
  }

  /// Leaves one possible new concern undecided, so that the demonstration shows its clock running.
  func markConcern(on day: Day) throws {
    let afraid = try store.approvedComments().filter { $0.themes.contains("FEAR") }
    guard let comment = afraid.min(by: { $0.words < $1.words }) else { return }
    _ = try store.markConcern(comment.name, by: DemoTeam.name, on: day)
    try store.audit("marked a possible new concern", by: DemoTeam.name, on: day)
  }

  /// Codes a comment as suggested. One that sounds unsafe is a possible new concern, decided on the
  /// next working day.
  private func check(_ comment: Comment, on day: Day) throws {
    let themes = try suggestions.suggested(by: comment.words).map(\.code)
    _ = try store.review(
      comment.name, version: comment.version,
      as: .approved(
        feeling: comment.usualFeeling, themes: themes.isEmpty ? [TypedReview.noTheme] : themes,
        suggested: themes))
    guard unsafeWords.soundsUnsafe(comment.words) else { return }
    _ = try store.markConcern(comment.name, by: DemoTeam.name, on: day)
    guard let concern = try store.concern(about: comment.name) else { return }
    _ = try store.decide(
      concern.name, .passedOn, because: "Sent to the front door as anonymous information.",
      by: DemoTeam.name, on: concern.due)
  }

  private mutating func offer(in quarter: Period) -> Offer {
    let ended = Int.random(in: 210...260, using: &dice)
    var reasons: [Offer.Reason: Int] = [:]
    for (reason, most) in [(Offer.Reason.risk, 9), (.crisis, 6), (.died, 8), (.unwilling, 14)] {
      reasons[reason] = Int.random(in: 2...most, using: &dice)
    }
    let missed = reasons.values.reduce(0, +) + Int.random(in: 10...30, using: &dice)
    return Offer(period: quarter, ended: ended, offered: ended - missed, reasons: reasons)
  }

  private func publish(_ told: DemoActions.Told, of quarter: Period) throws -> Action {
    let action = Action(
      period: quarter, theme: told.theme, said: told.said, did: told.did, kind: told.kind,
      partner: told.partner, lead: told.lead, due: quarter.end.adding(days: told.days),
      status: told.status, picture: told.picture)
    try store.add(action)
    if told.isPublished { _ = try store.publish(true, action) }
    return action
  }
}

extension Comment {
  /// The feeling that comments to its question mostly have.
  fileprivate var usualFeeling: Feeling {
    switch DemoComments.deck(of: question) {
    case "good": .good
    case "better": .bad
    default: .mixed
    }
  }
}
