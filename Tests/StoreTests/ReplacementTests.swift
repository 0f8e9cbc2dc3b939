import Anonymity
import Dispatch
import Foundation
import GRDB
import Store
import Survey
import System
import Testing

@Suite struct `A change to a visit` {
  let context: TestStore
  let lapsing = on(2026, 11, 19)
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  @Test func `is kept if nobody changed it since it was read`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: on(2026, 11, 18))
    let old = try #require(try store.draft(ana.token.draftID))
    let new = try ana.changed("yes")
    #expect(try store.replace(new, after: old, lapsing: lapsing) == .saved)
    #expect(try store.draft(ana.token.draftID) == new)
    #expect(try context.number("SELECT lapses FROM draft") == lapsing.seconds / 3_600)
  }

  @Test func `is refused if another came first, and that one stays`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: on(2026, 11, 18))
    let old = try #require(try store.draft(ana.token.draftID))
    let first = try ana.changed("yes")
    #expect(try store.replace(first, after: old, lapsing: lapsing) == .saved)
    #expect(try store.replace(ana.changed("no"), after: old, lapsing: lapsing) == .conflict)
    #expect(try store.draft(ana.token.draftID) == first)
  }

  @Test func `brings nothing back that is gone`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: on(2026, 11, 18))
    let old = try #require(try store.draft(ana.token.draftID))
    try store.forget(ana.token.draftID)
    #expect(try store.replace(ana.changed("yes"), after: old, lapsing: lapsing) == .gone)
    #expect(try store.draft(ana.token.draftID) == nil)
  }

  @Test(arguments: [false, true])
  func `by two at once is kept of one, and the other is told`(_ isWaiting: Bool) throws {
    let ana = Respondent()
    try ana.begin(in: store, at: on(2026, 11, 18))
    for round in 0..<200 {
      let old = try #require(try store.draft(ana.token.draftID))
      let rivals = try ["yes", "no"].map { try ana.changed($0) }
      let told = Told()
      DispatchQueue.concurrentPerform(iterations: 2) { [store, lapsing] place in
        if isWaiting {
          told.add(place, Result { try store.replace(rivals[place], after: old, lapsing: lapsing) })
        } else {
          store.replace(rivals[place], after: old, lapsing: lapsing) { told.add(place, $0) }
        }
      }
      let outcomes = told.all(2)
      let winner = try #require(outcomes.first { $0.value == .saved }, "round \(round)")
      #expect(outcomes[1 - winner.key] == .conflict)
      #expect(try store.draft(ana.token.draftID) == rivals[winner.key])
    }
  }

  @Test func `without waiting is on the disk when it is told`() throws {
    let people = (0..<64).map { _ in Respondent() }
    for person in people { try person.begin(in: store, at: on(2026, 11, 18)) }
    try store.checkpoint()
    let told = Told()
    let others = try DatabaseQueue(path: path(of: context.file))
    try others.inTransaction(.immediate) { _ in
      for (place, person) in people.enumerated() {
        let old = try #require(try store.draft(person.token.draftID))
        store.replace(try person.changed("yes"), after: old, lapsing: lapsing) { [store] result in
          // What another connection reads now was committed before.
          let kept = try? store.draft(person.token.draftID)
          told.add(place, kept == old ? .failure(CancellationError()) : result)
        }
      }
      return .commit
    }
    #expect(told.all(64).values.allSatisfy { $0 == .saved })
    #expect(WriteAheadLog(try Data(contentsOf: context.log)).commits < 32)
  }

  @Test(arguments: [1, 5])
  func `that cannot be written is told as well`(_ count: Int) throws {
    let people = (0..<count).map { _ in Respondent() }
    for person in people { try person.begin(in: store, at: on(2026, 11, 18)) }
    let drafts = try people.map { try #require(try store.draft($0.token.draftID)) }
    try context.meddle("ALTER TABLE draft RENAME TO elsewhere")
    let told = Told()
    for (place, draft) in drafts.enumerated() {
      store.replace(draft, after: draft, lapsing: lapsing) { told.add(place, $0) }
    }
    #expect(told.all(count).isEmpty)
    try context.meddle("ALTER TABLE elsewhere RENAME TO draft")
    #expect(try store.replace(drafts[0], after: drafts[0], lapsing: lapsing) == .saved)
  }
}

extension Respondent {
  fileprivate func changed(_ told: Choice.Code) throws -> SealedDraft {
    var draft = draft
    draft.answers["told"] = .chosen([told])
    return try token.seal(draft)
  }
}

/// What became of some changes, as it is told from other threads.
private final class Told: Sendable {
  private let outcomes = Monitor<[Int: DraftReplacement]>([:])
  private let calls = DispatchSemaphore(value: 0)

  func add(_ place: Int, _ result: Result<DraftReplacement, any Error>) {
    outcomes.withLock { $0[place] = try? result.get() }
    calls.signal()
  }

  /// Those that were not failures, once so many were told.
  func all(_ count: Int) -> [Int: DraftReplacement] {
    for _ in 0..<count { #expect(calls.wait(timeout: .now() + 10) == .success) }
    return outcomes.withLock { $0 }
  }
}
