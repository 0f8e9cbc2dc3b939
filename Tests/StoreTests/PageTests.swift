import Anonymity
import Foundation
import GRDB
import Store
import Survey
import Testing

/// A row that does not fit its page goes on in a page of its own, and costs a second write.
@Suite struct `Rows of visits without own words` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  @Test func `lie three to a page, as drafts`() throws {
    for _ in 0..<300 { try Respondent().begin(in: store, at: now) }
    try expectNoOverflow(in: "draft", rows: 300)
  }

  @Test func `lie three to a page, as drafts that hold one more number`() throws {
    for _ in 0..<300 { try Respondent().begin(in: store, at: now) }
    try context.meddle(
      """
      ALTER TABLE draft ADD COLUMN flag INTEGER;
      UPDATE draft SET flag = 1 << 46, lapses = 1 << 22
      """)
    try expectNoOverflow(in: "draft", rows: 300)
  }

  @Test func `lie three to a page, as responses in the box`() throws {
    for _ in 0..<300 { try Respondent().answer(in: store, at: now) }
    try expectNoOverflow(in: "sealedResponse", rows: 300)
  }

  @Test func `lie three to a page, as cards`() throws {
    let words = Respondent.list.cardWords(of: Respondent().token)
    let wishes = try CardSalt.fresh().key(of: words).seal(["safe", "home"])
    for number in 0..<300 {
      let id = CardID(bytes: (0..<16).map { UInt8(truncatingIfNeeded: number >> ($0 % 2 * 8)) })
      try store.keep(SealedCard(id: id, bytes: wishes.bytes), madeOn: Day(of: now))
    }
    try expectNoOverflow(in: "card", rows: 300)
  }

  /// SQLite tells the kinds of its pages where it was built to; how many there are it always tells.
  private func expectNoOverflow(in table: String, rows: Int) throws {
    #expect(try context.number("SELECT count(*) FROM \(table)") == rows)
    if try context.number("SELECT sqlite_compileoption_used('ENABLE_DBSTAT_VTAB')") == 1 {
      #expect(
        try context.number(
          "SELECT count(*) FROM dbstat WHERE name = '\(table)' AND pagetype = 'overflow'") == 0)
    }
    #expect(try context.number("PRAGMA page_count") < rows)
  }
}
