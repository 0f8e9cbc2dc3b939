import Foundation
import Kiosk
import System
import Testing

@Suite struct `The words of a card` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try CardVisits.kiosk() }

  private func made() throws -> String {
    try CardVisits.words(of: CardVisits.offered(at: kiosk).press("Yes, give me a card"))
  }

  @Test(arguments: ["I have no card", "Continue"])
  func `need not be typed`(_ button: String) throws {
    let ben = try CardVisits.ending(at: kiosk).press(button)
    #expect(try ben.heading == CardVisits.asked)
    try ben.follow("Back")
    #expect(try ben.heading == "Type the words on your card")
    #expect(try ben.press("That is enough").heading == "Check your answers")
  }

  @Test(arguments: [
    "river candle", "one two three four five", "<b>", "river river river river river",
  ])
  func `that are mistaken are told, and what was typed stays`(_ typed: String) throws {
    let ben = try CardVisits.ending(at: kiosk).write(typed).press("Continue")
    #expect(try ben.page.status == 422)
    #expect(try ben.page.title.hasPrefix("Please check: "))
    #expect(try ben.page.typed == typed)
    #expect(try ben.reads("We do not know these words. Please check them and try again."))
    #expect(try ben.page.controls.first(where: \.isTyped)?.element["aria-invalid"] == "true")
    #expect(try ben.press("I have no card").heading == CardVisits.asked)
  }

  @Test func `can show nothing when it is not safe, and stay good`() throws {
    let words = try made()
    for answer in ["No, ask me without showing", ""] {
      let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
      if !answer.isEmpty { try ben.choose(answer) }
      try ben.press("Continue").goOn(to: "What did you want to happen?")
      #expect(try ben.page.ticked == [] && !ben.reads("We ask about each thing you chose."))
      try ben.press("That is enough")
      #expect(try ben.kept["What did you want to happen? Being safe"] == "No answer")
      try ben.press("Send")
    }
    #expect(try kiosk.rows(in: "card") == 1)
  }

  @Test func `can be thought better of: what they showed goes again`() throws {
    let ben = try CardVisits.ending(at: kiosk).write(made()).press("Continue")
    try ben.choose("Yes").press("Continue").follow("Back")
    #expect(try ben.page.ticked == ["Yes"])
    try ben.choose("No, ask me without showing").press("Continue")
    try ben.goOn(to: "What did you want to happen?")
    #expect(try ben.page.ticked == [])
    try ben.choose("The harm to stop").untick("The harm to stop").choose(
      "Help to keep myself safe in future")
    try ben.press("That is enough").press("Send")
    let kept = try #require(try kiosk.opened().first { $0.form == "end" })
    #expect(kept.answers["wished"] == ["protect"] && kept.answers["happened.stop"] == nil)
    #expect(try kiosk.rows(in: "card") == 1)
  }

  @Test func `show wishes that may be changed`() throws {
    let ben = try CardVisits.ending(at: kiosk).write(made()).press("Continue")
    try ben.choose("Yes").press("Continue").press("That is enough")
    try ben.follow("Change: What did you want to happen? Being safe")
    #expect(try ben.page.ticked == ["The harm to stop"])
    try ben.untick("The harm to stop").choose("Help to keep myself safe in future")
    try ben.press("Continue").press("Send")
    let kept = try #require(try kiosk.opened().first { $0.form == "end" })
    #expect(kept.answers["wished"] == ["protect", "goods"])
    #expect(try kiosk.rows(in: "card") == 0)
  }

  @Test func `are good through their third quarter and then no more`() throws {
    let words = try made()
    kiosk.clock.pass(days: 300)
    kiosk.kiosk.keepHouse()
    #expect(
      try CardVisits.ending(at: kiosk).write(words).press("Continue").heading
        == "Is it safe to show what you chose?")
    kiosk.clock.pass(days: 18)
    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    #expect(try ben.reads("We have no card with these words."))
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.rows(in: "card") == 0)
  }

  @Test func `open no card that somebody tampered with, and go on without`() throws {
    let words = try made()
    try kiosk.meddle("UPDATE card SET sealed = x'00ff'")
    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    #expect(try ben.reads("We have no card with these words. You can go on without one."))
    #expect(kiosk.log.all.contains { $0.contains("a card could not be opened") })
    #expect(!kiosk.log.all.contains { $0.contains(words) })
    #expect(try kiosk.rows(in: "card") == 1)
  }

  @Test func `are lost for a moment, not for good, when others can read the salt`() throws {
    let words = try made()
    let salt = kiosk.folder.appending(path: "keys/card.salt").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: salt)
    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    #expect(try ben.page.status == 503 && ben.page.typed == words)
    #expect(kiosk.log.all.contains { $0.contains("run chmod 600") })
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: salt)
    #expect(try ben.press("Continue").heading == "Is it safe to show what you chose?")
  }

  @Test func `survive a restart in the middle`() throws {
    let ben = try CardVisits.ending(at: kiosk).write(made()).press("Continue")
    try kiosk.restart()
    try ben.choose("Yes").press("Continue").goOn(to: "Did the harm stop?")
  }

  /// Many guesses at once: those that wait too long are asked to try again, and nobody is shut out.
  @Test func `are guessed slowly, and nobody is locked out`() throws {
    let words = try made()
    let guess = BrowserRequest.post(
      try CardVisits.ending(at: kiosk).page.address,
      [("words", CardVisits.wordsOfNobody), ("then", "next")])
    let guesses = try (0..<8).map { _ in
      guess.bytes(to: kiosk.port, with: try CardVisits.ending(at: kiosk).cookies)
    }
    let statuses = Monitor<[Int]>([])
    let done = DispatchGroup()
    let wire = Wire(port: kiosk.port)
    for bytes in guesses {
      done.enter()
      Thread {
        let status = (try? wire.exchange(bytes).status) ?? 0
        statuses.withLock { $0.append(status) }
        done.leave()
      }.start()
    }
    done.wait()
    #expect(Set(statuses.withLock { $0 }) == [422, 503])
    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    #expect(try ben.heading == "Is it safe to show what you chose?")
  }

  /// The salt is needed for the work alone.
  @Test func `cost no work when the fifth gives them away`() throws {
    let salt = kiosk.folder.appending(path: "keys/card.salt").path(percentEncoded: false)
    let words = CardVisits.wordsOfNobody
    let ben = try CardVisits.ending(at: kiosk)
    let mistaken = words.split(separator: " ").reversed().joined(separator: " ")
    try ben.write(mistaken).press("Continue")
    #expect(try ben.reads("We do not know these words."))
    #expect(!FileManager.default.fileExists(atPath: salt))
    try ben.write(words).press("Continue")
    #expect(try ben.reads("We have no card with these words."))
    #expect(FileManager.default.fileExists(atPath: salt))
  }
}
