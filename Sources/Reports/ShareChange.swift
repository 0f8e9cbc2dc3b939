internal import Anonymity
internal import Survey

/// A share that is another than the year before, whatever the rounding hides.
struct ShareChange {
  let question: Question.Code
  let now: Int
  let before: Int
  var points: Int { now - before }

  init?(
    from earlier: ShownTable, to later: ShownTable,
    read: (ShownTable) -> (cell: Cell, percent: Int?)?
  ) {
    guard let one = ShareChange.range(in: earlier, read),
      let other = ShareChange.range(in: later, read),
      let before = read(earlier)?.percent, let now = read(later)?.percent,
      one.upperBound < other.lowerBound || other.upperBound < one.lowerBound
    else { return nil }
    question = later.question
    self.now = now
    self.before = before
  }

  /// Between which shares, in a thousand, the true one lies.
  private static func range(
    in table: ShownTable, _ read: (ShownTable) -> (cell: Cell, percent: Int?)?
  ) -> ClosedRange<Int>? {
    guard let count = read(table)?.cell.count, let base = table.columns.first?.base.count,
      base >= Profile.rowBase
    else { return nil }
    let slip = Profile.rounding / 2
    let least = max(count - slip, 0) * 1_000 / (base + slip)
    return least...min((count + slip) * 1_000 / (base - slip), 1_000)
  }
}
