import Kiosk
import Testing

@Suite struct `A shared screen` {
  @Test func `asks after a while whether anyone is still there`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    #expect(try ana.page.header("Refresh") == "240; url=/cleared?at=north")
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    #expect(try ana.page.header("Refresh") == "660; url=/cleared?at=north")
    try ana.press("Continue")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.page.header("Refresh") == "240; url=/cleared?at=north")
    try ana.follow("Back").follow("Back").choose("How long I waited").press("Continue").press(
      "Send")
    #expect(try ana.page.header("Refresh") == "660; url=/cleared?at=north")
  }

  @Test func `keeps what was ticked and not yet sent for someone who is still there`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    try ana.choose("No").press("I am still here")
    #expect(try ana.heading == "Are the workers listening to you?")
    #expect(try ana.page.ticked == ["No"])
    try ana.open("/visit").press("Skip this question").choose("Yes").press("That is enough")
    #expect(try ana.kept["Are the workers listening to you?"] == "No answer")
  }

  @Test func `keeps what was typed and not yet sent, redacted once`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    try ana.write("Mrs Smith was late.").press("I am still here")
    #expect(try ana.page.typed == "Mrs [name] was late.")
    #expect(try ana.press("I am still here").page.typed == "Mrs [name] was late.")
    #expect(try !kiosk.holds("Smith"))
    try ana.press("Continue")
    #expect(try ana.kept["What could be better? Use your own words."] == "Mrs [name] was late.")
  }

  @Test func `clears the answers of someone who is not`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    let secret = ana.secret
    try ana.open("/cleared?at=north")
    #expect(try ana.heading == "The screen is clear.")
    kiosk.kiosk.keepHouse()
    #expect(try !kiosk.keepsDraft(of: secret))
    #expect(ana.secret == nil && ana.wasCleared)
    #expect(try ana.press("Start again").page.address == "/at/north")
  }

  @Test func `asks nothing when nobody has begun, and goes back to the first page`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/at/north")
    #expect(try ana.page.header("Refresh") == nil)
    try ana.press("Get help")
    #expect(try ana.page.header("Refresh") == "240; url=/at/north")
    #expect(try !ana.page.html.contains("Are you still there?"))
  }

  @Test(arguments: [
    "/help", "/look", "/what-happens", "/accessibility", "/you-said", "/notice", "/kept",
    "/take-back", "/practice", "/later", "/at/north",
  ])
  func `counts down on every page while there is a visit`(path: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    try ana.open(path == "/at/north" ? path : path + "?at=north")
    let next = path == "/help" ? "/help?left&at=north" : "/cleared?at=north"
    #expect(try ana.page.header("Refresh") == "240; url=\(next)")
    #expect(try ana.page.header("Set-Cookie")?.hasPrefix("visit=\(ana.secret ?? "none");") == true)
    #expect(try ana.page.buttons.contains("I am still here"))
  }

  @Test func `shows nobody how the last person liked it when time is up`() throws {
    let kiosk = try TestKiosk(
      edited("service.yaml", [("# draft-languages:", "draft-languages:")]))
    let ana = try Visitor(at: kiosk).open("/at/north").press("Polski").open("/look?at=north")
    try ana.choose("Bardzo duży").press("Zapisz")
    try ana.press("Zacznij").open("/cleared?at=north")
    #expect(try ana.heading == "The screen is clear." && ana.page.root["class"] == "")
    #expect(try ana.page.root["lang"] == "en" && ana.wasCleared)
  }

  @Test func `keeps the numbers to ring when the visit is cleared`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    try ana.open("/help?left&at=north")
    #expect(ana.secret == nil)
    #expect(try ana.heading == "Do you need help now?")
    #expect(try ana.page.header("Refresh") == "240; url=/at/north")
  }

  @Test func `has a cookie that goes with the window, one's own phone for a day`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).open("/at/north").press("Start")
    #expect(ana.secret != nil && ana.keptFor["visit"] == nil)
    let ben = try Visitor(at: kiosk).open("/").press("Start")
    #expect(ben.keptFor["visit"] == 86_400)
    #expect(try ben.page.header("Refresh") == nil)
  }

  @Test func `keeps a visit for an hour, one's own phone for a day`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    let ben = try Visitor(at: kiosk).beginAsMyself(About.now)
    kiosk.clock.pass(seconds: 2 * 3_600)
    kiosk.kiosk.keepHouse()
    #expect(try ana.open("/visit/5").heading == "The screen is clear.")
    #expect(try ben.open("/visit/5").heading == "Are the workers listening to you?")
    kiosk.clock.pass(seconds: 25 * 3_600)
    kiosk.kiosk.keepHouse()
    #expect(try ben.open("/visit/5").heading == "The screen is clear.")
  }

  @Test func `gives back words that come when the visit is over, and keeps them nowhere`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    kiosk.clock.pass(seconds: 2 * 3_600)
    kiosk.kiosk.keepHouse()
    try ana.write("Mrs Smith was late.").press("Continue")
    #expect(try ana.page.status == 410 && ana.heading == "Your time was up.")
    #expect(try ana.reads("Mrs Smith was late."))
    #expect(ana.secret == nil && ana.wasCleared)
    #expect(try ana.page.header("Refresh") == "600; url=/at/north")
    #expect(try !kiosk.holds("Smith"))
    #expect(!kiosk.log.all.contains { $0.contains("Smith") })
  }

  @Test func `stays the same screen through every link`() throws {
    let kiosk = try TestKiosk()
    let walk = try Walk(About.start, as: .helped, .everything, at: kiosk, from: "/at/north")
    let around = try Paths.open.dropFirst(2).map {
      try Visitor(at: kiosk).open($0 + "?at=north").page
    }
    for page in walk.pages + around {
      let ways =
        page.links.compactMap { $0["href"] } + page.root.all("form").compactMap { $0["action"] }
      for way in ways where way.hasPrefix("/") {
        #expect(way.contains("at=north") || way == "/at/north", "\(way) on \(page.address)")
      }
    }
  }
}
