import Foundation
import Kiosk
import Store
import Testing

/// What housekeeping says of a box that it cannot open, and that nothing is lost by it.
@Suite struct `A box that cannot be opened` {
  private let kiosk: TestKiosk
  private let key: String

  init() throws {
    kiosk = try TestKiosk(
      edited("service.yaml", [("counted-daily: 4", "counted-daily: 9")]))
    key = kiosk.folder.appending(path: "keys/box-2026-11-16.key").path(percentEncoded: false)
    for _ in 0..<8 {
      try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("That is enough").press(
        "Send")
    }
    kiosk.clock.pass(days: 21)
  }

  private func said(_ words: String) -> Bool { kiosk.log.all.contains { $0.contains(words) } }

  @Test func `for a key that others can read is told by its file, and opened when that is mended`()
    throws
  {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    kiosk.kiosk.keepHouse()
    #expect(said("\(key): others can read this key; run chmod 600 on it"))
    #expect(try kiosk.rows(in: "sealedResponse") == 8 && kiosk.rows(in: "response") == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.rows(in: "sealedResponse") == 3 && kiosk.rows(in: "response") == 5)
  }

  @Test func `for a key that was cut short is told by its file, and opened when it is back`() throws
  {
    let kept = try #require(FileManager.default.contents(atPath: key))
    try FileHandle(forWritingTo: URL(filePath: key)).truncate(atOffset: 0)
    kiosk.kiosk.keepHouse()
    #expect(said("\(key): not a key; restore it from where you keep the keys"))
    #expect(try kiosk.rows(in: "sealedResponse") == 8)
    let handle = try FileHandle(forWritingTo: URL(filePath: key))
    try handle.write(contentsOf: kept)
    try handle.close()
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.rows(in: "response") == 5)
  }

  @Test func `in part counts what is whole, and tells how many were spoilt`() throws {
    try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("That is enough").press(
      "Send")
    try kiosk.meddle(
      """
      UPDATE sealedResponse SET sealed = x'' WHERE id IN (SELECT id FROM sealedResponse LIMIT 1)
      """)
    kiosk.clock.pass(days: 21)
    kiosk.kiosk.keepHouse()
    #expect(said("some responses could not be opened and were kept"))
    #expect(try kiosk.rows(in: "sealedResponse") == 4 && kiosk.rows(in: "response") == 5)
  }

  @Test func `is told once after each start, not every minute`() throws {
    try kiosk.meddle("UPDATE sealedResponse SET sealed = x'00'")
    let told = { kiosk.log.all.count { $0.contains("some responses could not be opened") } }
    for _ in 0..<3 { kiosk.kiosk.keepHouse() }
    #expect(told() == 1)
    try kiosk.restart()
    for _ in 0..<3 { kiosk.kiosk.keepHouse() }
    #expect(told() == 2)
    #expect(try kiosk.rows(in: "sealedResponse") == 8)
  }
}
