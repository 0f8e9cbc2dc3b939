import Accounts
import Foundation
import Kiosk
import Store
import Survey
import Testing

@Suite struct `A clock that is watched` {
  private let wall = TestClock()
  private let machine = TestMachine()

  private func watch(lastBelieved: Moment? = nil) -> ClockGuard {
    ClockGuard(wall.now, elapsed: machine.elapsed, lastBelieved: lastBelieved)
  }

  /// Both clocks go on.
  private func live(seconds: Int) {
    wall.pass(seconds: seconds)
    machine.pass(seconds: seconds)
  }

  @Test(arguments: [-600, -1, 0, 1, 600])
  func `is believed while it goes with the machine's own`(difference: Int) {
    let clock = watch()
    live(seconds: 86_400)
    wall.pass(seconds: difference)
    #expect(clock.isBelieved && clock.now() == wall.now())
  }

  @Test(arguments: [-86_400, -601, 601, 86_400, 3 * 365 * 86_400])
  func `is not believed when it jumps, and what is counted goes on instead`(jump: Int) {
    let clock = watch()
    let start = wall.now()
    wall.pass(seconds: jump)
    live(seconds: 60)
    #expect(!clock.isBelieved)
    #expect(clock.now() == start.adding(seconds: 60))
    wall.pass(seconds: -jump)
    #expect(clock.isBelieved && clock.now() == wall.now())
  }

  @Test func `may drift for years, as long as it does not jump`() {
    let clock = watch()
    for _ in 0..<5_000 {
      live(seconds: 3_600)
      wall.pass(seconds: 5)
      #expect(clock.isBelieved)
    }
  }

  @Test func `is believed again when a person says that it is right, and not in another hour`() {
    let clock = watch()
    wall.pass(days: 30)
    let hour = Moment(seconds: wall.now().seconds / 3_600 * 3_600)
    clock.accept(hour: hour.adding(seconds: -7_200))
    #expect(!clock.isBelieved)
    clock.accept(hour: hour)
    #expect(clock.isBelieved)
    live(seconds: 60)
    #expect(clock.now() == wall.now())
  }

  @Test(arguments: [
    (0, true), (-599, true), (-601, false), (8 * 86_400, true), (8 * 86_400 + 3_601, false),
    (-86_400, false), (365 * 86_400, false),
  ])
  func `after a stop is believed for eight days`(passed: Int, isBelieved: Bool) {
    let last = wall.now()
    wall.pass(seconds: passed)
    let clock = watch(lastBelieved: last)
    #expect(clock.isBelieved == isBelieved)
    #expect(clock.now() == (isBelieved ? wall.now() : last))
  }

  @Test func `that is set right soon after the start is believed then`() {
    let last = wall.now()
    wall.pass(days: -4_000)
    let clock = watch(lastBelieved: last)
    live(seconds: 30)
    #expect(!clock.isBelieved && clock.now() == last.adding(seconds: 30))
    wall.pass(days: 4_001)
    #expect(clock.isBelieved && clock.now() == wall.now())
  }

  @Test func `is believed whatever it shows in a folder for trying out`() {
    let clock = ClockGuard(wall.now)
    wall.pass(days: 400)
    #expect(clock.isBelieved && clock.now() == wall.now())
  }
}

@Suite struct `A wrong clock` {
  let kiosk: TestKiosk

  init() throws {
    kiosk = try TestKiosk(isGuarded: true)
    // Four of a day from one place count towards the floor.
    for number in 0..<8 {
      if number == 4 {
        kiosk.clock.pass(days: 1)
        kiosk.machine.pass(seconds: 86_400)
      }
      try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("That is enough")
        .press("Send")
    }
    kiosk.kiosk.keepHouse()
  }

  private func isThereStill() throws -> Bool {
    try kiosk.rows(in: "sealedResponse") == 8 && kiosk.rows(in: "response") == 0
  }

  @Test(arguments: [365, 3 * 365, -365])
  func `opens, releases and removes nothing`(days: Int) throws {
    kiosk.clock.pass(days: days)
    kiosk.kiosk.keepHouse()
    #expect(try isThereStill())
    #expect(try kiosk.store.releasedPeriods().isEmpty)
    kiosk.clock.pass(days: -days)
    kiosk.machine.pass(seconds: 60)
    kiosk.kiosk.keepHouse()
    #expect(try isThereStill())
    #expect(kiosk.log.all.contains { $0.hasPrefix("no longer so: clock: may be wrong") })
  }

  @Test func `is told in the log once, to monitors, and to managers`() throws {
    let ana = try kiosk.member(.manager)
    #expect(try !ana.reads("The clock may be wrong."))
    kiosk.clock.pass(days: 365)
    for _ in 0..<3 { kiosk.kiosk.keepHouse() }
    #expect(kiosk.log.all.count { $0.contains("clock: may be wrong") } == 1)
    #expect(try ana.open("/staff").reads("The clock may be wrong."))
    #expect(try kiosk.member(.viewer, named: "ben").open("/staff").reads("The clock") == false)
    let health = try kiosk.health()
    #expect(health.status == 200 && health.body.hasPrefix("warning\nclock: may be wrong"))
  }

  @Test func `lets visitors go on by the time that was counted`() throws {
    kiosk.clock.pass(days: 365)
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit")
    try ana.press("That is enough").press("Send")
    #expect(try ana.heading == "Thank you")
    #expect(
      try kiosk.texts("SELECT DISTINCT week FROM sealedResponse") == ["2026-11-16"])
  }

  @Test func `is right when a person says so, and the box is opened`() throws {
    kiosk.clock.pass(days: 21)
    kiosk.kiosk.keepHouse()
    #expect(try isThereStill())
    try kiosk.store.acceptClock(at: kiosk.clock.now())
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.rows(in: "response") == 5)
  }

  @Test func `is noticed after a stop, and a week is not too long`() throws {
    kiosk.clock.pass(days: 7)
    try kiosk.restart()
    kiosk.kiosk.keepHouse()
    #expect(kiosk.log.all.allSatisfy { !$0.contains("clock:") })
    kiosk.clock.pass(days: 21)
    try kiosk.restart()
    kiosk.kiosk.keepHouse()
    #expect(try isThereStill())
    #expect(kiosk.log.all.contains { $0.contains("clock: may be wrong") })
  }
}

@Suite struct `A clock that is set by hand` {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "trial-\(UUID().uuidString)")

  @Test func `is taken for a new folder, and from then on`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try TrialFolder.admit(folder)
    _ = try Store(in: folder)
    try TrialFolder.admit(folder)
  }

  @Test func `is refused for a folder with answers`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Store(in: folder)
    #expect(throws: TrialFault.realFolder(folder)) { try TrialFolder.admit(folder) }
  }

  @Test func `is spoken of on each of the team's pages, and only there`() throws {
    let kiosk = try TestKiosk()
    let words = "Its clock can be set by hand and is not checked."
    let ana = try kiosk.member(.manager)
    #expect(try !ana.reads(words))
    try Data().write(to: kiosk.folder.appending(path: "set-clock"))
    try kiosk.restart()
    for page in ["/staff", "/staff/actions", "/staff/people", "/staff/audit", "/staff/nowhere"] {
      #expect(try ana.open(page).reads(words), "\(page)")
    }
    #expect(try !Visitor(at: kiosk).open("/").reads(words))
  }
}
