import Anonymity
import FaultyDisk
import Foundation
import GRDB
import Testing

@testable import Store

/// Everything that is written is refused once, one after the other: whatever the disk does, a change
/// is kept wholly or not at all, its maker hears of it, and it can be made again.
///
/// With `LONG=1` each is refused in every way.
@Suite(.serialized) struct `A disk that refuses the n-th thing that is written` {
  init() throws { try #require(faulty_disk_install()) }

  @Test(arguments: StoreChange.all)
  func `breaks no change`(_ change: StoreChange) throws {
    let prepared = try PreparedFolder(for: change)
    let (before, after) = (prepared.before, prepared.after)
    try #require(prepared.things > 0)
    for trial in Refusal.all(upTo: prepared.things) {
      let store = try prepared.copy()
      let thrown = trial.refusing(in: store.folder) { try prepared.writing(store.store) }
      let found = try Content(of: store)
      #expect(found == after || thrown != nil, "\(trial)")
      #expect(found.isWhole(between: before, after, apart: change.apart), "\(trial)")
      #expect(thrown.map(isKnown) ?? true, "\(trial): \(String(describing: thrown))")
      if thrown != nil { try prepared.writing(store.store) }
      try store.reopen()
      #expect(try Content(of: store) == after, "\(trial), made again")
      #expect(try store.texts("PRAGMA integrity_check") == ["ok"], "\(trial)")
    }
  }

  /// What the pages and the log know what to say of.
  private func isKnown(_ error: any Error) -> Bool {
    switch error {
    case is StoreFault: true
    case let error as DatabaseError:
      [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
    default: false
    }
  }

  @Test func `lets a first start be tried again`() throws {
    let first = TestStore.freshFolder()
    defer { try? FileManager.default.removeItem(at: first) }
    let things = try Refusal.none.count(in: first) { _ = try Store(in: first) }
    #expect(things > 20)
    for trial in Refusal.all(upTo: things) {
      let folder = TestStore.freshFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let thrown = trial.refusing(in: folder) { _ = try Store(in: folder) }
      #expect(thrown == nil || thrown is StoreFault, "\(trial): \(String(describing: thrown))")
      let store = try Store(in: folder)
      try Respondent().answer(in: store, at: StoreChange.now)
      #expect(throws: Never.self) { try store.probe() }
    }
  }

  @Test func `leaves no half backup`() throws {
    let context = try TestStore()
    for _ in 0..<8 { try Respondent().answer(in: context.store, at: StoreChange.now) }
    let file = context.folder.appending(path: "backup.heard")
    let key = BackupKey.fresh()
    let lock = try #require(key.lock)
    let backUp = { try context.store.backUp(to: file, sealedTo: lock, with: .together) }
    let things = try Refusal.none.count(in: context.folder, backUp)
    try FileManager.default.removeItem(at: file)
    for trial in Refusal.all(upTo: things) {
      let thrown = trial.refusing(in: context.folder) { try backUp() }
      if thrown != nil { try backUp() }
      _ = try OpenedBackup(file, keyFile: nil, openedBy: key, in: context.folder)
      try FileManager.default.removeItem(at: file)
    }
  }

  @Test func `is tried with every method that writes`() throws {
    let known = Set(StoreChange.all.map(\.method)).union(["backUp", "durability"])
    for file in Folder.names(in: "Sources/Store") where file.hasPrefix("Store") {
      for method in try Folder.text("Sources/Store/\(file)").split(separator: "\n  public func ")
        .dropFirst()
      {
        let body = method.firstRange(of: "\n  }").map { method[..<$0.lowerBound] } ?? method
        let name = String(body.prefix { $0.isLetter })
        let writes = ["commit", "pool.write"].contains { body.contains($0) }
        #expect(!writes || known.contains(name), "\(file): give StoreChange an example of \(name)")
      }
    }
  }
}

/// Which thing is refused, and how.
private struct Refusal: CustomStringConvertible {
  let number: Int
  let kind: faulty_disk_kind
  let stays: Bool

  static let none = Refusal(number: 0, kind: FAULTY_DISK_FULL, stays: false)

  /// Each thing by turns on a full and a broken disk, once and for good; all four with `LONG=1`.
  static func all(upTo things: Int) -> [Refusal] {
    let isLong = ProcessInfo.processInfo.environment["LONG"] == "1"
    let ways = [
      (FAULTY_DISK_FULL, false), (FAULTY_DISK_BROKEN, true), (FAULTY_DISK_FULL, true),
      (FAULTY_DISK_BROKEN, false),
    ]
    return (1...things).flatMap { number in
      (isLong ? ways : [ways[number % ways.count]]).map {
        Refusal(number: number, kind: $0.0, stays: $0.1)
      }
    }
  }

  /// What was thrown while the disk refused things below a folder; nothing where all went well.
  func refusing(in folder: URL, _ work: () throws -> Void) -> (any Error)? {
    unsafe faulty_disk_watch(path(of: folder), number, kind, stays)
    defer { faulty_disk_leave() }
    do { try work() } catch { return error }
    return nil
  }

  /// How many things were asked for.
  func count(in folder: URL, _ work: () throws -> Void) throws -> Int {
    unsafe faulty_disk_watch(path(of: folder), number, kind, stays)
    defer { faulty_disk_leave() }
    try work()
    return faulty_disk_asked()
  }

  var description: String {
    "thing \(number), \(kind == FAULTY_DISK_FULL ? "full" : "broken")\(stays ? " for good" : "")"
  }
}

/// A folder in which all that a change needs has been written, to be copied for each trial.
private final class PreparedFolder {
  let writing: StoreChange.Writing
  let before: Content
  let after: Content
  /// How many things the change writes.
  let things: Int
  private let context: TestStore

  init(for change: StoreChange) throws {
    context = try TestStore(keys: PreparedFolder.keys)
    writing = try change.prepare(context)
    before = try Content(of: context)
    let tried = try TestStore(copying: context.folder)
    things = try Refusal.none.count(in: tried.folder) { [writing] in try writing(tried.store) }
    after = try Content(of: tried)
  }

  func copy() throws -> TestStore { try TestStore(copying: context.folder) }

  private static let keys: [String: UInt8] = [
    "take-back.key": 1, "release.key": 2, "account.key": 3, "card.salt": 4,
  ]
}

/// All that is in a database, but for what is drawn by lot: bytes and random numbers count by their
/// length alone.
private struct Content: Equatable {
  private let tables: [String: [String]]

  init(of store: TestStore) throws {
    let names = try store.texts(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    tables = try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let rows = try store.rows("SELECT * FROM \(name)")
        return (
          name, rows.map { $0.databaseValues.map(Content.text).joined(separator: "|") }.sorted()
        )
      })
  }

  /// Whether each of the tables that are written apart is as it was before or as it is after, and so
  /// are all others together.
  func isWhole(between before: Content, _ after: Content, apart: Set<String>) -> Bool {
    let others = Set(tables.keys).subtracting(apart)
    return (apart.map { [$0] } + [Array(others)]).allSatisfy { names in
      [before, after].contains { content in names.allSatisfy { tables[$0] == content.tables[$0] } }
    }
  }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "-"
    case .int64(let number): abs(number) > 1 << 40 ? "lot" : "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
