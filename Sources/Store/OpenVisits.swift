internal import Foundation
internal import GRDB
internal import Survey
internal import System

/// Counts the visits that are open, so that nobody fills the disk by beginning visits.
///
/// The count is kept in memory and taken anew only when it is too high: visits that ended are not
/// subtracted in between.
final class OpenVisits: Sendable {
  private let state = Monitor(State())

  private struct State {
    /// Nothing before the first count.
    var count: Int?
    /// When it was counted: not twice in the same second.
    var counted: Moment?
  }

  /// So many go at once, so that the next need not look again.
  private static let mostAtOnce = 500

  static func tenMinutes(_ now: Moment) -> Int { now.seconds / 600 }

  /// Whether one more may begin among so many; makes room where there is none.
  func makeRoom(for now: Moment, among most: Int, in db: Database) throws -> Bool {
    if addOne(to: most) { return true }
    guard state.withLock({ $0.count == nil || $0.counted != now }) else { return false }
    var count = try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") ?? 0
    if count >= most { count -= try removeOldest(before: now, in: db) }
    state.withLock { $0 = State(count: count, counted: now) }
    return addOne(to: most)
  }

  /// Much has ended: counts again with the next.
  func forget() { state.withLock { $0.count = nil } }

  private func addOne(to most: Int) -> Bool {
    state.withLock { state in
      guard let count = state.count, count < most else { return false }
      state.count = count + 1
      return true
    }
  }

  /// Ten minutes at least have passed since these began.
  private func removeOldest(before now: Moment, in db: Database) throws -> Int {
    try db.execute(
      literal: """
        DELETE FROM draft WHERE id IN (
          SELECT id FROM draft WHERE emptySince < \(OpenVisits.tenMinutes(now) - 1)
          ORDER BY emptySince LIMIT \(OpenVisits.mostAtOnce))
        """)
    return db.changesCount
  }
}
