import Accounts
import Foundation
import Kiosk
import Store
import Survey
import Testing

/// Who knows all but one of the answers in the box must not get it opened.
@Suite struct `The floor of the box` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try TestKiosk() }

  private func answer(_ count: Int, at place: String = "/") throws {
    for _ in 0..<count {
      try Visitor(at: kiosk).beginAsMyself(About.now, at: place).choose("A bit")
        .press("That is enough").press("Send")
    }
  }

  /// Whether the box of the first week is opened at its Monday.
  private func isOpened() throws -> Bool {
    kiosk.clock.pass(days: 14)
    kiosk.kiosk.keepHouse()
    return try kiosk.rows(in: "response") > 0
  }

  @Test func `is not reached by seven typed papers and one stranger`() throws {
    let typist = try kiosk.member(.reviewer)
    for _ in 0..<7 {
      try typist.open("/staff/paper/end").choose("Me").press("Check it").press("Put it in the box")
    }
    try answer(1)
    #expect(try kiosk.rows(in: "sealedResponse") == 8)
    #expect(try !isOpened())
  }

  @Test func `is not reached by one place in one day, and nobody is turned away`() throws {
    try answer(20)
    #expect(try kiosk.rows(in: "sealedResponse") == 20)
    #expect(try !isOpened())
  }

  @Test func `is reached by the same place over some days`() throws {
    try answer(4)
    kiosk.clock.pass(days: 1)
    try answer(4)
    #expect(try isOpened())
    #expect(try kiosk.rows(in: "response") == 5 && kiosk.rows(in: "sealedResponse") == 3)
  }

  @Test func `makes this week's key when the week begins, whoever comes`() throws {
    let keys = kiosk.folder.appending(path: "keys").path(percentEncoded: false)
    kiosk.kiosk.keepHouse()
    let made = try FileManager.default.contentsOfDirectory(atPath: keys)
    #expect(made.contains("box-2026-11-16.key"))
    try answer(1)
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: keys)) == Set(made))
  }
}
