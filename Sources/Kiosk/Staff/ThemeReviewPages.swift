internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// Closes the review of a period's comments, which freezes its themes.
struct ThemeReviewPages {
  let store: Store
  let forms: Forms
  let layout: StaffLayout
  let audit: AuditLog

  private func job(_ visit: StaffVisit) -> ReleaseJob {
    ReleaseJob(forms: forms, store: store, today: visit.today)
  }

  func show(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try mayHaveReview(period, visit) else {
      return layout.notFound(visit)
    }
    try audit.note("looked at the review of \(period)", visit)
    return try layout.reply(try reviewPage(of: period, visit), visit)
  }

  func take(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard visit.sends(only: ["then"]) else { return layout.notUnderstood(visit) }
    guard try mayHaveReview(period, visit) else {
      return layout.notFound(visit)
    }
    let reason = visit.request.fields["then"].flatMap(ReasonNotToWait.init(rawValue:))
    let waiting = try store.waitingForTranslator(of: period)
    if try job(visit).reviewsToClose().contains(period),
      try job(visit).closeReview(
        of: period, by: visit.account.name, leavingOutForeign: reason != nil) == .closed
    {
      let without = reason.map { " without \(waiting) not in English: \($0.audited)" } ?? ""
      try audit.note("closed the review of \(period)\(without)", visit)
      return .seeOther(visit.path(.review, of: period))
    }
    return try layout.reply(try reviewPage(of: period, visit), visit, .conflict)
  }

  /// Whether the service reviews periods of this length together, or did when this one was closed.
  private func mayHaveReview(_ period: Period, _ visit: StaffVisit) throws -> Bool {
    if job(visit).reviewsTogether(period) { return true }
    return try store.themeRelease(of: period) != nil
  }

  private func reviewPage(of period: Period, _ visit: StaffVisit) throws -> StaffReviewPage {
    let words = layout.words
    var page = StaffReviewPage(
      words: words, nav: layout.nav(.comments, visit), period: words.name(of: period))
    if let frozen = try store.themeRelease(of: period) {
      show(frozen, on: &page)
    } else if try !job(visit).reviewed().contains(period) {
      page.sentences = [words.text("staff.review.open")]
    } else if try !store.hasCheckedAllInEnglish(of: period) {
      page.sentences = [words.text("staff.review.waiting")]
      page.linkButtons = [
        LinkButton(words.text("staff.review.waitingLink"), to: visit.path(.comments))
      ]
    } else {
      try preview(period, on: &page, visit)
    }
    return page
  }

  /// What closing would freeze, and how many comments it leaves out.
  private func preview(
    _ period: Period, on page: inout StaffReviewPage, _ visit: StaffVisit
  ) throws {
    let words = layout.words
    let themes = try job(visit).themesToFreeze(of: period)
    let withheld = try store.withheldComments().filter { $0.period.year == period }
    page.sentences = ["what", "once", "rule"].map { words.text("staff.review.\($0)") }
    let waiting = try store.waitingForTranslator(of: period)
    if waiting > 0 {
      page.sentences.append(
        words.text("staff.review.foreign", filling: ["count": "\(waiting)"]))
      page.reasons = ReasonNotToWait.allCases.map { reason in
        .init(value: reason.rawValue, label: words.text("staff.review.without.\(reason)"))
      }
    }
    if !withheld.isEmpty {
      page.sentences.append(
        words.text("staff.review.withheld", filling: ["count": "\(withheld.count)"]))
      page.linkButtons = [
        LinkButton(words.text("staff.review.withheldLink"), to: visit.path(.withheld))
      ]
    }
    page.rows = rows(of: themes)
    page.action = visit.path(.review, of: period)
  }

  /// Why a review is closed before all its words are in English.
  private enum ReasonNotToWait: String, CaseIterable {
    case noTranslator, due

    /// As the audit says it.
    var audited: String {
      switch self {
      case .noTranslator: "no translator was found"
      case .due: "the figures are due"
      }
    }
  }

  private func show(_ frozen: ThemeRelease, on page: inout StaffReviewPage) {
    let words = layout.words
    page.sentences = [
      words.text("staff.review.closed"), words.text("staff.review.counted"),
      words.text("staff.review.rule"),
    ]
    page.rows = rows(of: frozen)
  }

  private func rows(of themes: ThemeRelease) -> [StaffReviewPage.Row] {
    let words = layout.words
    return themes.rows.map { row in
      .init(
        forms.themes.name(of: row.theme, in: words),
        [row.total, row.good, row.mixed, row.bad].map(words.said))
    }
  }

  /// The reviews that a manager can close.
  func toClose(_ visit: StaffVisit) throws -> [LinkButton] {
    guard visit.account.role >= .manager else { return [] }
    return try job(visit).reviewsToClose().map { period in
      LinkButton(layout.words.name(of: period), to: visit.path(.review, of: period))
    }
  }
}
