import Testing

@Suite struct `Help` {
  @Test(arguments: ["No, but I would like that", "I do not know"])
  func `by an advocate is told to someone who may want one`(answer: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.start).choose("Not yet")
    try ana.press("Continue").goOn(to: "Does someone help you say what you want?")
    try ana.choose(answer).press("Continue")
    #expect(try ana.heading == "An advocate is on your side.")
    #expect(try ana.reads("Or ring Exampleton Voices on 01632 960144."))
    try ana.press("Continue")
    #expect(try ana.heading == "Check your answers")
  }

  @Test func `by an advocate is not pressed on someone who has one`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.start).choose("Not yet")
    try ana.press("Continue").goOn(to: "Does someone help you say what you want?")
    try ana.choose("Yes, an advocate").press("Continue")
    #expect(try ana.heading == "Check your answers")
  }

  @Test func `is offered to someone who worries`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "Is anything worrying you?").choose("Yes").press("Continue")
    #expect(try ana.heading == "Are you worried?")
    #expect(try ana.helpBox != nil)
    try ana.press("Continue")
    #expect(try ana.heading == "You have answered the main questions.")
  }

  /// Whoever watches must not see by the page what was answered.
  @Test(arguments: ["Yes", "A bit", "No", "I do not know"])
  func `does not come because of what was answered`(answer: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.end)
    try ana.goOn(to: "Do you feel as safe as you want to?").choose(answer).press("Continue")
    #expect(try ana.heading == "Do you feel happier because of the help?")
    #expect(try ana.helpBox == nil)
    try ana.press("That is enough")
    #expect(try ana.helpBox != nil)
  }

  @Test func `is one link away from every page, and leads back into the visit`() throws {
    let ana = try Visitor(at: TestKiosk())
    for path in Paths.open {
      #expect(try ana.open(path).follow("Get help").heading == "Do you need help now?")
    }
    try ana.beginAsMyself(About.now).choose("No").press("Continue").follow("Get help")
    #expect(try ana.reads("Are you in danger now?"))
    #expect(try ana.follow("Back").heading == "Do you know what is happening?")
  }

  @Test(arguments: ["/help", "/help?at=north"])
  func `names every contact of the council's own, in its order`(path: String) throws {
    let page = try Visitor(at: TestKiosk()).open(path).page
    let asks = page.root.everything.filter { $0.isOfClass("ask") }.map(\.text)
    #expect(
      asks.suffix(3) == [
        "Do you feel you cannot go on?", "Are you afraid of someone at home?",
        "Do you want someone to talk to?",
      ])
    #expect(page.reads("Ring Exampleton Crisis Line on 01632 960166."))
  }

  @Test func `can be rung by a touch on one's own phone and not at a shared screen`() throws {
    let ana = try Visitor(at: TestKiosk())
    #expect(try ana.open("/help").page.links.contains { $0["href"] == "tel:999" })
    #expect(
      try !ana.open("/help?at=north").page.links.contains { $0["href"]?.hasPrefix("tel:") == true })
  }

  @Test func `from a worker is said to have been seen, to everyone alike`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/what-happens")
    #expect(try ana.reads("Did a worker help you answer? Then that worker has seen them."))
  }
}

extension Visitor {
  /// Where the help box stands among the pieces of the page.
  fileprivate var helpBox: Int? { get throws { try place(ofHeading: "Do you need help now?") } }

  fileprivate func place(ofHeading heading: String) throws -> Int? {
    try page.main.all("h1", "h2").firstIndex { $0.text == heading }
  }
}
