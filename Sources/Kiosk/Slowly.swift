internal import Foundation
internal import Synchronization

/// Lets guessable things be tried a few at a time, never all at once, and locks nobody out.
final class Slowly: Sendable {
  private let turns: DispatchSemaphore
  private let waiting = Atomic<Int>(0)
  /// More than so many are asked to try again, so that they do not hold all workers.
  private let most: Int
  private static let mostWaiting = 2
  private static let pause = 0.1

  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  init(atOnce count: Int = 1) {
    turns = DispatchSemaphore(value: count)
    most = count + Slowly.mostWaiting
  }

  /// Does the work when its turn comes; nothing when too many wait.
  func once<T>(_ work: () throws -> sending T) rethrows -> sending T? {
    let before = waiting.wrappingAdd(1, ordering: .relaxed).oldValue
    defer { waiting.wrappingSubtract(1, ordering: .relaxed) }
    if before >= most { return nil }
    turns.wait()
    defer { turns.signal() }
    Thread.sleep(forTimeInterval: Slowly.pause)
    return try work()
  }
}
