import Testing

@Suite struct `Answers` {
  @Test func `that are left open are skipped and shown as no answer`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ana.press("Continue").choose("Yes").press("Skip this question").choose("No")
    try ana.press("That is enough")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.kept["Are the workers listening to you?"] == "No answer")
    #expect(try ana.kept["Do you know what is happening?"] == "No answer")
    try ana.press("Send")
    #expect(try kiosk.opened().first?.answers["told"] == [])
  }

  @Test func `are still there after going back`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.choose("A bit").press("Continue").follow("Back")
    #expect(try ana.heading == "Are the workers listening to you?")
    #expect(try ana.page.ticked == ["A bit"])
    try ana.choose("No").press("Continue")
    #expect(try ana.heading == "Do you know what is happening?")
  }

  @Test func `can be changed from the check page, which comes back`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ana.choose("A bit").press("Continue").press("That is enough")
    try ana.follow("Change: Are the workers listening to you?")
    #expect(try ana.page.ticked == ["A bit"])
    try ana.choose("No").press("Continue")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.kept["Are the workers listening to you?"] == "No")
    try ana.follow("Change: Are the workers listening to you?").follow("Back")
    #expect(try ana.heading == "Check your answers")
    try ana.press("Send")
    #expect(try kiosk.opened().first?.answers["listen"] == ["no"])
  }

  @Test func `beside nothing win over it`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "What could be better?").choose("Nothing", "How long I waited").press(
      "Continue")
    #expect(try ana.kept["What could be better?"] == "How long I waited")
  }

  @Test func `can be unticked again`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "What could be better?").choose("How long I waited").press("Continue")
    try ana.follow("Change: What could be better?").untick("How long I waited").press("Continue")
    #expect(try ana.kept["What could be better?"] == "No answer")
  }

  @Test func `that a changed answer closes are not kept`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.end).press("Continue")
    try ana.choose("Some of them").press("Continue").choose("No").press("That is enough")
    #expect(try ana.kept["Did someone explain why not?"] == "No")
    try ana.follow("Change: Did the things you wanted happen?").choose("Yes, all of them")
    try ana.press("Continue")
    #expect(try ana.kept["Did someone explain why not?"] == nil)
    try ana.press("Send")
    #expect(try kiosk.opened().first?.answers["why"] == nil)
  }

  @Test func `to a few more questions are asked for only after the main ones`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    for _ in 0..<3 { try ana.choose("No").press("Continue") }
    #expect(try ana.heading == "You have answered the main questions.")
    #expect(try ana.reads("Or you can answer a few more."))
    try ana.press("Finish now")
    #expect(try ana.heading == "Check your answers")
    try ana.press("Send")
    #expect(try kiosk.opened().first?.answers.keys.sorted() == ["listen", "told", "who", "worry"])
  }

  @Test func `of someone who wanted to finish can go on all the same`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "Is anything worrying you?").press("Continue").press("Finish now").follow(
      "Back")
    #expect(try ana.heading == "You have answered the main questions.")
    try ana.press("Answer a few more")
    #expect(try ana.heading == "Has what you want changed?")
  }

  @Test func `from a place count for its area`() throws {
    let kiosk = try TestKiosk()
    _ = try Walk(About.now, as: .myself, at: kiosk, from: "/at/north")
    #expect(try kiosk.opened().map(\.area) == ["North"])
  }
}
