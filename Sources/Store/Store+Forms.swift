internal import GRDB
public import Survey

extension Store {
  /// The codes of the versions of forms that have been served from this store.
  public func formVersions() throws -> [String] {
    try pool.read { db in
      try String.fetchAll(db, sql: "SELECT codes FROM formVersion ORDER BY form, version")
    }
  }

  /// Remembers the codes of a version, so that none can be used again with another meaning.
  public func remember(_ codes: String, of form: Form.Code, version: Int) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT OR IGNORE INTO formVersion (form, version, codes)
          VALUES (\(form.text), \(version), \(codes))
          """)
    }
  }
}
