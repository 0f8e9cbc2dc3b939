internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Who may come in, and who did what: for managers.
struct PeoplePages {
  let store: Store
  let signIn: SignInPages
  let layout: StaffLayout
  let audit: AuditLog
  /// The English name of each language, by its code.
  let languages: [String: String]

  func show(_ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    var page = StaffPeoplePage(
      words: words, nav: layout.nav(.people, visit), action: visit.path(.people),
      audit: visit.path(.audit),
      people: try store.accountSummaries(at: visit.now).map { summary in
        StaffPeoplePage.Person(
          name: summary.account.name, role: summary.account.role.rawValue,
          hasCodes: summary.hasSecondStep, isSignedIn: summary.isSignedIn, words: words)
      })
    page.languages = try store.languageCounts().map { count in
      words.text(
        "staff.people.language",
        filling: [
          "language": languages[count.language] ?? count.language, "year": "\(count.year)",
          "count": "\(count.visits)",
        ])
    }
    return try layout.reply(page, visit)
  }

  func signOut(_ visit: StaffVisit) throws -> Reply {
    guard visit.sends(only: ["then", "name"]) else { return layout.notUnderstood(visit) }
    switch visit.request.fields["then"] {
    case "sign-out":
      let name = visit.request.fields["name"] ?? ""
      try store.endSessions(of: name)
      try audit.note("signed \(name) out", visit)
    case "everyone":
      try store.endAllSessions()
      try audit.note("signed everyone out", visit)
    default: return layout.notUnderstood(visit)
    }
    return signIn.endingPages(.seeOther(visit.path(.people)))
  }

  func showAudit(_ visit: StaffVisit) throws -> Reply {
    let before = visit.request.query["before"].flatMap { Int($0) } ?? .max
    let auditEntries = try store.auditEntries(
      before: before, atMost: PeoplePages.entriesOnAPage + 1)
    let shown = auditEntries.prefix(PeoplePages.entriesOnAPage)
    let words = layout.words
    return try layout.reply(
      StaffAuditPage(
        words: words, nav: layout.nav(.audit, visit),
        auditEntries: shown.map { entry in
          StaffAuditPage.Entry(day: words.name(of: entry.day), who: entry.account, what: entry.text)
        },
        older: auditEntries.count > shown.count
          ? shown.last.map { visit.path(.audit, "before=\($0.number)") } : nil), visit)
  }

  private static let entriesOnAPage = 100
}
