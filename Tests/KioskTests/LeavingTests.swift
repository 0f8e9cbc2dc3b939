import Kiosk
import Testing

@Suite struct `Every way out` {
  @Test(arguments: ["/", "/at/north"])
  func `removes what was said and takes the cookie away`(first: String) throws {
    let kiosk = try TestKiosk()
    for way in ["Throw my answers away", "Leave now"] {
      let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: first).choose("A bit").press(
        "That is enough")
      let secret = ana.secret
      try ana.press(way)
      #expect(ana.secret == nil)
      kiosk.kiosk.keepHouse()
      #expect(try !kiosk.keepsDraft(of: secret))
      #expect(ana.wasCleared)
    }
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `leads somewhere harmless at home and to the first page at a shared screen`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).press("Leave now")
    #expect(try ana.page.header("Refresh") == "0; url=https://www.bbc.co.uk/weather")
    #expect(try ana.page.links.contains { $0["href"] == "https://www.bbc.co.uk/weather" })
    let ben = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north").press("Leave now")
    #expect(ben.elsewhere == nil)
    #expect(try ben.page.address == "/at/north")
    #expect(try ben.heading == "Tell us what you think")
  }

  @Test func `may be taken before anything was begun`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/").press("Leave now")
    #expect(try ana.page.header("Refresh") == "0; url=https://www.bbc.co.uk/weather")
  }

  @Test func `is told to someone whose answers were thrown away`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now).choose("A bit").press(
      "That is enough")
    try ana.press("Throw my answers away")
    #expect(try ana.reads("Anything you sent is in the box."))
    #expect(try ana.press("Start again").heading == "Tell us what you think")
  }

  @Test func `after sending clears the screen and keeps what was sent`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/south")
    try ana.choose("A bit").press("That is enough").press("Send").press(
      "Finish and clear the screen")
    #expect(ana.secret == nil)
    #expect(ana.wasCleared)
    #expect(try ana.page.address == "/at/south")
    #expect(try kiosk.opened().count == 1)
  }

  @Test func `lets nothing be said any more`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    let secret = ana.secret
    try ana.press("Leave now")
    kiosk.kiosk.keepHouse()
    ana.forge("visit", secret)
    for path in ["/visit/5", "/visit/3", "/visit/2", "/visit/send", "/visit"] {
      try ana.go(.post(path, [("then", "next")]))
      #expect(try ana.heading == "The screen is clear.")
      ana.forge("visit", secret)
    }
    #expect(try kiosk.opened().isEmpty)
  }
}
