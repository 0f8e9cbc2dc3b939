internal import Accounts
internal import Foundation
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Comments that may tell of new harm, and what a lead decides about each.
struct ConcernPages {
  let store: Store
  let layout: StaffLayout
  let audit: AuditLog

  func showAll(_ visit: StaffVisit) throws -> Reply {
    let concerns = try store.concerns()
    try audit.note("looked at possible concerns", visit)
    return try layout.reply(
      StaffConcernsPage(
        words: layout.words, nav: layout.nav(.concerns, visit),
        open: concerns.filter { $0.outcome == nil }.map { try openEntry($0, visit) },
        decided: concerns.filter { $0.outcome != nil }.map { decidedEntry($0, visit) }),
      visit)
  }

  func show(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let concern = try store.concern(name) else {
      return layout.notFound(visit)
    }
    try audit.note("looked at possible concerns", visit)
    return try layout.reply(try page(of: concern, visit), visit)
  }

  func take(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    let known: Set = [StaffConcernPage.decision, StaffConcernPage.reason, "then"]
    guard visit.sends(only: known) else { return layout.notUnderstood(visit) }
    guard let concern = try store.concern(name) else {
      return layout.notFound(visit)
    }
    if visit.request.fields["then"] == "undo" { return try undo(name, visit) }
    if concern.outcome != nil { return try alreadyDecided(name, visit) }
    let typed = TypedDecision(visit.request.fields)
    guard let decision = typed.decision, typed.problem == nil else {
      return try mend(concern, typed, visit)
    }
    let change = try store.decide(
      name, decision, because: typed.reason, by: visit.account.name, on: visit.today)
    guard change == .made else { return try alreadyDecided(name, visit) }
    try audit.note("decided on a possible concern", visit)
    return .seeOther(visit.path(.concerns))
  }

  /// Opens a concern again that was decided today; what was decided is gone.
  private func undo(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard try store.undecide(name, on: visit.today) == .made else {
      return try alreadyDecided(name, visit)
    }
    try audit.note("undid the decision on a possible concern", visit)
    return .seeOther(visit.path(.concern, named: name))
  }

  private func mend(
    _ concern: Concern, _ typed: TypedDecision, _ visit: StaffVisit
  ) throws -> Reply {
    var page = try page(of: concern, visit, typed: typed)
    page.problem = typed.problem.map { problem in
      Problem(
        layout.words.text("staff.concern.problems.\(problem)"),
        at: problem == "decision" ? StaffConcernPage.decision : StaffConcernPage.reason)
    }
    return try layout.reply(page, visit, .unprocessable)
  }

  private func alreadyDecided(_ name: RowID, _ visit: StaffVisit) throws -> Reply {
    guard let concern = try store.concern(name) else {
      return layout.notFound(visit)
    }
    var page = try page(of: concern, visit)
    page.problem = Problem(
      layout.words.text("staff.concern.problems.conflict"), at: "outcome")
    return try layout.reply(page, visit, .conflict)
  }

  private func page(
    of concern: Concern, _ visit: StaffVisit, typed: TypedDecision = TypedDecision([:])
  ) throws -> StaffConcernPage {
    let words = layout.words
    var page = StaffConcernPage(
      words: words, nav: layout.nav(.concerns, visit), back: visit.path(.concerns),
      action: visit.path(.concern, named: concern.name),
      text: try store.comment(concern.comment)?.words,
      sentences: [
        words.text("staff.concerns.dueDay", filling: ["day": words.name(of: concern.due)]),
        marked(concern),
      ])
    page.choices = Concern.Decision.allCases.map { decision in
      ChoiceView(
        id: "decision-\(decision)", value: decision.rawValue,
        label: words.text("staff.concerns.outcomes.\(decision)"),
        checked: typed.decision == decision)
    }
    page.typed = typed.reason
    page.outcome = concern.outcome.map { outcome in sentences(on: outcome, of: concern) } ?? []
    page.mayUndo = concern.outcome?.decided == visit.today
    return page
  }
}

/// A lead's decision as it was sent; something may be missing.
private struct TypedDecision {
  let decision: Concern.Decision?
  let reason: String

  init(_ fields: Fields) {
    decision = fields[StaffConcernPage.decision].flatMap(Concern.Decision.init)
    reason = (fields[StaffConcernPage.reason] ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What is missing, by its name in the wording.
  var problem: String? {
    if decision == nil { return "decision" }
    if reason.count > RawWords.longest { return "long" }
    return decision == .cannotBeActedOn && reason.isEmpty ? "reason" : nil
  }
}

/// How concerns are listed.
extension ConcernPages {
  private func openEntry(
    _ concern: Concern, _ visit: StaffVisit
  ) throws -> StaffConcernsPage.Entry {
    let words = layout.words
    let due = words.name(of: concern.due)
    let comment = try store.comment(concern.comment)
    let decide = LinkButton(
      words.text("staff.concerns.decideOn", filling: ["day": due]),
      to: visit.path(.concern, named: concern.name))
    return StaffConcernsPage.Entry(
      id: "concern-\(concern.name.text)",
      heading: words.text("staff.concerns.dueDay", filling: ["day": due]),
      isLate: concern.isLate(on: visit.today), words: comment?.words,
      sentences: [marked(concern)]
        + (comment == nil ? [words.text("staff.concerns.forgotten")] : []),
      decide: visit.account.role >= .manager ? decide : nil)
  }

  private func decidedEntry(_ concern: Concern, _ visit: StaffVisit) -> StaffConcernsPage.Entry {
    let words = layout.words
    let undo = LinkButton(
      words.text("staff.concerns.undo"), to: visit.path(.concern, named: concern.name))
    let mayUndo =
      concern.outcome?.decided == visit.today && visit.account.role >= .manager
    let outcome = concern.outcome
    return StaffConcernsPage.Entry(
      id: "concern-\(concern.name.text)",
      heading: outcome.map { words.text("staff.concerns.outcomes.\($0.decision)") } ?? "",
      isLate: false,
      sentences: [marked(concern)]
        + (outcome.map { Array(sentences(on: $0, of: concern).dropFirst()) } ?? []),
      decide: mayUndo ? undo : nil)
  }

  private func marked(_ concern: Concern) -> String {
    let words = layout.words
    return words.text(
      "staff.concerns.marked",
      filling: ["day": words.name(of: concern.marked), "name": concern.markedBy])
  }

  private func sentences(on outcome: Concern.Outcome, of concern: Concern) -> [String] {
    let words = layout.words
    let day = words.name(of: outcome.decided)
    return [
      words.text("staff.concerns.outcomes.\(outcome.decision)"),
      words.text(
        "staff.concerns.decidedOn", filling: ["day": day, "name": outcome.decidedBy]),
      concern.isLate(on: outcome.decided) ? words.text("staff.concerns.late") : nil,
      outcome.reason.isEmpty
        ? nil : words.text("staff.concerns.reason", filling: ["reason": outcome.reason]),
    ].compactMap(\.self)
  }
}
