import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `An attended box that something happened to` {
  private static let opening = on(2026, 11, 30, at: 6)
  private let context: TestStore
  private var store: Store { context.store }
  private let file: URL

  init() throws {
    context = try TestStore()
    file = context.folder.appending(path: "keys/box-2026-11-16.locked")
    try context.store.keys.attend(with: Manager.first.get().lock)
    for _ in 0..<8 {
      let person = Respondent()
      try person.begin(in: store, at: `An attended box`.answered)
      let week = Week(of: Day(of: `An attended box`.answered))
      let slot = try store.keys.slot(of: week, opened: .attended)
      _ = try store.send(
        slot.seal(try person.response(), as: person.id(in: store)),
        endingDraft: person.token.draftID)
    }
  }

  private func open() throws -> BoxOpening {
    try store.openBoxes(at: Self.opening, floor: 8, attendedBy: Manager.first.get().key)
  }

  @Test(arguments: [0, 1, 40, 200])
  func `is told by its file when the key is cut short, and opens once it is back`(_ length: Int)
    throws
  {
    let kept = try Data(contentsOf: file)
    try FileHandle(forWritingTo: file).truncate(atOffset: UInt64(length))
    #expect(throws: StoreFault.brokenKey(file)) { try open() }
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 8)
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: kept)
    try handle.close()
    #expect(try open().wasOpened)
  }

  @Test func `is told by its file when others can read the key`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path(of: file))
    #expect(throws: StoreFault.openKeys(file)) { try open() }
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 8)
  }

  @Test func `is told by the lock's file when that is no lock`() throws {
    let lock = context.folder.appending(path: "keys/manager.lock")
    try FileHandle(forWritingTo: lock).truncate(atOffset: 9)
    #expect(throws: StoreFault.brokenKey(lock)) { try store.keys.managerLock() }
  }

  @Test func `keeps what was emptied in it and tells how many`() throws {
    try context.meddle("UPDATE sealedResponse SET sealed = x''")
    #expect(try open() == BoxOpening(wasOpened: false, unreadable: 8))
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 8)
    #expect(FileManager.default.fileExists(atPath: path(of: file)))
  }
}
