internal import Dispatch
internal import Foundation
internal import GRDB
internal import System

/// Commits all writes that wait, together: one flush of the disk serves many visitors.
///
/// Each write runs in a savepoint of its own, so one that fails takes no other with it. A caller
/// hears of its write only when it is on the disk.
final class CommitQueue: Sendable {
  private let line = WaitingLine()

  init(to pool: DatabasePool, in file: DataFile) {
    let thread = Thread { [line] in
      while let batch = line.next() { batch.commit(to: pool, in: file) }
    }
    thread.name = "commits"
    thread.start()
  }

  deinit { line.close() }

  /// Runs a write and says how it went once it is on the disk, without anybody waiting.
  ///
  /// - Parameter completion: runs on the thread that commits, once. It must not wait, and so must
  ///   not call `commit` without a completion: all other writers would wait with it.
  func commit<T: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> T,
    completion: @escaping @Sendable (Result<T, any Error>) -> Void
  ) {
    line.join(Write(work, completion))
  }

  /// Runs a write and waits until it is on the disk.
  func commit<T: Sendable>(_ work: @escaping @Sendable (Database) throws -> T) throws -> T {
    let slot = Slot<T>()
    line.joinAndWait(Write(work) { slot.keep($0) })
    return try slot.result().get()
  }
}

/// The writes that wait for the next commit.
private final class WaitingLine: Sendable {
  private let state = Monitor<(batch: Batch, isOpen: Bool)>((batch: Batch(), isOpen: true))
  private let arrivals = DispatchSemaphore(value: 0)

  func join(_ write: Write) {
    let isFirst = state.withLock { state in
      state.batch.writes.append(write)
      return state.batch.writes.count == 1
    }
    if isFirst { arrivals.signal() }
  }

  func joinAndWait(_ write: Write) {
    let (isFirst, finished) = state.withLock { state in
      state.batch.writes.append(write)
      return (state.batch.writes.count == 1, state.batch.waiters())
    }
    if isFirst { arrivals.signal() }
    finished.wait()
  }

  func close() {
    state.withLock { $0.isOpen = false }
    arrivals.signal()
  }

  /// All that wait, as soon as there are any; nothing once the line is closed and empty.
  func next() -> Batch? {
    while true {
      arrivals.wait()
      let (batch, isOpen) = state.withLock { state in
        defer { state.batch = Batch() }
        return state
      }
      if !batch.writes.isEmpty { return batch }
      if !isOpen { return nil }
    }
  }
}

/// Writes that are committed together.
private struct Batch: Sendable {
  var writes: [Write] = []
  private var finished: DispatchGroup?

  /// One bell for all who wait for this batch, so that it takes one call to wake them.
  mutating func waiters() -> DispatchGroup {
    if let finished { return finished }
    let group = DispatchGroup()
    group.enter()
    finished = group
    return group
  }

  func commit(to pool: DatabasePool, in file: DataFile) {
    var outcomes: [Outcome] = []
    do {
      try file.check()
      try pool.write { db in
        // Alone in its transaction a write needs no savepoint: both would be rolled back together.
        if writes.count == 1 { return outcomes = [try writes[0].run(db)] }
        for write in writes { outcomes.append(try write.runApart(in: db)) }
      }
    } catch {
      outcomes = writes.indices.map { place in
        place < outcomes.count && outcomes[place].isFailure
          ? outcomes[place] : writes[place].failure(error)
      }
    }
    for outcome in outcomes { outcome.tell() }
    finished?.leave()
  }
}

/// How a write went, and the telling of it once all is on the disk.
private struct Outcome: Sendable {
  let isFailure: Bool
  let tell: @Sendable () -> Void
}

/// One caller's write.
private struct Write: Sendable {
  let run: @Sendable (Database) throws -> Outcome
  let failure: @Sendable (any Error) -> Outcome

  init<T: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> T,
    _ completion: @escaping @Sendable (Result<T, any Error>) -> Void
  ) {
    run = { db in
      let value = try work(db)
      return Outcome(isFailure: false) { completion(.success(value)) }
    }
    failure = { error in Outcome(isFailure: true) { completion(.failure(error)) } }
  }

  /// Runs so that a failure undoes this write only.
  func runApart(in db: Database) throws -> Outcome {
    do {
      var outcome: Outcome?
      try db.inSavepoint {
        outcome = try run(db)
        return .commit
      }
      return outcome ?? failure(CancellationError())
    } catch {
      // A full or broken disk may undo the whole transaction: then nobody's write was kept.
      guard db.isInsideTransaction else { throw error }
      return failure(error)
    }
  }
}

/// Carries what a write found back to its caller.
private final class Slot<T: Sendable>: Sendable {
  private let kept = Monitor<Result<T, any Error>?>(nil)

  func keep(_ result: Result<T, any Error>) { kept.withLock { $0 = result } }

  func result() -> Result<T, any Error> {
    kept.withLock { $0 } ?? .failure(CancellationError())
  }
}
