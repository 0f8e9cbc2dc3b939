internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Two sentences by the lead about what the comments of a released period said. They stand on its
/// overview and on the board's sheet.
struct CommentaryPages {
  let store: Store
  let redactor: Redactor
  let layout: StaffLayout
  let audit: AuditLog

  func show(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try store.releasedPeriods().contains(period) else { return layout.notFound(visit) }
    let kept = try store.commentary(of: period) ?? Commentary(period: period)
    return try layout.reply(page(kept, visit), visit)
  }

  func take(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try store.releasedPeriods().contains(period) else { return layout.notFound(visit) }
    guard visit.sends(only: ["first", "second", "version", "then"]) else {
      return layout.notUnderstood(visit)
    }
    let typed = Commentary(from: visit.request.fields, about: period)
    guard typed.sentences.allSatisfy({ $0.count <= CommentaryPages.longest }) else {
      return try layout.reply(page(typed, visit), visit, .unprocessable)
    }
    guard try store.keep(typed) else { return try showOther(than: typed, visit) }
    try audit.note("wrote what comments of \(period) said", visit)
    return .seeOther(visit.path(mayName(typed) ? .commentary : .overview, of: period))
  }

  /// What someone else wrote meanwhile, above what was typed here: sent again, that takes its place.
  private func showOther(than typed: Commentary, _ visit: StaffVisit) throws -> Reply {
    let other = try store.commentary(of: typed.period) ?? Commentary(period: typed.period)
    let over = Commentary(
      period: typed.period, first: typed.first, second: typed.second, version: other.version)
    var page = page(over, visit)
    page.elsewhere = ChangedElsewhere([
      .init(layout.words.text("staff.commentary.first"), other.first),
      .init(layout.words.text("staff.commentary.second"), other.second),
    ])
    return try layout.reply(page, visit, .conflict)
  }

  /// Whether the redactor would cover anything: the board need not read who it was.
  private func mayName(_ commentary: Commentary) -> Bool {
    commentary.sentences.contains { redactor.redact(RawWords($0)).wereCovered }
  }

  private func page(_ commentary: Commentary, _ visit: StaffVisit) -> StaffCommentaryPage {
    let words = layout.words
    func field(_ name: String, _ text: String) -> TypedField {
      let isTooLong = text.count > CommentaryPages.longest
      return TypedField(
        name, words.text("staff.commentary.\(name)"), text, .long,
        problem: isTooLong ? words.text("staff.problems.tooLong") : nil)
    }
    return StaffCommentaryPage(
      words: words, nav: layout.nav(.reports, visit), period: words.name(of: commentary.period),
      back: visit.path(.overview, of: commentary.period),
      action: visit.path(.commentary, of: commentary.period),
      hidden: commentary.version.map { [Hidden("version", "\($0)")] } ?? [],
      sentences: [field("first", commentary.first), field("second", commentary.second)],
      mayName: commentary.version != nil && mayName(commentary))
  }

  /// In letters, so that the board's sheet stays on one page.
  static let longest = 160
}

extension Commentary {
  /// Any white space becomes one space: each is one line on the sheet.
  fileprivate init(from fields: Fields, about period: Period) {
    func text(_ name: String) -> String {
      (fields[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    self.init(
      period: period, first: text("first"), second: text("second"),
      version: fields["version"].flatMap { Int($0) })
  }
}
