internal import Foundation
internal import Synchronization

/// Lets guessable things be tried a few at a time, never all at once, and locks nobody out.
final class Throttle: Sendable {
  private let turns: DispatchSemaphore
  private let waiting = Atomic<Int>(0)
  /// More than so many are asked to try again, so that they do not hold all workers.
  private let most: Int
  private static let mostWaiting = 2
  /// Wrong guesses since the last right one.
  private let misses = Atomic<Int>(0)

  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  init(atOnce count: Int = 1) {
    turns = DispatchSemaphore(value: count)
    most = count + Throttle.mostWaiting
  }

  /// How long each try waits: a tenth of a second, and twice as long with each wrong guess, up to
  /// three seconds.
  static func pause(after misses: Int) -> Double { 0.1 * Double(1 << min(max(misses, 0), 5)) }

  /// Lets someone guess; whether it was right, and nothing when too many wait.
  func guess(_ isRight: () throws -> Bool) rethrows -> Bool? {
    try once {
      let isRight = try isRight()
      if isRight {
        misses.store(0, ordering: .relaxed)
      } else {
        misses.wrappingAdd(1, ordering: .relaxed)
      }
      return isRight
    }
  }

  /// Does the work when its turn comes; nothing when too many wait.
  func once<T>(_ work: () throws -> sending T) rethrows -> sending T? {
    let before = waiting.wrappingAdd(1, ordering: .relaxed).oldValue
    defer { waiting.wrappingSubtract(1, ordering: .relaxed) }
    if before >= most { return nil }
    turns.wait()
    defer { turns.signal() }
    Thread.sleep(forTimeInterval: Throttle.pause(after: misses.load(ordering: .relaxed)))
    return try work()
  }
}
