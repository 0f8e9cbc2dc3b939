internal import Store
internal import Survey

extension Words {
  /// When a comment was written, as far as it may be told: its quarter, or that it was some time in a
  /// year.
  func when(_ comment: Comment) -> String {
    comment.period == comment.period.year ? someTime(in: comment.period) : name(of: comment.period)
  }

  /// "The year from April 2026": how a year is called where a quarter would be told.
  func someTime(in year: Period) -> String {
    text("staff.check.year", filling: ["year": "\(year.firstDay.year)"])
  }
}
