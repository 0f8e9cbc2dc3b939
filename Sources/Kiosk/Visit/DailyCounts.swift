internal import Survey
internal import System

/// How many answers came from each place today, as far as they count towards the floor of the box.
///
/// In memory only, and forgotten at midnight: it says nothing of who came, and nobody is turned away.
final class DailyCounts: Sendable {
  private let state = Monitor<(day: Day, counts: [Place.Code: Int])>((Day(number: 0), [:]))

  /// Whether one more answer from a place counts; if so it is one of that day's.
  func take(from place: Place.Code, on day: Day, most: Int) -> Bool {
    state.withLock { state in
      if state.day != day { state = (day, [:]) }
      guard state.counts[place, default: 0] < most else { return false }
      state.counts[place, default: 0] += 1
      return true
    }
  }
}
