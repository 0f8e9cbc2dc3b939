internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// What needs me: the page after signing in.
extension Kiosk {
  func showHome(_ visit: StaffVisit) throws -> Reply {
    let readsComments = visit.account.mayOpen(.comments)
    let tasks = [
      readsComments ? try commentsTask(visit) : nil, readsComments ? try concernsTask(visit) : nil,
      try actionsTask(visit), visit.account.mayOpen(.offers) ? try offersTask(visit) : nil,
    ]
    let praise = readsComments ? try store.praise().prefix(Kiosk.mostPraise) : []
    let meeting = readsComments ? try commentOfTheWeek() : nil
    if meeting != nil {
      try store.auditOnce(
        "read comments on the first page", by: visit.account.name, on: Day(of: now()))
    }
    return try staffPage(
      StaffHomePage(
        words: renderer.words[.own], nav: nav(.home, visit), tasks: tasks.compactMap(\.self),
        praise: praise.map { quote($0, to: visit.path(.praise, named: $0.name)) },
        meeting: meeting.map { quote($0) },
        silent: try silentScreens(), headline: try headline(visit),
        paper: readsComments
          ? forms.forms.map { LinkButton($0.title[.own], to: visit.path(.paper, of: $0.code)) }
          : []),
      visit)
  }

  private static let mostPraise = 3

  private func commentsTask(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    guard let oldest = try store.commentToCheck() else { return nil }
    let words = renderer.words[.own]
    return StaffHomePage.Task(
      words.text("staff.home.comments"),
      [
        count(try store.commentsToCheck(), "staff.home.left"),
        words.text("staff.home.oldest", filling: ["period": words.name(of: oldest.period)]),
      ],
      link: LinkButton(words.text("staff.home.check"), to: visit.path(.comments)))
  }

  private func concernsTask(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let words = renderer.words[.own]
    let today = Day(of: now())
    let open = try store.concerns().filter { $0.outcome == nil }
    guard let first = open.first else { return nil }
    let clock = first.isLate(on: today) ? "late" : first.due == today ? "today" : "due"
    return StaffHomePage.Task(
      words.text("staff.home.concerns"),
      [
        count(open.count, "staff.home.concernsOpen"),
        words.text("staff.home.\(clock)", filling: ["day": words.name(of: first.due)]),
      ],
      link: LinkButton(words.text("staff.home.decide"), to: visit.path(.concerns)),
      urgent: clock != "due")
  }

  private func actionsTask(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let words = renderer.words[.own]
    let today = Day(of: now())
    let overdue = try store.actions().mostUrgentFirst(on: today)
      .filter { $0.isOverdue(on: today) }
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

  /// The numbers of the quarter that closed last, without which there is no paper for the board.
  private func offersTask(_ visit: StaffVisit) throws -> StaffHomePage.Task? {
    let words = renderer.words[.own]
    let last = actionQuarters()[0]
    guard try store.releasedPeriods().contains(where: { $0.end >= last.end }),
      try store.offer(of: last) == nil
    else { return nil }
    return StaffHomePage.Task(
      words.text("staff.offers.title"),
      [words.text("staff.home.offers", filling: ["period": words.name(of: last)])],
      link: LinkButton(words.text("staff.home.writeOffers"), to: visit.path(.offer, of: last)))
  }

  private func count(_ number: Int, _ path: String) -> String {
    renderer.words[.own].text(
      number == 1 ? "\(path)One" : path, filling: ["count": "\(number)"])
  }
}

/// What may be read for its own sake.
extension Kiosk {
  func showPraise(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let comment = try store.praise().first(where: { $0.name == name }) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("printed praise", visit)
    return try staffPage(
      StaffPraisePage(
        words: renderer.words[.own], nav: nav(.home, visit), quote: quote(comment)), visit)
  }

  /// One approved comment for a team meeting: another each week.
  private func commentOfTheWeek() throws -> Comment? {
    let week = Week(of: Day(of: now()))
    return try store.commentsToPassOn().min { $0.name.lot(in: week) < $1.name.lot(in: week) }
  }

  private func quote(_ comment: Comment, to path: String? = nil) -> StaffHomePage.Quote {
    let question = forms.form(comment.form)?.question(comment.question)?.text[.own]
    let about = [question, renderer.words[.own].name(of: comment.period)].compactMap(\.self)
    return StaffHomePage.Quote(comment.words, about: about.joined(separator: " – "), path: path)
  }

  private func silentScreens() throws -> [String] {
    let words = renderer.words[.own]
    let today = Day(of: now())
    let silent = try store.silentScreens(on: today)
    let month = today.adding(days: -today.day).month
    return forms.service.places.filter { silent.contains($0.code) }.map { place in
      words.text(
        "staff.home.silentScreen",
        filling: ["place": place.name, "month": words.texts("months")[month - 1]])
    }
  }

  /// The last period that can be shown; before there is one, only why, and never how many wait.
  private func headline(_ visit: StaffVisit) throws -> StaffHomePage.Headline {
    let words = renderer.words[.own]
    guard let last = try store.releasedPeriods().last(where: { $0.quarters.count <= 2 }) else {
      return StaffHomePage.Headline(words.texts("staff.home.notYet"))
    }
    return StaffHomePage.Headline(
      [words.text("staff.home.ready", filling: ["period": words.name(of: last)])]
        + (try findings(of: last)), link: overviewLink(to: last, visit))
  }

  /// What the end form's main questions say, as far as a number of each is shown.
  private func findings(of period: Period) throws -> [String] {
    guard let form = forms.form("end") else { return [] }
    let tables = try releaseJob.released(of: [period]).map(\.shown)
    let writer = FigureWriter(form: form, words: renderer.words[.own])
    return Kiosk.headlines.compactMap { question, choice in
      let table = tables.first {
        $0.form == form.code && $0.question == question && $0.grouping == nil
      }
      guard let table, case .howMany = Finding(on: table, readBy: choice) else { return nil }
      return writer.sentence(on: table)
    }
  }

  private static let headlines: [(Question.Code, Choice.Code)] = [
    ("got", "all"), ("listen", "yes"), ("safe", "yes"),
  ]
}
