internal import Anonymity
internal import Foundation
internal import GRDB
public import Survey

/// A released table as it lies in the store: text and the proof that it is unchanged.
public struct StoredTable: Sendable, Equatable {
  public let name: String
  public let content: String
  public let tag: [UInt8]

  public init(name: String, content: String, tag: [UInt8]) {
    self.name = name
    self.content = content
    self.tag = tag
  }
}

extension Store {
  /// Keeps the tables of a period. A period is released once; a second release is refused.
  public func release(_ tables: [StoredTable], of period: Period) throws {
    try commits.commit { db in
      for table in tables {
        try db.execute(
          literal: """
            INSERT INTO release (period, name, content, tag)
            VALUES (\(period.description), \(table.name), \(table.content), \(Data(table.tag)))
            """)
      }
    }
  }

  public func releasedTables(of period: Period) throws -> [StoredTable] {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT name, content, tag FROM release WHERE period = \(period.description) ORDER BY name
          """
      ).fetchAll(db).map { row in
        StoredTable(
          name: row["name"], content: row["content"], tag: Array(row["tag"] as Data))
      }
    }
  }

  public func releasedPeriods() throws -> [Period] {
    try pool.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT period FROM release")
    }.compactMap(Period.init).sorted()
  }
}
