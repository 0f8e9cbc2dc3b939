import Accounts
import Kiosk
import Store
import Survey
import Testing

/// What the board's sheet says of who was offered a form, of actions and of new concerns.
extension `The overview of a closed quarter` {
  private var sheet: String { "/staff/board/\(Self.quarter)" }

  static let offers: [(numbers: String, told: [String], untold: [String])] = [
    (
      "ended = 150, offered = 120, reasons = '{\"risk\":4,\"crisis\":6,\"died\":6,\"unwilling\":8}'",
      [
        "150 enquiries ended. Offered a form: 120. Not offered: 24.",
        "Why not: The person had died (6); They did not want it (8); Another reason (10).",
        "6 are not accounted for.",
      ], ["It was a crisis"]
    ),
    (
      "ended = 150, offered = 120, reasons = '{\"risk\":3}'",
      ["Offered a form: 120. Not offered: fewer than 5."], ["Why not", "accounted for"]
    ),
    (
      "ended = 50, offered = 2, reasons = '{\"died\":44}'",
      [
        "Offered a form: fewer than 5. Not offered: 44.", "Why not: The person had died (44).",
      ], ["accounted for"]
    ),
    (
      "ended = 154, offered = 120, reasons = '{\"died\":30}'", ["Not offered: 30."],
      ["accounted for", "More people answered"]
    ),
  ]

  @Test(arguments: offers)
  func `has a sheet that tells of nobody who is one of a few`(
    numbers: String, told: [String], untold: [String]
  ) throws {
    let other = try DemoFolder(quarters: 1)
    defer { other.remove() }
    try other.change("UPDATE offer SET \(numbers)")
    let ben = try Visitor(at: Served(other)).signIn(as: Served.name, password: Served.password)
    try ben.open(sheet)
    for sentence in told { #expect(try ben.reads(sentence), "\(sentence)") }
    for sentence in untold { #expect(try !ben.reads(sentence), "\(sentence)") }
  }

  @Test func `has a sheet with actions as far as they are, and new concerns of its comments`()
    throws
  {
    let other = try DemoFolder(quarters: 1)
    defer { other.remove() }
    for table in ["action", "concern"] { try other.change("DELETE FROM \(table)") }
    try other.change("UPDATE boardChoice SET ask = ''")
    let store = try Store(in: other.folder)
    let day = try #require(Day(2026, 11, 20))
    for status in Action.Status.allCases {
      let action = Action(
        period: Self.quarter, theme: nil, said: "Nobody rang.", did: "It is \(status).",
        kind: .practice, lead: "Ana", due: day.adding(days: 9), status: status)
      try store.add(action)
      #expect(try store.publish(true, action))
    }
    let served = try Served(other)
    let ben = try Visitor(at: served).signIn(as: Served.name, password: Served.password)
    try ben.open(sheet)
    for told in [
      "We will do this: It is planned.", "We are doing this now: It is doing.",
      "We did this: It is done.", "We could not, because: It is cannot.",
      "No comment was marked in these months.",
    ] { #expect(try ben.reads(told), "\(told)") }
    #expect(try !ben.reads("With: Police"), "with whom, but nothing is asked")
    let comment = try #require(try store.approvedComments().first).name
    _ = try store.markConcern(comment, by: "ana", on: day)
    #expect(try ben.open(sheet).reads("At least one waits for a decision."))
    #expect(try !ben.reads("All were decided in time."))
    let concern = try #require(try store.concern(about: comment))
    _ = try store.decide(concern.name, .passedOn, because: "", by: "lea", on: day)
    #expect(try ben.open(sheet).reads("All were decided in time."))
    try store.setPassword(.fresh(of: TestKiosk.password, cost: 10), of: "cleo", as: .viewer)
    let cleo = try Visitor(at: served).signIn(as: "cleo").open(sheet)
    #expect(try cleo.reads("A reviewer's copy says whether each was decided in time."))
    #expect(try !cleo.reads("All were decided in time."), "that one was marked")
  }
}
