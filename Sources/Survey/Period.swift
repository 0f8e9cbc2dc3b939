/// A week from Monday to Sunday, named by its Monday.
public struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let monday: Day

  public init(of day: Day) { monday = day.adding(days: 1 - day.weekday) }

  public static func < (one: Week, other: Week) -> Bool { one.monday < other.monday }

  public func adding(weeks: Int) -> Week { Week(of: monday.adding(days: 7 * weeks)) }

  /// 2026-11-16
  public var description: String { monday.description }
}

/// The times for which figures are shown: a quarter, or a year from April to March.
///
/// Written `2026-Q4` for October to December 2026, and `2026-27` for the year, as councils count.
public enum Period: Hashable, Comparable, Sendable, CustomStringConvertible {
  case quarter(year: Int, number: Int)
  /// April to September is half 1, October to March half 2 of the year that begins in April.
  case half(startingIn: Int, number: Int)
  case year(startingIn: Int)

  /// The quarter that a day is in.
  public static func quarter(of day: Day) -> Period {
    .quarter(year: day.year, number: (day.month - 1) / 3 + 1)
  }

  public var firstDay: Day {
    switch self {
    case .quarter(let year, let number): Period.day(year, month: (number - 1) * 3 + 1)
    case .half(let year, let number): Period.day(year, month: number == 1 ? 4 : 10)
    case .year(let year): Period.day(year, month: 4)
    }
  }

  /// The first day that is no longer in it.
  public var end: Day {
    switch self {
    case .quarter(let year, 4): Period.day(year + 1, month: 1)
    case .quarter(let year, let number): Period.day(year, month: number * 3 + 1)
    case .half(let year, let number):
      Period.day(number == 1 ? year : year + 1, month: number == 1 ? 10 : 4)
    case .year(let year): Period.day(year + 1, month: 4)
    }
  }

  public func isClosed(on day: Day) -> Bool { day >= end }

  public var year: Period {
    .year(startingIn: firstDay.month >= 4 ? firstDay.year : firstDay.year - 1)
  }

  public var half: Period {
    .half(
      startingIn: firstDay.month >= 4 ? firstDay.year : firstDay.year - 1,
      number: (4...9).contains(firstDay.month) ? 1 : 2)
  }

  /// The quarters it is made of.
  public var quarters: [Period] {
    var quarters: [Period] = []
    var day = firstDay
    while day < end {
      quarters.append(.quarter(of: day))
      day = Period.quarter(of: day).end
    }
    return quarters
  }

  public static func < (one: Period, other: Period) -> Bool {
    (one.firstDay, one.end) < (other.firstDay, other.end)
  }

  public var description: String {
    switch self {
    case .quarter(let year, let number): "\(year)-Q\(number)"
    case .half(let year, let number): "\(year)-\(((year + 1) % 100).twoDigits)-H\(number)"
    case .year(let year): "\(year)-\(((year + 1) % 100).twoDigits)"
    }
  }

  /// Reads what `description` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: "-").map(String.init)
    guard let year = parts.first.flatMap(Int.init), (1970...9000).contains(year) else { return nil }
    let next = ((year + 1) % 100).twoDigits
    switch (parts.count, parts.dropFirst().first, parts.last) {
    case (2, "Q1", _), (2, "Q2", _), (2, "Q3", _), (2, "Q4", _):
      self = .quarter(year: year, number: Int(parts[1].dropFirst()) ?? 1)
    case (2, next, _): self = .year(startingIn: year)
    case (3, next, "H1"): self = .half(startingIn: year, number: 1)
    case (3, next, "H2"): self = .half(startingIn: year, number: 2)
    default: return nil
    }
  }

  private static func day(_ year: Int, month: Int) -> Day { Day(year, month, 1) ?? Day(number: 0) }
}
