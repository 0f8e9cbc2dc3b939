/// How small a number may be and still be shown: one rule for everything a service ever releases.
///
/// Two rules over one table would tell what each of them hides, so there is no second profile.
public struct Profile: Hashable, Sendable {
  /// Numbers of the whole service below this are hidden, zero too. The national rule hides 0 to 4.
  public let wholeFloor: Int
  /// Numbers by group, and in the public view, below this are hidden.
  public let groupFloor: Int

  public static let standard = Profile(
    wholeFloor: SmallNumbers.fewest, groupFloor: SmallNumbers.fewestTogether)
  /// What is not hidden is shown to the nearest five.
  public static let rounding = 5
  /// When fewer than this are shown to have answered, their number is all that is told.
  public static let rowBase = 20
  /// A hidden number is never known better than a shown one: this many values stay possible.
  public static let fewestValues = 5
  /// A shown number, or how many gave no answer, is never known exactly.
  public static let fewestShownValues = 2

  /// Floors may be raised, never put below the national rule.
  public init(wholeFloor: Int, groupFloor: Int) {
    precondition(
      wholeFloor >= SmallNumbers.fewest && groupFloor >= wholeFloor, "floors only go up")
    self.wholeFloor = wholeFloor
    self.groupFloor = groupFloor
  }

  func floor(for grouping: Grouping?) -> Int { grouping == nil ? wholeFloor : groupFloor }
}

/// Rounding, in one place, and what a rounded number still says.
enum Rounding {
  static func nearest(_ count: Int) -> Int {
    (count + Profile.rounding / 2) / Profile.rounding * Profile.rounding
  }

  /// The counts that are shown as this number over this floor: 13 to 17 for 15.
  static func counts(shownAs number: Int, over floor: Int) -> ClosedRange<Int> {
    max(floor, number - slip)...(number + slip)
  }

  /// How far a shown number may be from the count behind it.
  static let slip = Profile.rounding / 2
}
