internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// You said, we did: the list, and the sheet to hang up.
extension Kiosk {
  func showActions(_ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    let today = Day(of: now())
    let all = try store.actions().mostUrgentFirst(on: today)
    let groups: [(String, [Action])] = [
      ("overdue", all.filter { $0.isOverdue(on: today) }),
      ("open", all.filter { !$0.status.isSettled && !$0.isOverdue(on: today) }),
      ("settled", all.filter(\.status.isSettled)),
    ]
    let mayChange = visit.account.mayOpen(.newAction)
    return try staffPage(
      StaffActionsPage(
        words: words, nav: nav(.actions, visit),
        add: mayChange ? visit.path(.newAction) : nil,
        page: visit.context.path(Route.youSaid),
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
    let words = renderer.words[.own]
    let facts = [
      name(of: action.theme), words.name(of: action.period),
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

  /// What a theme is called; nothing stands for one comment that counts.
  func name(of theme: Theme.Code?) -> String {
    guard let theme else { return renderer.words[.own].text("staff.actions.oneComment") }
    return forms.themes.theme(theme)?.name
      ?? renderer.words[.own].text("staff.actions.goneTheme", filling: ["theme": theme.text])
  }

  func showPoster(_ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    return try staffPage(
      StaffPosterPage(
        words: words, nav: nav(.actions, visit),
        told: Kiosk.onOneSheet(published.all).map { renderer.told($0) },
        address: forms.service.hosts.first { !Kiosk.onlyHere.contains($0) }), visit)
  }

  /// Names that lead nowhere from another machine: nobody can be asked to go there.
  private static let onlyHere: Set = ["localhost", "127.0.0.1", "::1", "[::1]"]

  /// The newest that stay on one sheet of A4 together: four, or fewer if they say much.
  private static func onOneSheet(_ actions: [Action]) -> [Action] {
    var room = 1_000
    return Array(
      actions.prefix(4).prefix { action in
        room -= action.said.count + action.did.count
        return room >= 0
      })
  }
}

/// Writing, changing and publishing one action.
extension Kiosk {
  func showNewAction(_ visit: StaffVisit) throws -> Reply {
    let entry = ActionEntry(in: actionQuarters()[0])
    return try staffPage(actionPage(entry, over: nil, visit), visit)
  }

  func takeNewAction(_ visit: StaffVisit) throws -> Reply {
    guard allows(visit.request, ActionEntry.names) else { return notUnderstood(visit.context) }
    let entry = try sentAction(over: nil, visit)
    let name = RowID.fresh()
    guard let action = entry.action(named: name) else {
      return try staffPage(actionPage(entry, over: nil, visit), visit, .unprocessable)
    }
    try store.add(action)
    try note("added an action for \(action.period)", visit)
    return .seeOther(visit.path(.action, named: name))
  }

  func showAction(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let action = try store.action(name) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    return try staffPage(actionPage(ActionEntry(action), over: action, visit), visit)
  }

  /// *Save*, *Publish*, or *Take it off*.
  func takeAction(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard allows(visit.request, ActionEntry.names) else { return notUnderstood(visit.context) }
    guard let action = try store.action(name) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    switch visit.request.fields["then"] {
    case "publish": return try publish(true, action, visit)
    case "hide": return try publish(false, action, visit)
    default: return try change(action, visit)
    }
  }

  private func change(_ old: Action, _ visit: StaffVisit) throws -> Reply {
    let entry = try sentAction(over: old, visit)
    guard let action = entry.action(named: old.name) else {
      return try staffPage(actionPage(entry, over: old, visit), visit, .unprocessable)
    }
    guard try store.change(action) else { return try showOther(than: entry, old.name, visit) }
    try republish()
    try note("changed an action for \(action.period)", visit)
    return .seeOther(visit.path(.action, named: old.name))
  }

  /// Publishes what was shown in the preview, and nothing newer.
  private func publish(_ isPublished: Bool, _ action: Action, _ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    let seen = visit.request.fields["version"].flatMap { Int($0) }
    let problems = isPublished ? action.problemsForEveryone(in: words) : []
    guard problems.isEmpty else {
      var page = try actionPage(ActionEntry(action), over: action, visit)
      page.problems = problems
      return try staffPage(page, visit, .unprocessable)
    }
    guard seen == action.version, try store.publish(isPublished, action) else {
      return try showOther(than: nil, action.name, visit)
    }
    try republish()
    try note("\(isPublished ? "published" : "hid") an action for \(action.period)", visit)
    return .seeOther(visit.path(.action, named: action.name))
  }

  /// What it says now, with what was typed here still in the boxes.
  private func showOther(
    than entry: ActionEntry?, _ name: RowID, _ visit: StaffVisit
  ) throws -> Reply {
    guard let other = try store.action(name) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    let words = renderer.words[.own]
    var page = try actionPage(entry?.over(other) ?? ActionEntry(other), over: other, visit)
    page.elsewhere = ChangedElsewhere([
      .init(words.text("staff.actions.said"), other.said),
      .init(words.text("staff.actions.did"), other.did),
      .init(
        words.text("staff.actions.status"),
        words.text("staff.actions.statuses.\(other.status.rawValue)")),
      .init(words.text("staff.actions.lead"), other.lead),
      .init(words.text("staff.actions.due"), words.name(of: other.due)),
    ])
    return try staffPage(page, visit, .conflict)
  }
}
