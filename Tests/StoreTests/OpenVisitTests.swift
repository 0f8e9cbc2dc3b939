import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Visits that only begin` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func begin(_ person: Respondent = Respondent(), at moment: Moment) throws -> Bool {
    try store.begin(
      person.token.seal(person.draft), lapsing: moment.adding(seconds: 86_400), at: moment,
      among: 10)
  }

  @Test func `are refused when so many are open`() throws {
    for _ in 0..<10 { #expect(try begin(at: now)) }
    #expect(try !begin(at: now))
    #expect(try !begin(at: now.adding(seconds: 599)))
    #expect(try context.number("SELECT count(*) FROM draft") == 10)
  }

  @Test func `go after ten minutes, and those with an answer never`() throws {
    let people = (0..<10).map { _ in Respondent() }
    let tomorrow = now.adding(seconds: 86_400)
    for person in people { #expect(try begin(person, at: now)) }
    for person in people.prefix(4) {
      #expect(try store.keep(person.token.seal(person.draft), lapsing: tomorrow))
    }
    let old = try #require(try store.draft(people[4].token.draftID))
    let new = try people[4].token.seal(people[4].draft)
    #expect(try store.replace(new, after: old, lapsing: tomorrow) == .saved)
    #expect(try begin(at: now.adding(seconds: 1_200)))
    let left = try people.filter { try store.draft($0.token.draftID) != nil }
    #expect(left.map(\.token.draftID) == people.prefix(5).map(\.token.draftID))
    #expect(try context.number("SELECT count(*) FROM draft") == 6)
  }

  @Test func `and ended are not counted after the next round of housekeeping`() throws {
    let people = (0..<10).map { _ in Respondent() }
    for person in people { #expect(try begin(person, at: now)) }
    for person in people { try store.forget(person.token.draftID) }
    try store.keepHouse(at: now, keeping: nil)
    #expect(try begin(at: now))
  }

  @Test func `tell no more than ten minutes, and nothing once there is an answer`() throws {
    let ana = Respondent()
    #expect(try begin(ana, at: now))
    #expect(try context.number("SELECT emptySince FROM draft") == now.seconds / 600)
    _ = try store.keep(ana.token.seal(ana.draft), lapsing: now.adding(seconds: 86_400))
    #expect(try context.number("SELECT count(*) FROM draft WHERE emptySince IS NULL") == 1)
  }
}

@Suite struct `Room on the disk` {
  let now = on(2026, 11, 18)
  let context: TestStore

  init() throws { context = try TestStore() }

  private func size() throws -> Int {
    try context.store.checkpoint()
    return try Data(contentsOf: context.file).count
  }

  @Test func `is given back when visits have ended`() throws {
    try context.meddle(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO draft (id, sealed, lapses) SELECT randomblob(16), zeroblob(4500), 1 FROM n
      """)
    #expect(try size() > 12_000_000)
    try context.store.keepHouse(at: now, keeping: nil)
    #expect(try size() < 3_000_000)
    #expect(try context.texts("PRAGMA integrity_check") == ["ok"])
    try context.store.probe()
  }

  @Test func `is given back also by a file of an earlier version`() throws {
    let old = try TestStore()
    try old.leave()
    try old.rearrange("PRAGMA journal_mode = DELETE", "PRAGMA auto_vacuum = NONE", "VACUUM")
    #expect(try old.number("PRAGMA auto_vacuum") == 0)
    try old.reopen()
    #expect(try old.number("PRAGMA auto_vacuum") == 2)
  }

  @Test func `that cannot be written at the start is told with its folder`() throws {
    let below = context.file.appending(path: "data")
    #expect(throws: StoreFault.cannotWrite(below)) { try Store(in: below) }
    #expect("\(StoreFault.noRoom(below))".hasSuffix("the disk is full; make room, and start again"))
  }
}
