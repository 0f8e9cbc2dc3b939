/// A number as a share of its base, as far as it may be told: made from what is shown, and from no
/// other number.
public enum Share: Hashable, Sendable {
  /// From a base of 30: between which percents it lies.
  case range(ClosedRange<Int>)
  /// From a base of 50.
  case percent(Int, within: ClosedRange<Int>)
  /// Of a table of the first version, from a base of 20.
  case plain(Int)

  public var percent: Int? {
    switch self {
    case .range: nil
    case .percent(let percent, _), .plain(let percent): percent
    }
  }

  public var range: ClosedRange<Int>? {
    switch self {
    case .range(let range), .percent(_, let range): range
    case .plain: nil
    }
  }
}

extension Share {
  init?(_ cell: Cell, of base: Cell) {
    guard let count = cell.count, let base = base.count, base >= Floors.range else { return nil }
    let range = Share.range(of: count, in: base)
    self =
      base < Floors.percent
      ? .range(range) : .percent(Share.percent(count, of: base), within: range)
  }

  init?(plain cell: Cell, of base: Cell) {
    guard let count = cell.count, let base = base.count, base >= 20 else { return nil }
    self = .plain(Share.percent(count, of: base))
  }

  private static func percent(_ count: Int, of base: Int) -> Int {
    (200 * count + base) / (2 * base)
  }

  /// In 95 of 100 cases the share among all who might have answered lies in it: p ± 1.96 standard
  /// errors of who happened to answer, of noise and of rounding, outward to fives.
  private static func range(of count: Int, in base: Int) -> ClosedRange<Int> {
    let p = Double(count) / Double(base)
    let variance = p * (1 - p) / Double(base) + noiseVariance(of: p, over: base)
    let error = 1.96 * variance.squareRoot()
    let low = (20 * (p - error)).rounded(.down)
    let high = (20 * (p + error)).rounded(.up)
    return 5 * max(Int(low), 0)...5 * min(Int(high), 20)
  }

  /// The error that noise and rounding alone leave in a share. A number's noise has variance 4, its
  /// rounding 25/12; the base has the same, as far as it counts in a share of p.
  public static func noiseVariance(of p: Double, over base: Int) -> Double {
    6.08 * (1 + p * p) / Double(base * base)
  }
}
