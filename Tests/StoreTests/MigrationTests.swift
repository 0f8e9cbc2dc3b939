import Accounts
import Anonymity
import Foundation
import GRDB
import Survey
import Testing

@testable import Store

/// A released version's database, with one row or more in each table, in Golden/version-N.sql.
///
/// When a step is added to the schema, its stored databases stay as they are and the new version
/// gets one of its own; `RECORD=1` writes the newest only.
@Suite(.serialized) struct `A database of an earlier version` {
  static let newest = 9
  /// Those of which a database is stored.
  static let versions = Array(1...newest)
  static let answered = on(2026, 11, 18)

  @Test(arguments: versions)
  func `is taken over with all that is in it`(_ version: Int) throws {
    if Golden.isRecording && version == Self.versions.last { try record(version) }
    let old = try Old(version)
    let store = try Store(in: old.folder)
    let draft = try #require(try store.draft(Old.token.draftID))
    #expect(try Old.token.open(draft).answers["got"] == .chosen(["some"]))
    #expect(try store.responses(of: .quarter(year: 2026, number: 4)).count == 8)
    #expect(try old.context.texts("SELECT words FROM comment").count == 8)
    #expect(try store.releasedTables(of: .quarter(year: 2026, number: 3)) == [Old.table])
    #expect(try store.formVersions() == ["end": [Old.codes]])
    #expect(try store.credentials(of: "ana")?.password.text == Old.password)
    #expect(try old.context.texts("SELECT deed FROM audit") == ["signed in"])
    #expect(try store.durability() == 2)
    #expect(try store.card(Old.card.id, on: Day(of: Self.answered)) == Old.card)
  }

  @Test(arguments: versions)
  func `can have its box opened still`(_ version: Int) throws {
    let old = try Old(version)
    let store = try Store(in: old.folder)
    for _ in 0..<7 { try Respondent().answer(in: store, at: Self.answered) }
    let opening = try store.openBoxes(at: on(2026, 11, 30), floor: 8)
    #expect(opening.wasOpened && opening.unreadable == 0)
    #expect(try store.responses(of: .quarter(year: 2026, number: 4)).count == 16)
  }

  /// The way back after an upgrade: what the earlier program wrote is there again for it to open.
  @Test(arguments: versions)
  func `comes back from its backup byte for byte`(_ version: Int) throws {
    let old = try Old(version)
    let key = BackupKey.fresh()
    let backup = try old.backUp(sealedTo: #require(key.lock))
    let (before, steps) = (try Data(contentsOf: old.context.file), try old.steps)
    _ = try Store(in: old.folder)
    #expect(try old.steps == Schema.migrator.migrations.count)
    let opened = try OpenedBackup(backup, keyFile: nil, openedBy: key, in: old.folder)
    #expect(opened.hasKeys && opened.keyFaults.isEmpty)
    try opened.putInPlace(in: old.folder, replacing: true)
    #expect(try Store.keyStatesOfUntouched(old.folder).allSatisfy { $0.fault == nil })
    #expect(try Data(contentsOf: old.context.file) == before)
    #expect(try old.steps == steps)
  }

  @Test func `has the tables of a new one, once taken over`() throws {
    for version in Self.versions {
      let old = try Old(version)
      let fresh = try TestStore()
      let tables = try Store(in: old.folder).schema().map { $0.replacing("\"", with: "") }
      #expect(try fresh.store.schema().map { $0.replacing("\"", with: "") } == tables)
    }
  }

  @Test func `gives each answer of the first version a random key, the same from then on`() throws {
    let (one, other) = (try Old(1), try Old(1))
    let keys = try [one, other, one].map { old in
      try Store(in: old.folder).responses(of: .quarter(year: 2026, number: 4)).map(\.key).sorted()
    }
    #expect(Set(keys[0] + keys[1]).count == 16 && keys[0] == keys[2])
  }

  @Test func `forgets which answers of the first versions were typed in by staff`() throws {
    let old = try Old(3)
    try old.context.meddle(
      """
      UPDATE response SET answers = json_set(answers, '$.channel', json('["paper"]'))
      """)
    let responses = try Store(in: old.folder).responses(of: .quarter(year: 2026, number: 4))
    #expect(responses.count == 8)
    #expect(responses.allSatisfy { $0.answers["channel"] == nil && $0.answers["got"] != nil })
  }

  private func record(_ version: Int) throws {
    let context = try TestStore(keys: Old.keys)
    for _ in 0..<8 {
      try Respondent(liking: "they were kind").answer(in: context.store, at: on(2026, 11, 4))
    }
    #expect(try context.store.openBoxes(at: on(2026, 11, 16), floor: 8).wasOpened)
    var ana = Respondent(got: "some", liking: "they were late")
    try ana.answer(in: context.store, at: Self.answered)
    ana.token = Old.token
    try ana.begin(in: context.store, at: Self.answered)
    try context.store.release([Old.table], of: .quarter(year: 2026, number: 3))
    try context.store.remember(Old.codes, of: "end", whole: "form: end")
    try context.meddle("INSERT INTO languageTally VALUES (2026, 'ur', 12)")
    let password = try #require(PasswordHash(stored: Old.password))
    try context.store.setPassword(password, of: "ana", as: .viewer)
    try context.store.beginSession(SessionToken.fresh().id, of: "ana", lapsing: Self.answered)
    try context.store.audit("signed in", by: "ana", on: Day(of: Self.answered))
    try context.store.keep(Old.card, madeOn: Day(of: Self.answered))
    try context.meddle(
      """
      INSERT INTO sentVisit VALUES (randomblob(16), x'00', 999999);
      INSERT INTO promise VALUES ('2026-11-16', 'floor', '8')
      """)
    try context.dump().write(to: Golden.url("version-\(version).sql"))
    try Data(contentsOf: context.key("box-2026-11-16")).write(
      to: Golden.url("version-\(version).box"))
  }
}

/// A stored database, laid out in a folder of its own.
private final class Old {
  let context: TestStore
  var folder: URL { context.folder }

