internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// The codebook, and the closing of a review.
extension Kiosk {
  func showThemes(_ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    let principles = Theme.Principle.allCases.map(Optional.some) + [nil]
    var page = StaffThemesPage(
      words: words, nav: nav(.themes, visit),
      chapters: principles.map { principle in
        let name = principle?.rawValue ?? "none"
        return StaffThemesPage.Chapter(
          id: name, heading: words.text("staff.themes.principles.\(name)"),
          themes: forms.themes.all.filter { $0.principle == principle }.map { theme in
            .init(theme, path: visit.context.path(.search, "theme=\(theme.code)"))
          })
      })
    page.old = try oldThemes()
    page.use = try use()
    return try staffPage(page, visit)
  }

  private func oldThemes() throws -> [String] {
    let known = forms.themes.all.map(\.code)
    return Set(try store.approvedComments().flatMap(\.themes)).subtracting(known).sorted()
      .map(name)
  }

  /// The last year with enough comments in its closed quarters.
  private func use() throws -> StaffThemesPage.Use? {
    let today = Day(of: now())
    let control = releaseJob.control
    for back in 0..<forms.service.retention.commentYears {
      let year = Period.quarter(of: today.adding(days: -365 * back)).year
      let comments = try store.codedComments(of: year, closedBy: today)
      if let use = control.use(of: forms.themes, in: comments) { return view(of: use, in: year) }
    }
    return nil
  }

  private func view(of use: CodebookUse, in year: Period) -> StaffThemesPage.Use {
    let words = renderer.words[.own]
    return StaffThemesPage.Use(
      heading: words.text("staff.themes.use", filling: ["year": words.name(of: year)]),
      rows: use.rows.map { row in
        let standingOut = row.standingOut.map { "\($0.words) (\($0.count.count ?? 0))" }
        return .init(
          label: name(of: row.theme), suggested: words.said(row.suggested),
          accepted: words.said(row.accepted),
          standingOut: standingOut.isEmpty
            ? words.text("staff.themes.none") : standingOut.joined(separator: ", "))
      })
  }
}

extension Kiosk {
  func showReview(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try mayHaveReview(period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("looked at the review of \(period)", visit)
    return try staffPage(try reviewPage(of: period, visit), visit)
  }

  func takeReview(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard allows(visit.request, ["then"]) else { return notUnderstood(visit.context) }
    guard try mayHaveReview(period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    if try releaseJob.reviewsToClose().contains(period),
      try releaseJob.closeReview(of: period, by: visit.account.name) == .closed
    {
      try note("closed the review of \(period)", visit)
      return .seeOther(visit.context.path(.review(period)))
    }
    return try staffPage(try reviewPage(of: period, visit), visit, .conflict)
  }

  /// By the service's rule, or by an earlier rule under which its review was closed.
  private func mayHaveReview(_ period: Period) throws -> Bool {
    if releaseJob.reviewsTogether(period) { return true }
    return try store.themeRelease(of: period) != nil
  }

  private func reviewPage(of period: Period, _ visit: StaffVisit) throws -> StaffReviewPage {
    let words = renderer.words[.own]
    var page = StaffReviewPage(
      words: words, nav: nav(.comments, visit), period: words.name(of: period))
    if let frozen = try store.themeRelease(of: period) {
      show(frozen, on: &page)
    } else if try !releaseJob.reviewed().contains(period) {
      page.sentences = [words.text("staff.review.open")]
    } else if try !store.hasCheckedAll(of: period) {
      page.sentences = [words.text("staff.review.waiting")]
      page.linkButtons = [
        LinkButton(words.text("staff.review.waitingLink"), to: visit.context.path(.comments))
      ]
    } else {
      page.sentences = ["what", "once"].map { words.text("staff.review.\($0)") }
      page.action = visit.context.path(.review(period))
    }
    return page
  }

  private func show(_ frozen: ThemeRelease, on page: inout StaffReviewPage) {
    let words = renderer.words[.own]
    page.sentences = [
      words.text("staff.review.closed"), words.text("staff.review.counted"),
      words.text("staff.review.rule"),
    ]
    page.rows = frozen.rows.map { row in
      .init(
        name(of: row.theme),
        [row.total, row.good, row.mixed, row.bad].map(words.said))
    }
  }

  /// The reviews that a manager can close.
  func reviews(_ visit: StaffVisit) throws -> [LinkButton] {
    guard visit.account.role >= .manager else { return [] }
    return try releaseJob.reviewsToClose().map { period in
      LinkButton(renderer.words[.own].name(of: period), to: visit.context.path(.review(period)))
    }
  }
}
