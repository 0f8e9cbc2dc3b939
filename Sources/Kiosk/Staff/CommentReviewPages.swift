internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Comments: read one at a time, covered further, approved or withheld, marked as a concern.
struct CommentReviewPages {
  let store: Store
  let themes: Themes
  let redactor: Redactor
  let search: CommentSearch
  let writer: CommentPageWriter
  let layout: StaffLayout
  let audit: AuditLog

  /// The next one to check.
  func showNext(_ visit: StaffVisit) throws -> Reply {
    let passed = visit.request.query[CommentPageWriter.passing].flatMap(RowID.init)
    guard let comment = try store.commentToCheck(passing: passed) else {
      var page = StaffCommentsPage(
        words: layout.words, nav: layout.nav(.comments, visit),
        reviews: try writer.reviews.toClose(visit))
      page.done = try justChecked(visit)
      return try layout.reply(page, visit)
    }
    try audit.note("read a comment", visit)
    var page = try writer.page(of: comment, visit, inTurn: true)
    page.done = try justChecked(visit)
    return try layout.reply(page, visit)
  }

  /// What was done with the comment before, with a link back to it, so that a mistake can be
  /// undone.
  private func justChecked(_ visit: StaffVisit) throws -> Done? {
    let words = layout.words
    guard let name = visit.request.query[CommentReviewPages.checked].flatMap(RowID.init),
      let comment = try store.comment(name), comment.state != .new
    else { return nil }
    return Done(
      words.text("staff.check.done.\(comment.state)"),
      again: LinkButton(
        words.text("staff.check.done.again"), to: visit.path(.comment, named: name)))
  }

  func show(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let comment = try store.comment(name) else {
      return layout.notFound(visit)
    }
    try audit.note("read a comment", visit)
    return try layout.reply(try writer.page(of: comment, visit), visit)
  }

  func take(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    let request = visit.request
    let known: Set = ["version", "feeling", "theme", "word", StaffCommentPage.coverBox, "then"]
    guard visit.sends(only: known), let version = request.fields["version"].flatMap({ Int($0) })
    else { return layout.notUnderstood(visit) }
    guard let comment = try store.comment(name) else {
      return layout.notFound(visit)
    }
    let isCovering =
      !request.fields.all(StaffCommentPage.picked).isEmpty
      || request.fields[StaffCommentPage.coverBox]?.allSatisfy(\.isWhitespace) == false
    switch request.fields["then"] {
    // Words were picked to be covered: no other button may pass the comment on before they are.
    case "approve" where isCovering, "withhold" where isCovering, "cover":
      return try cover(comment, version, visit)
    case "approve": return try approve(comment, version, visit)
    case "withhold":
      let review = CommentReview.withheld(suggested: try writer.suggested(by: comment))
      let change = try store.review(name, version: version, as: review)
      return try done(change, "withheld", comment, visit)
    case "foreign":
      let change = try store.markAsForeign(name, version: version)
      guard change == .made else { return try done(change, "", comment, visit) }
      try audit.note("sent a comment to a translator", visit)
      return .seeOther(visit.path(.comments))
    case "concern":
      _ = try store.markConcern(name, by: visit.account.name, on: visit.today)
      try audit.note("marked a possible concern", visit)
      return try keepingChoices(name, visit)
    case "unmark": return try unmark(name, visit)
    default: return layout.notUnderstood(visit)
    }
  }

  /// Takes a mark back that was made today.
  private func unmark(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    let change = try store.unmarkConcern(about: name, on: visit.today)
    guard change == .made else { return try keepingChoices(name, visit, saying: "notUnmarked") }
    try audit.note("took back the mark as a possible concern", visit)
    return try keepingChoices(name, visit, saying: "unmarked")
  }

  private func approve(
    _ comment: Comment, _ version: Int, _ visit: StaffVisit
  ) throws -> Reply {
    let typed = TypedReview(visit.request.fields)
    if let problem = typed.problem(known: themes, and: comment) {
      return try mend(comment, problem, at: typed.field(problem), typed, visit)
    }
    guard let feeling = typed.feeling else { return layout.notUnderstood(visit) }
    let review = CommentReview.approved(
      feeling: feeling, themes: typed.themes, suggested: try writer.suggested(by: comment))
    let change = try store.review(comment.name, version: version, as: review)
    return try done(change, "approved", comment, visit)
  }

  private func cover(_ comment: Comment, _ version: Int, _ visit: StaffVisit) throws -> Reply {
    let fields = visit.request.fields
    let words = redactor.wordByWord(comment.words)
    let phrase = fields[StaffCommentPage.coverBox] ?? ""
    let found = words.positions(of: phrase)
    let covered = words.covering(
      found.union(fields.all(StaffCommentPage.picked).compactMap { Int($0) }))
    let isMissed = found.isEmpty && !phrase.allSatisfy(\.isWhitespace)
    if comment.version == version, isMissed || !covered.wereChanged {
      return try mend(
        comment, isMissed ? "notThere" : "nothingToCover", at: StaffCommentPage.coverBox,
        TypedReview(fields), visit)
    }
    let change = try store.cover(comment.name, version: version, with: covered)
    search.forget()
    guard change == .made else { return try done(change, "", comment, visit) }
    try audit.note("covered words of comment \(comment.name.text)", visit)
    return try keepingChoices(comment.name, visit, saying: "covered")
  }

  /// The comment again as it is stored now, with what was already chosen for it.
  private func keepingChoices(
    _ name: RowID, _ visit: StaffVisit, saying done: String? = nil
  ) throws -> Reply {
    guard let comment = try store.comment(name) else {
      return layout.notFound(visit)
    }
    var page = try writer.page(of: comment, TypedReview(visit.request.fields), visit)
    page.done = done.map { Done(layout.words.text("staff.check.done.\($0)")) }
    return try layout.reply(page, visit)
  }

  /// Goes on to the next comment, or shows what someone else has made of this one.
  private func done(
    _ change: Change, _ what: String, _ before: Comment, _ visit: StaffVisit
  ) throws -> Reply {
    switch change {
    case .made:
      try audit.note("\(what) comment \(before.name.text)", visit)
      return .seeOther(
        before.state == .new
          ? visit.path(.comments, "\(CommentReviewPages.checked)=\(before.name.text)")
          : visit.path(.comment, named: before.name))
    case .conflict:
      guard let comment = try store.comment(before.name) else { fallthrough }
      return try conflict(comment, visit)
    case .gone: return layout.notFound(visit)
    }
  }

  private func conflict(_ comment: Comment, _ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let typed = TypedReview(visit.request.fields)
    var page = try writer.page(of: comment, visit)
    page.problem = Problem(words.text("staff.check.problems.conflict"), at: "comment")
    let chosen =
      [typed.feeling.map { words.text("staff.check.feelings.\($0)") }].compactMap(\.self)
      + typed.themes.map { themes.name(of: $0, in: words) }
    if !chosen.isEmpty {
      page.yours = words.text(
        "staff.check.problems.yours", filling: ["choices": chosen.joined(separator: ", ")])
    }
    return try layout.reply(page, visit, .conflict)
  }

  private func mend(
    _ comment: Comment, _ problem: String, at field: String, _ typed: TypedReview,
    _ visit: StaffVisit
  ) throws -> Reply {
    var page = try writer.page(of: comment, typed, visit)
    page.typed = visit.request.fields[StaffCommentPage.coverBox] ?? ""
    page.problem = Problem(
      layout.words.text("staff.check.problems.\(problem)"), at: field)
    return try layout.reply(page, visit, .unprocessable)
  }

  /// The field of the address that names the comment which was checked last.
  private static let checked = "checked"
}
