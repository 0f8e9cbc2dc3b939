import Accounts
import Kiosk
import Store
import Survey
import Testing

@Suite struct `The review of a year` {
  let kiosk: TestKiosk

  /// The year is over and released; its comments have been collected.
  init() throws {
    kiosk = try TestKiosk()
    try kiosk.collect("They listened.", "Nobody listened.", "I was heard.")
    kiosk.clock.pass(days: 130)
    kiosk.kiosk.keepHouse()
  }

  private func check(_ ana: Visitor) throws {
    try ana.open("/staff/comments")
    while try ana.heading == "Comments to check" && ana.page.buttons.contains("Approve") {
      try ana.approve("Bad", "Being listened to")
    }
  }

  @Test func `is closed by a manager when all is checked, once`() throws {
    let lea = try kiosk.member(.manager, named: "lea").open("/staff/comments")
    try lea.follow("April 2026 to March 2027")
    #expect(try lea.reads("Some comments of this time are not checked yet."))
    #expect(try !lea.page.buttons.contains("Close the review"))
    try check(lea)
    try lea.follow("April 2026 to March 2027")
    #expect(try lea.reads("It is done once. What you code later changes nothing."))
    let rows = try lea.page.root.all("tr").map(\.text)
    #expect(rows.contains("Being listened to not told not told not told not told"))
    try lea.press("Close the review")
    #expect(try lea.reads("The review is closed. These numbers stay as they are."))
    // Three comments: too few for anything to be told.
    #expect(try lea.page.root.all("tr").map(\.text) == rows, "it froze what it had shown")
    #expect(try !lea.open("/staff/comments").reads("April 2026 to March 2027"))
    #expect(
      try kiosk.store.auditEntries(atMost: 9).map(\.text).contains("closed the review of 2026-27"))
  }

  @Test func `says how many comments it leaves out, and where they are`() throws {
    let lea = try kiosk.member(.manager, named: "lea").open("/staff/comments").press("Withhold")
    try check(lea)
    try lea.open("/staff/review/2026-27")
    #expect(try lea.reads("Withheld and not counted: 1."))
    try lea.follow("Read the withheld comments")
    #expect(try lea.heading == "Withheld comments")
  }

  @Test func `waits for the translator, or is closed without those words and says why`() throws {
    let lea = try kiosk.member(.manager, named: "lea").open("/staff/comments")
    try lea.press("It is not in English")
    try check(lea)
    try lea.open("/staff/review/2026-27")
    #expect(try lea.reads("Nobody has put these into English yet: 1."))
    #expect(try !lea.page.buttons.contains("Close the review"))
    #expect(try lea.go(.post("/staff/review/2026-27", [("then", "close")])).page.status == 409)
    try lea.open("/staff/review/2026-27").press("Close without them: no translator was found")
    #expect(try lea.reads("The review is closed. These numbers stay as they are."))
    #expect(
      try kiosk.store.auditEntries(atMost: 9).map(\.text).contains(
        "closed the review of 2026-27 without 1 not in English: no translator was found"))
    #expect(try kiosk.store.commentToTranslate() != nil)
  }

  @Test func `stays closed whatever is coded later`() throws {
    let lea = try kiosk.member(.manager, named: "lea")
    try check(lea)
    let other = try kiosk.member(.manager, named: "max").open("/staff/review/2026-27")
    try lea.open("/staff/review/2026-27").press("Close the review")
    let frozen = try kiosk.store.themeRelease(of: .year(startingIn: 2026))
    try other.press("Close the review")
    #expect(try other.page.status == 409 && other.reads("The review is closed."))
    let name = try #require(try kiosk.store.approvedComments().first).name.text
    try lea.open("/staff/comments/\(name)").choose("Good").press("Approve")
    #expect(try kiosk.store.themeRelease(of: .year(startingIn: 2026)) == frozen)
  }

  @Test func `cannot be closed before the year is over, nor for a quarter`() throws {
    let lea = try kiosk.member(.manager, named: "lea")
    try check(lea)
    for period in ["2026-Q4", "2026-27-H1"] {
      #expect(try lea.open("/staff/review/\(period)").page.status == 404)
      #expect(try lea.go(.post("/staff/review/\(period)", [])).page.status == 404)
    }
    for period in ["2027-28", "2020-21"] {
      #expect(
        try lea.open("/staff/review/\(period)")
          .reads("This time has not closed and been counted yet."))
      #expect(try lea.go(.post("/staff/review/\(period)", [])).page.status == 409)
    }
    #expect(try kiosk.store.periodsWithThemes().isEmpty)
  }
}
