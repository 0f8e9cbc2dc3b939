internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization

/// Commits all writes that wait, together: one flush of the disk serves many visitors.
///
/// Each write runs in a savepoint of its own, so one that fails takes no other with it. A caller
/// goes on only when its write is on the disk.
final class CommitQueue: Sendable {
  private let line = WaitingLine()

  init(to pool: DatabasePool) {
    let thread = Thread { [line] in
      while let writes = line.next() { CommitQueue.commit(writes, to: pool) }
    }
    thread.name = "commits"
    thread.start()
  }

  deinit { line.close() }

  /// Runs a write and waits until it is on the disk.
  func commit<T: Sendable>(_ work: @escaping @Sendable (Database) throws -> T) throws -> T {
    let slot = Slot<T>()
    let write = Write { db in slot.keep(try work(db)) }
    line.join(write)
    write.finished.wait()
    if let failure = write.failure.withLock({ $0 }) { throw failure }
    return try slot.value()
  }

  private static func commit(_ writes: [Write], to pool: DatabasePool) {
    do {
      try pool.write { db in
        for write in writes { write.run(in: db) }
      }
    } catch {
      for write in writes { write.failure.withLock { $0 = $0 ?? error } }
    }
    for write in writes { write.finished.signal() }
  }
}

/// The writes that wait for the next commit.
private final class WaitingLine: Sendable {
  private let state = Mutex<(writes: [Write], isOpen: Bool)>((writes: [], isOpen: true))
  private let arrivals = DispatchSemaphore(value: 0)

  func join(_ write: Write) {
    state.withLock { $0.writes.append(write) }
    arrivals.signal()
  }

  func close() {
    state.withLock { $0.isOpen = false }
    arrivals.signal()
  }

  /// All that wait, as soon as there are any; nothing once the line is closed and empty.
  func next() -> [Write]? {
    while true {
      arrivals.wait()
      let (writes, isOpen) = state.withLock { state in
        defer { state.writes = [] }
        return state
      }
      if !writes.isEmpty { return writes }
      if !isOpen { return nil }
    }
  }
}

/// One caller's write, and how it went.
private final class Write: Sendable {
  let work: @Sendable (Database) throws -> Void
  let finished = DispatchSemaphore(value: 0)
  let failure = Mutex<(any Error)?>(nil)

  init(_ work: @escaping @Sendable (Database) throws -> Void) { self.work = work }

  func run(in db: Database) {
    do {
      try db.inSavepoint {
        try work(db)
        return .commit
      }
    } catch {
      failure.withLock { $0 = error }
    }
  }
}

/// Carries what a write found back to its caller.
private final class Slot<T: Sendable>: Sendable {
  private let kept = Mutex<T?>(nil)

  func keep(_ value: T) { kept.withLock { $0 = value } }

  func value() throws -> T {
    guard let value = kept.withLock({ $0 }) else { throw CancellationError() }
    return value
  }
}
