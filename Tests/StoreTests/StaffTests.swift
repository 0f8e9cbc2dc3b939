import Accounts
import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Accounts of the quality team` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  @Test func `let in with the password, and with no other`() throws {
    try store.setPassword(
      try PasswordHash.fresh(of: "a long pass phrase", cost: 10), of: "ana", as: .viewer)
    let kept = try #require(try store.credentials(of: "ana")?.password)
    #expect(kept.matches("a long pass phrase"))
    #expect(!kept.matches("another pass phrase"))
    #expect(try store.credentials(of: "ben") == nil)
  }

  @Test func `lose their sessions with their old password`() throws {
    let ana = SessionToken.fresh()
    let ben = SessionToken.fresh()
    let password = try PasswordHash.fresh(of: "a long pass phrase", cost: 10)
    for (name, session) in [("ana", ana), ("ben", ben)] {
      try store.setPassword(password, of: name, as: .viewer)
      try store.beginSession(session.id, of: name, lapsing: now.adding(seconds: 86_400))
    }
    try store.setPassword(password, of: "ana", as: .viewer)
    #expect(try store.account(of: ana.id, at: now) == nil)
    #expect(try store.account(of: ben.id, at: now)?.name == "ben")
  }

  @Test func `leave no cookie in the files`() throws {
    let token = SessionToken.fresh()
    try store.setPassword(
      try PasswordHash.fresh(of: "a long pass phrase", cost: 10), of: "ana", as: .viewer)
    try store.beginSession(token.id, of: "ana", lapsing: now.adding(seconds: 86_400))
    #expect(try context.filesHolding(token.cookie).isEmpty)
    #expect(try context.filesHolding("a long pass phrase").isEmpty)
    try store.endSession(token.id)
    #expect(try store.account(of: token.id, at: now) == nil)
  }
}

@Suite struct `Released figures` {
  let context: TestStore
  var store: Store { context.store }
  let quarter = Period.quarter(year: 2026, number: 3)
  let tables = ["end.got", "end.safe"].map {
    StoredTable(name: $0, content: "row\tall\n", tag: Array(0..<32))
  }

  init() throws { context = try TestStore() }

  @Test func `are kept as they were`() throws {
    try store.release(tables.reversed(), of: quarter)
    try context.reopen()
    #expect(try store.releasedTables(of: quarter) == tables)
    #expect(try store.releasedPeriods() == [quarter])
    #expect(try store.releasedTables(of: .year(startingIn: 2026)).isEmpty)
  }

  @Test func `are released once: a second time changes nothing`() throws {
    try store.release([tables[1]], of: quarter)
    #expect(throws: (any Error).self) { try store.release(tables, of: quarter) }
    #expect(try store.releasedTables(of: quarter) == [tables[1]])
  }

  @Test func `come in the order of their periods`() throws {
    let year = Period.year(startingIn: 2025)
    for period in [quarter, year, .quarter(year: 2025, number: 4)] {
      try store.release(tables, of: period)
    }
    #expect(
      try store.releasedPeriods() == [year, .quarter(year: 2025, number: 4), quarter].sorted())
  }
}

@Suite struct `Codes of forms` {
  @Test func `are remembered as they were first served`() throws {
    let context = try TestStore()
    let first = codes("version 1\nwho one")
    let second = codes("version 2\nwho many")
    try context.store.remember(first, of: "end")
    try context.store.remember(codes("version 1\nwho many"), of: "end")
    try context.store.remember(second, of: "end")
    #expect(try context.store.formVersions() == ["end": [first, second]])
  }

  @Test func `are kept with the whole form, whose wording may be edited`() throws {
    let context = try TestStore()
    let store = context.store
    let first = codes("version 1\nwho one")
    try store.remember(first, of: "end")
    #expect(try store.keptForms() == [FormVersion(form: "end", codes: first, whole: nil)])
    try store.remember(codes("version 1\nwho many"), of: "end", whole: "another")
    #expect(try store.keptForms().map(\.whole) == [nil])
    try store.remember(first, of: "end", whole: "form: end")
    try store.remember(first, of: "end", whole: "form: end, edited")
    #expect(try store.keptForms().map(\.whole) == ["form: end, edited"])
    try store.remember(first, of: "end")
    #expect(try store.keptForms().map(\.whole) == ["form: end, edited"])
  }
}

/// The codes of a form, as the store has them.
func codes(_ text: String) -> Form.Codes {
  guard let codes = Form.Codes(text: text) else { preconditionFailure("no codes: \(text)") }
  return codes
}

@Suite struct `A store that is watched` {
  @Test func `answers, and its errors tell no value that was written`() throws {
    let context = try TestStore()
    #expect(throws: Never.self) { try context.store.probe() }
    let ana = Respondent()
    try ana.begin(in: context.store, at: on(2026, 11, 18))
    let error = #expect(throws: (any Error).self) {
      try ana.begin(in: context.store, at: on(2026, 11, 18))
    }
    #expect(Store.summary(of: try #require(error)) == "SQLite result 1555")
  }
}
