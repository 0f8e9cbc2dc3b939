internal import Foundation
internal import Store
internal import Survey

/// The clock that the program is given: the system's, or one that was set and goes on from there.
public struct ServiceClock: Sendable {
  let now: Clock
  /// Seconds since the machine was started; nothing for a clock that was set by hand.
  private let elapsed: (@Sendable () -> Int)?

  public static let system = ServiceClock(
    now: { Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) },
    elapsed: { [start = ContinuousClock.now] in Int((.now - start) / .seconds(1)) })

  /// Reads a time in England like `2026-11-21T06:00`.
  public init?(startingAt text: String) {
    let parts = text.split { "-T:".contains($0) }.compactMap { Int($0) }
    guard parts.count == 5, let day = Day(parts[0], parts[1], parts[2]),
      (0..<24).contains(parts[3]), (0..<60).contains(parts[4])
    else { return nil }
    let start = day.moment(hour: parts[3]).adding(seconds: parts[4] * 60)
    let begun = ServiceClock.system.now()
    self.init { start.adding(seconds: ServiceClock.system.now().seconds - begun.seconds) }
  }

  init(_ now: @escaping Clock) { self.init(now: now, elapsed: nil) }

  private init(now: @escaping Clock, elapsed: (@Sendable () -> Int)?) {
    self.now = now
    self.elapsed = elapsed
  }

  /// Watched over, unless it was set by hand or the folder is for trying out.
  func guarded(over store: Store) throws -> ClockGuard {
    guard let elapsed, !TrialFolder.isUnguarded(store.folder) else { return ClockGuard(now) }
    return ClockGuard(now, elapsed: elapsed, lastBelieved: try store.lastBelieved())
  }
}
