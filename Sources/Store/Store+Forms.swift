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

  /// Every version that was served from this store, as far as it was kept.
  public func keptForms() throws -> [FormVersion] {
    try pool.read { db in
      try Row.fetchAll(db, sql: "SELECT form, codes, whole FROM formVersion ORDER BY form, version")
        .compactMap { row in
          Form.Codes(text: row["codes"]).map {
            FormVersion(form: Form.Code(row["form"]), codes: $0, whole: row["whole"])
          }
        }
    }
  }

  /// The forms that kept answers are to.
  public func formsWithAnswers() throws -> Set<Form.Code> {
    try pool.read { db in
      Set(try String.fetchAll(db, sql: "SELECT DISTINCT form FROM response").map { Form.Code($0) })
    }
  }

  /// Remembers a version, so that no code can be used again with another meaning and its answers are
  /// counted by their own words. Wording may be edited: the newest of the same codes is kept.
  public func remember(_ codes: Form.Codes, of form: Form.Code, whole: String? = nil) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO formVersion (form, version, codes, whole)
          VALUES (\(form.text), \(codes.version), \(codes.text), \(whole))
          ON CONFLICT (form, version) DO UPDATE SET whole = excluded.whole
          WHERE codes = excluded.codes AND excluded.whole IS NOT NULL
          """)
    }
  }
}
