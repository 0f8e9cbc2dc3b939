internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// You said, we did: the list, and the sheet to hang up.
struct ActionListPages {
  let store: Store
  let forms: Forms
  let published: PublishedActions
  let layout: StaffLayout

  func show(_ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let today = visit.today
    let all = try store.actions().mostUrgentFirst(on: today)
    let groups: [(String, [Action])] = [
      ("overdue", all.filter { $0.isOverdue(on: today) }),
      ("open", all.filter { !$0.status.isSettled && !$0.isOverdue(on: today) }),
      ("settled", all.filter(\.status.isSettled)),
    ]
    let mayChange = visit.account.mayOpen(.newAction)
    return try layout.reply(
      StaffActionsPage(
        words: words, nav: layout.nav(.actions, visit),
        add: mayChange ? visit.path(.newAction) : nil,
        page: visit.context.path(.youSaid),
        poster: visit.path(.poster),
        sections: groups.filter { !$0.1.isEmpty }.map { name, actions in
          StaffActionsPage.Section(
            words.text("staff.actions.groups.\(name)"),
            actions.map { entry($0, on: today, mayChange: mayChange, visit) })
        }), visit)
  }

  private func entry(
    _ action: Action, on today: Day, mayChange: Bool, _ visit: StaffVisit
  ) -> StaffActionsPage.Entry {
    let words = layout.words
    let facts = [
      forms.themes.subject(of: action.theme, in: words), words.name(of: action.period),
      words.text("staff.actions.kinds.\(action.kind.rawValue)"), action.partner,
      words.text("staff.actions.leads", filling: ["lead": action.lead]),
      action.isOverdue(on: today)
        ? nil : words.text("staff.actions.byDay", filling: ["day": words.name(of: action.due)]),
      words.text("staff.actions.statuses.\(action.status.rawValue)"),
      words.text("staff.actions.\(action.isPublished ? "isPublished" : "notPublished")"),
    ]
    return StaffActionsPage.Entry(
      said: action.said, did: action.did,
      path: mayChange ? visit.path(.action, named: action.name) : nil,
      overdue: action.isOverdue(on: today)
        ? words.text("staff.actions.overdue", filling: ["day": words.name(of: action.due)]) : nil,
      facts: facts.compactMap(\.self))
  }

  func showPoster(_ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    return try layout.reply(
      StaffPosterPage(
        words: words, nav: layout.nav(.actions, visit),
        told: ActionListPages.onOneSheet(published.all).map { layout.renderer.told($0) },
        address: forms.service.publicHost), visit)
  }

  /// The newest that fit on one sheet of A4: four, or fewer where they are long.
  private static func onOneSheet(_ actions: [Action]) -> [Action] {
    var room = 1_000
    return Array(
      actions.prefix(4).prefix { action in
        room -= action.said.count + action.did.count
        return room >= 0
      })
  }
}
