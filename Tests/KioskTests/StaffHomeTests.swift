import Accounts
import Kiosk
import Store
import Survey
import Testing

@Suite struct `What needs me` {
  let kiosk: TestKiosk

  init() throws { kiosk = try TestKiosk() }

  @Test func `says before there is a report only why there is none`() throws {
    let ana = try kiosk.member()
    #expect(try ana.heading == "What needs me")
    #expect(
      try ana.reads("Not enough answers yet. The box opens on a Monday when there are 8."))
    let before = try ana.page.text
    for _ in 0..<5 { try send("They were kind.") }
    #expect(try ana.open("/staff").page.text == before, "waiting answers change nothing")
  }

  @Test func `shows comments and praise to those who may read them, and to nobody else`() throws {
    let words = "They rang me every day."
    for _ in 0..<8 { try send(words) }
    _ = try kiosk.opened()
    let ana = try kiosk.member(.reviewer)
    #expect(try ana.reads("8 comments wait to be checked.") && !ana.reads(words))
    let comment = try #require(try kiosk.store.commentToCheck())
    _ = try kiosk.store.review(
      comment.name, version: comment.version,
      as: .approved(feeling: .good, themes: [], suggested: []))
    try ana.open("/staff")
    #expect(try ana.reads("7 comments wait") && ana.reads(words))
    try ana.press("Print it to send on")
    #expect(try ana.heading == "Thank you" && ana.reads(words))
    let ben = try kiosk.member(.viewer, named: "ben")
    #expect(try !ben.reads(words) && !ben.reads("comments wait"))
    #expect(try ben.open("/staff/praise/\(comment.name.text)").page.status == 403)
  }

  @Test func `shows no praise that was not approved`() throws {
    for _ in 0..<8 { try send("They were kind.") }
    _ = try kiosk.opened()
    let name = try #require(try kiosk.store.commentToCheck()).name
    let ana = try kiosk.member(.reviewer)
    #expect(try ana.open("/staff/praise/\(name.text)").page.status == 404)
  }

  @Test func `shows no praise that may tell of new harm`() throws {
    let words = "They were kind."
    try kiosk.collect(words)
    let comment = try #require(try kiosk.store.commentToCheck())
    _ = try kiosk.store.review(
      comment.name, version: comment.version,
      as: .approved(feeling: .good, themes: [], suggested: []))
    let ana = try kiosk.member(.reviewer)
    #expect(try ana.reads(words))
    _ = try kiosk.store.markConcern(comment.name, by: "ana", on: Day(of: kiosk.clock.now()))
    #expect(try !ana.open("/staff").reads(words))
    #expect(try ana.open("/staff/praise/\(comment.name.text)").page.status == 404)
  }

  @Test func `has one comment a week for a meeting, that no other puts another in the place of`()
    throws
  {
    let all = ["The bus was late.", "The form was long.", "I waited.", "The room was cold."]
    for words in all { try send(words) }
    _ = try kiosk.opened()
    let ana = try kiosk.member(.reviewer)
    func shown() throws -> [String] {
      try ana.open("/staff")
      return try all.filter(ana.reads)
    }
    var before: [String] = []
    while let comment = try kiosk.store.commentToCheck() {
      _ = try kiosk.store.review(
        comment.name, version: comment.version,
        as: .approved(feeling: .bad, themes: [], suggested: []))
      let now = try shown()
      #expect(now == before || now == [comment.words])
      before = now
    }
    #expect(before.count == 1)
    var weeks = Set(before)
    for _ in 0..<30 where weeks.count < 2 {
      kiosk.clock.pass(days: 7)
      try ana.signIn(as: "ana")
      weeks.formUnion(try shown())
    }
    #expect(weeks.count > 1, "another week has another")
  }

  @Test func `names screens that were silent for a month, and not the one where somebody came`()
    throws
  {
    kiosk.kiosk.keepHouse()
    kiosk.clock.pass(days: 75)
    try Visitor(at: kiosk).open("/at/north")
    kiosk.kiosk.keepHouse()
    let ana = try kiosk.member(.viewer)
    #expect(try ana.reads("Nobody opened a page at Exampleton South Day Centre in January."))
    #expect(try !ana.reads("North Library"))
  }

  private func send(_ words: String) throws {
    try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
      .choose("How long I waited").press("Say more in my own words").write(words)
      .press("That is enough").press("Send")
  }
}
