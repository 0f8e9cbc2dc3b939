internal import Anonymity
internal import Reports
internal import Store
internal import Survey

/// Reads the figures that reports are written from.
struct ReleasedReading {
  let forms: Forms
  let store: Store

  /// A period with the same time a year before and the year; nothing where it was not released.
  func periods(around period: Period, on today: Day) throws -> ReleasedPeriods? {
    let released = try store.releasedPeriods()
    guard released.contains(period) else { return nil }
    let job = ReleaseJob(forms: forms, store: store, today: today)
    func read(_ period: Period?) throws -> ReleasedPeriod? {
      guard let period, released.contains(period) else { return nil }
      return ReleasedPeriod(period, of: try job.released(of: [period]))
    }
    return try read(period).map { main in
      ReleasedPeriods(
        main: main, before: try read(period.aYearBefore),
        year: try read(period.yearBeside(among: released)),
        toDate: try period.toDate(among: released).compactMap(read))
    }
  }
}
