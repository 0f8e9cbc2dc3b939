import Testing

@Suite struct `A name that the computer missed` {
  private let question = "What could be better? Use your own words."

  /// Somebody who wrote this of their own.
  private func writing(_ words: String, at kiosk: TestKiosk) throws -> Visitor {
    try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
      .choose("How long I waited").press("Say more in my own words").write(words)
      .press("That is enough")
  }

  @Test func `is covered by a press, on the page, in the draft and in the box`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("The Weasel took my time.", at: kiosk)
    #expect(try ana.reads("Is a name still here? You can cover it."))
    #expect(try ana.page.buttons.contains("Cover: Weasel"))
    try ana.press("Cover: Weasel")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.kept[question] == "The [covered] took my time.")
    try ana.press("Send")
    _ = try kiosk.opened()
    #expect(try kiosk.holds("The [covered] took my time."))
    #expect(try !kiosk.holds("Weasel"))
  }

  @Test func `is open again by another press before it is sent`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("The Weasel took my time.", at: kiosk)
    try ana.press("Cover: Weasel").press("Cover: time.").press("Show again: [covered] 1")
    #expect(try ana.kept[question] == "The Weasel took my [covered].")
    try ana.press("Send")
    _ = try kiosk.opened()
    #expect(try kiosk.holds("The Weasel took my [covered]."))
  }

  @Test func `can be opened again although more was written in between`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("The Weasel took my time.", at: kiosk)
    try ana.press("Cover: Weasel").follow("Change: \(question)")
    #expect(try ana.page.typed == "The [covered] took my time.")
    try ana.write("Then the [covered] took my time.").press("Continue")
    #expect(try ana.kept[question] == "Then the [covered] took my time.")
    try ana.press("Show again: [covered]")
    #expect(try ana.kept[question] == "Then the Weasel took my time.")
  }

  @Test func `is told from another that is covered`() throws {
    let ana = try writing("The Weasel took my time.", at: TestKiosk())
    try ana.press("Cover: Weasel").press("Cover: time.").press("Show again: [covered] 2")
    #expect(try ana.kept[question] == "The [covered] took my time.")
    #expect(try ana.page.buttons.contains("Show again: [covered]"))
  }

  @Test func `is covered at a shared screen, which stays one`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    try ana.goOn(to: "What could be better?").choose("How long I waited")
    try ana.press("Say more in my own words").write("The Weasel took my time.")
    try ana.press("That is enough").press("Cover: Weasel")
    #expect(try ana.page.buttons.contains("I am still here"))
  }

  @Test func `is covered once, however often a shaking hand presses`() throws {
    let ana = try writing("The Weasel took my time.", at: TestKiosk())
    let action = try #require(ana.page.root.all("form").compactMap { $0["action"] }.last)
    let word = try #require(
      ana.page.root.all("button").first { $0.text == "Cover: Weasel" }?["value"])
    for _ in 1...2 {
      try ana.go(.post(action, [("cover", word)]))
      #expect(try ana.kept[question] == "The [covered] took my time.")
    }
  }

  @Test func `is what is offered, and never what the computer covered`() throws {
    let ana = try writing("Mrs Smith came late.", at: TestKiosk())
    #expect(try ana.page.buttons.contains("Cover: late."))
    #expect(try !ana.page.buttons.contains { $0.contains("Smith") || $0.contains("[") })
  }

  @Test func `cannot be looked for while the answers are off the screen`() throws {
    let ana = try writing("The Weasel took my time.", at: TestKiosk())
    try ana.press("Do not show my answers")
    #expect(try !ana.page.buttons.contains { $0.hasPrefix("Cover:") })
    #expect(try !ana.page.html.contains("Weasel"))
  }

  @Test func `is covered without losing what was chosen below it`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("The Weasel took my time.", at: kiosk)
    try ana.choose("No").press("Cover: Weasel")
    #expect(try ana.page.ticked == ["No"])
    try ana.press("Send")
    _ = try kiosk.opened()
    #expect(try !kiosk.holds("my time"))
  }

  @Test(arguments: ["99.0", "5.99", "5.-1", "x", "", "5", "5.0.0", "18446744073709551616.1"])
  func `is no word that no page of ours names`(word: String) throws {
    let ana = try writing("The Weasel took my time.", at: TestKiosk())
    let kept = try ana.kept
    let action = try #require(ana.page.root.all("form").compactMap { $0["action"] }.last)
    try ana.go(.post(action, [("cover", word)]))
    #expect(try ana.page.status == 200)
    if try ana.heading == "Check your answers" { #expect(try ana.kept == kept) }
  }

  @Test func `in the view of someone who answers for another is covered the same way`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).begin(About.now).choose("I am answering for someone")
    try ana.press("Continue").goOn(to: "Are the workers listening to them?").choose("A bit")
    try ana.goOn(to: "Do you want to add your own view?").write("Mustard should come")
      .press("Continue")
    try ana.goOn(to: "Check your answers").press("Cover: Mustard").press("Send")
    _ = try kiosk.opened()
    #expect(try kiosk.holds("[covered] should come"))
  }
}
