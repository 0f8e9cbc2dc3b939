import Anonymity
import Foundation
import GRDB
import Store
import Survey
import Testing

@Suite struct `The files of a store` {
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  /// What opening the folder says is wrong.
  private func fault() -> String? {
    do {
      _ = try Store(in: context.folder)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func replaceDatabase(with bytes: Data) throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: path(of: context.folder))
    where file.hasPrefix(Store.fileName) {
      try FileManager.default.removeItem(at: context.folder.appending(path: file))
    }
    try bytes.write(to: context.file)
  }

  @Test func `are the service's alone`() throws {
    try Respondent().answer(in: store, at: on(2026, 11, 18))
    #expect(try mode(of: context.folder) == 0o700)
    #expect(try mode(of: context.folder.appending(path: "keys")) == 0o700)
    let files = try context.files().keys.sorted()
    #expect(
      files == [
        "heard.sqlite", "heard.sqlite-shm", "heard.sqlite-wal", "keys/account.key",
        "keys/box-2026-11-16.key", "keys/release.key", "keys/take-back.key",
      ])
    for file in files { #expect(try mode(of: context.folder.appending(path: file)) == 0o600) }
  }

  @Test func `keep the keys out of the database`() throws {
    _ = try store.keys.slot(of: Week(of: Day(of: on(2026, 11, 18))))
    try store.checkpoint()
    let database = try Data(contentsOf: context.file)
    for key in ["box-2026-11-16", "release", "take-back"] {
      let kept = try Data(contentsOf: context.key(key))
      #expect(kept.count == 32)
      #expect(database.range(of: kept) == nil)
    }
  }

  @Test func `stay the same keys when the store is opened again`() throws {
    let ana = Respondent()
    try ana.answer(in: store, at: on(2026, 11, 18))
    let tag = store.keys.release.bytes
    try context.reopen()
    #expect(store.keys.release.bytes == tag)
    #expect(try store.takeBack(ana.id(in: store)))
  }

  @Test(arguments: ["release", "take-back"])
  func `are refused when others can read a key`(_ key: String) throws {
    let file = context.key(key)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: path(of: file))
    #expect(
      fault() == "\(path(of: file)): others can read this key; run chmod 600 on it "
        + "(700 on its folder)")
  }

  @Test func `are refused when others can read the folder of keys`() throws {
    let keys = context.folder.appending(path: "keys")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o750], ofItemAtPath: path(of: keys))
    #expect(fault()?.hasPrefix("\(path(of: keys)): others can read this key; run chmod") == true)
  }

  @Test(arguments: [0, 31, 33])
  func `are refused when a key has not its length`(_ length: Int) throws {
    let file = context.key("take-back")
    try FileHandle(forWritingTo: file).truncate(atOffset: UInt64(length))
    #expect(fault() == "\(path(of: file)): not a key; restore it from where you keep the keys")
  }

  @Test func `are refused when a newer version wrote them`() throws {
    try context.meddle("INSERT INTO grdb_migrations VALUES ('9 something we do not know')")
    #expect(
      fault() == "\(path(of: context.file)): written by a newer version of heard; install it, "
        + "or restore a backup with heard restore")
  }

  @Test func `are refused when they are no database`() throws {
    try replaceDatabase(with: Data("Dear Sir or Madam, this is a letter.".utf8))
    #expect(
      fault()
        == "\(path(of: context.file)): not a database of heard; move it away, "
        + "or restore a backup with heard restore")
  }

  @Test func `are refused, and left as they were, when they are another program's`() throws {
    let other = try TestStore()
    try FileManager.default.removeItem(at: other.file)
    try other.meddle("CREATE TABLE draft (letter TEXT); INSERT INTO draft VALUES ('Dear Sir')")
    #expect(throws: StoreFault.notOurs(other.file)) { try Store(in: other.folder) }
    #expect(
      try other.texts("SELECT sql FROM sqlite_schema") == ["CREATE TABLE draft (letter TEXT)"])
    #expect(try other.texts("SELECT letter FROM draft") == ["Dear Sir"])
  }

  @Test func `are refused when they are damaged`() throws {
    try store.checkpoint()
    var bytes = try Data(contentsOf: context.file)
    for position in 100..<1_100 { bytes[position] = 0xff }
    try replaceDatabase(with: bytes)
    #expect(
      fault() == "\(path(of: context.file)): the database is damaged; "
        + "restore a backup with heard restore")
  }

  @Test(arguments: 2...6)
  func `are refused when a page that is not read at the start is damaged`(page: Int) throws {
    try store.checkpoint()
    var bytes = try Data(contentsOf: context.file)
    for position in 0..<100 { bytes[(page - 1) * 4096 + position] = 0xff }
    try replaceDatabase(with: bytes)
    #expect(
      fault() == "\(path(of: context.file)): the database is damaged; "
        + "restore a backup with heard restore")
  }

  @Test func `may lie in a folder with any name`() throws {
    let folder = context.folder.appending(path: "Ny mappe 100% å")
    let store = try Store(in: folder)
    try Respondent().answer(in: store, at: on(2026, 11, 18))
    #expect(
      FileManager.default.fileExists(atPath: path(of: folder.appending(path: "heard.sqlite"))))
    #expect("\(StoreFault.damaged(folder))".hasPrefix(path(of: folder)))
  }

  @Test func `serve two front ends at once`() throws {
    let other = try Store(in: context.folder)
    let ana = Respondent()
    try ana.begin(in: store, at: on(2026, 11, 18))
    let sealed = try #require(try other.draft(ana.token.draftID))
    #expect(try ana.token.open(sealed) == ana.draft)
    #expect(try ana.send(to: other, at: on(2026, 11, 18)) == .stored)
    #expect(try store.draft(ana.token.draftID) == nil)
    #expect(try store.takeBack(ana.id(in: store)))
    #expect(try other.holds(ana.id(in: other)) == false)
  }
}
