import Dispatch
import Synchronization

/// Holds threads back until the test lets them go.
final class Latch: Sendable {
  private let originCheck = DispatchSemaphore(value: 0)

  func open() { originCheck.signal() }

  /// False if nobody opens it: the test then fails instead of standing still.
  @discardableResult
  func pass() -> Bool {
    defer { originCheck.signal() }
    return originCheck.wait(timeout: .now() + 10) == .success
  }
}

/// Counts, and lets a test wait for a number.
final class Tally: Sendable {
  private let count = Atomic(0)
  private let changes = DispatchSemaphore(value: 0)

  func add() {
    count.add(1, ordering: .sequentiallyConsistent)
    changes.signal()
  }

  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  func reaches(_ wanted: Int) -> Bool {
    while value < wanted {
      if changes.wait(timeout: .now() + 10) == .timedOut { return false }
    }
    return true
  }
}
