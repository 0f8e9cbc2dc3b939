import Anonymity
import Foundation
import GRDB
import Survey

@testable import Store

/// A store in a folder of its own, which goes when nobody holds it any more.
final class TestStore {
  let folder: URL
  private(set) var store: Store

  /// - Parameter keys: the files of standing keys that lie there already, each 32 times one byte.
  init(keys: [String: UInt8] = [:]) throws {
    folder = TestStore.freshFolder()
    for (name, byte) in keys { try TestStore.lay(name, byte, in: folder) }
    store = try Store(in: folder)
  }

  /// A copy of a folder in which nobody writes.
  init(copying other: URL) throws {
    folder = TestStore.freshFolder()
    try FileManager.default.copyItem(at: other, to: folder)
    try FileManager.default.removeItem(at: folder.appending(path: Store.fileName + "-shm"))
    store = try Store(in: folder)
  }

  private static func lay(_ name: String, _ byte: UInt8, in folder: URL) throws {
    let keys = folder.appending(path: "keys")
    try FileManager.default.createDirectory(
      at: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: path(of: keys.appending(path: name)),
      contents: Data(repeating: byte, count: 32), attributes: [.posixPermissions: 0o600])
  }

  /// In memory where the machine offers it: the tests flush tens of thousands of times.
  private static let place =
    FileManager.default.isWritableFile(atPath: "/dev/shm")
    ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

  /// A folder that is not there yet.
  static func freshFolder() -> URL { place.appending(path: "heard-\(UUID())") }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Opens an empty store elsewhere, and comes back when nobody holds this folder's file any more: the
  /// thread that commits lets go of it last.
  func leave() throws {
    weak let held = store.pool
    store = try Store(in: folder.appending(path: "elsewhere"))
    for _ in 0..<10_000_000 where held != nil { sched_yield() }
  }

  func reopen() throws { store = try Store(in: folder) }

  var file: URL { folder.appending(path: Store.fileName) }
  var log: URL { folder.appending(path: Store.fileName + "-wal") }

  func key(_ name: String) -> URL { folder.appending(path: "keys/\(name).key") }

  /// What is in the tables, read past the store.
  func rows(_ sql: String) throws -> [Row] {
    try DatabaseQueue(path: path(of: file), configuration: .patient).read {
      try Row.fetchAll($0, sql: sql)
    }
  }

  func number(_ sql: String, in file: URL) throws -> Int {
    try DatabaseQueue(path: path(of: file), configuration: .patient).read {
      try Int.fetchOne($0, sql: sql) ?? -1
    }
  }

  func texts(_ sql: String) throws -> [String] { try rows(sql).map { $0[0] } }

  func number(_ sql: String) throws -> Int { try rows(sql).first.map { $0[0] } ?? -1 }

  /// The names of a table's rows.
  func names(in table: String) throws -> Set<Data> {
    Set(try rows("SELECT id FROM \(table)").map { $0[0] })
  }

  /// Does to the file what no part of the store would do.
  func meddle(_ sql: String) throws {
    try DatabaseQueue(path: path(of: file), configuration: .patient).write {
      try $0.execute(sql: sql)
    }
  }

  /// The same for what no transaction takes.
  func rearrange(_ statements: String...) throws {
    try DatabaseQueue(path: path(of: file), configuration: .patient).writeWithoutTransaction { db in
      for statement in statements { try db.execute(sql: statement) }
    }
  }

  /// Every file of the folder, by its path inside it.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path(of: folder))
    var files: [String: Data] = [:]
    for name in names where !folder.appending(path: name).isFolder {
      files[name] = try Data(contentsOf: folder.appending(path: name))
    }
    return files
  }

  /// The files in which a text stands, letter by letter.
  func filesHolding(_ text: String) throws -> [String] {
    try files().filter { $0.value.range(of: Data(text.utf8)) != nil }.keys.sorted()
  }
}

func path(of file: URL) -> String { file.path(percentEncoded: false) }

func mode(of file: URL) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path(of: file))
  return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

extension URL {
  var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }
}

extension Store {
  /// Keeps a visit as it is now, whatever it was before. False when it is no longer there.
  func keep(_ draft: SealedDraft, lapsing: Moment) throws -> Bool {
    guard let old = try self.draft(draft.id) else { return false }
    return try replace(draft, after: old, lapsing: lapsing) == .saved
  }

  /// Opens what is due and leaves nothing behind, for tests of something else than what stays; comments
  /// are dealt out at once.
  func openBoxes(
    at now: Moment, floor: Int, attendedBy manager: ManagerKey? = nil
  ) throws -> BoxOpening {
    let opening = try openBoxes(at: now, floor: floor, staying: 0, attendedBy: manager)
    try dealComments(on: Day(of: now), chance: 1)
    try checkpoint()
    return opening
  }
}

extension Configuration {
  /// Waits while the service has the file to itself, as it has for a moment at each opening.
  static var patient: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    return configuration
  }
}
