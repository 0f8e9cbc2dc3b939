internal import Store
internal import Survey

extension Words {
  /// When a comment was written, as far as it may be told by then: its quarter, or that it was some
  /// time in a year.
  func when(_ comment: Comment, on today: Day) -> String? {
    comment.toldPeriod(on: today).map { $0 == $0.year ? someTime(in: $0) : name(of: $0) }
  }

  /// "The year from April 2026": how a year is called where a quarter would be told.
  func someTime(in year: Period) -> String {
    text("staff.check.year", filling: ["year": "\(year.firstDay.year)"])
  }
}
