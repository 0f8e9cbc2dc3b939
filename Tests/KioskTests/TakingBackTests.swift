import Glibc
import Testing

@Suite struct `A response in the box` {
  @Test func `can be taken back, with capitals and a wrong letter`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk)
    let words = try #require(try ana.takeBackWords)
    try ana.open("/what-happens").follow("Take my answers back")
    #expect(try ana.heading == "What are your take-back words?")
    try ana.write(words.uppercased() + "q").press("Take my answers back")
    #expect(try ana.heading == "We took your answers out of the box.")
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `is not taken back by words that are unknown`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk)
    try ana.open("/take-back").write("xyzzy <b> plugh").press("Take my answers back")
    #expect(try ana.page.status == 422)
    #expect(try ana.reads("We do not know these words. Please check them and try again."))
    #expect(try ana.page.typed == "xyzzy <b> plugh")
    #expect(try kiosk.opened().count == 1)
  }

  @Test func `is not taken back twice`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk)
    let words = try #require(try ana.takeBackWords)
    try ana.open("/take-back").write(words).press("Take my answers back")
    try ana.open("/take-back").write(words).press("Take my answers back")
    #expect(try ana.heading == "There are no answers under these words.")
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `can be taken back while many strangers guess without end`() throws {
    let kiosk = try TestKiosk()
    let strangers = Strangers(
      12, at: kiosk.port, trying: .post("/take-back", [("words", try wrong(at: kiosk))]))
    defer { strangers.leave() }
    for _ in 0..<3 {
      let ana = try sent(at: kiosk)
      let words = try #require(try ana.takeBackWords)
      try ana.open("/take-back").write(words).press("Take my answers back")
      #expect(try ana.heading == "We took your answers out of the box.")
    }
    #expect(Set(strangers.statuses) == [200], "nobody was turned away")
  }

  @Test func `is not lost where too many guess: the words stay on the page`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk)
    let words = try #require(try ana.takeBackWords)
    try ana.open("/take-back")
    let guess = BrowserRequest.post("/take-back", [("words", try wrong(at: kiosk))])
    let lines = try (0..<300).map { _ in
      try Wire(port: kiosk.port).begin(guess.bytes(to: kiosk.port, with: [:]))
    }
    try ana.write(words).press("Take my answers back")
    #expect(try ana.page.status == 503 && ana.page.typed == words)
    for line in lines { close(line) }
  }

  /// Words that could be somebody's, and are nobody's.
  private func wrong(at kiosk: TestKiosk) throws -> String {
    let words = try #require(try sent(at: kiosk).takeBackWords).split(separator: " ")
    return words.reversed().joined(separator: " ")
  }

  @Test func `cannot be taken back once the box is open`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk)
    let words = try #require(try ana.takeBackWords)
    #expect(try kiosk.opened().count == 1)
    try ana.open("/take-back").write(words).press("Take my answers back")
    #expect(try ana.heading == "There are no answers under these words.")
  }

  @Test func `is taken back at once by the page that thanks for it, however many guess`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk).press("Take my answers back")
    #expect(try ana.heading == "We took your answers out of the box.")
    #expect(try ana.reads("Nobody has read them."))
    #expect(ana.secret == nil && ana.wasCleared)
    #expect(try kiosk.opened().isEmpty)
  }

  private func sent(at kiosk: TestKiosk) throws -> Visitor {
    try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("That is enough").press(
      "Send")
  }
}
