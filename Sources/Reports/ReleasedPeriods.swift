public import Survey

/// A period, and what stands beside it.
public struct ReleasedPeriods: Sendable {
  /// The one that is told about.
  public let main: ReleasedPeriod
  /// The same time a year before.
  public let before: ReleasedPeriod?
  /// The year: the one that the period is in, or while that goes on the last that was released.
  public let year: ReleasedPeriod?

  public init(main: ReleasedPeriod, before: ReleasedPeriod?, year: ReleasedPeriod?) {
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

  /// The year to read a period beside, of those released: its own, or the last before it.
  public func yearBeside(among released: [Period]) -> Period? {
    if case .year = self { return nil }
    let years = released.filter { $0.year == $0 && $0 <= year }
    return years.max()
  }
}
