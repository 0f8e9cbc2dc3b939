/// What a table shows in one place: a rounded number, or why there is none.
public enum Cell: Hashable, Sendable {
  /// To the nearest five.
  case count(Int)
  /// Below the floor, zero too; or it would help to work out one that is.
  case hidden
  /// All but fewer than the floor said so: a number would tell what each of them said.
  case nearlyEveryone

  public var count: Int? { if case .count(let number) = self { number } else { nil } }

  init(_ count: Int, floor: Int) {
    self = count < floor ? .hidden : .count(Rounding.nearest(count))
  }
}

extension Cell {
  /// A share in whole percents, of what is shown; none when too few answered.
  public func percent(of base: Cell) -> Int? {
    guard let count, let base = base.count, base >= Profile.percentBase else { return nil }
    return (200 * count + base) / (2 * base)
  }
}
