import Anonymity
import Foundation
import GRDB
import Store
import Survey
import System
import Testing

@Suite struct `What was committed` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  @Test func `is on the disk: the connection that commits flushes each time`() throws {
    #expect(try store.durability() == 2)
    try context.reopen()
    #expect(try store.durability() == 2)
  }

  @Test func `is all there when many write at once, in fewer commits than writes`() throws {
    let people = (0..<64).map { _ in Respondent() }
    try store.checkpoint()
    #expect(try refusals(beginning: people) == 0)
    for person in people {
      let sealed = try #require(try store.draft(person.token.draftID))
      #expect(try person.token.open(sealed) == person.draft)
    }
    let commits = WriteAheadLog(try Data(contentsOf: context.log)).commits
    #expect(commits > 0 && commits < people.count / 2)
  }

  @Test func `is not touched by another's write that fails`() throws {
    let people = (0..<63).map { _ in Respondent() }
    let taken = Respondent()
    try taken.begin(in: store, at: now)
    #expect(try refusals(beginning: people[..<31] + [taken] + people[31...]) == 1)
    for person in people { #expect(try store.draft(person.token.draftID) != nil) }
    #expect(try store.draft(taken.token.draftID) != nil)
  }

  /// How many visits cannot begin, of some that all begin at once. Somebody else holds the database
  /// until all are there, so that they gather.
  private func refusals(beginning people: [Respondent]) throws -> Int {
    let others = try DatabaseQueue(path: path(of: context.file))
    let arrived = DispatchSemaphore(value: 0)
    let done = DispatchGroup()
    let refused = Refused()
    try others.inTransaction(.immediate) { _ in
      for person in people {
        done.enter()
        Thread { [store, now] in
          arrived.signal()
          do { try person.begin(in: store, at: now) } catch { refused.add() }
          done.leave()
        }.start()
      }
      for _ in people { #expect(arrived.wait(timeout: .now() + 10) == .success) }
      return .commit
    }
    #expect(done.wait(timeout: .now() + 30) == .success)
    return refused.count
  }
}

private final class Refused: Sendable {
  private let number = Monitor(0)
  var count: Int { number.withLock { $0 } }
  func add() { number.withLock { $0 += 1 } }
}

/// SQLite's log beside the database, read for how many commits are in it.
struct WriteAheadLog {
  let commits: Int

  init(_ log: Data) {
    let bytes = [UInt8](log)
    guard bytes.count > 32 else {
      commits = 0
      return
    }
    let pageSize = bytes[8..<12].reduce(0) { $0 << 8 | Int($1) }
    let frames = stride(from: 32, to: bytes.count, by: 24 + pageSize)
    commits = frames.count { frame in
      bytes[(frame + 8)..<(frame + 16)] == bytes[16..<24]
        && bytes[(frame + 4)..<(frame + 8)].contains { $0 != 0 }
    }
  }
}
