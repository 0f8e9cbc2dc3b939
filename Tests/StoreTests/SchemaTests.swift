import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `The tables` {
  let context: TestStore

  init() throws { context = try TestStore() }

  @Test func `are those that were agreed on`() throws {
    let schema = try context.store.schema().joined(separator: ";\n\n") + ";\n"
    try Golden.expect(
      "-- Every table, as it is now. The guide \"What is kept\" explains each column.\n\n" + schema,
      in: "schema.sql", of: SchemaFiles.folder)
  }

  @Test func `come about by the steps that a database administrator can read`() throws {
    let all = try DatabaseQueue()
    for (number, step) in Schema.migrator.migrations.enumerated() {
      let text = try SchemaFiles.text(of: step)
      try Golden.expect(text, in: "step-\(number + 1).sql", of: SchemaFiles.folder)
      try all.inDatabase { try $0.execute(sql: text) }
    }
    let made = try all.read { try String.fetchAll($0, sql: SchemaFiles.listing) }
    #expect(
      try made.map { $0.replacing("\"", with: "") }
        == context.store.schema().map { $0.replacing("\"", with: "") })
    #expect(
      Folder.names(in: SchemaFiles.folder).count == Schema.migrator.migrations.count + 1,
      "a file of no step")
  }

  @Test func `say the same after a box was opened`() throws {
    for _ in 0..<8 { try Respondent().answer(in: context.store, at: on(2026, 11, 18)) }
    let before = try columns()
    #expect(try context.store.openBoxes(at: on(2026, 11, 30), floor: 8).wasOpened)
    #expect(try columns() == before)
    #expect(try context.store.schema().allSatisfy { $0.contains("STRICT") })
  }

  @Test func `are each explained, column by column, on the page that says what is kept`() throws {
    let page = try Folder.text("Sources/Kiosk/Kiosk.docc/WhatIsKept.md")
    let explained = page.components(separatedBy: "\n## ").dropFirst().filter { $0.hasPrefix("`") }
    var listed: [String] = []
    for section in explained {
      let table = section.split(separator: "`")[0]
      for line in section.split(separator: "\n") where line.hasPrefix("| `") {
        listed.append("\(table).\(line.split(separator: "`")[1])")
        #expect(line.split(separator: "|").count == 3, "\(line) does not say what and why")
      }
      #expect(section.contains("\nKept ") || section.contains(" Kept "), "\(table): how long?")
    }
    #expect(listed.sorted() == (try columns()))
  }

  @Test func `hold no time of an answer, nor anything that counts up with them`() throws {
    for word in ["time", "date", "created", "address", "agent", "rowid"] {
      #expect(try columns().allSatisfy { !$0.contains(word) })
    }
    #expect(
      try context.number("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'") == 0)
    #expect(
      try context.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'") == 0)
  }

  @Test(arguments: [
    "INSERT INTO draft VALUES (x'00', x'00', 1)",
    "INSERT INTO draft VALUES (randomblob(16), NULL, 1)",
    "INSERT INTO sealedResponse VALUES (randomblob(16), 'today', x'00')",
    "INSERT INTO response VALUES (randomblob(16), '2026-Q4', 'end', 1, NULL, 'they were kind')",
    "INSERT INTO release VALUES ('2026-Q4', 'end.got', '', x'00')",
    "INSERT INTO session VALUES (randomblob(32), 'nobody', 1)",
  ])
  func `refuse what does not belong in them`(_ row: String) throws {
    #expect(throws: (any Error).self) { try context.meddle(row) }
  }

  private func columns() throws -> [String] {
    try context.texts(
      """
      SELECT s.name || '.' || c.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
      WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%'
      """
    ).sorted()
  }
}

/// The steps of the schema as they are carried out, in files for whoever looks after databases.
private enum SchemaFiles {
  static let folder = "Sources/Kiosk/Kiosk.docc/Resources/Schema"
  static let listing = """
    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' ORDER BY name
    """

  /// What a step does to the database that the steps before it made.
  static func text(of step: String) throws -> String {
    let heard = Statements()
    let queue = try DatabaseQueue()
    let before = Schema.migrator.migrations.prefix { $0 != step }
    if let last = before.last { try Schema.migrator.migrate(queue, upTo: last) }
    queue.inDatabase { db in
      db.trace { if case .statement(let statement) = $0 { heard.add(statement.sql) } }
    }
    try Schema.migrator.migrate(queue, upTo: step)
    return "-- Step \(step)\n\n" + heard.all.map { "\($0);\n" }.joined(separator: "\n")
  }

  /// Those that change something, without the list of steps that were taken.
  private final class Statements {
    private(set) var all: [String] = []

    func add(_ sql: String) {
      let words = [
        "CREATE", "ALTER", "INSERT", "UPDATE", "DELETE", "DROP", "PRAGMA application_id",
      ]
      let text = sql.trimmingCharacters(in: .whitespacesAndNewlines)
      guard words.contains(where: text.hasPrefix), !text.contains("grdb_migrations") else { return }
      all.append(text.hasSuffix(";") ? String(text.dropLast()) : text)
    }
  }
}

/// Files that hold what was agreed on. `RECORD=1` writes them anew.
enum Golden {
  static func url(_ name: String, of folder: String = "Tests/StoreTests/Golden") -> URL {
    Folder.root.appending(path: "\(folder)/\(name)")
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  static func expect(
    _ text: String, in name: String, of folder: String = "Tests/StoreTests/Golden"
  ) throws {
    let file = url(name, of: folder)
    if isRecording { try Data(text.utf8).write(to: file) }
    #expect(
      text == (try? String(contentsOf: file, encoding: .utf8)), "RECORD=1 writes \(name) anew")
  }
}
