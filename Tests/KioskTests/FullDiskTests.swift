import Foundation
import Testing

@Suite struct `A disk that is full` {
  @Test func `keeps an answer on the screen until it can be saved`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try kiosk.fillDisk()
    try ana.choose("A bit").press("Continue")
    #expect(try ana.page.status == 503)
    #expect(try ana.reads("We could not save your answers. They are still here."))
    #expect(try ana.page.ticked == ["A bit"])
    try kiosk.emptyDisk()
    try ana.press("Continue").press("That is enough")
    #expect(try ana.kept["Are the workers listening to you?"] == "A bit")
  }

  @Test func `keeps typed words on the screen until they can be saved`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
    try ana.press("Say more in my own words").write("More time.")
    try kiosk.fillDisk()
    try ana.press("Continue")
    #expect(try ana.page.status == 503)
    #expect(try ana.page.typed == "More time.")
  }

  @Test func `leaves all answers to be sent again`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
    try ana.press("Say more in my own words").write("More time.").press("Continue")
    try kiosk.fillDisk()
    try ana.choose("Yes").press("Send")
    #expect(try ana.page.status == 503)
    #expect(try ana.reads("We could not save your answers. They are still here."))
    #expect(try ana.page.ticked == ["Yes"])
    #expect(try kiosk.keepsDraft(of: ana.secret))
    try kiosk.emptyDisk()
    #expect(try ana.press("Send").heading == "Thank you")
    #expect(try kiosk.opened().count == 1)
  }

  @Test func `lets nobody begin, and says so`() throws {
    let kiosk = try TestKiosk()
    try kiosk.fillDisk()
    let ana = try Visitor(at: kiosk).open("/").press("Start")
    #expect(try ana.page.status == 500)
    #expect(ana.secret == nil)
  }
}

@Suite struct `Too many visits that only began` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try TestKiosk() }

  private func fill(emptySince: String) throws {
    try kiosk.meddle(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO draft SELECT randomblob(16), x'00', 999999, \(emptySince) FROM n
      """)
  }

  @Test func `ask the next to wait, calmly`() throws {
    try fill(emptySince: "NULL")
    let ana = try Visitor(at: kiosk).open("/").press("Start")
    #expect(try ana.page.status == 503 && ana.heading == "Many people are here now.")
    #expect(ana.secret == nil)
  }

  @Test func `make room for the next after a while`() throws {
    try fill(emptySince: "1")
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit")
    #expect(try ana.press("That is enough").press("Send").heading == "Thank you")
  }
}

@Suite struct `A disk that fills up` {
  /// The program itself, in a process whose files may not grow beyond so much.
  @Test func `loses nothing of a visit that goes on when there is room again`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "full-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    // A first start writes more than the visits that follow.
    let first = try Program(in: folder, mostKilobytes: nil)
    try Visitor(at: first).open("/")
    first.end()
    let cramped = try Program(in: folder, mostKilobytes: 400)
    let ana = try Visitor(at: cramped).beginAsMyself(About.now).choose("A bit").press("Continue")
    try ana.goOn(to: "What could be better?").press("Say more in my own words")
    var isFull = false
    for round in 0..<120 where !isFull {
      let words = "Round \(round). " + String(repeating: "More time. ", count: 150)
      try ana.write(words).press("Continue")
      isFull = try ana.page.status == 503
      if isFull { #expect(try ana.page.typed == words) } else { try ana.follow("Back") }
    }
    #expect(isFull)
    cramped.end()
    let roomy = try Program(in: folder, mostKilobytes: nil)
    defer { roomy.end() }
    let again = Visitor(at: roomy)
    again.forge("visit", ana.secret)
    try again.open("/visit").goOn(to: "Check your answers")
    #expect(try again.kept["Are the workers listening to you?"] == "A bit")
    #expect(try again.reads("More time. More time."))
  }
}
