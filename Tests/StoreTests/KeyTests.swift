import Accounts
import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `The standing keys` {
  let context: TestStore

  init() throws { context = try TestStore() }

  static let names = ["take-back", "release", "account"]

  private func file(_ name: String) -> URL {
    name == "card" ? context.folder.appending(path: "keys/card.salt") : context.key(name)
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: file(name))
  }

  private func lay(_ bytes: Data, as name: String) throws {
    try? remove(name)
    _ = FileManager.default.createFile(
      atPath: path(of: file(name)), contents: bytes, attributes: [.posixPermissions: 0o600])
  }

  @Test(arguments: names)
  func `are not made again when one is missing`(name: String) throws {
    try remove(name)
    #expect(throws: StoreFault.missingKey(file(name))) { try context.reopen() }
    #expect(!FileManager.default.fileExists(atPath: path(of: file(name))))
  }

  @Test(arguments: names)
  func `are missed also by data of a version that knew no check values`(name: String) throws {
    try Respondent().answer(in: context.store, at: on(2026, 11, 18))
    try context.meddle("DELETE FROM keyCheck")
    try remove(name)
    #expect(throws: StoreFault.missingKey(file(name))) { try context.reopen() }
  }

  @Test(arguments: names)
  func `are refused when one is another`(name: String) throws {
    let kept = try Data(contentsOf: file(name))
    try lay(Data(repeating: 7, count: 32), as: name)
    #expect(throws: StoreFault.otherKey(file(name))) { try context.reopen() }
    try lay(kept, as: name)
    try context.reopen()
  }

  @Test func `say which is wrong, and what to do`() throws {
    let file = path(of: file("release"))
    #expect(
      "\(StoreFault.missingKey(URL(filePath: file)))"
        == "\(file): this key is missing; restore it from where you keep the keys, "
        + "or if it is lost for good, run heard keys")
  }

  @Test func `that lie there before anything is kept are taken`() throws {
    let fresh = try TestStore(keys: ["release.key": 5])
    #expect(fresh.store.keys.release.bytes == Array(repeating: 5, count: 32))
    #expect(fresh.store.keysNoted.isEmpty)
    try fresh.reopen()
  }

  @Test func `are made when a first start ended before they all were`() throws {
    try context.meddle("DELETE FROM keyCheck")
    try remove("account")
    try context.reopen()
    #expect(FileManager.default.fileExists(atPath: path(of: file("account"))))
  }

  @Test func `are noted once when an earlier version began the data`() throws {
    try context.store.audit("signed in", by: "ana", on: Day(of: on(2026, 11, 18)))
    try context.meddle("DELETE FROM keyCheck")
    try context.reopen()
    #expect(Set(context.store.keysNoted) == [.takeBack, .release, .account])
    try context.reopen()
    #expect(context.store.keysNoted.isEmpty)
  }

  @Test func `of an earlier version must prove what was released`() throws {
    try context.meddle(
      """
      DELETE FROM keyCheck;
      INSERT INTO release VALUES ('2026-Q3', 'end.got', 'row', zeroblob(32))
      """)
    #expect(throws: StoreFault.otherKey(file("release"))) { try context.reopen() }
  }

  @Test func `of an earlier version must open the codes`() throws {
    let password = try #require(PasswordHash(stored: "scrypt$15$8$1$c2FsdA==$aGFzaA=="))
    try context.store.setPassword(password, of: "ana", as: .viewer)
    try context.store.setSecondStep(.fresh(), of: "ana")
    try context.meddle("DELETE FROM keyCheck")
    try context.reopen()
    try context.meddle("DELETE FROM keyCheck")
    try lay(Data(repeating: 7, count: 32), as: "account")
    #expect(throws: StoreFault.otherKey(file("account"))) { try context.reopen() }
  }

  @Test func `count the salt of cards among them once it was made`() throws {
    try context.reopen()
    _ = try context.store.keys.cardSalt()
    try remove("card")
    #expect(throws: StoreFault.missingKey(file("card"))) { try context.store.keys.cardSalt() }
    #expect(throws: StoreFault.missingKey(file("card"))) { try context.reopen() }
    try lay(Data(repeating: 7, count: 32), as: "card")
    #expect(throws: StoreFault.otherKey(file("card"))) { try context.reopen() }
  }

  @Test func `tell nothing of themselves in the database`() throws {
    try context.store.checkpoint()
    let database = try Data(contentsOf: context.file)
    for name in Self.names {
      #expect(database.range(of: try Data(contentsOf: file(name))) == nil)
    }
  }

  @Test(arguments: [StandingKey.takeBack, .account])
  func `can be begun anew when one is lost for good, and only then`(key: StandingKey) throws {
    #expect(throws: StoreFault.keyIsNeeded(key)) {
      try Store.beginAnew(key, in: context.folder)
    }
    try FileManager.default.removeItem(at: context.folder.appending(path: "keys/\(key.rawValue)"))
    #expect(try Store.keyStates(in: context.folder).filter { $0.fault != nil }.map(\.key) == [key])
    try Store.beginAnew(key, in: context.folder)
    try context.reopen()
    #expect(try Store.keyStates(in: context.folder).allSatisfy { $0.fault == nil })
  }

  @Test func `but the one that proves figures is never begun anew`() throws {
    try remove("release")
    #expect(throws: StoreFault.keyIsNeeded(.release)) {
      try Store.beginAnew(.release, in: context.folder)
    }
  }
}

