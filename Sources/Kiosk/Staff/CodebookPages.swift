internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// The codebook, and how it did in the last year.
struct CodebookPages {
  let store: Store
  let forms: Forms
  let layout: StaffLayout

  func show(_ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let principles = Theme.Principle.allCases.map(Optional.some) + [nil]
    var page = StaffThemesPage(
      words: words, nav: layout.nav(.themes, visit),
      chapters: principles.map { principle in
        let name = principle?.rawValue ?? "none"
        return StaffThemesPage.Chapter(
          id: name, heading: words.text("staff.themes.principles.\(name)"),
          themes: forms.themes.all.filter { $0.principle == principle }.map { theme in
            .init(theme, path: visit.path(.search, "theme=\(theme.code)"))
          })
      })
    page.old = try oldThemes()
    page.use = try use(visit)
    return try layout.reply(page, visit)
  }

  private func oldThemes() throws -> [String] {
    let known = forms.themes.all.map(\.code)
    return Set(try store.approvedComments().flatMap(\.themes)).subtracting(known).sorted()
      .map { forms.themes.name(of: $0, in: layout.words) }
  }

  /// How the codebook did in the newest year that has enough comments in its closed quarters.
  private func use(_ visit: StaffVisit) throws -> StaffThemesPage.Use? {
    let today = visit.today
    let control = ReleaseJob(forms: forms, store: store, today: today).control
    for back in 0..<forms.service.retention.commentYears {
      let year = Period.quarter(of: today.adding(days: -365 * back)).year
      let comments = try store.codedComments(of: year, closedBy: today)
      if let use = control.use(of: forms.themes, in: comments) { return view(of: use, in: year) }
    }
    return nil
  }

  private func view(of use: CodebookUse, in year: Period) -> StaffThemesPage.Use {
    let words = layout.words
    return StaffThemesPage.Use(
      heading: words.text("staff.themes.use", filling: ["year": words.name(of: year)]),
      rows: use.rows.map { row in
        let standingOut = row.standingOut.map { "\($0.words) (\($0.count.count ?? 0))" }
        return .init(
          label: forms.themes.name(of: row.theme, in: words), suggested: words.said(row.suggested),
          accepted: words.said(row.accepted),
          standingOut: standingOut.isEmpty
            ? words.text("staff.themes.none") : standingOut.joined(separator: ", "))
      })
  }
}
