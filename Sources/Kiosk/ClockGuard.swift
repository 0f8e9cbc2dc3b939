public import Survey
internal import System

/// Tells whether the clock on the wall can be believed, before what cannot be undone is done by it.
///
/// While the service runs, the wall clock is compared with the time since the machine was started,
/// which nobody can set (CLOCK_BOOTTIME). After a stop it is compared with the hour in which the
/// service last ran. In doubt the service goes on by its own count, and opens, releases and removes
/// nothing until the clock is right again or a person says that it is.
public final class ClockGuard: Sendable {
  /// So far may the two clocks be apart.
  static let tolerance = 600
  /// So long may the service have been stopped without anybody's word.
  static let longestStop = 8 * 86_400

  private let wall: Clock
  private let elapsed: (@Sendable () -> Int)?
  private let state: Monitor<State>

  private struct State {
    /// The last moment that was believed, on both clocks.
    var wall: Moment
    var elapsed: Int
    var isBelieved = true
    /// After a stop: when it must be for the clock to be believed.
    var expected: ClosedRange<Int>?
  }

  /// - Parameters:
  ///   - elapsed: seconds since the machine was started; without it any time is believed.
  ///   - lastBelieved: the beginning of the hour in which the service last ran.
  public init(
    _ wall: @escaping Clock, elapsed: (@Sendable () -> Int)? = nil, lastBelieved: Moment? = nil
  ) {
    self.wall = wall
    self.elapsed = elapsed
    let now = wall()
    var state = State(wall: now, elapsed: elapsed?() ?? 0)
    if elapsed != nil, let last = lastBelieved {
      let expected = ClockGuard.expected(after: last)
      if !expected.contains(now.seconds) {
        state.wall = last
        state.isBelieved = false
        state.expected = expected
      }
    }
    self.state = Monitor(state)
  }

  /// The last hour has its own 3,600 seconds, of which only the beginning is kept.
  private static func expected(after last: Moment) -> ClosedRange<Int> {
    last.seconds - tolerance...last.seconds + 3_600 + longestStop
  }

  /// The time to go by: the wall's, or in doubt our own count since it was last believed.
  public var now: Clock { { [self] in look().now } }

  public var isBelieved: Bool { look().isBelieved }

  private func look() -> (now: Moment, isBelieved: Bool) {
    guard let elapsed else { return (wall(), true) }
    return state.withLock { state in
      let (now, passed) = (wall(), elapsed())
      let counted = state.wall.adding(seconds: passed - state.elapsed)
      let isRight =
        state.expected?.contains(now.seconds)
        ?? (abs(now.seconds - counted.seconds) <= ClockGuard.tolerance)
      state.isBelieved = isRight
      guard isRight else { return (counted, false) }
      state = State(wall: now, elapsed: passed)
      return (now, true)
    }
  }

  /// A person said in this hour that the clock is right: it is believed if it still shows that hour.
  public func accept(hour: Moment) {
    guard let elapsed else { return }
    state.withLock { state in
      let (now, passed) = (wall(), elapsed())
      let sinceHour = now.seconds - hour.seconds
      guard (-ClockGuard.tolerance...3_600 + ClockGuard.tolerance).contains(sinceHour) else {
        return
      }
      state = State(wall: now, elapsed: passed)
    }
  }
}
