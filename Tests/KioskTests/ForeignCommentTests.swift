import Accounts
import Kiosk
import Store
import Survey
import Testing

@Suite struct `Words from pages in another language` {
  private let written = "oni byli dobrzy"

  @Test func `reach a reviewer in English only, and nothing tells that they were not`() throws {
    let kiosk = try TestKiosk(Drafts.resources)
    try Visitor(at: kiosk).open("/").press("Polski").walk(writing: written)
    let before = try kiosk.opened().count
    #expect(before == 1)
    let manager = try kiosk.member()
    #expect(try manager.reads("Words wait for a translator"))
    #expect(try manager.open("/staff/comments").said == nil)
    let tomek = try kiosk.member(.translator, named: "tomek")
    #expect(try tomek.heading == "Words to put into English")
    while try tomek.page.typed != nil {
      #expect(try tomek.said == written)
      try tomek.press("Save the English")
      #expect(try tomek.page.status == 422)
      try tomek.write("they were good, said Mrs Malinowska").press("Save the English")
    }
    #expect(try tomek.reads("Nothing waits to be put into English."))
    #expect(try !kiosk.holds(written))
    try kiosk.store.dealComments(on: Day(of: kiosk.clock.now()), chance: 1)
    let said = try manager.open("/staff/comments").said
    #expect(
      said?.hasPrefix("they were good, said") == true && said?.contains("Malinowska") == false)
    #expect(try !manager.open("/staff").reads("Words wait for a translator"))
  }

  @Test(arguments: [
    "/staff/reports", "/staff/comments", "/staff/actions", "/staff/guide", "/staff/people",
    "/staff/search",
  ])
  func `are all that a translator sees`(path: String) throws {
    let tomek = try TestKiosk().member(.translator, named: "tomek")
    #expect(try tomek.open(path).page.status == 403)
    #expect(try tomek.page.links.contains { $0["href"] == "/staff/translations" })
  }

  @Test(arguments: [Role.viewer, .reviewer, .manager])
  func `are seen by no other role`(role: Role) throws {
    let ana = try TestKiosk().member(role)
    #expect(try ana.open("/staff/translations").page.status == 403)
  }

  @Test func `are sent to a translator by a reviewer who cannot read them`() throws {
    let kiosk = try TestKiosk()
    let written = "they were late and slow"
    try kiosk.collect(written)
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    #expect(try ana.said == written)
    #expect(try ana.press("It is not in English").said == nil)
    let tomek = try kiosk.member(.translator, named: "tomek")
    #expect(try tomek.said == written)
  }

  @Test func `are in English when the page was`() throws {
    let kiosk = try TestKiosk(Drafts.resources)
    try Visitor(at: kiosk).open("/").walk(writing: "they were good")
    _ = try kiosk.opened()
    #expect(try kiosk.member().open("/staff/comments").said == "they were good")
  }

  @Test func `are counted by language only when a week is over, apart from all else`() throws {
    let kiosk = try TestKiosk(Drafts.resources)
    for _ in 0..<6 { try Visitor(at: kiosk).open("/").press("اردو").walk() }
    try kiosk.restart()
    for _ in 0..<5 { try Visitor(at: kiosk).open("/").press("اردو").walk() }
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.store.languageCounts() == [])
    kiosk.clock.pass(days: 7)
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.store.languageCounts().map(\.visits) == [10])
    #expect(try kiosk.member().open("/staff/people").reads("Urdu, 2026: 10 or more"))
  }
}
