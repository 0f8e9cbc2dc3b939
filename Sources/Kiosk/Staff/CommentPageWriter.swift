internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Writes the page on which one comment is checked.
struct CommentPageWriter {
  let store: Store
  let forms: Forms
  let redactor: Redactor
  let suggestions: ThemeSuggestions
  let unsafeWords: UnsafeWords
  let reviews: ThemeReviewPages
  let layout: StaffLayout

  func page(
    of comment: Comment, _ visit: StaffVisit, inTurn: Bool = false
  ) throws -> StaffCommentPage {
    try page(of: comment, TypedReview(comment), visit, inTurn: inTurn)
  }

  /// - Parameters:
  ///   - typed: what is chosen already.
  ///   - inTurn: shown because it is the next one to check, not because it was asked for.
  func page(
    of comment: Comment, _ typed: TypedReview, _ visit: StaffVisit, inTurn: Bool = false
  ) throws -> StaffCommentPage {
    let words = layout.words
    let suggested = try suggested(by: comment)
    var page = StaffCommentPage(
      title: words.text(inTurn ? "staff.check.title" : "staff.check.oneTitle"),
      nav: layout.nav(.comments, visit), action: visit.path(.comment, named: comment.name),
      concerns: visit.path(.concerns), version: comment.version,
      isCovering: visit.request.fields["then"] == "cover")
    page.isNew = comment.state == .new
    if comment.state == .new { try count(on: &page, from: comment, visit) }
    if unsafeWords.soundsUnsafe(comment.words) { page.unsafe = words.text("staff.check.unsafe") }
    page.comment = CommentView(facts: facts(of: comment, on: visit.today), text: comment.words)
    page.feelings = Feeling.allCases.enumerated().map { number, feeling in
      FeelingChoice(
        feeling, label: words.text("staff.check.feelings.\(feeling)"), key: number + 1,
        checked: typed.feeling == feeling)
    }
    page.themes = themes(typed.themes, suggested: suggested)
    page.hasSuggestions = !suggested.isEmpty
    page.picks = WordPicks(
      redactor.wordByWord(comment.words).pieces,
      doubtful: redactor.doubtfulWords(in: comment.words), name: StaffCommentPage.picked)
    let marked = try store.concern(about: comment.name)
    page.concern = marked.map(sentence)
    page.mayUnmark = marked.map { $0.outcome == nil && $0.marked == visit.today } ?? false
    page.reviews = try reviews.toClose(visit)
    return page
  }

  private func count(
    on page: inout StaffCommentPage, from comment: Comment, _ visit: StaffVisit
  ) throws {
    let words = layout.words
    let left = try store.commentsToCheck()
    page.left =
      left == 1
      ? words.text("staff.check.lastOne")
      : words.text("staff.check.left", filling: ["count": "\(left)"])
    if left > 1 {
      page.skip = visit.path(.comments, "\(CommentPageWriter.passing)=\(comment.name.text)")
    }
  }

  private func facts(of comment: Comment, on today: Day) -> [CommentView.Fact] {
    let words = layout.words
    let period = words.when(comment, on: today).map { when in
      CommentView.Fact(words.text("staff.check.period"), when)
    }
    return [
      .init(
        words.text("staff.check.question"), forms.question(of: comment) ?? comment.question.text),
      .init(words.text("staff.check.form"), forms.form(comment.form)?.title[.own] ?? ""),
    ]
      + [period].compactMap(\.self)
      + (comment.state == .new
        ? [] : [.init("", words.text("staff.check.state.\(comment.state)"))])
  }

  func suggested(by comment: Comment) throws -> [Theme.Code] {
    try suggestions.suggested(by: comment.words).map(\.code)
  }

  /// The field of the address that names the comment to pass over for now.
  static let passing = "after"

  /// First the themes that the words suggest, then those of the comment that have left the
  /// codebook, then the rest.
  private func themes(_ given: [Theme.Code], suggested: [Theme.Code]) -> [ThemeChoice] {
    let hint = layout.words.text("staff.check.suggested")
    let known = forms.themes.all.map(\.code)
    let old = given.filter { !known.contains($0) }
    let order = suggested + old + known.filter { !suggested.contains($0) }
    return order.map { code in
      ThemeChoice(
        code, label: forms.themes.name(of: code, in: layout.words),
        hint: suggested.contains(code) ? hint : nil,
        checked: given.contains(code))
    }
  }

  private func sentence(on concern: Concern) -> String {
    let words = layout.words
    return concern.outcome == nil
      ? words.text("staff.check.concern.marked", filling: ["day": words.name(of: concern.due)])
      : words.text("staff.check.concern.decided")
  }
}
