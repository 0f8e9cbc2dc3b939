import Kiosk
import Testing

@Suite struct `A shared screen` {
  @Test func `asks after a while whether anyone is still there`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    #expect(try ana.page.header("Refresh") == "180; url=/still?at=north")
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    #expect(try ana.page.header("Refresh") == "600; url=/still?at=north")
    try ana.press("Continue")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.page.header("Refresh") == "180; url=/still?at=north")
    try ana.press("Send")
    #expect(try ana.page.header("Refresh") == "180; url=/cleared?at=north")
  }

  @Test func `goes on where it was for someone who is`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now, at: "/at/north")
    try ana.choose("No").press("Continue").open("/still?at=north")
    #expect(try ana.page.header("Refresh") == "30; url=/cleared?at=north")
    #expect(try ana.reads("Your answers will be cleared in 30 seconds."))
    try ana.press("I am still here")
    #expect(try ana.heading == "Do you know what is happening?")
  }

  @Test func `clears the answers of someone who is not`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    let secret = ana.secret
    try ana.open("/still?at=north").open("/cleared?at=north")
    #expect(try ana.heading == "Your answers are gone.")
    #expect(try !kiosk.keepsDraft(of: secret))
    #expect(ana.secret == nil && ana.wasCleared)
    #expect(try ana.press("Start again").page.address == "/at/north")
  }

  @Test func `asks nothing when nobody has begun`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/still?at=north")
    #expect(try ana.page.address == "/at/north")
    #expect(try ana.page.header("Refresh") == nil)
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
    #expect(try ana.open("/visit/listen").heading == "Your answers are gone.")
    #expect(try ben.open("/visit/listen").heading == "Are the workers listening to you?")
    kiosk.clock.pass(seconds: 25 * 3_600)
    kiosk.kiosk.keepHouse()
    #expect(try ben.open("/visit/listen").heading == "Your answers are gone.")
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
