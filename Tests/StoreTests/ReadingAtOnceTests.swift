import Anonymity
import Dispatch
import Foundation
import GRDB
import Store
import Survey
import Synchronization
import System
import Testing

@Suite struct `A visit that is read at once` {
  let now = on(2026, 11, 18)
  let context: TestStore
  let ana = Respondent()
  var store: Store { context.store }

  init() throws {
    context = try TestStore()
    try ana.begin(in: store, at: now)
  }

  @Test func `is found as it was committed last, and not once it is gone`() throws {
    for _ in 0..<20 {
      let sealed = try ana.token.seal(ana.draft)
      #expect(try store.keep(sealed, lapsing: now))
      #expect(store.draftAtOnce(sealed.id) == .found(sealed))
    }
    #expect(store.draftAtOnce(VisitToken.fresh().draftID) == .gone)
    try store.forget(ana.token.draftID)
    #expect(store.draftAtOnce(ana.token.draftID) == .gone)
  }

  @Test func `is found while somebody else writes`() throws {
    let sealed = try #require(try store.draft(ana.token.draftID))
    let others = try DatabaseQueue(path: path(of: context.file))
    try others.inTransaction(.immediate) { db in
      try db.execute(sql: "DELETE FROM draft")
      #expect(store.draftAtOnce(sealed.id) == .found(sealed))
      return .commit
    }
    #expect(store.draftAtOnce(sealed.id) == .gone)
  }

  @Test func `is left to who may wait when the read fails or no connection is free`() throws {
    let none = try Store(in: context.folder, threadsThatNeverWait: 0)
    #expect(none.draftAtOnce(ana.token.draftID) == .mustWait)
    try context.meddle("ALTER TABLE draft RENAME TO elsewhere")
    #expect(store.draftAtOnce(ana.token.draftID) == .mustWait)
    try context.meddle("ALTER TABLE elsewhere RENAME TO draft")
    #expect(
      try .found(#require(try store.draft(ana.token.draftID)))
        == store.draftAtOnce(ana.token.draftID))
  }

  @Test func `never keeps the log from being emptied`() throws {
    let sealed = try #require(try store.draft(ana.token.draftID))
    let readers = Readers(of: store, sealed, threads: 3)
    for _ in 0..<50 {
      #expect(try store.keep(sealed, lapsing: now))
      try store.checkpoint()
      #expect(try Data(contentsOf: context.log).isEmpty)
    }
    let reads = readers.stop()
    #expect(reads.wrong == 0 && reads.right > 0)
  }

  @Test func `leaves nothing beside the file when the store is closed`() throws {
    let folder = context.folder.appending(path: "other")
    var other: Store? = try Store(in: folder)
    try ana.begin(in: #require(other), at: now)
    #expect(other?.draftAtOnce(ana.token.draftID) != .mustWait)
    other = nil
    let log = folder.appending(path: Store.fileName + "-wal")
    // The thread that commits closes its connection a moment after the last caller has gone.
    for _ in 0..<1_000 where FileManager.default.fileExists(atPath: path(of: log)) { usleep(5_000) }
    #expect(!FileManager.default.fileExists(atPath: path(of: log)))
  }
}

/// Threads that read one draft over and over.
private final class Readers: Sendable {
  private let isStopped = Atomic(false)
  private let counts = Monitor((right: 0, wrong: 0))
  private let done = DispatchGroup()

  init(of store: Store, _ sealed: SealedDraft, threads: Int) {
    for _ in 0..<threads {
      done.enter()
      Thread { [self] in
        while !isStopped.load(ordering: .relaxed) { note(store.draftAtOnce(sealed.id), sealed) }
        done.leave()
      }.start()
    }
  }

  func stop() -> (right: Int, wrong: Int) {
    isStopped.store(true, ordering: .relaxed)
    done.wait()
    return counts.withLock { $0 }
  }

  private func note(_ read: DraftRead, _ sealed: SealedDraft) {
    counts.withLock { counts in
      if read == .found(sealed) { counts.right += 1 }
      if read == .gone { counts.wrong += 1 }
    }
  }
}
