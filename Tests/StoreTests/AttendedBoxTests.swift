import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `An attended box` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }
  let file: URL
  let manager: ManagerKey

  init() throws {
    context = try TestStore()
    file = context.folder.appending(path: "keys/box-2026-11-16.locked")
    manager = try Manager.first.get().key
    try context.store.keys.attend(with: Manager.first.get().lock)
  }

  private func answer(
    _ count: Int, at now: Moment = Self.answered, opened: BoxRules.Opening = .attended
  ) throws {
    for _ in 0..<count {
      let person = Respondent()
      try person.begin(in: store, at: now)
      let slot = try store.keys.slot(of: Week(of: Day(of: now)), opened: opened)
      let sealed = try slot.seal(try person.response(), as: person.id(in: store))
      #expect(try store.send(sealed, endingDraft: person.token.draftID) == .stored)
    }
  }

  private func responses() throws -> Int { try context.number("SELECT count(*) FROM response") }
  private func sealed() throws -> Int { try context.number("SELECT count(*) FROM sealedResponse") }

  @Test func `is opened by the passphrase and by nothing else`() throws {
    try answer(8)
    #expect(try !store.openBoxes(at: Self.opening, floor: 8).wasOpened)
    #expect(try store.openBoxes(at: Self.opening, floor: 8).unreadable == 0)
    #expect(throws: StoreFault.wrongPassphrase) {
      try store.keys.manager(passphrase: "five calm words on papers")
    }
    let other = try Manager.second.get().key
    #expect(try !store.openBoxes(at: Self.opening, floor: 8, attendedBy: other).wasOpened)
    #expect(try responses() == 0 && sealed() == 8)
    let found = try store.keys.manager(passphrase: Manager.passphrase)
    #expect(
      try store.openBoxes(at: Self.opening, floor: 8, attendedBy: found)
        == BoxOpening(wasOpened: true, unreadable: 0))
    #expect(try responses() == 8 && sealed() == 0)
  }

  @Test func `leaves no key with which the service could open it`() throws {
    try answer(8)
    #expect(try context.boxKeys() == ["box-2026-11-16.locked"])
    #expect(try mode(of: file) == 0o600 && mode(of: lock) == 0o600)
    try context.reopen()
    try answer(1)
    #expect(try context.boxKeys() == ["box-2026-11-16.locked"])
  }

  @Test func `keeps to its day and its floor, passphrase or not`() throws {
    try answer(7)
    let early = on(2026, 11, 29, at: 23)
    #expect(try !store.openBoxes(at: early, floor: 5, attendedBy: manager).wasOpened)
    #expect(try !store.openBoxes(at: Self.opening, floor: 8, attendedBy: manager).wasOpened)
    #expect(try responses() == 0 && sealed() == 7)
    #expect(FileManager.default.fileExists(atPath: path(of: file)))
  }

  @Test func `has its key destroyed with the opening`() throws {
    try answer(8)
    let kept = try Data(contentsOf: file)
    _ = try store.openBoxes(at: Self.opening, floor: 8, attendedBy: manager)
    #expect(try context.boxKeys().isEmpty)
    for (name, bytes) in try context.files() {
      #expect(bytes.firstRange(of: kept.suffix(64)) == nil, "the key is still in \(name)")
    }
  }

  @Test func `waits while automatic ones are opened, until a manager comes`() throws {
    try answer(8, opened: .automatic)
    try answer(8, at: on(2026, 11, 24))
    let later = on(2026, 12, 14, at: 6)
    #expect(try store.openBoxes(at: later, floor: 8).wasOpened)
    #expect(try responses() == 8 && sealed() == 8)
    #expect(try context.boxKeys() == ["box-2026-11-23.locked"])
    #expect(try store.openBoxes(at: later, floor: 8, attendedBy: manager).wasOpened)
    #expect(try responses() == 16 && context.boxKeys().isEmpty)
  }

  @Test func `stays of its kind until its week is over`() throws {
    try answer(4)
    try context.reopen()
    try answer(4, opened: .automatic)
    #expect(try context.boxKeys() == ["box-2026-11-16.locked"])
    #expect(try store.openBoxes(at: Self.opening, floor: 8, attendedBy: manager).wasOpened)
    #expect(try responses() == 8)
  }

  @Test func `cannot be begun before there is a passphrase`() throws {
    try FileManager.default.removeItem(at: lock)
    #expect(throws: StoreFault.noPassphrase) { try answer(1) }
    #expect("\(StoreFault.noPassphrase)".contains("run heard box --attend"))
    #expect(try context.boxKeys().isEmpty)
  }

  @Test func `holds its passphrase fast until it is opened`() throws {
    try answer(8)
    let other = try Manager.second.get()
    #expect(throws: StoreFault.stillLocked(Week(of: Day(of: Self.answered)))) {
      try store.keys.attend(with: other.lock)
    }
    _ = try store.openBoxes(at: Self.opening, floor: 8, attendedBy: manager)
    try store.keys.attend(with: other.lock)
    try answer(8, at: Self.opening)
    let next = on(2026, 12, 14, at: 6)
    #expect(try !store.openBoxes(at: next, floor: 8, attendedBy: manager).wasOpened)
    #expect(try store.openBoxes(at: next, floor: 8, attendedBy: other.key).wasOpened)
  }

  @Test func `opens by the passphrase it was locked with, though the lock is lost`() throws {
    try answer(8)
    try FileManager.default.removeItem(at: lock)
    let found = try store.keys.manager(passphrase: Manager.passphrase)
    #expect(try store.openBoxes(at: Self.opening, floor: 8, attendedBy: found).wasOpened)
  }

  private var lock: URL { context.folder.appending(path: "keys/manager.lock") }
}

/// Someone who opens boxes, with a lock that takes less work than a real one.
struct Manager {
  let lock: ManagerLock
  let key: ManagerKey

  static let passphrase = "five calm words on paper"
  static let first = Result { try Manager(passphrase) }
  static let second = Result { try Manager("another phrase altogether") }

  private init(_ passphrase: String) throws {
    lock = try ManagerLock.fresh(passphrase: passphrase, rounds: 10)
    key = try #require(try lock.open(passphrase: passphrase))
  }
}
