internal import Foundation

/// A moment, in seconds since 1970. Comes from the clock that the program is given.
public struct Moment: Hashable, Comparable, Sendable {
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }

  public func adding(seconds more: Int) -> Moment { Moment(seconds: seconds + more) }
}

/// Tells the moment. The only clock there is, so that a test or a demonstration can live through a year.
public typealias Clock = @Sendable () -> Moment

/// A day in England, counted from 1 January 1970.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day that it is in England at a moment.
  public init(of moment: Moment) {
    let offset = London.offset(at: moment)
    number = (moment.seconds + offset).flooredDivision(by: 86_400)
  }

  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    number = Day.number(year, month, day)
    guard self.year == year, self.month == month, self.day == day else { return nil }
  }

  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The moment at which the clocks in England show this hour of the day.
  public func moment(hour: Int) -> Moment {
    let plain = number * 86_400 + hour * 3_600
    return Moment(seconds: plain - London.offset(at: Moment(seconds: plain)))
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// 2026-11-21
  public var description: String {
    let (year, month, day) = parts
    return "\(year)-\(month.twoDigits)-\(day.twoDigits)"
  }

  /// Monday is 1, Sunday 7.
  public var weekday: Int { (number + 3).flooredRemainder(by: 7) + 1 }

  // Days from and to the civil calendar by counting years from 1 March, so that leap days come last.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredDivision(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

private enum London {
  static let zone = TimeZone(identifier: "Europe/London")

  static func offset(at moment: Moment) -> Int {
    zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds))) ?? 0
  }
}

extension Int {
  func flooredDivision(by divisor: Int) -> Int { (self - flooredRemainder(by: divisor)) / divisor }

  func flooredRemainder(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
