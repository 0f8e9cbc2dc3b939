public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

extension Store {
  /// The responses that count for a period.
  public func responses(of period: Period) throws -> [StoredResponse] {
    try pool.read { try StoredResponse.fetch(of: period, in: $0) }
  }

  /// The periods that responses are stored under.
  public func periodsWithResponses() throws -> Set<Period> {
    let texts = try pool.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT period FROM response")
    }
    return Set(texts.compactMap(Period.init))
  }

  /// Removes what has been kept long enough: responses so many quarters after their own, but none
  /// whose year has not had a quarter's time to be released; comments before their years are over,
  /// both by the shortest time that visitors were promised since;
  /// what staff did, and concerns once they are decided, so many years later.
  func forgetOld(on day: Day, keeping retention: Retention) throws {
    try commits.commit { db in
      let promised = try PromisedRules.fetch(db)
      for period in try Tables.periods(in: db) {
        let isCounted = Period.quarters(from: period.year.end, to: day) > 0
        let quarters = promised.fewest(
          .responseQuarters, since: period, unless: retention.responseQuarters)
        if isCounted, Period.quarters(from: period.end, to: day) > quarters {
          try db.execute(literal: "DELETE FROM response WHERE period = \(period.description)")
        }
        let years = promised.fewest(.commentYears, since: period, unless: retention.commentYears)
        if Period.quarters(from: period.firstDay, to: day) >= years * 4 {
          try db.execute(literal: "DELETE FROM comment WHERE period = \(period.description)")
        }
      }
      let oldest = day.adding(days: -365 * retention.auditYears).description
      try db.execute(literal: "DELETE FROM audit WHERE day < \(oldest)")
      try db.execute(literal: "DELETE FROM concern WHERE decided < \(oldest)")
    }
  }
}

extension StoredResponse {
  static func fetch(of period: Period, in db: Database) throws -> [StoredResponse] {
    let periods = ([period] + period.quarters).map(\.description)
    return try SQLRequest<Row>(
      literal:
        """
        SELECT key, period, form, version, area, answers FROM response WHERE period IN \(periods)
        """
    ).fetchAll(db).map(StoredResponse.init)
  }

  func insert(in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO response (id, period, form, version, area, answers, key)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      RowID.fresh().data, period.description, form.text, version, area, try answers.json(),
      Int64(bitPattern: key),
    ])
  }

  fileprivate init(row: Row) throws {
    guard let period = Period(row["period"] as String) else {
      throw DatabaseError(message: "a response has a period that is none")
    }
    self.init(
      key: UInt64(bitPattern: row["key"] as Int64), period: period, form: Code(row["form"]),
      version: row["version"], area: row["area"], answers: try Answers(json: row["answers"]))
  }
}

extension Answers<Never> {
  fileprivate func json() throws -> String {
    var lists: [String: [String]] = [:]
    for question in questions { lists[question.text] = self[question]?.choices.map(\.text) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(lists), as: UTF8.self)
  }

  fileprivate init(json: String) throws {
    self.init()
    let lists = try JSONDecoder().decode([String: [String]].self, from: Data(json.utf8))
    for (question, choices) in lists {
      self[Code(question)] = choices.isEmpty ? .skipped : .chosen(choices.map { Code($0) })
    }
  }
}

extension Tables {
  fileprivate static func periods(in db: Database) throws -> [Period] {
    try String.fetchAll(
      db, sql: "SELECT DISTINCT period FROM response UNION SELECT DISTINCT period FROM comment"
    ).compactMap(Period.init)
  }
}

extension Period {
  /// Whole quarters between the first day of one and any day.
  fileprivate static func quarters(from first: Day, to day: Day) -> Int {
    (day.year - first.year) * 4 + (day.month - 1) / 3 - (first.month - 1) / 3
  }
}
