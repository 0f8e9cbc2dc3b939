/// How many people were offered a form, and why others were not, in counts from which nobody of a
/// few can be told.
///
/// The board's sheet also shows how many enquiries ended, so a count that is hidden must not follow
/// from that sum either.
public struct DisclosedOffers<Reason: Hashable & CaseIterable & Sendable>: Sendable {
  /// Nothing stands for fewer than `SmallNumbers.fewest`.
  public let offered: Int?
  public let notOffered: Int?
  /// Enquiries that ended with nobody offered a form and no reason. Nothing too where one of the
  /// other two is hidden: it could be subtracted.
  public let unaccounted: Int?
  /// Those that are too few to stand apart are counted with the rest.
  public let reasons: [Reason: Int]

  /// - Parameter rest: the reason that others are counted with.
  public init(ended: Int, offered: Int, reasons: [Reason: Int], rest: Reason) {
    let notOffered = reasons.values.reduce(0, +)
    self.offered = shown(offered)
    self.notOffered = shown(notOffered)
    let isAnyHidden = self.offered == nil || self.notOffered == nil
    unaccounted = isAnyHidden ? nil : shown(ended - offered - notOffered)
    self.reasons = folded(reasons.filter { $0.value > 0 }, into: rest)
  }
}

private func shown(_ count: Int) -> Int? { count < SmallNumbers.fewest ? nil : count }

/// Puts the few into the rest together with the smallest of the others: whoever knows the sum of all
/// could subtract what is told. Nothing is told where no other reason is left.
private func folded<Reason: Hashable & CaseIterable>(
  _ counts: [Reason: Int], into rest: Reason
) -> [Reason: Int] {
  guard counts.values.contains(where: { shown($0) == nil }) else { return counts }
  let count = { (reason: Reason) in counts[reason, default: 0] }
  var apart = Reason.allCases.filter { $0 != rest && shown(count($0)) != nil }
  var together = counts.filter { !apart.contains($0.key) }.map(\.value)
  while !hides(together), let least = apart.min(by: { count($0) < count($1) }) {
    apart.removeAll { $0 == least }
    together.append(count(least))
  }
  guard hides(together), !apart.isEmpty else { return [:] }
  return counts.filter { apart.contains($0.key) }
    .merging([rest: together.reduce(0, +)], uniquingKeysWith: +)
}

/// Whether none of these follows from their sum: the few stand with one that is not.
private func hides(_ together: [Int]) -> Bool {
  together.contains { shown($0) != nil } && together.reduce(0, +) >= SmallNumbers.fewestTogether
}
