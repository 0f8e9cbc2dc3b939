internal import Anonymity
public import Foundation
internal import GRDB
internal import Survey
internal import System

/// Everything that is kept, in one SQLite file with its keys beside it.
///
/// All writes go through one queue that commits whatever waits together, each with full durability:
/// what was answered with "thank you" is there after a power cut.
public final class Store: Sendable {
  /// Where the file and the keys lie.
  public let folder: URL
  public let keys: KeyFolder
  /// Standing keys that this data did not know yet and was not new: from now on it does.
  public let keysNoted: [StandingKey]
  let pool: DatabasePool
  let commits: CommitQueue
  let dataFile: DataFile
  let draftReaders: DraftReaders
  /// When comments were last dealt out by lot.
  let lastDealing = Monitor<Moment?>(nil)
  /// How many changes had been written when sealed rows were last laid out.
  let changesLaidOut = Monitor(-1)
  let openVisits = OpenVisits()

  /// Opens the store in a folder, which is made when it is not there.
  ///
  /// - Parameter threadsThatNeverWait: how many threads may ask `draftAtOnce` at the same time.
  public init(
    in folder: URL, threadsThatNeverWait: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws {
    self.folder = folder
    (pool, keys, keysNoted) = try StoreFault.told(of: folder) { try Store.opened(folder) }
    dataFile = DataFile(at: folder.appending(path: Store.fileName))
    commits = CommitQueue(to: pool, in: dataFile)
    draftReaders = try DraftReaders(of: pool.path, count: threadsThatNeverWait)
    try refreshLostBoxes()
  }

  private static func opened(_ folder: URL) throws -> (DatabasePool, KeyFolder, [StandingKey]) {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let pool = try pool(at: folder.appending(path: fileName))
    let checks = KeyChecks(pool: pool)
    let isNew = try checks.isNew()
    let keys = try KeyFolder(in: folder.appending(path: keyFolderName), checkedBy: checks)
    let noted = try keys.compare()
    return (pool, keys, isNew ? [] : noted)
  }

  deinit { draftReaders.close() }

  public static let fileName = "heard.sqlite"
  static let keyFolderName = "keys"

  static func pool(at file: URL) throws -> DatabasePool {
    try close(file)
    let path = file.path(percentEncoded: false)
    var configuration = Configuration.careful
    configuration.maximumReaderCount = 8
    configuration.busyMode = .timeout(30)
    // Taken by a file that is new; one of an earlier version is rewritten once.
    configuration.prepareDatabase { db in
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
    }
    do {
      return try ready(DatabasePool(path: path, configuration: configuration), from: file)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw StoreFault.notOurs(file)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw StoreFault.damaged(file)
    }
  }

  /// Lets nobody else read the file. SQLite gives what it puts beside it the same rights.
  private static func close(_ file: URL) throws {
    let path = file.path(percentEncoded: false)
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private static func ready(_ pool: DatabasePool, from file: URL) throws -> DatabasePool {
    try pool.read { db in
      guard try Schema.isOurs(db) else { throw StoreFault.notOurs(file) }
      if try Schema.migrator.hasBeenSuperseded(db) { throw StoreFault.newer(file) }
      guard try String.fetchAll(db, sql: "PRAGMA quick_check(1)") == ["ok"] else {
        throw StoreFault.damaged(file)
      }
    }
    try Schema.migrator.migrate(pool)
    // The pool sets NORMAL once it has opened its writer, after all that a configuration can say.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    // Without room to do so the file stays as it is, until another start.
    try? DiskRoom.canBeGivenBack(by: pool)
    return pool
  }

  /// What may be logged of an error: its kind, never a value that was written.
  public static func summary(of error: any Error) -> String {
    switch error {
    case let fault as StoreFault: fault.description
    case let fault as UnplannedForm: fault.description
    case let fault as TableFault: fault.description
    case let fault as DatabaseError: "SQLite result \(fault.extendedResultCode.rawValue)"
    default: "\(type(of: error))"
    }
  }

  /// The same where the whole of a fault in forms or settings is to be told as well.
  public static func told(_ error: any Error) -> String {
    error is DatabaseError ? summary(of: error) : "\(error)"
  }

  /// How the committing connection is set: 2 is FULL.
  public func durability() throws -> Int {
    try commits.commit { try Int.fetchOne($0, sql: "PRAGMA synchronous") } ?? -1
  }

  /// Writes everything into the one file and empties the log beside it.
  public func checkpoint() throws {
    try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    dataFile.noteSize()
  }

  /// The tables as they are, for the page that lists what is kept.
  public func schema() throws -> [String] {
    try pool.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' ORDER BY name
          """)
    }
  }
}

extension Configuration {
  /// What holds for every connection to our file.
  static var careful: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """)
    }
    return configuration
  }
}
