/// Why people were not offered a form, in counts from which nobody of a few can be told.
public struct OfferReasons: Sendable, Equatable {
  /// What may be told of each reason. "Other" also holds those that are too few to stand apart.
  public let told: [Offer.Reason: Int]

  /// Of so many people a count is told.
  public static let fewest = 5

  private static let fewestTogether = 8

  /// The reasons of all these quarters together.
  public init(of offers: [Offer]) {
    let counts = offers.reduce(into: [Offer.Reason: Int]()) { counts, offer in
      counts.merge(offer.reasons.filter { $0.value > 0 }, uniquingKeysWith: +)
    }
    let hasFew = counts.values.contains { $0 < OfferReasons.fewest }
    told = hasFew ? OfferReasons.folded(counts) : counts
  }

  /// The few go into "other" together with the smallest of the rest: who knows the sum of all could
  /// subtract what is told. Nothing is told where no other reason is left.
  private static func folded(_ counts: [Offer.Reason: Int]) -> [Offer.Reason: Int] {
    let count = { (reason: Offer.Reason) in counts[reason, default: 0] }
    var apart = Offer.Reason.allCases.filter { $0 != .other && count($0) >= fewest }
    var together = counts.filter { !apart.contains($0.key) }.map(\.value)
    while !hides(together), let least = apart.min(by: { count($0) < count($1) }) {
      apart.removeAll { $0 == least }
      together.append(count(least))
    }
    guard hides(together), !apart.isEmpty else { return [:] }
    return counts.filter { apart.contains($0.key) }
      .merging([.other: together.reduce(0, +)], uniquingKeysWith: +)
  }

  /// Whether none of these follows from their sum: the few stand with one that is not.
  private static func hides(_ together: [Int]) -> Bool {
    together.contains { $0 >= fewest } && together.reduce(0, +) >= fewestTogether
  }
}
