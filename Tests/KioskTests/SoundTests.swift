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

  @Test(
    arguments: Paths.open + ["/look", "/take-back", "/cleared", "/cleared?nothing", "/nowhere"])
  func `is on the pages around a visit, and leaves nothing out`(path: String) throws {
    let recorded = try Recorded.listened.get()
    let ana = try Visitor(at: TestKiosk(recorded.resources)).open(path)
    #expect(try !ana.page.players.isEmpty)
    try ana.expectAllIsHeard(as: recorded)
  }

  @Test(arguments: [Walk.Respondent.myself, .helper])
  func `is on what comes after Send, and says none of it that is the person's`(
    respondent: Walk.Respondent
  ) throws {
    let recorded = try Recorded.listened.get()
    let walk = try Walk(
      About.start, as: respondent, .everything, at: TestKiosk(recorded.resources))
    let ana = walk.visitor
    try ana.expectAllIsHeard(as: recorded)
    let isOwn = respondent == .myself
    try ana.follow(isOwn ? "Show my list" : "Show their list")
    try ana.expectAllIsHeard(as: recorded)
    try ana.follow("Continue").expectAllIsHeard(as: recorded)
    try ana.press(isOwn ? "Yes, give me a card" : "Yes, give them a card")
    try ana.expectAllIsHeard(as: recorded)
    let heard = try ana.heard(as: recorded)
    let words = try #require(try ana.page.root.first(ofClass: "card-words")?.text)
    // One word of a card may stand in a sentence too; two of them side by side are the card's.
    let card = words.split(separator: " ")
    #expect(zip(card, card.dropFirst()).allSatisfy { !heard.contains("\($0) \($1)") })
  }

  @Test func `says that time was up, and not the words that come back`() throws {
    let recorded = try Recorded.listened.get()
    let kiosk = try TestKiosk(recorded.resources)
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    try ana.write("Zanzibar all day")
    kiosk.clock.pass(days: 2)
    kiosk.kiosk.keepHouse()
    try ana.press("Continue")
    #expect(try ana.page.reads("Zanzibar") && !ana.page.players.isEmpty)
    #expect(try !ana.heard(as: recorded).contains("Zanzibar"))
    let heard = try ana.heard(as: recorded)
    #expect(heard.contains("Your time was up."))
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
      (range.map { request.saying("Range", $0) } ?? request).bytes(to: wire.port, with: cookies))
  }
}

extension Visitor {
  /// All that the players of the page say.
  fileprivate func heard(as recorded: Recorded) throws -> String {
    try page.players.map { recorded.script[try hear($0["src"] ?? "").body] ?? "" }
      .joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Every sentence, heading and button of the page is said by one of its players: all but what is the
  /// person's own, what only some can do, and what says how to read the page.
  @discardableResult fileprivate func expectAllIsHeard(as recorded: Recorded) throws -> Self {
    let heard = try heard(as: recorded)
    let silent = [
      "wishes", "take-back-words", "card", "language-choice", "languages", "listen", "help-line",
      "back", "listens", "sample", "choices",
    ]
    let texts = try page.main.sentences(besides: silent)
    for text in texts where !Heard.isNotSaid(text) {
      #expect(heard.contains(text), "not said: \(text)")
    }
    return self
  }
}

extension Element {
  /// Its pieces, but for what stands in a part of one of these classes.
  fileprivate func sentences(besides classes: [String]) -> [String] {
    if classes.contains(where: isOfClass) { return [] }
    if !children.contains(where: \.isBlock) { return text.isEmpty ? [] : [text] }
    return children.flatMap { child -> [String] in
      if case .element(let element) = child { return element.sentences(besides: classes) }
      return []
    }
  }
}

extension Element.Child {
  fileprivate var isBlock: Bool {
    if case .element(let element) = self { !element.runsOn } else { false }
  }
}

extension Recorded {
  /// Everything, where cards are on and headphones hang in the north; made once.
  fileprivate static let listened = Result {
    try Recorded([
      ("name: Exampleton North Library, kiosk: yes", "name: North, kiosk: yes, headphones: yes"),
      ("card: no", "card: yes"),
    ])
  }
}

private enum Heard {
  /// What stands on pages for the eye. Of the take-back words Listen says that they are on the screen.
  static func isNotSaid(_ text: String) -> Bool {
    [
      "Show my answers", "We keep one of these", "We ask", "Other languages",
      "Your take-back words are:",
    ].contains(text)
      || ["To print", "How much do", "Ask me", "I do not know"].contains(where: text.hasPrefix)
  }
}
