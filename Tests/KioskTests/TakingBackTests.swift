import Foundation
import Synchronization
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

  /// Many guesses at once: some are asked to try again, and nobody is shut out.
  @Test func `is guessed at slowly, and the right words are never locked out`() throws {
    let kiosk = try TestKiosk()
    let ana = try sent(at: kiosk)
    let words = try #require(try ana.takeBackWords)
    let wrong = words.split(separator: " ").reversed().joined(separator: " ")
    let guess = BrowserRequest.post("/take-back", [("words", wrong)])
      .bytes(to: kiosk.port, with: [:])
    let statuses = Mutex<[Int]>([])
    let done = DispatchGroup()
    let wire = Wire(port: kiosk.port)
    for _ in 0..<8 {
      done.enter()
      Thread {
        let status = (try? wire.exchange(guess).status) ?? 0
        statuses.withLock { $0.append(status) }
        done.leave()
      }.start()
    }
    done.wait()
    #expect(Set(statuses.withLock { $0 }) == [200, 503])
    try ana.open("/take-back").write(words).press("Take my answers back")
    #expect(try ana.heading == "We took your answers out of the box.")
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
