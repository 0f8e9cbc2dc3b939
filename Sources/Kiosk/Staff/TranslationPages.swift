internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Words in other languages: a translator types each in English, and sees nothing else.
struct TranslationPages {
  let store: Store
  let forms: Forms
  let redactor: Redactor
  let layout: StaffLayout
  let audit: AuditLog

  /// The next one that was dealt out.
  func showNext(_ visit: StaffVisit) throws -> Reply {
    guard let comment = try store.commentToTranslate() else {
      return try layout.reply(
        StaffTranslationPage(words: layout.words, nav: layout.nav(.translations, visit)), visit)
    }
    return try show(comment, visit)
  }

  func show(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let comment = try store.commentToTranslate(name) else { return layout.notFound(visit) }
    return try show(comment, visit)
  }

  private func show(_ comment: Comment, _ visit: StaffVisit) throws -> Reply {
    try audit.note("read words to be translated", visit)
    return try layout.reply(page(of: comment, visit), visit)
  }

  /// The English goes through the redactor, and takes the place of what was written.
  func take(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    let fields = visit.request.fields
    guard visit.sends(only: ["version", StaffTranslationPage.box, "then"]),
      let version = fields["version"].flatMap({ Int($0) })
    else { return layout.notUnderstood(visit) }
    guard let comment = try store.commentToTranslate(name) else { return layout.notFound(visit) }
    let raw = RawWords(fields[StaffTranslationPage.box] ?? "")
    if raw.isBlank { return try mend(comment, "empty", visit) }
    if raw.isTooLong { return try mend(comment, "tooLong", visit) }
    switch try store.translate(name, version: version, into: redactor.redact(raw)) {
    case .made:
      try audit.note("put words into English", visit)
      return .seeOther(visit.path(.translations))
    case .conflict: return try mend(comment, "conflict", visit)
    case .gone: return layout.notFound(visit)
    }
  }

  private func mend(_ comment: Comment, _ problem: String, _ visit: StaffVisit) throws -> Reply {
    var page = page(of: comment, visit)
    page.typed = visit.request.fields[StaffTranslationPage.box] ?? ""
    page.problem = Problem(
      layout.words.text("staff.translate.problems.\(problem)"), at: StaffTranslationPage.box)
    return try layout.reply(page, visit, problem == "conflict" ? .conflict : .unprocessable)
  }

  private func page(of comment: Comment, _ visit: StaffVisit) -> StaffTranslationPage {
    var page = StaffTranslationPage(
      words: layout.words, nav: layout.nav(.translations, visit))
    page.asked = StaffTranslationPage.Asked(
      question: forms.question(of: comment) ?? comment.question.text, said: comment.words,
      action: visit.path(.translation, named: comment.name), version: comment.version)
    return page
  }
}
