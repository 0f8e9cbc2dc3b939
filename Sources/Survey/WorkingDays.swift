/// The days on which a council's office in England works: no weekend, no bank holiday.
///
/// The bank holidays are those fixed by law or by long custom; one that is proclaimed for a single
/// year is not known here, and then something is due a day early.
public enum WorkingDays {
  /// The first working day after a day.
  public static func next(after day: Day) -> Day {
    var next = day.adding(days: 1)
    while !includes(next) { next = next.adding(days: 1) }
    return next
  }

  public static func includes(_ day: Day) -> Bool {
    day.weekday < 6 && !bankHolidays(of: day.year).contains(day)
  }

  /// The bank holidays of a year in England, as they are kept: one that falls on a weekend is kept
  /// on the next day that is free for it.
  public static func bankHolidays(of year: Int) -> [Day] {
    let easter = easterSunday(of: year)
    let movable = [
      easter.adding(days: -2), easter.adding(days: 1), firstMonday(of: year, 5),
      lastMonday(of: year, 5), lastMonday(of: year, 8),
    ]
    let christmas = kept([date(year, 12, 25), date(year, 12, 26)])
    return (kept([date(year, 1, 1)]) + movable + christmas).sorted()
  }

  /// Days off in place of those that fall on a weekend.
  private static func kept(_ days: [Day]) -> [Day] {
    var kept = days.filter { $0.weekday < 6 }
    for day in days where day.weekday >= 6 {
      var other = day
      while other.weekday >= 6 || kept.contains(other) { other = other.adding(days: 1) }
      kept.append(other)
    }
    return kept
  }

  /// Sunday after the first full moon of spring, by the rule of the Gregorian calendar.
  private static func easterSunday(of year: Int) -> Day {
    let golden = year % 19
    let century = year / 100
    let moon =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7
    let late = (golden + 11 * moon + 22 * weekday) / 451
    return date(year, 3, 22).adding(days: moon + weekday - 7 * late)
  }

  private static func firstMonday(of year: Int, _ month: Int) -> Day {
    let first = date(year, month, 1)
    return first.adding(days: (8 - first.weekday) % 7)
  }

  private static func lastMonday(of year: Int, _ month: Int) -> Day {
    let last = date(year, month, 31)
    return last.adding(days: 1 - last.weekday)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year, month, day) ?? Day(number: 0)
  }
}
