internal import System

/// A fault that lasts: told once and not each minute.
final class LastingFault: Sendable {
  private let isTold = Monitor(false)

  /// Whether this is the first time since the start.
  func isNew() -> Bool {
    isTold.withLock { isTold in
      defer { isTold = true }
      return !isTold
    }
  }
}