  static let token =
    VisitToken(cookie: String(repeating: "0123456789abcdef", count: 4)) ?? .fresh()
  /// The standing keys of all stored databases, 32 times the same byte.
  static let keys: [String: UInt8] = [
    "take-back.key": 1, "release.key": 2, "account.key": 3, "card.salt": 4,
  ]
  /// HMAC-SHA256 of "table\nrow\tall\n" under the release key.
  static let table = StoredTable(
    name: "end.got", content: "row\tall\n",
    tag: [
      0xcd, 0x71, 0x50, 0x9a, 0xf2, 0x31, 0x78, 0x28, 0xe5, 0xad, 0x0e, 0x58, 0x7e, 0x8f, 0xe1,
      0x00,
      0x15, 0xac, 0xab, 0xb1, 0x02, 0x52, 0x27, 0x74, 0xc6, 0x82, 0xfa, 0x9a, 0xc9, 0x47, 0xd1,
      0x65,
    ])
  static let codes: Form.Codes = StoreTests.codes("version 1\nwho one\nwho/self choice")
  static let card = SealedCard(
    id: CardID(bytes: Array(repeating: 7, count: 16)), bytes: Array(repeating: 8, count: 64))
  static let password = "scrypt$15$8$1$c2FsdHNhbHRzYWx0c2FsdA==$aGFzaGhhc2hoYXNoaGFzaA=="

  init(_ version: Int) throws {
    context = try TestStore(keys: Old.keys)
    for name in try context.files().keys where name.hasPrefix(Store.fileName) {
      try FileManager.default.removeItem(at: context.folder.appending(path: name))
    }
    let sql = try String(contentsOf: Golden.url("version-\(version).sql"), encoding: .utf8)
    // A table may stand before one that it refers to.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path(of: context.file), configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    if version < 5 { try queue.write(Old.prove) }
    try queue.close()
    let key = try Data(contentsOf: Golden.url("version-\(version).box"))
    _ = FileManager.default.createFile(
      atPath: path(of: context.key("box-2026-11-16")), contents: key,
      attributes: [.posixPermissions: 0o600])
  }

  /// As the program of its time would, with the keys.
  func backUp(sealedTo lock: BackupLock) throws -> URL {
    let keys = try FileManager.default.contentsOfDirectory(
      atPath: path(of: folder.appending(path: "keys")))
    let file = folder.appending(path: "of-old.backup")
    try SealedArchive.write(
      [(Store.fileName, context.file)]
        + keys.sorted().map { ("keys/\($0)", folder.appending(path: "keys/\($0)")) },
      sealedTo: lock, as: file)
    return file
  }

  /// How many steps the data has gone.
  var steps: Int { get throws { try context.number("SELECT count(*) FROM grdb_migrations") } }

  /// The tags in the earliest stored databases prove nothing.
  private static func prove(_ db: Database) throws {
    try db.execute(sql: "UPDATE release SET tag = ?", arguments: [Data(table.tag)])
  }
}

extension TestStore {
  /// The whole database as SQL text.
  fileprivate func dump() throws -> Data {
    var lines = ["PRAGMA application_id = \(try number("PRAGMA application_id"))"]
    for row in try rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    {
      let table: String = row["name"]
      lines.append((row["sql"] as String).replacing("\"", with: ""))
      let columns = try texts("SELECT name FROM pragma_table_info('\(table)')")
      let quoted = columns.map { "quote(\($0))" }.joined(separator: " || ', ' || ")
      lines += try texts("SELECT \(quoted) FROM \(table)").map {
        "INSERT INTO \(table) VALUES (\($0))"
      }
    }
    return Data((lines.joined(separator: ";\n") + ";\n").utf8)
  }
}
