public import Anonymity

/// How many of those who answered, in words that hold whatever noise and rounding hide.
///
/// A number is shown with noise and to the nearest five. Each word is said only where that makes it
/// wrong in fewer than one case of twenty; else it is the next that holds.
public enum HowMany: String, Sendable, CaseIterable {
  /// All but fewer than five, of 40 or more.
  case nearlyEveryone
  /// Two in three, at the least.
  case most
  case moreThanHalf
  case aboutHalf
  case fewerThanHalf
  /// One in five, at the most.
  case few

  /// None where the number is hidden, and none under a shown base of 30.
  public init?(_ cell: Cell, of base: Cell) {
    guard let all = base.count, all >= Floors.range else { return nil }
    switch cell {
    case .hidden, .notTold: return nil
    case .few: self = all < HowMany.leastForFew ? .fewerThanHalf : .few
    case .nearlyEveryone: self = all < HowMany.leastForFew ? .most : .nearlyEveryone
    case .count(let count): self = HowMany.of(count, all)
    }
  }

  /// Four, and what noise may hide beyond them, are one in five of so many.
  private static let leastForFew = 40

  private static func of(_ count: Int, _ all: Int) -> HowMany {
    let share = Double(count) / Double(all)
    let error = 1.96 * Share.noiseVariance(of: share, over: all).squareRoot()
    let (low, high) = (share - error, share + error)
    if low >= 2.0 / 3 { return .most }
    if high <= 0.2 { return .few }
    if low > 0.5 { return .moreThanHalf }
    return high < 0.5 ? .fewerThanHalf : .aboutHalf
  }
}
