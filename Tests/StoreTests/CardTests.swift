import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Cards in the store` {
  private static let made = Day(of: on(2026, 11, 18))
  private let context: TestStore
  private var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func card(_ number: UInt8) -> SealedCard {
    SealedCard(
      id: CardID(bytes: Array(repeating: number, count: 16)),
      bytes: Array(repeating: number, count: 1_052))
  }

  private func count() throws -> Int { try context.number("SELECT count(*) FROM card") }

  private func keepHouse(at now: Moment) throws {
    try store.keepHouse(at: now, keeping: Folder.forms.get().service.retention)
  }

  @Test func `are found by their name alone`() throws {
    try store.keep(card(1), madeOn: Self.made)
    try store.keep(card(2), madeOn: Self.made)
    #expect(try store.card(card(1).id, on: Self.made) == card(1))
    #expect(try store.card(card(3).id, on: Self.made) == nil)
  }

  @Test func `are one when they are made twice`() throws {
    try store.keep(card(1), madeOn: Self.made)
    let other = SealedCard(id: card(1).id, bytes: card(2).bytes)
    try store.keep(other, madeOn: Self.made)
    #expect(try store.card(other.id, on: Self.made) == other)
    #expect(try count() == 1)
  }

  @Test(arguments: [
    (on(2026, 10, 1), "2027-Q3"), (on(2026, 12, 31, at: 23), "2027-Q3"),
    (on(2027, 1, 1), "2027-Q4"),
    (on(2027, 4, 1), "2028-Q1"), (on(2026, 7, 1, at: 0), "2027-Q2"),
  ])
  func `are good for three quarters after their own`(_ made: Moment, _ last: String) throws {
    try store.keep(card(1), madeOn: Day(of: made))
    #expect(try context.texts("SELECT lapses FROM card") == [last])
  }

  @Test func `lapse with the end of their last quarter, and their bytes go`() throws {
    try store.keep(card(0xc7), madeOn: Self.made)
    let last = on(2027, 9, 30, at: 23)
    try keepHouse(at: last)
    #expect(try store.card(card(0xc7).id, on: Day(of: last)) != nil)
    let over = on(2027, 10, 1, at: 0)
    #expect(try store.card(card(0xc7).id, on: Day(of: over)) == nil)
    try keepHouse(at: over)
    #expect(try count() == 0)
    let trace = Data(repeating: 0xc7, count: 32)
    for (name, bytes) in try context.files() where !name.hasSuffix("-shm") {
      #expect(bytes.range(of: trace) == nil, "\(name)")
    }
  }

  @Test func `are used up with the answers they came with, both or neither`() throws {
    try store.keep(card(1), madeOn: Self.made)
    try store.keep(card(2), madeOn: Self.made)
    let ana = Respondent()
    let now = on(2026, 11, 18)
    let sealed = try ana.sealed(for: store, at: now)
    #expect(
      try store.send(sealed, endingDraft: ana.token.draftID, usingUp: card(1).id) == .visitIsGone)
    #expect(try count() == 2)
    try ana.begin(in: store, at: now)
    try context.meddle(
      """
      CREATE TRIGGER full BEFORE DELETE ON card BEGIN SELECT RAISE(ABORT, 'disk is full'); END
      """)
    #expect(throws: (any Error).self) {
      try store.send(sealed, endingDraft: ana.token.draftID, usingUp: card(1).id)
    }
    #expect(try count() == 2)
    #expect(try !store.holds(sealed.id) && store.draft(ana.token.draftID) != nil)
    try context.meddle("DROP TRIGGER full")
    #expect(try store.send(sealed, endingDraft: ana.token.draftID, usingUp: card(1).id) == .stored)
    #expect(try store.card(card(1).id, on: Self.made) == nil)
    #expect(try store.card(card(2).id, on: Self.made) == card(2))
  }

  @Test func `that are already gone stop nobody from sending`() throws {
    let ana = Respondent()
    let now = on(2026, 11, 18)
    try ana.begin(in: store, at: now)
    let sealed = try ana.sealed(for: store, at: now)
    #expect(try store.send(sealed, endingDraft: ana.token.draftID, usingUp: card(9).id) == .stored)
  }

  @Test(arguments: [
    "INSERT INTO card VALUES (x'00', x'00', '2026-Q4')",
    "INSERT INTO card VALUES (randomblob(16), NULL, '2026-Q4')",
    "INSERT INTO card VALUES (randomblob(16), x'00', '2026-11-18')",
  ])
  func `are refused when they say more than a quarter`(_ row: String) throws {
    #expect(throws: (any Error).self) { try context.meddle(row) }
  }
}

@Suite struct `The salt of cards` {
  private let context: TestStore
  private let file: URL

  init() throws {
    context = try TestStore()
    file = context.folder.appending(path: "keys/card.salt")
  }

  @Test func `is made with the first card and stays`() throws {
    #expect(!FileManager.default.fileExists(atPath: path(of: file)))
    let salt = try context.store.keys.cardSalt().bytes
    #expect(try mode(of: file) == 0o600)
    try context.reopen()
    #expect(try context.store.keys.cardSalt().bytes == salt)
  }

  @Test func `is refused when others can read it or it has not its length`() throws {
    _ = try context.store.keys.cardSalt()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path(of: file))
    #expect(throws: StoreFault.openKeys(file)) { try context.store.keys.cardSalt() }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path(of: file))
    try FileHandle(forWritingTo: file).truncate(atOffset: 31)
    #expect(throws: StoreFault.brokenKey(file)) { try context.store.keys.cardSalt() }
  }
}
