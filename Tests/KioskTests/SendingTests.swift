import Anonymity
import Embedded
import Store
import Survey
import Testing

@Suite struct `What was sent` {
  @Test func `twice is kept once, with the same thanks`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press(
      "That is enough")
    let again = BrowserRequest.post("/visit/send", [("then", "send")])
    try ana.press("Send")
    let words = try ana.takeBackWords
    try ana.go(again).go(again)
    #expect(try ana.heading == "Thank you")
    #expect(try ana.takeBackWords == words)
    #expect(try kiosk.opened().count == 1)
  }

  @Test func `twice has the same thanks, though another's words would have been the first`() throws
  {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press(
      "That is enough")
    let first = try takeFirstWords(of: ana, at: kiosk)
    let again = BrowserRequest.post("/visit/send", [("then", "send")])
    let words = try #require(try ana.press("Send").takeBackWords)
    #expect(words != first)
    try ana.go(again)
    #expect(try ana.takeBackWords == words)
    #expect(try kiosk.rows(in: "sealedResponse") == 2)
    try ana.open("/take-back").write(words).press("Take my answers back")
    #expect(try ana.heading == "We took your answers out of the box.")
    #expect(try kiosk.rows(in: "sealedResponse") == 1)
  }

  /// Lays a response into the box under the words that this visit would be given first.
  private func takeFirstWords(of ana: Visitor, at kiosk: TestKiosk) throws -> String {
    let token = try #require(ana.secret.flatMap(VisitToken.init(cookie:)))
    let list = EasyWords(text: Embedded.files(in: "Assets")["Words/take-back.txt"] ?? "")
    let words = list.takeBackWords(of: token.sent)
    let id = kiosk.store.keys.takeBack.id(of: words).bytes
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    try kiosk.meddle(
      "INSERT INTO sealedResponse (id, week, sealed) VALUES (x'\(id)', '2026-11-16', x'00')")
    return words.text
  }

  @Test func `takes the draft with it`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press(
      "That is enough")
    let secret = ana.secret
    #expect(try kiosk.keepsDraft(of: secret))
    try ana.press("Send")
    #expect(try !kiosk.keepsDraft(of: secret))
    for path in ["/visit/5", "/visit", "/visit/9"] {
      try ana.open(path)
      #expect(try ana.heading == "Thank you")
      #expect(try ana.reads("Your answers are in the box."))
    }
    ana.forge("visit", secret)
    #expect(try ana.open("/visit/5").heading == "Thank you")
  }

  @Test func `can be followed by another form that fits it`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "Has what you want changed?").choose("A bit").press("That is enough")
    try ana.press("Send")
    #expect(try ana.reads("Do you want to choose again?"))
    try ana.press("Choose again")
    #expect(try ana.heading == "Is this a good time and place?")
    try ana.press("Continue").choose("Me").press("Continue")
    #expect(try ana.heading == "Do you know what you want to happen?")
  }

  @Test func `is not followed by another form for someone whose wishes are the same`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "Has what you want changed?").choose("No").press("That is enough").press(
      "Send")
    #expect(try !ana.reads("Do you want to choose again?"))
  }
}

@Suite struct `My list` {
  @Test func `has what was chosen, what matters most first`() throws {
    let ana = try wishing()
    try ana.goOn(to: "Which one matters most to you?").choose("My money or things back")
    try ana.press("Continue").choose("Ask me about the big things").press("That is enough")
    try ana.press("Send").press("Show my list")
    #expect(try ana.reads("Nothing on this list is a promise."))
    #expect(try ana.reads("Only keep it if it is safe."))
    #expect(try ana.heading == "What I want to happen")
    #expect(
      try ana.page.main.all("li").map(\.text) == [
        "My money or things back (Matters most)", "The harm to stop",
      ])
    #expect(try ana.reads("Ask me about the big things"))
    try ana.press("Finish and clear the screen")
    #expect(try ana.heading == "Tell us what you think")
  }

  @Test func `is nowhere once the box is opened`() throws {
    let kiosk = try TestKiosk()
    try wishing(at: kiosk).press("That is enough").press("Send").press("Show my list")
    #expect(try kiosk.opened().map(\.answers).first?["wish"] == ["stop", "goods"])
    #expect(try !kiosk.holds("The harm to stop"))
  }

  @Test func `has the person's own wish in their own words, redacted`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.start).press("Continue")
    for _ in 0..<3 { try ana.press("Continue") }
    try ana.choose("Something else").press("Continue").write("To see my dog with Mrs Smith")
    try ana.press("Continue").press("Finish now").press("Send").press("Show my list")
    #expect(try ana.page.main.all("li").map(\.text).first == "To see my dog with Mrs [name]")
    #expect(try ana.page.root.first(ofClass: "take-back-words") != nil)
  }

  @Test(arguments: [("no", false), ("yes", true)])
  func `says that the worker is not sent it only where that is so`(
    _ setting: String, _ isTold: Bool
  ) throws {
    let promise = "workers-are-not-sent-answers: "
    let kiosk = try TestKiosk(edited("service.yaml", [(promise + "no", promise + setting)]))
    let ana = try wishing(at: kiosk).press("That is enough").press("Send").press("Show my list")
    #expect(try ana.reads("Your worker does not get these answers.") == isTold)
    let helped = try Visitor(at: kiosk).begin(About.start).choose("Me, with help").press("Continue")
    try helped.press("Continue").choose("One of the workers").press("Continue").press("Continue")
    try helped.choose("The harm to stop").press("That is enough").press("Send")
    try helped.press("Show my list")
    #expect(try !helped.reads("Your worker does not get these answers."))
  }

  @Test func `is not offered when nothing was chosen`() throws {
    let kiosk = try TestKiosk()
    let ben = try Visitor(at: kiosk).beginAsMyself(About.start).choose("Not yet")
    try ben.press("That is enough").press("Send")
    #expect(try !ben.page.buttons.contains("Show my list"))
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
    try ana.choose("Nothing").press("Continue").press("Send")
    #expect(
      try ana.heading == "You chose no answers." || !ana.page.buttons.contains("Show my list"))
  }

  @Test func `is offered for what could be better, and speaks for someone else too`() throws {
    let ana = try Visitor(at: TestKiosk()).begin(About.now)
    try ana.choose("I am answering for someone").press("Continue")
    try ana.goOn(to: "What could be better for them?").choose("How long they waited")
    try ana.press("That is enough").press("That is enough").press("Send").press("Show their list")
    #expect(try ana.reads("Show them this list, if the person agrees."))
    #expect(try ana.heading == "What could be better for them")
    #expect(try ana.page.main.all("li").map(\.text) == ["How long they waited"])
  }

  @Test func `is never made for the forms about what is over`() throws {
    let kiosk = try TestKiosk()
    for form in [About.end, About.before] {
      let walk = try Walk(form, as: .myself, .everything, at: kiosk)
      #expect(walk.pages.last?.buttons.contains("Show my list") == false)
    }
  }

  private func wishing(at kiosk: TestKiosk? = nil) throws -> Visitor {
    let ana = try Visitor(at: kiosk ?? TestKiosk()).beginAsMyself(About.start).press("Continue")
    try ana.choose("The harm to stop").press("Continue")
    return try ana.choose("My money or things back").press("Continue")
  }
}
