/// What a table shows in one place: a rounded number, or why there is none.
public enum Cell: Hashable, Sendable {
  /// To the nearest five.
  case count(Int)
  /// Below the floor, zero too; or it would help to work out one that is.
  case hidden
  /// All but fewer than the floor: a number would tell what each of them said. Over a base of 20
  /// it is three in five at least.
  case nearlyEveryone

  public var count: Int? { if case .count(let number) = self { number } else { nil } }

  init(_ count: Int, floor: Int) {
    self = count < floor ? .hidden : .count(Rounding.nearest(count))
  }
}

extension Cell {
  /// Whether enough answered, by this base, for anything but their number to be told.
  var tellsRows: Bool { (count ?? 0) >= Profile.rowBase }

  /// A share in whole percents, of what is shown; none when too few answered.
  public func percent(of base: Cell) -> Int? {
    guard let count, let base = base.count, base >= Profile.rowBase else { return nil }
    return (200 * count + base) / (2 * base)
  }
}
