public import Survey

/// A period, and what stands beside it.
public struct ReleasedPeriods: Sendable {
  /// The one that is told about.
  public let main: ReleasedPeriod
  /// The same time a year before.
  public let before: ReleasedPeriod?
  /// The year: the one that the period is in, or while that goes on the last that was released.
  public let year: ReleasedPeriod?
  /// The shorter periods of the same year that were released so far, this one the last.
  public let toDate: [ReleasedPeriod]

  public init(
    main: ReleasedPeriod, before: ReleasedPeriod?, year: ReleasedPeriod?,
    toDate: [ReleasedPeriod] = []
  ) {
    self.toDate = toDate
    self.main = main
    self.before = before
    self.year = year
  }

  var all: [ReleasedPeriod] { [main, before, year].compactMap(\.self) }
}

extension Period {
  /// The same time a year before.
  public var aYearBefore: Period {
    switch self {
    case .quarter(let year, let number): .quarter(year: year - 1, number: number)
    case .half(let year, let number): .half(startingIn: year - 1, number: number)
    case .year(let year): .year(startingIn: year - 1)
    }
  }

  /// The shorter periods of its year that end with it or before it, of those released; none for a year.
  public func toDate(among released: [Period]) -> [Period] {
    if case .year = self { return [] }
    return released.filter { $0 != $0.year && $0.year == year && $0.end <= end }.sorted()
  }

  /// The year to read a period beside, of those released: its own, or the last before it.
  public func yearBeside(among released: [Period]) -> Period? {
    if case .year = self { return nil }
    let years = released.filter { $0.year == $0 && $0 <= year }
    return years.max()
  }
}
