import Accounts
import Store
import Testing

@Suite struct `A possible new concern` {
  let kiosk: TestKiosk
  let ana: Visitor

  /// Marked on Wednesday 9 December 2026.
  init() throws {
    kiosk = try TestKiosk()
    try kiosk.collect("He still takes my money.")
    ana = try kiosk.member(.reviewer, named: "ana").open("/staff/comments")
    try ana.press("Mark as a possible new concern")
  }

  @Test func `is marked with its clock, and the comment stays to be checked`() throws {
    let due = "A lead decides by Thursday 10 December 2026."
    #expect(try ana.reads("Marked as a possible new concern. \(due)"))
    #expect(try ana.reads("This is the last one.") && ana.page.buttons.contains("Approve"))
    #expect(try !ana.page.buttons.contains("Mark as a possible new concern"))
    try ana.follow("See concerns")
    #expect(try ana.reads("Decide by Thursday 10 December 2026"))
    #expect(try ana.said == "He still takes my money.")
    #expect(try ana.reads("Nobody tries to work out who wrote them."))
    #expect(try !ana.reads("Overdue"))
    #expect(try ana.page.buttons == [], "only a lead decides")
  }

  @Test func `shows when it is overdue`() throws {
    kiosk.clock.pass(days: 2)
    try ana.signIn(as: "ana").open("/staff/concerns")
    #expect(try ana.reads("Overdue"))
  }

  @Test func `can be unmarked that day, and the log says so`() throws {
    try ana.press("Take the mark back")
    #expect(try ana.reads("The mark is taken back. The log says so."))
    #expect(try kiosk.store.concerns().isEmpty)
    #expect(try ana.page.buttons.contains("Mark as a possible new concern"))
    let log = try kiosk.store.auditEntries(atMost: 9).map(\.text)
    #expect(log.contains("took back the mark as a possible concern"))
  }

  @Test func `is marked for good from the next day on, and once it is decided`() throws {
    kiosk.clock.pass(days: 1)
    let ben = try kiosk.member(.reviewer, named: "ben").open("/staff/comments")
    #expect(try !ben.page.buttons.contains("Take the mark back"))
    let name = try #require(try kiosk.store.commentToCheck()).name.text
    try ben.go(.post("/staff/comments/\(name)", [("version", "0"), ("then", "unmark")]))
    #expect(try ben.reads("It can be taken back only that day, before anybody decides."))
    #expect(try kiosk.store.concerns().count == 1)
  }

  @Test func `whose decision was a mistake is open again that day, and the log says so`() throws {
    let lea = try lead()
    try lea.choose("Passed on").write("To the front door.", in: "Why, or how it was passed on")
      .press("Save the decision")
    try lea.follow("Undo this decision").press("Undo this decision")
    #expect(try lea.page.buttons.contains("Save the decision"))
    #expect(try kiosk.store.concerns().first?.outcome == nil)
    #expect(try !kiosk.holds("front door"))
    let log = try kiosk.store.auditEntries(atMost: 9).map(\.text)
    #expect(log.contains("undid the decision on a possible concern"))
  }

  @Test func `whose decision was made a day before stands`() throws {
    try lead().choose("Passed on").press("Save the decision")
    kiosk.clock.pass(days: 1)
    let lea = try kiosk.member(.manager, named: "lea").open("/staff/concerns")
    #expect(try !lea.reads("Undo this decision"))
    let name = try #require(try kiosk.store.concerns().first).name.text
    try lea.go(.post("/staff/concerns/\(name)", [("then", "undo")]))
    #expect(try lea.page.status == 409 && kiosk.store.concerns().first?.outcome != nil)
  }

  private func lead(named name: String = "lea") throws -> Visitor {
    try kiosk.member(.manager, named: name).open("/staff/concerns")
      .press("Decide, due Thursday 10 December 2026")
  }

  @Test func `keeps what a lead wrote while the decision cannot be saved`() throws {
    let lea = try lead()
    try kiosk.meddle(
      "CREATE TRIGGER full BEFORE UPDATE ON concern BEGIN SELECT RAISE(ABORT, 'full'); END")
    try lea.choose("Cannot be acted on")
      .write("Too little is said.", in: "Why, or how it was passed on").press("Save the decision")
    #expect(try lea.page.status >= 500 && lea.page.html.contains("Too little is said."))
  }

  @Test func `is decided once, by a lead`() throws {
    let (lea, max) = try (lead(), lead(named: "max"))
    try lea.choose("Passed on").press("Save the decision")
    #expect(try lea.reads("Nothing waits to be decided.") && lea.reads("Passed on"))
    #expect(try lea.reads("Decided on Wednesday 9 December 2026 by lea."))
    #expect(try lea.said == nil, "its words need not be read again")
    try max.choose("Cannot be acted on").write(
      "Too little is said.", in: "Why, or how it was passed on"
    )
    .press("Save the decision")
    #expect(try max.page.status == 409)
    #expect(try max.reads("Someone else decided this. Here is what it says now."))
    #expect(try kiosk.store.concerns().first?.outcome?.decision == .passedOn)
  }

  @Test func `whose decision cannot be saved is still there, to be sent again`() throws {
    let lea = try lead()
    try kiosk.meddle("ALTER TABLE concern RENAME TO away")
    try lea.choose("Passed on").write("To the front door.", in: "Why, or how it was passed on")
      .press("Save the decision")
    #expect(try lea.page.status == 500 && lea.page.buttons == ["Try again"])
    try kiosk.meddle("ALTER TABLE away RENAME TO concern")
    try lea.press("Try again")
    #expect(try kiosk.store.concerns().first?.outcome?.reason == "To the front door.")
  }

  @Test(arguments: [
    (nil, "", "Choose what was decided."),
    ("Cannot be acted on", "  ", "Say why it cannot be acted on."),
    ("Passed on", String(repeating: "x", count: 2_001), "Write no more than 2000 letters."),
  ])
  func `is not decided without what is needed`(
    decision: String?, reason: String, problem: String
  ) throws {
    let lea = try lead()
    if let decision { try lea.choose(decision) }
    try lea.write(reason, in: "Why, or how it was passed on").press("Save the decision")
    #expect(try lea.page.status == 422 && lea.reads(problem))
    #expect(try lea.page.ticked == [decision].compactMap(\.self))
    #expect(try kiosk.store.concerns().first?.outcome == nil)
  }

  @Test func `is logged without its words`() throws {
    let lea = try lead()
    try lea.choose("Cannot be acted on").write(
      "No place is named.", in: "Why, or how it was passed on"
    )
    .press("Save the decision")
    #expect(try lea.reads("Reason: No place is named."))
    let auditEntries = try kiosk.store.auditEntries(atMost: 20).map(\.text)
    #expect(auditEntries.contains("marked a possible concern"))
    #expect(auditEntries.contains("decided on a possible concern"))
    #expect(auditEntries.allSatisfy { !$0.contains("money") && !$0.contains("place") })
  }
}
