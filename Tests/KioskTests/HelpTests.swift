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
    #expect(try ana.heading == "Please tell someone you trust.")
    #expect(try ana.helpBox != nil)
    try ana.press("Continue")
    #expect(try ana.heading == "You have answered the main questions.")
  }

  @Test func `opens the page after someone does not feel safe`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.end)
    try ana.goOn(to: "Do you feel as safe as you want to?").choose("No").press("Continue")
    #expect(try ana.heading == "Do you feel happier because of the help?")
    let box = try #require(try ana.helpBox)
    let question = try #require(try ana.place(ofHeading: ana.heading))
    #expect(box < question)
    try ana.press("Continue")
    #expect(try ana.helpBox == nil)
  }

  @Test(arguments: ["Yes", "A bit", "I do not know"])
  func `does not stand in the way of someone who feels safe`(answer: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.end)
    try ana.goOn(to: "Do you feel as safe as you want to?").choose(answer).press("Continue")
    #expect(try ana.helpBox == nil)
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

  @Test func `can be rung by a touch on one's own phone and not at a shared screen`() throws {
    let ana = try Visitor(at: TestKiosk())
    #expect(try ana.open("/").page.links.contains { $0["href"] == "tel:999" })
    #expect(
      try !ana.open("/at/north").page.links.contains { $0["href"]?.hasPrefix("tel:") == true })
  }

  @Test func `from a worker is said to have been seen`() throws {
    let ana = try Visitor(at: TestKiosk()).begin(About.now).choose("Me, with help").press(
      "Continue")
    #expect(try !ana.seesThatWorkerSaw)
    try ana.open("/visit/helper").choose("One of the workers").press("Continue")
    #expect(try ana.seesThatWorkerSaw)
  }
}

extension Visitor {
  /// Where the help box stands among the pieces of the page.
  fileprivate var helpBox: Int? { get throws { try place(ofHeading: "Do you need help now?") } }

  fileprivate func place(ofHeading heading: String) throws -> Int? {
    try page.main.all("h1", "h2").firstIndex { $0.text == heading }
  }

  fileprivate var seesThatWorkerSaw: Bool {
    get throws {
      let back = try page.address
      defer { _ = try? open(back) }
      return try follow("What happens to my answers?").reads("Then that worker has seen them.")
    }
  }
}
