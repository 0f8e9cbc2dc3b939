public import Survey

/// When boxes close and when they are opened.
///
/// A week's box closes on Sunday night, lies a further week, and is opened on Monday at six if it
/// and the boxes that wait with it hold enough.
public enum BoxCalendar {
  public static let openingHour = 6
  /// A box still short after so many weeks is counted into its year only.
  public static let longestWait = 52

  /// When the box of a week is opened if it holds enough.
  public static func opening(of week: Week) -> Moment {
    week.adding(weeks: 2).monday.moment(hour: openingHour)
  }

  /// The last week whose box has lain long enough.
  public static func lastDueWeek(at now: Moment) -> Week {
    let week = Week(of: Day(of: now)).adding(weeks: -2)
    return opening(of: week) <= now ? week : week.adding(weeks: -1)
  }

  /// When a box will next be opened, whatever it holds.
  public static func nextOpening(after now: Moment) -> Moment {
    opening(of: lastDueWeek(at: now).adding(weeks: 1))
  }

  /// Under which period responses are stored, and whether their words are kept.
  public struct Rule: Sendable, Equatable {
    public let period: Period
    public let keepsComments: Bool
  }

  /// How the due responses are to be stored; nothing when they must wait for more.
  ///
  /// - Parameter counting: how many of them count towards the floor.
  public static func rule(
    for due: [SealedResponse], counting count: Int, at now: Moment, floor: Int
  ) -> Rule? {
    let quarter = Period.quarter(of: Day(of: now))
    if count >= floor { return Rule(period: quarter, keepsComments: true) }
    guard let oldest = due.map(\.sent).min(), isYearOld(oldest, at: now) else { return nil }
    return Rule(period: quarter.year, keepsComments: false)
  }

  /// Whether a response may stay for the next opening: none stays longer than a year.
  public static func mayStay(sentIn week: Week, at now: Moment) -> Bool {
    !isYearOld(week.adding(weeks: -1), at: now)
  }

  /// The box in which those that stay wait: the one that is due at the next opening.
  public static func weekOfStaying(at now: Moment) -> Week { lastDueWeek(at: now).adding(weeks: 1) }

  private static func isYearOld(_ week: Week, at now: Moment) -> Bool {
    week.adding(weeks: longestWait) <= Week(of: Day(of: now))
  }
}
