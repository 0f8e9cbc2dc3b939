public import Anonymity

/// How many of those who answered, in words that hold whatever the rounding hides.
///
/// A number is shown to the nearest five, so 55 of 100 may be 53 of 102. "More than half" and "fewer
/// than half" are said only where no such slip could make them wrong; else it is "about half".
public enum HowMany: String, Sendable, CaseIterable {
  /// All but fewer than the floor.
  case nearlyEveryone
  /// Three in four or more, as shown.
  case most
  case moreThanHalf
  case aboutHalf
  case fewerThanHalf
  /// Three in twenty or fewer, as shown.
  case few

  /// None where the number is hidden, and none under a shown base of 20.
  public init?(_ cell: Cell, of base: Cell) {
    guard let all = base.count, all >= Profile.rowBase else { return nil }
    switch cell {
    case .hidden: return nil
    case .nearlyEveryone: self = .nearlyEveryone
    case .count(let count): self = HowMany.of(count, all)
    }
  }

  private static func of(_ count: Int, _ all: Int) -> HowMany {
    let slip = Profile.rounding / 2
    if 4 * count >= 3 * all { return .most }
    if 20 * count <= 3 * all { return .few }
    if 2 * (count - slip) > all + slip { return .moreThanHalf }
    return 2 * (count + slip) < all - slip ? .fewerThanHalf : .aboutHalf
  }
}
