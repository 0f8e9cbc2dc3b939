internal import Foundation
internal import GRDB
public import Survey
internal import System

/// Comments are dealt out to reviewers one by one, at random moments in the days after their box was
/// opened: so nobody can tell by what is new which opening brought a comment.
extension Store {
  /// How long a comment waits for its turn, on average.
  public static let dealing = 4.0 * 86_400

  /// The chance that a comment's turn comes within so many seconds.
  ///
  /// It has no memory: nothing has to be kept of when a comment came.
  public static func chanceOfDealing(within seconds: Int) -> Double {
    1 - exp(-Double(seconds) / dealing)
  }

  /// Deals out each waiting comment with a chance, and all whose quarter is over: their review must
  /// not wait for lots.
  public func dealComments(on day: Day, chance: Double) throws {
    let most = Int(chance * Double(1 << 31))
    try commits.commit { db in
      let over = try String.fetchAll(
        db, sql: "SELECT DISTINCT period FROM comment WHERE dealt = 0"
      )
      .filter { Period($0).map { $0.end <= day } ?? true }
      try db.execute(
        literal: """
          UPDATE comment SET dealt = 1, dealtWeek = \(Week(of: day).description)
          WHERE dealt = 0
            AND (period IN \(over) OR (random() & \((1 << 31) - 1)) < \(most))
          """)
    }
  }

  /// The same with the chance of the time since it was last asked, a day's at most.
  func dealComments(at now: Moment) throws {
    let seconds = lastDealing.withLock { last in
      defer { last = now }
      return now.seconds - (last ?? now).seconds
    }
    try dealComments(
      on: Day(of: now), chance: Store.chanceOfDealing(within: min(max(0, seconds), 86_400)))
  }
}
