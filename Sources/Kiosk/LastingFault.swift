internal import Synchronization

/// A fault that lasts: told once and not each minute.
final class LastingFault: Sendable {
  private let isTold = Mutex(false)

  /// Whether this is the first time since the start.
  func isNew() -> Bool {
    isTold.withLock { isTold in
      defer { isTold = true }
      return !isTold
    }
  }
}