@Suite struct `The key of a box with answers in it` {
  static let answered = on(2026, 11, 18)
  let week = Week(of: Day(of: Self.answered))
  let context: TestStore
  var store: Store { context.store }
  var file: URL { context.key("box-2026-11-16") }

  init() throws {
    context = try TestStore()
    for _ in 0..<8 { try Respondent().answer(in: context.store, at: Self.answered) }
  }

  private func lay(_ bytes: Data) throws {
    try? FileManager.default.removeItem(at: file)
    _ = FileManager.default.createFile(
      atPath: path(of: file), contents: bytes, attributes: [.posixPermissions: 0o600])
  }

  @Test func `is no fault while it is there`() throws {
    try context.reopen()
    #expect(try store.lostBoxes().isEmpty)
  }

  @Test func `is told when it is missing, broken or another`() throws {
    let kept = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    #expect(try store.lostBoxes() == [LostBox(week: week, fault: .missingKey(file))])
    try lay(Data([1, 2, 3]))
    #expect(try store.lostBoxes() == [LostBox(week: week, fault: .brokenKey(file))])
    try lay(Data(repeating: 7, count: 32))
    #expect(try store.lostBoxes() == [LostBox(week: week, fault: .otherKey(file))])
    try lay(kept)
    #expect(try store.lostBoxes().isEmpty)
  }

  @Test func `is tried on an answer where an earlier version kept no public half`() throws {
    try context.meddle("DELETE FROM boxKey")
    #expect(try store.lostBoxes().isEmpty)
    try lay(Data(repeating: 7, count: 32))
    #expect(try store.lostBoxes() == [LostBox(week: week, fault: .otherKey(file))])
  }

  @Test(arguments: [0, 3])
  func `refuses nobody when it is lost: the next box takes what is sent`(length: Int) throws {
    let kept = try Data(contentsOf: file)
    try lay(Data(repeating: 0, count: length))
    try context.reopen()
    for _ in 0..<8 {
      #expect(try Respondent().answer(in: store, at: Self.answered) == .stored)
    }
    #expect(try Data(contentsOf: file).count == length)
    #expect(
      try context.texts("SELECT DISTINCT week FROM sealedResponse ORDER BY week")
        == ["2026-11-16", "2026-11-23"])
    try lay(kept)
    #expect(try store.refreshLostBoxes().isEmpty)
    let opening = try store.openBoxes(at: on(2026, 12, 7, at: 6), floor: 8)
    #expect(opening.wasOpened && opening.unreadable == 0)
    #expect(try context.number("SELECT count(*) FROM response") == 16)
  }

  @Test func `is forgotten with its box`() throws {
    #expect(try context.number("SELECT count(*) FROM boxKey") == 1)
    #expect(try store.openBoxes(at: on(2026, 11, 30, at: 6), floor: 8).wasOpened)
    #expect(try context.number("SELECT count(*) FROM boxKey") == 0)
  }
}
