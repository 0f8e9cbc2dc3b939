internal import Dispatch
internal import Survey
internal import System

/// How fast visits begin at each place. Where more begin than people do, each waits a little for its
/// first question, longer the more there are; nobody is refused, and other places do not notice.
///
/// It counts by place alone, in memory: whose visits they are is never looked at.
final class BeginningPace: Sendable {
  /// So many may begin at once without any wait, as when a hall full of people does.
  static let atOnce = 200.0
  /// So many more each second.
  static let perSecond = 10.0
  /// Nobody waits for more seconds, however many there are.
  static let longestWait = 5.0

  private let levels = Monitor<[Place.Code: Level]>([:])

  /// How many began lately, less those that the time since has let go.
  private struct Level {
    var count = 0.0
    var since: ContinuousClock.Instant
  }

  /// Counts a visit that begins now, and says how many seconds it waits. None at a shared screen: a
  /// person stands before it.
  func wait(at place: Place, now: ContinuousClock.Instant = .now) -> Double {
    if place.isKiosk { return 0 }
    return levels.withLock { levels in
      var level = levels[place.code] ?? Level(since: now)
      let gone = (now - level.since) / .seconds(1) * BeginningPace.perSecond
      level = Level(count: max(0, level.count - gone) + 1, since: now)
      let seconds = (level.count - BeginningPace.atOnce) / BeginningPace.perSecond
      // What is more than the longest wait is forgotten: it is over as soon as the flood is.
      level.count = min(
        level.count, BeginningPace.atOnce + BeginningPace.longestWait * BeginningPace.perSecond)
      levels[place.code] = level
      return min(max(0, seconds), BeginningPace.longestWait)
    }
  }

  /// Comes back to `then` after so many seconds. Nobody's thread is held meanwhile.
  static func after(_ seconds: Double, then: @escaping @Sendable () -> Void) {
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: then)
  }
}
