internal import Foundation
internal import Synchronization

/// Lets guessable things be tried one after the other, never all at once, and locks nobody out.
final class Slowly: Sendable {
  private let turn = Mutex<Void>(())
  private let waiting = Atomic<Int>(0)
  /// More than so many at once are asked to try again, so that they do not hold all workers.
  private static let mostWaiting = 3
  private static let pause = 0.1

  /// Does the work when its turn comes; nothing when too many wait.
  func once<T>(_ work: () throws -> sending T) rethrows -> sending T? {
    let before = waiting.wrappingAdd(1, ordering: .relaxed).oldValue
    defer { waiting.wrappingSubtract(1, ordering: .relaxed) }
    if before >= Slowly.mostWaiting { return nil }
    return try turn.withLock { _ in
      Thread.sleep(forTimeInterval: Slowly.pause)
      return try work()
    }
  }
}
