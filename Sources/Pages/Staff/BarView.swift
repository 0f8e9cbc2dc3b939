internal import Anonymity
internal import Reports

/// A share drawn on a scale from 0 to 100 that is as wide as its column: nothing in it is wider than the
/// number says. Everything in it stands as text in the same row.
struct BarView: Sendable {
  /// From zero to the percentage.
  let share: String?
  /// Where the true share likely lies; without a percentage all that is known.
  let range: Range?
  /// Where the share was the year before.
  let before: String?

  struct Range: Sendable {
    let from: String
    let width: String
  }

  init(_ bar: Figure.Bar?) {
    share = bar?.share?.percent.map { "\($0)%" }
    range = bar?.share?.range.map { range in
      Range(from: "\(range.lowerBound)%", width: "\(range.count - 1)%")
    }
    before = bar?.before.map { "\($0)%" }
  }
}
