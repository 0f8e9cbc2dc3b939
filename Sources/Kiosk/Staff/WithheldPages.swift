internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// The comments that reviewers withheld, for a manager to read again.
struct WithheldPages {
  let store: Store
  let forms: Forms
  let layout: StaffLayout
  let audit: AuditLog

  func show(_ visit: StaffVisit) throws -> Reply {
    let withheld = try store.withheldComments()
    try audit.note("looked at withheld comments", visit)
    return try layout.reply(
      StaffWithheldPage(
        words: layout.words, nav: layout.nav(.withheld, visit),
        comments: withheld.map { view(of: $0, visit) }),
      visit)
  }

  private func view(of comment: Comment, _ visit: StaffVisit) -> FoundView {
    FoundView(
      pieces: [FoundView.Piece(comment.words, isMatch: false)],
      facts: [
        forms.question(of: comment) ?? comment.question.text,
        layout.words.when(comment, on: visit.today),
      ].compactMap(\.self),
      path: visit.path(.comment, named: comment.name), id: "withheld-\(comment.name.text)")
  }
}
