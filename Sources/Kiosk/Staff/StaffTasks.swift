internal import Accounts
internal import Pages
internal import Store
internal import Survey

/// What waits for someone of the quality team, as far as it is theirs to do.
struct StaffTasks {
  let store: Store
  let words: Words
  let stuck: String?
  let accessibility: Accessibility?

  func all(for visit: StaffVisit) throws -> [StaffHomePage.Task] {
    let readsComments = visit.account.mayOpen(.comments)
    return [
      stuckRelease(visit),
      readsComments ? try comments(visit) : nil, readsComments ? try concerns(visit) : nil,
      try translations(visit), try actions(visit),
      visit.account.mayOpen(.offers) ? try offers(visit) : nil, statement(visit),
    ].compactMap(\.self)
  }

  /// For managers, who can have it mended.
  private func stuckRelease(_ visit: StaffVisit) -> StaffHomePage.Task? {
    guard let stuck, visit.account.mayOpen(.offers) else { return nil }
    return StaffHomePage.Task(
      words.text("staff.home.stuck"), [words.text("staff.home.stuckAsk"), stuck + "."],
      link: LinkButton(words.text("staff.reports"), to: visit.path(.reports)), urgent: true)
  }

  private func comments(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let left = try store.commentsToCheck()
    guard left > 0 else { return nil }
    let (oldest, now) = (try store.oldestWeekToCheck(), Week(of: visit.today))
    let isLate = oldest.map { $0.adding(weeks: 1) < now } ?? false
    return StaffHomePage.Task(
      words.text("staff.home.comments"),
      [count(left, "staff.home.left")]
        + (oldest.map { [waiting(since: $0, isLate: isLate)] } ?? []),
      link: LinkButton(words.text("staff.home.check"), to: visit.path(.comments)), urgent: isLate)
  }

  /// Comments are read within the week after the one in which they came.
  private func waiting(since week: Week, isLate: Bool) -> String {
    words.text(
      isLate ? "staff.home.waitsLate" : "staff.home.waits",
      filling: ["day": words.name(of: week.monday)])
  }

  private func concerns(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let open = try store.concerns().filter { $0.outcome == nil }
    guard let first = open.first else { return nil }
    let clock = first.isLate(on: visit.today) ? "late" : first.due == visit.today ? "today" : "due"
    return StaffHomePage.Task(
      words.text("staff.home.concerns"),
      [
        count(open.count, "staff.home.concernsOpen"),
        words.text("staff.home.\(clock)", filling: ["day": words.name(of: first.due)]),
      ],
      link: LinkButton(words.text("staff.home.decide"), to: visit.path(.concerns)),
      urgent: clock != "due")
  }

  /// For managers, who can find a translator. Never how many wait.
  private func translations(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    guard visit.account.mayOpen(.people), try store.commentToTranslate() != nil else { return nil }
    return StaffHomePage.Task(
      words.text("staff.translate.waits"), [words.text("staff.translate.waitsWhy")],
      link: LinkButton(words.text("staff.people.link"), to: visit.path(.people)))
  }

  private func actions(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let overdue = try store.actions().mostUrgentFirst(on: visit.today)
      .filter { $0.isOverdue(on: visit.today) }
    guard let first = overdue.first else { return nil }
    return StaffHomePage.Task(
      words.text("staff.home.actions"),
      [
        count(overdue.count, "staff.home.overdue"),
        words.text("staff.actions.overdue", filling: ["day": words.name(of: first.due)]) + ".",
        words.text("staff.actions.leads", filling: ["lead": first.lead]) + ".",
      ],
      link: LinkButton(words.text("staff.home.seeActions"), to: visit.path(.actions)),
      urgent: true)
  }

  /// The offers of the quarter that closed last: without them there is no sheet for the board.
  private func offers(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let last = Period.lastQuarter(before: visit.today)
    guard try store.releasedPeriods().contains(where: { $0.end >= last.end }),
      try store.offer(of: last) == nil
    else { return nil }
    return StaffHomePage.Task(
      words.text("staff.offers.title"),
      [words.text("staff.home.offers", filling: ["period": words.name(of: last)])],
      link: LinkButton(words.text("staff.home.writeOffers"), to: visit.path(.offer, of: last)))
  }

  /// The law wants the accessibility statement looked at each year.
  private func statement(_ visit: StaffVisit) -> StaffHomePage.Task? {
    guard let accessibility, accessibility.isDue(on: visit.today), visit.account.mayOpen(.offers)
    else { return nil }
    return StaffHomePage.Task(
      words.text("accessibility.heading"),
      [
        words.text(
          "staff.home.statement", filling: ["day": words.name(of: accessibility.reviewed)])
      ],
      link: LinkButton(
        words.text("accessibility.heading"), to: visit.context.path(.accessibility)))
  }

  private func count(_ number: Int, _ path: String) -> String {
    words.text(number == 1 ? "\(path)One" : path, filling: ["count": "\(number)"])
  }
}

extension Period {
  /// The quarter that closed last.
  static func lastQuarter(before day: Day) -> Period {
    .quarter(of: Period.quarter(of: day).firstDay.adding(days: -1))
  }
}
