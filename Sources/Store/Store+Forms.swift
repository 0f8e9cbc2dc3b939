internal import GRDB
public import Survey

extension Store {
  /// The codes of each version of each form that was served from this store.
  public func formVersions() throws -> [Form.Code: [Form.Codes]] {
    try pool.read { db in
      try Row.fetchAll(db, sql: "SELECT form, codes FROM formVersion ORDER BY form, version")
        .reduce(into: [:]) { versions, row in
          guard let codes = Form.Codes(text: row["codes"]) else { return }
          versions[Form.Code(row["form"]), default: []].append(codes)
        }
    }
  }

  /// Remembers the codes of a version, so that none can be used again with another meaning.
  public func remember(_ codes: Form.Codes, of form: Form.Code) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT OR IGNORE INTO formVersion (form, version, codes)
          VALUES (\(form.text), \(codes.version), \(codes.text))
          """)
    }
  }
}
