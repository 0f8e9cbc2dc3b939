internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// How a comment is shown to the quality team.
extension Kiosk {
  func page(
    of comment: Comment, _ visit: StaffVisit, inTurn: Bool = false
  ) throws -> StaffCommentPage {
    try page(of: comment, TypedReview(comment), visit, inTurn: inTurn)
  }

  /// - Parameters:
  ///   - typed: what is chosen already.
  ///   - inTurn: it was not asked for, but is the next.
  func page(
    of comment: Comment, _ typed: TypedReview, _ visit: StaffVisit, inTurn: Bool = false
  ) throws -> StaffCommentPage {
    let words = renderer.words[.own]
    let suggested = try suggested(by: comment)
    var page = StaffCommentPage(
      title: words.text(inTurn ? "staff.check.title" : "staff.check.oneTitle"),
      nav: nav(.comments, visit), action: visit.path(.comment, named: comment.name),
      concerns: visit.path(.concerns), version: comment.version,
      isCovering: visit.request.fields["then"] == "cover")
    if comment.state == .new { try count(on: &page, from: comment, visit) }
    page.comment = CommentView(facts: facts(of: comment), text: comment.words)
    page.feelings = Feeling.allCases.enumerated().map { number, feeling in
      FeelingChoice(
        feeling, label: words.text("staff.check.feelings.\(feeling)"), key: number + 1,
        checked: typed.feeling == feeling)
    }
    page.themes = themes(typed.themes, suggested: suggested)
    page.hasSuggestions = !suggested.isEmpty
    page.pieces = redactor.wordByWord(comment.words).pieces.enumerated().map { position, piece in
      StaffCommentPage.Piece(piece.text, at: position, isWord: piece.isWord)
    }
    page.concern = try concern(about: comment)
    page.reviews = try reviews(visit)
    return page
  }

  private func count(
    on page: inout StaffCommentPage, from comment: Comment, _ visit: StaffVisit
  ) throws {
    let words = renderer.words[.own]
    let left = try store.commentsToCheck()
    page.left =
      left == 1
      ? words.text("staff.check.lastOne")
      : words.text("staff.check.left", filling: ["count": "\(left)"])
    if left > 1 {
      page.skip = visit.path(.comments, "\(Kiosk.passing)=\(comment.name.text)")
    }
  }

  private func facts(of comment: Comment) -> [CommentView.Fact] {
    let words = renderer.words[.own]
    return [
      .init(words.text("staff.check.question"), question(of: comment)),
      .init(words.text("staff.check.form"), forms.form(comment.form)?.title[.own] ?? ""),
      .init(words.text("staff.check.period"), words.name(of: comment.period)),
    ]
      + (comment.state == .new
        ? [] : [.init("", words.text("staff.check.state.\(comment.state)"))])
  }

  /// What a comment answers, in the words of the form.
  func question(of comment: Comment) -> String {
    forms.form(comment.form)?.question(comment.question)?.text[.own] ?? comment.question.text
  }

  /// Those that its words suggest, then those it has that the codebook has no more, then the rest.
  private func themes(_ given: [Theme.Code], suggested: [Theme.Code]) -> [ThemeChoice] {
    let hint = renderer.words[.own].text("staff.check.suggested")
    let known = forms.themes.all.map(\.code)
    let old = given.filter { !known.contains($0) }
    let order = suggested + old + known.filter { !suggested.contains($0) }
    return order.map { code in
      ThemeChoice(
        code, label: name(of: code), hint: suggested.contains(code) ? hint : nil,
        checked: given.contains(code))
    }
  }

  private func concern(about comment: Comment) throws -> String? {
    let words = renderer.words[.own]
    return try store.concern(about: comment.name).map { concern in
      concern.outcome == nil
        ? words.text(
          "staff.check.concern.marked", filling: ["day": words.name(of: concern.due)])
        : words.text("staff.check.concern.decided")
    }
  }
}
