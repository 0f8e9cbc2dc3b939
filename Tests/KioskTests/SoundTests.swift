import Foundation
import Kiosk
import Testing

@Suite struct `Listen` {
  @Test func `plays the question, its help and each choice, each by itself`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let ana = try Visitor(at: TestKiosk(recorded.resources)).beginAsMyself(About.now)
    let page = try ana.page
    #expect(page.main.first(ofClass: "listen")?.first("summary")?.text == "Listen")
    #expect(
      page.sounds == ["The question", "More about the question", "The buttons"]
        + page.choices.map { "Listen: \($0)" })
    #expect(page.players.allSatisfy { $0["preload"] == "none" && $0["autoplay"] == nil })
    let said = try page.players.map { try ana.hear($0["src"] ?? "").body }
    #expect(
      said.map { recorded.script[$0] } == [
        "Are the workers listening to you?", "Workers are people whose job is to help.",
        "Continue. Skip this question. That is enough.", "Yes.", "A bit.", "No.", "I do not know.",
      ])
  }

  @Test func `has an address that says nothing and leaves nothing in the browser`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let ana = try Visitor(at: TestKiosk(recorded.resources)).beginAsMyself(About.start)
    try ana.choose("Yes").press("Continue")
    #expect(try ana.page.players.map { $0["src"] ?? "" } == (1...7).map { "/visit/6/sound/\($0)" })
    let sound = try ana.hear("/visit/6/sound/4")
    #expect(sound.body == "start.wish.self.choice.stop")
    #expect(sound.all("Cache-Control") == ["no-store"])
    #expect(sound.all("Content-Type") == ["audio/ogg; codecs=opus"])
    let part = try ana.hear("/visit/6/sound/4", range: "bytes=6-9")
    #expect(part.status == 206 && part.body == "wish")
    #expect(part.all("Content-Range") == ["bytes 6-9/27"])
  }

  @Test func `is on every page of a visit, and says no answer`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let kiosk = try TestKiosk(recorded.resources)
    for respondent in [Walk.Respondent.myself, .helper] {
      let walk = try Walk(About.start, as: respondent, .everything, at: kiosk)
      for page in walk.pages where page.heading != "What I want to happen" {
        #expect(page.main.first(ofClass: "listen") != nil, "\(page.address) \(page.heading)")
        #expect(page.choices.count <= page.players.count, "\(page.heading)")
      }
    }
  }

  @Test(arguments: [
    "/", "/help", "/what-happens", "/practice", "/look", "/take-back", "/later",
  ])
  func `is on the pages around a visit`(path: String) throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let ana = try Visitor(at: TestKiosk(recorded.resources)).open(path)
    #expect(try !ana.page.players.isEmpty)
    for player in try ana.page.players {
      #expect(try ana.hear(player["src"] ?? "").status == 200)
    }
  }

  @Test func `says beside the first button that others may hear it`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let ana = try Visitor(at: TestKiosk(recorded.resources)).open("/")
    #expect(
      try ana.page.main.first(ofClass: "listens")?.text.hasSuffix("Others may hear it.") == true)
  }

  @Test func `stands only where a recording is, of the words as they are`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/")
    #expect(try ana.page.players.isEmpty && !ana.page.reads("Listen"))
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    var spoken = recorded.script
    spoken["practice.choice.yes"] = "Yes, please."
    try recorded.list(spoken)
    let ben = try Visitor(at: TestKiosk(Resources(audio: recorded.audio)))
      .beginAsMyself(About.now)
    #expect(
      try ben.page.sounds.suffix(3) == ["Listen: A bit", "Listen: No", "Listen: I do not know"])
    #expect(try ben.hear("/visit/5/sound/4").status == 404)
  }

  @Test func `is off on a shared screen, unless it has headphones`() throws {
    let recorded = try Recorded([
      ("name: Exampleton North Library, kiosk: yes", "name: North, kiosk: yes, headphones: yes")
    ])
    defer { withExtendedLifetime(recorded) {} }
    let kiosk = try TestKiosk(recorded.resources)
    let ana = try Visitor(at: kiosk).open("/at/south")
    #expect(try ana.page.players.isEmpty)
    #expect(try ana.hear("/sound/first/1?at=south").status == 404)
    let ben = try Visitor(at: kiosk).open("/at/north")
    #expect(try ben.page.reads("Put the headphones on first."))
    #expect(try ben.hear(ben.page.players[0]["src"] ?? "").status == 200)
  }

  @Test func `says what is wrong with an answer`() throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let ana = try Visitor(at: TestKiosk(recorded.resources)).beginAsMyself(About.now)
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    try ana.write(String(repeating: "so much to say ", count: 400)).press("Continue")
    let player = try #require(try ana.page.main.first(ofClass: "problem-summary")?.first("audio"))
    let code = try ana.hear(player["src"] ?? "").body
    #expect(recorded.script[code] == "Your words are too long. Please make them shorter.")
  }

  @Test(arguments: [
    "/visit/5/sound/0", "/visit/5/sound/99", "/visit/99/sound/1", "/visit/5/sound/01",
    "/sound/first/99", "/sound/nowhere/1", "/sound/first/-1", "/visit/5/noise/1",
  ])
  func `that is not there is not found`(path: String) throws {
    let recorded = try Recorded()
    defer { withExtendedLifetime(recorded) {} }
    let ana = try Visitor(at: TestKiosk(recorded.resources)).beginAsMyself(About.now)
    #expect(try ana.hear(path).status == 404)
    #expect(try Visitor(at: TestKiosk(recorded.resources)).hear("/visit/5/sound/1").status == 404)
  }
}

extension Page {
  /// The browser's own players.
  var players: [Element] { main.all("audio") }
  /// What each of them is called.
  var sounds: [String] { players.map { $0["aria-label"] ?? "" } }
}

extension Visitor {
  /// What a player asks for; the page stays.
  func hear(_ address: String, range: String? = nil) throws -> Wire.Reply {
    let request = BrowserRequest.get(address)
    return try wire.exchange(
      (range.map { request.saying("Range", $0) } ?? request).bytes(to: wire.port, with: crumbs))
  }
}
