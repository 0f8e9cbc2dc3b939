internal import Anonymity
internal import Survey

/// A share that is another than the year before, beyond what chance, noise and rounding make.
struct ShareChange {
  let table: ShownTable
  let now: Int
  let base: Int
  let before: Int
  let baseBefore: Int
  var points: Int { now - before }

  /// - Parameter read: the answer that a table is read by.
  init?(
    from earlier: ShownTable, to later: ShownTable, read: (ShownTable) -> (cell: Cell, Share?)?
  ) {
    guard let one = Estimate(of: earlier, read), let other = Estimate(of: later, read),
      let before = read(earlier)?.1?.percent, let now = read(later)?.1?.percent
    else { return nil }
    let error = (one.variance + other.variance).squareRoot()
    guard abs(other.share - one.share) > ShareChange.errors * error else { return nil }
    table = later
    base = other.base
    baseBefore = one.base
    self.now = now
    self.before = before
  }

  /// So many standard errors that of eight shares without a change one is told in fewer than 5 of 100
  /// quarters: asked, achieved and the six measures are all looked at, and the largest is told.
  private static let errors = 2.81

  /// A share with what it may be off by.
  private struct Estimate {
    let share: Double
    let variance: Double
    let base: Int

    init?(of table: ShownTable, _ read: (ShownTable) -> (cell: Cell, Share?)?) {
      guard let count = read(table)?.cell.count,
        let base = table.columns.first.flatMap({ table.base(of: $0).count }),
        base >= Floors.percent
      else { return nil }
      self.base = base
      share = Double(count + 1) / Double(base + 2)
      variance =
        share * (1 - share) / Double(base + 2) + Share.noiseVariance(of: share, over: base)
    }
  }
}
