internal import Store
internal import Survey
internal import Synchronization

/// How many visits were sent in each language but English, apart from all that they said.
///
/// In memory until the week is over, and then added to a year's tally: so no copy of the data tells in
/// which language somebody answered on a day. What a restart forgets is not told: the tally is a least.
final class LanguageCounts: Sendable {
  private let state = Mutex<(week: Week?, counts: [String: Int])>((nil, [:]))

  func note(_ language: String?) {
    guard let language else { return }
    state.withLock { $0.counts[language, default: 0] += 1 }
  }

  /// Adds what was counted to the tally when a week has ended since it was asked last.
  func settle(on day: Day, in store: Store) throws {
    let week = Week(of: day)
    let counts = state.withLock { state -> [String: Int] in
      defer { state.week = week }
      guard let last = state.week, last != week else { return [:] }
      defer { state.counts = [:] }
      return state.counts
    }
    if !counts.isEmpty { try store.count(languages: counts, in: day.year) }
  }
}
