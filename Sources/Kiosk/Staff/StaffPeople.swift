internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Who may come in, and who did what: for managers.
extension Kiosk {
  func showPeople(_ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    return try staffPage(
      StaffPeoplePage(
        words: words, nav: nav(.people, visit), action: visit.path(.people),
        audit: visit.path(.audit),
        people: try store.accountSummaries(at: now()).map { summary in
          StaffPeoplePage.Person(
            name: summary.account.name, role: summary.account.role.rawValue,
            hasCodes: summary.hasSecondStep, isSignedIn: summary.isSignedIn, words: words)
        }), visit)
  }

  func signOutPeople(_ visit: StaffVisit) throws -> Reply {
    guard allows(visit.request, ["then", "name"]) else { return notUnderstood(visit.context) }
    switch visit.request.fields["then"] {
    case "sign-out":
      let name = visit.request.fields["name"] ?? ""
      try store.endSessions(of: name)
      try note("signed \(name) out", visit)
    case "everyone":
      try store.endAllSessions()
      try note("signed everyone out", visit)
    default: return notUnderstood(visit.context)
    }
    return .seeOther(visit.path(.people))
  }

  func showAudit(_ visit: StaffVisit) throws -> Reply {
    let before = visit.request.query["before"].flatMap { Int($0) } ?? .max
    let auditEntries = try store.auditEntries(before: before, atMost: Kiosk.deedsOnAPage + 1)
    let shown = auditEntries.prefix(Kiosk.deedsOnAPage)
    let words = renderer.words[.own]
    return try staffPage(
      StaffAuditPage(
        words: words, nav: nav(.people, visit),
        auditEntries: shown.map { deed in
          StaffAuditPage.Entry(day: words.name(of: deed.day), who: deed.account, what: deed.text)
        },
        older: auditEntries.count > shown.count
          ? shown.last.map { visit.path(.audit, "before=\($0.number)") } : nil), visit)
  }

  private static let deedsOnAPage = 100
}
