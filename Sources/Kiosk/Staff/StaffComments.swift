internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Comments: read one at a time, covered further, approved or withheld, marked as a concern.
extension Kiosk {
  /// The next one to check.
  func showComments(_ visit: StaffVisit) throws -> Reply {
    let passed = visit.request.query[Kiosk.passing].flatMap(RowID.init)
    guard let comment = try store.commentToCheck(passing: passed) else {
      var page = StaffCommentsPage(
        words: renderer.words[.own], nav: nav(.comments, visit), reviews: try reviews(visit))
      page.done = try justChecked(visit)
      return try staffPage(page, visit)
    }
    try note("read a comment", visit)
    var page = try page(of: comment, visit, inTurn: true)
    page.done = try justChecked(visit)
    return try staffPage(page, visit)
  }

  /// What became of the one before, with the way back to it: a slip of the hand can be mended.
  private func justChecked(_ visit: StaffVisit) throws -> Done? {
    let words = renderer.words[.own]
    guard let name = visit.request.query[Kiosk.checked].flatMap(RowID.init),
      let comment = try store.comment(name), comment.state != .new
    else { return nil }
    return Done(
      words.text("staff.check.done.\(comment.state)"),
      again: LinkButton(
        words.text("staff.check.done.again"), to: visit.path(.comment, named: name)))
  }

  func showComment(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let comment = try store.comment(name) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("read a comment", visit)
    return try staffPage(try page(of: comment, visit), visit)
  }

  func takeComment(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    let request = visit.request
    let known: Set = ["version", "feeling", "theme", "word", StaffCommentPage.coverBox, "then"]
    guard allows(request, known), let version = request.fields["version"].flatMap({ Int($0) })
    else { return notUnderstood(visit.context) }
    guard let comment = try store.comment(name) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    let isCovering =
      !request.fields.all("word").isEmpty
      || request.fields[StaffCommentPage.coverBox]?.allSatisfy(\.isWhitespace) == false
    switch request.fields["then"] {
    // Words that were picked to be covered are never sent on uncovered.
    case "approve" where isCovering, "withhold" where isCovering, "cover":
      return try cover(comment, version, visit)
    case "approve": return try approve(comment, version, visit)
    case "withhold":
      let review = CommentReview.withheld(suggested: try suggested(by: comment))
      let change = try store.review(name, version: version, as: review)
      return try done(change, "withheld", comment, visit)
    case "concern":
      _ = try store.markConcern(name, by: visit.account.name, on: Day(of: now()))
      try note("marked a possible concern", visit)
      return try keepingChoices(name, visit)
    default: return notUnderstood(visit.context)
    }
  }

  private func approve(
    _ comment: Comment, _ version: Int, _ visit: StaffVisit
  ) throws -> Reply {
    let typed = TypedReview(visit.request.fields)
    if let problem = typed.problem(known: forms.themes, and: comment) {
      return try mend(comment, problem, at: typed.field(problem), typed, visit)
    }
    guard let feeling = typed.feeling else { return notUnderstood(visit.context) }
    let review = CommentReview.approved(
      feeling: feeling, themes: typed.themes, suggested: try suggested(by: comment))
    let change = try store.review(comment.name, version: version, as: review)
    return try done(change, "approved", comment, visit)
  }

  private func cover(_ comment: Comment, _ version: Int, _ visit: StaffVisit) throws -> Reply {
    let fields = visit.request.fields
    let words = redactor.wordByWord(comment.words)
    let phrase = fields[StaffCommentPage.coverBox] ?? ""
    let found = words.positions(of: phrase)
    let covered = words.covering(found.union(fields.all("word").compactMap { Int($0) }))
    let isMissed = found.isEmpty && !phrase.allSatisfy(\.isWhitespace)
    if comment.version == version, isMissed || !covered.wereChanged {
      return try mend(
        comment, isMissed ? "notThere" : "nothingToCover", at: StaffCommentPage.coverBox,
        TypedReview(fields), visit)
    }
    let change = try store.cover(comment.name, version: version, with: covered)
    commentSearch.forget()
    guard change == .made else { return try done(change, "", comment, visit) }
    try note("covered words of comment \(comment.name.text)", visit)
    return try keepingChoices(comment.name, visit, saying: "covered")
  }

  /// The same comment as it is now, with what was already chosen for it.
  private func keepingChoices(
    _ name: RowID, _ visit: StaffVisit, saying done: String? = nil
  ) throws -> Reply {
    guard let comment = try store.comment(name) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    var page = try page(of: comment, TypedReview(visit.request.fields), visit)
    page.done = done.map { Done(renderer.words[.own].text("staff.check.done.\($0)")) }
    return try staffPage(page, visit)
  }

  /// What comes after a change: the next comment, or what someone else made of this one.
  private func done(
    _ change: Change, _ deed: String, _ before: Comment, _ visit: StaffVisit
  ) throws -> Reply {
    switch change {
    case .made:
      try note("\(deed) comment \(before.name.text)", visit)
      return .seeOther(
        before.state == .new
          ? visit.path(.comments, "\(Kiosk.checked)=\(before.name.text)")
          : visit.path(.comment, named: before.name))
    case .conflict:
      guard let comment = try store.comment(before.name) else { fallthrough }
      return try conflict(comment, visit)
    case .gone: return trouble(.notFound, "notFound", at: visit.context)
    }
  }

  private func conflict(_ comment: Comment, _ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    let typed = TypedReview(visit.request.fields)
    var page = try page(of: comment, visit)
    page.problem = Problem(words.text("staff.check.problems.overtaken"), at: "comment")
    let chosen =
      [typed.feeling.map { words.text("staff.check.feelings.\($0)") }].compactMap(\.self)
      + typed.themes.map(name)
    if !chosen.isEmpty {
      page.yours = words.text(
        "staff.check.problems.yours", filling: ["choices": chosen.joined(separator: ", ")])
    }
    return try staffPage(page, visit, .conflict)
  }

  private func mend(
    _ comment: Comment, _ problem: String, at field: String, _ typed: TypedReview,
    _ visit: StaffVisit
  ) throws -> Reply {
    var page = try page(of: comment, typed, visit)
    page.typed = visit.request.fields[StaffCommentPage.coverBox] ?? ""
    page.problem = Problem(
      renderer.words[.own].text("staff.check.problems.\(problem)"), at: field)
    return try staffPage(page, visit, .unprocessable)
  }

  func suggested(by comment: Comment) throws -> [Theme.Code] {
    try suggestions.suggested(by: comment.words).map(\.code)
  }

  /// A theme's name; one that the codebook has no more says so.
  func name(of theme: Theme.Code) -> String {
    forms.themes.theme(theme)?.name
      ?? renderer.words[.own].text("staff.check.noLonger", filling: ["code": theme.text])
  }

  /// The comment that was checked last.
  static let checked = "checked"
  /// The comment to pass over for now.
  static let passing = "after"
}
