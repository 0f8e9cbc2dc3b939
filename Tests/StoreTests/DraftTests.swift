import Anonymity
import Foundation
import SeededDice
import Store
import Survey
import Testing

@Suite struct `A visit that is going on` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }
  let retention: Retention

  init() throws {
    context = try TestStore()
    retention = try Folder.forms.get().service.retention
  }

  @Test func `outlives a restart, for its visitor only`() throws {
    let ana = Respondent(liking: "they were kind")
    try ana.begin(in: store, at: now)
    try context.reopen()
    let sealed = try #require(try store.draft(ana.token.draftID))
    #expect(try ana.token.open(sealed) == ana.draft)
    #expect(throws: SealFault.broken) { try VisitToken.fresh().open(sealed) }
    #expect(try store.draft(VisitToken.fresh().draftID) == nil)
  }

  @Test func `is kept as it is now`() throws {
    var ana = Respondent()
    try ana.begin(in: store, at: now)
    ana.draft.answers["told"] = .chosen(["yes"])
    #expect(try store.keep(ana.token.seal(ana.draft), lapsing: now.adding(seconds: 3_600)))
    let sealed = try #require(try store.draft(ana.token.draftID))
    #expect(try ana.token.open(sealed) == ana.draft)
    #expect(try context.number("SELECT count(*) FROM draft") == 1)
  }

  @Test func `is not brought back by a late post`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: now)
    try store.forget(ana.token.draftID)
    #expect(try store.keep(ana.token.seal(ana.draft), lapsing: on(2026, 12, 24)) == false)
    #expect(try store.draft(ana.token.draftID) == nil)
  }

  @Test func `lapses within an hour of its time`() throws {
    let ana = Respondent()
    let lapsing = on(2026, 11, 19).adding(seconds: 900)
    try store.begin(ana.token.seal(ana.draft), lapsing: lapsing)
    try store.keepHouse(at: lapsing, keeping: retention)
    #expect(try store.draft(ana.token.draftID) != nil)
    try store.keepHouse(at: lapsing.adding(seconds: 2_700), keeping: retention)
    #expect(try store.draft(ana.token.draftID) == nil)
  }

  @Test func `tells the hour in which it lapses and no finer time`() throws {
    let ana = Respondent()
    try store.begin(ana.token.seal(ana.draft), lapsing: Moment(seconds: 3_600 * 500_000 - 1_234))
    #expect(try context.number("SELECT lapses FROM draft") == 500_000)
  }

  @Test func `that was sent, left or has lapsed is gone from every file`() throws {
    var dice = Dice(seed: 7)
    var gone: [[UInt8]] = []
    var people = (0..<150).map { _ in Respondent(liking: everydayWords(1)) }
    for person in people { try person.begin(in: store, at: now) }
    for position in people.indices.shuffled(using: &dice) {
      gone.append(try #require(try store.draft(people[position].token.draftID)).bytes)
      if position % 3 == 0 { people[position].draft = longer(people[position].draft) }
      let sealed = try people[position].token.seal(people[position].draft)
      _ = try store.keep(sealed, lapsing: now.adding(seconds: position % 4 == 0 ? 0 : 86_400))
      if position % 4 == 0 { gone.append(sealed.bytes) }
      if position % 4 == 1 {
        gone.append(sealed.bytes)
        try store.forget(people[position].token.draftID)
      }
      if position % 4 == 2 {
        gone.append(sealed.bytes)
        try people[position].send(to: store, at: now)
      }
    }
    let pieces = Pieces(of: gone)
    #expect(pieces.found(in: try Data(contentsOf: context.log)) > 0)
    try store.keepHouse(at: now.adding(seconds: 3_600), keeping: retention)
    #expect(try context.number("SELECT count(*) FROM draft") == 37)
    for (name, bytes) in try context.files() {
      #expect(pieces.found(in: bytes) == 0, "pieces of visits are still in \(name)")
    }
  }

  private func longer(_ draft: Draft) -> Draft {
    var draft = draft
    let words = String(repeating: "they were kind and ", count: 100)
    draft.answers["better.text"] = .written(Respondent.redactor.redact(RawWords(words)))
    return draft
  }
}

/// Pieces of 8 bytes out of what should be gone, to be looked for at every place of a file.
struct Pieces {
  private let pieces: Set<UInt64>

  init(of texts: [[UInt8]]) {
    var pieces: Set<UInt64> = []
    for text in texts {
      for start in stride(from: 0, to: text.count - 8, by: 64) {
        pieces.insert(text[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
    self.pieces = pieces
  }

  func found(in file: Data) -> Int {
    var window: UInt64 = 0
    var found = 0
    for byte in [UInt8](file) {
      window = window << 8 | UInt64(byte)
      if pieces.contains(window) { found += 1 }
    }
    return found
  }
}
