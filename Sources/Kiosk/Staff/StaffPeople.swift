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
        words: words, nav: nav(.people, visit), action: visit.site.path(.people),
        audit: visit.site.path(.audit),
        people: try store.colleagues(at: now()).map { colleague in
          StaffPeoplePage.Person(
            name: colleague.account.name, role: colleague.account.role.rawValue,
            hasCodes: colleague.hasSecondStep, isSignedIn: colleague.isSignedIn, words: words)
        }), visit)
  }

  func signOutPeople(_ visit: StaffVisit) throws -> Reply {
    guard allows(visit.request, ["then", "name"]) else { return notUnderstood(visit.site) }
    switch visit.request.fields["then"] {
    case "sign-out":
      let name = visit.request.fields["name"] ?? ""
      try store.endSessions(of: name)
      try note("signed \(name) out", visit)
    case "everyone":
      try store.endAllSessions()
      try note("signed everyone out", visit)
    default: return notUnderstood(visit.site)
    }
    return .seeOther(visit.site.path(.people))
  }

  func showAudit(_ visit: StaffVisit) throws -> Reply {
    let before = visit.request.query["before"].flatMap { Int($0) } ?? .max
    let deeds = try store.deeds(before: before, atMost: Kiosk.deedsOnAPage + 1)
    let shown = deeds.prefix(Kiosk.deedsOnAPage)
    let words = renderer.words[.own]
    return try staffPage(
      StaffAuditPage(
        words: words, nav: nav(.people, visit),
        deeds: shown.map { deed in
          StaffAuditPage.Entry(day: words.name(of: deed.day), who: deed.account, what: deed.text)
        },
        older: deeds.count > shown.count
          ? shown.last.map { visit.site.path(.audit, "before=\($0.number)") } : nil), visit)
  }

  private static let deedsOnAPage = 100
}
