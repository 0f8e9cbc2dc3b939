import Foundation
import Kiosk
import Testing

@Suite struct `A visit goes on` {
  @Test func `after the service was stopped and started again`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("Continue")
    try kiosk.restart()
    try ana.choose("No").press("Continue")
    #expect(try ana.heading == "Is anything worrying you?")
    try ana.press("That is enough").press("Send")
    try kiosk.restart()
    let kept = try #require(try kiosk.opened().first)
    #expect(kept.answers["listen"] == ["bit"] && kept.answers["told"] == ["no"])
  }

  @Test func `with all its answers when only the wording has changed`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("Continue")
    try kiosk.restart(
      with: edited("now.yaml", [("Are the workers listening to you?", "Do they listen?")]))
    try ana.press("That is enough")
    #expect(try ana.kept["Do they listen?"] == "A bit")
  }

  @Test func `with the answers that still fit when the questions have changed`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("Continue")
    try ana.choose("Yes").press("Continue").choose("I do not want to say").press("Continue")
    try kiosk.restart(with: withoutNosay())
    try ana.press("Finish now")
    #expect(try ana.heading == "Is anything worrying you?")
    #expect(try ana.reads("We changed the questions. Please check this answer again."))
    #expect(try ana.page.choices == ["Yes", "No", "I do not know"])
    #expect(try ana.page.ticked == [])
    try ana.choose("No").press("Continue").goOn(to: "Check your answers")
    #expect(try ana.kept["Are the workers listening to you?"] == "A bit")
    #expect(try ana.kept["Do you know what is happening?"] == "Yes")
    #expect(try ana.kept["Is anything worrying you?"] == "No")
    try ana.press("Send")
    #expect(try kiosk.opened().first?.answers["worry"] == ["no"])
  }

  @Test func `without a choice that is gone even if it is sent at once`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ana.goOn(to: "Is anything worrying you?").choose("I do not want to say")
    try ana.press("That is enough")
    try kiosk.restart(with: withoutNosay())
    try ana.press("Send")
    #expect(try kiosk.opened().allSatisfy { $0.answers["worry"] != ["nosay"] })
  }

  @Test func `and says so when the page that was open is asked no more`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ana.goOn(to: "Has what you want changed?").choose("Yes")
    let gone = (
      """
        - code: change
          kind: one
          picture: about-start
          rank: 63
          finding: wanted something else than before
          # Wanting something else is neither good nor bad.
          ends: none
          tells: "yes"
          self: Has what you want changed?
          for: Has what they want changed?
          scale: view


      """, ""
    )
    let offer = ("  shown: { change: [\"yes\", bit] }", "  shown: { worry: [\"yes\"] }")
    try kiosk.restart(with: edited("now.yaml", [("version: 2", "version: 3"), gone, offer]))
    try ana.press("Continue")
    #expect(try ana.heading == "We changed the questions.")
    #expect(try ana.reads("We do not ask this one any more.") && !ana.reads("Your words"))
    #expect(try ana.press("Carry on").heading == "What could be better?")
  }

  @Test func `and gives words back that were typed on a page that is asked no more`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    try ana.write("More <time> with Joan")
    let gone = [
      ("version: 2", "version: 3"), ("    more: better.text\n", ""),
      (
        """
          - code: better.text
            kind: words
            self: What could be better? Use your own words.
            for: What could be better for them? Use your own words.
            shown: opened

        """, ""
      ),
    ]
    try kiosk.restart(with: edited("now.yaml", gone))
    try ana.press("Continue")
    #expect(try ana.heading == "We changed the questions." && ana.page.status == 410)
    #expect(try ana.reads("We did not keep these words.") && ana.reads("More <time> with Joan"))
    #expect(try ana.page.header("Refresh") == "660; url=/cleared?at=north")
    #expect(try !kiosk.holds("with Joan"))
    #expect(try ana.press("Carry on").heading == "Check your answers")
  }

  @Test func `to another form when its own was withdrawn, and says why`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    try ana.write("More time, please")
    try kiosk.restart(with: withoutNow())
    try ana.press("Continue")
    #expect(try ana.heading == "We changed the questions.")
    #expect(try ana.reads("We do not ask about this any more.") && ana.reads("More time, please"))
    try ana.press("Carry on")
    #expect(try ana.heading == "What do you want to tell us about?")
    #expect(try ana.reads("We changed the questions. Please choose again."))
    try ana.choose(About.before).press("Continue")
    #expect(try ana.heading == "Who is answering?")
  }

  private func withoutNow() throws -> Resources {
    let title = "How things are going now"
    return try edited(
      "now.yaml", [("form: now", "form: later"), (title, "How it goes")],
      [
        ("shared.yaml", "opens: now", "opens: later"),
        ("before.yaml", "now.better", "later.better"),
        ("end.yaml", "now.better", "later.better"),
      ])
  }

  private func withoutNosay() throws -> Resources {
    let choice = """
            - code: nosay
              self: I do not want to say
              for: They do not want to say
              picture: know-nosay

      """
    return try edited(
      "now.yaml", [("version: 2", "version: 3\nretired: [worry.nosay]"), (choice, "")])
  }
}
