internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// One comment that says what was good, as a sheet to send to those who did it.
struct PraisePages {
  let store: Store
  let forms: Forms
  let layout: StaffLayout
  let audit: AuditLog

  func show(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let comment = try store.praise().first(where: { $0.name == name }) else {
      return layout.notFound(visit)
    }
    try audit.note("printed praise", visit)
    let quote = StaffHomePage.Quote(comment, of: forms, in: layout.words, on: visit.today)
    return try layout.reply(
      StaffPraisePage(words: layout.words, nav: layout.nav(.home, visit), quote: quote), visit)
  }
}

extension StaffHomePage.Quote {
  /// - Parameter path: where it is shown alone.
  init(
    _ comment: Comment, of forms: Forms, in words: Words, on today: Day, path: String? = nil
  ) {
    let about = [forms.question(of: comment), words.when(comment, on: today)].compactMap(\.self)
    self.init(comment.words, about: about.joined(separator: " – "), path: path)
  }
}
