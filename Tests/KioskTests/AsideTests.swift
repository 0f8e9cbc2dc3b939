import Testing

/// Ways from a page that answer nothing, for someone who has filled something in.
@Suite struct `What is filled in and not yet sent` {
  private static let ways = [
    "Back", "Get help", "Do you need help now?", "What happens to my answers?", "You said, we did",
    "Accessibility", "Text size and pictures",
  ]
  private let question = "What could be better? Use your own words."

  private func writing(_ words: String, at kiosk: TestKiosk) throws -> Visitor {
    try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
      .goOn(to: "What could be better?").choose("How long I waited")
      .press("Say more in my own words").write(words)
  }

  @Test(arguments: ways) func `is ticked still, whatever was looked at`(way: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    let address = try ana.choose("No").page.address
    try ana.follow(way)
    #expect(try ana.page.address != address && ana.page.status == 200)
    #expect(try ana.open(address).page.ticked == ["No"])
  }

  @Test(arguments: ways) func `is written still, redacted, whatever was looked at`(way: String)
    throws
  {
    let kiosk = try TestKiosk()
    let ana = try writing("Mrs Smith was late.", at: kiosk)
    let address = try ana.page.address
    try ana.follow(way)
    #expect(try ana.page.address != address && ana.page.status == 200)
    #expect(try ana.open(address).page.typed == "Mrs [name] was late.")
    #expect(try !kiosk.holds("Smith"))
  }

  @Test(
    arguments: ways + [
      "Do not show my answers", "Change: What could be better?",
      "Change: What could be better? Use your own words.", "I am still here",
    ])
  func `leaves own words out still, whatever was looked at before Send`(way: String) throws {
    let kiosk = try TestKiosk()
    let ana = try writing("More time to talk, please.", at: kiosk).press("That is enough")
    let address = try ana.page.address
    try ana.choose("No").follow(way).open(address)
    #expect(try ana.page.ticked == ["No"])
    try ana.press("Send")
    #expect(try kiosk.opened().first?.answers["better"] == ["wait"])
    #expect(try !kiosk.holds("More time"))
  }

  @Test func `is kept on each of several pages`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("More time to talk, please.", at: kiosk).press("That is enough")
    try ana.choose("No").follow("Change: \(question)")
    try ana.write("More time.").follow("Get help").open("/visit?at=north")
    #expect(try ana.page.ticked == ["No"])
    try ana.follow("Change: \(question)")
    #expect(try ana.page.typed == "More time.")
  }

  @Test func `stays off the screen for someone who is watched`() throws {
    let ana = try writing("More time to talk, please.", at: TestKiosk()).press("That is enough")
    try ana.choose("No").press("Do not show my answers").press("I am still here")
    #expect(try ana.page.ticked == ["No"] && ana.kept.isEmpty)
    #expect(try !ana.press("Show my answers").kept.isEmpty && ana.page.ticked == ["No"])
  }

  @Test func `keeps nobody from help when the visit is over`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("No")
    ana.forge("visit", nil)
    #expect(try ana.follow("Get help").heading == "Do you need help now?")
  }

  @Test func `and is too long to be kept holds nobody on the page`() throws {
    let ana = try writing(String(repeating: "word ", count: 500), at: TestKiosk())
    try ana.follow("Get help")
    #expect(try ana.page.status == 422 && ana.page.typed?.count == 2_500)
    #expect(try ana.follow("Get help").heading == "Do you need help now?")
  }
}
