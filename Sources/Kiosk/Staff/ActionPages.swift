internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Writing, changing and publishing one action.
struct ActionPages {
  let store: Store
  let writer: ActionPageWriter
  let layout: StaffLayout
  let audit: AuditLog
  /// Shows everyone what is published now.
  let republish: () throws -> Void

  func showNew(_ visit: StaffVisit) throws -> Reply {
    let entry = ActionEntry(in: Period.lastQuarter(before: visit.today))
    return try layout.reply(writer.page(entry, over: nil, visit), visit)
  }

  func takeNew(_ visit: StaffVisit) throws -> Reply {
    guard visit.sends(only: ActionEntry.names) else { return layout.notUnderstood(visit) }
    let entry = try writer.sent(over: nil, visit)
    let name = RowID.fresh()
    guard let action = entry.action(named: name) else {
      return try layout.reply(writer.page(entry, over: nil, visit), visit, .unprocessable)
    }
    try store.add(action)
    try audit.note("added an action for \(action.period)", visit)
    return .seeOther(visit.path(.action, named: name))
  }

  func show(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let action = try store.action(name) else {
      return layout.notFound(visit)
    }
    return try layout.reply(writer.page(ActionEntry(action), over: action, visit), visit)
  }

  /// *Save*, *Publish*, or *Take it off*.
  func take(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard visit.sends(only: ActionEntry.names) else { return layout.notUnderstood(visit) }
    guard let action = try store.action(name) else {
      return layout.notFound(visit)
    }
    switch visit.request.fields["then"] {
    case "publish": return try publish(true, action, visit)
    case "hide": return try publish(false, action, visit)
    default: return try change(action, visit)
    }
  }

  private func change(_ old: Action, _ visit: StaffVisit) throws -> Reply {
    let entry = try writer.sent(over: old, visit)
    guard let action = entry.action(named: old.name) else {
      return try layout.reply(writer.page(entry, over: old, visit), visit, .unprocessable)
    }
    guard try store.change(action) else { return try showOther(than: entry, old.name, visit) }
    try republish()
    try audit.note("changed an action for \(action.period)", visit)
    return .seeOther(visit.path(.action, named: old.name))
  }

  /// Publishes the version that was shown in the preview, and none that was saved since.
  private func publish(_ isPublished: Bool, _ action: Action, _ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let seen = visit.request.fields["version"].flatMap { Int($0) }
    let problems = isPublished ? action.problemsForEveryone(in: words) : []
    guard problems.isEmpty else {
      var page = try writer.page(ActionEntry(action), over: action, visit)
      page.problems = problems
      return try layout.reply(page, visit, .unprocessable)
    }
    guard seen == action.version, try store.publish(isPublished, action) else {
      return try showOther(than: nil, action.name, visit)
    }
    try republish()
    try audit.note("\(isPublished ? "published" : "hid") an action for \(action.period)", visit)
    return .seeOther(visit.path(.action, named: action.name))
  }

  /// What someone else saved meanwhile, beside the fields as they were typed here.
  private func showOther(
    than entry: ActionEntry?, _ name: RowID, _ visit: StaffVisit
  ) throws -> Reply {
    guard let other = try store.action(name) else {
      return layout.notFound(visit)
    }
    let words = layout.words
    var page = try writer.page(entry?.over(other) ?? ActionEntry(other), over: other, visit)
    page.elsewhere = ChangedElsewhere([
      .init(words.text("staff.actions.said"), other.said),
      .init(words.text("staff.actions.did"), other.did),
      .init(
        words.text("staff.actions.status"),
        words.text("staff.actions.statuses.\(other.status.rawValue)")),
      .init(words.text("staff.actions.lead"), other.lead),
      .init(words.text("staff.actions.due"), words.name(of: other.due)),
    ])
    return try layout.reply(page, visit, .conflict)
  }
}
