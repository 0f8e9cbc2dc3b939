internal import Anonymity
internal import Store
internal import Survey

/// Closes the review of a period's comments: its themes are counted once, and kept as shown.
extension ReleaseJob {
  /// The released periods whose comments are reviewed together.
  func reviewed() throws -> [Period] {
    try store.releasedPeriods().filter(reviewsTogether)
  }

  /// Whether the comments of a period are reviewed together: those of a year, as fewer would leave
  /// most themes with few.
  func reviewsTogether(_ period: Period) -> Bool { period == period.year }

  /// Those that are not closed yet. Years do not overlap; quarters that the first version froze do
  /// not stand in the way of theirs, for noise is on its numbers.
  func reviewsToClose() throws -> [Period] {
    let frozen = try store.periodsWithThemes()
    return try reviewed().filter { !frozen.contains($0) }
  }

  /// What closing the review of a year would freeze now, number by number.
  func themesToFreeze(of year: Period) throws -> ThemeRelease {
    control.release(
      forms.themes, in: try store.codedComments(of: year, closedBy: today), of: year)
  }

  func closeReview(
    of period: Period, by account: String, leavingOutForeign: Bool = false
  ) throws -> ReviewClosing {
    let (control, themes) = (control, forms.themes)
    return try store.closeReview(
      of: period, by: account, on: today, leavingOutForeign: leavingOutForeign
    ) { comments in
      control.release(themes, in: comments, of: period)
    }
  }
}
