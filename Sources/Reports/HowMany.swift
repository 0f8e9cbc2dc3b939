public import Anonymity

/// How many of those who answered, in words that hold whatever noise and rounding hide.
///
/// A number is shown with noise and to the nearest five. "More than half" and "fewer than half" are
/// said only where that makes them wrong in fewer than one case of twenty; else it is "about half".
public enum HowMany: String, Sendable, CaseIterable {
  /// All but fewer than five.
  case nearlyEveryone
  /// Three in four or more, as shown.
  case most
  case moreThanHalf
  case aboutHalf
  case fewerThanHalf
  /// Three in twenty or fewer, as shown; or fewer than five.
  case few

  /// None where the number is hidden, and none under a shown base of 30.
  public init?(_ cell: Cell, of base: Cell) {
    guard let all = base.count, all >= Floors.range else { return nil }
    switch cell {
    case .hidden, .notTold: return nil
    case .few: self = .few
    case .nearlyEveryone: self = .nearlyEveryone
    case .count(let count): self = HowMany.of(count, all)
    }
  }

  private static func of(_ count: Int, _ all: Int) -> HowMany {
    if 4 * count >= 3 * all { return .most }
    if 20 * count <= 3 * all { return .few }
    let share = Double(count) / Double(all)
    let error = 1.96 * Share.noiseVariance(of: share, over: all).squareRoot()
    if share - error > 0.5 { return .moreThanHalf }
    return share + error < 0.5 ? .fewerThanHalf : .aboutHalf
  }
}
