public import Survey

/// How many people make a number that may be told: every floor of the service is one of these.
public enum SmallNumbers {
  /// Fewer people than this are not counted. The national Safeguarding Adults Collection shows 0 to 4
  /// as a star.
  public static let fewest = 5
  /// Fewer than this are not told apart within a group, or put together to hide who is in it. NHS
  /// England hides 1 to 7 in its hospital figures below the national level.
  public static let fewestTogether = 8

  /// Fewer visits in one language, over a year, are not told.
  public static let fewestInOneLanguage = 10

  /// Visits in one language, as far as they may be told: at least so many, to the five below.
  public static func told(visitsInOneLanguage count: Int) -> Int? {
    count < fewestInOneLanguage ? nil : count / Floors.rounding * Floors.rounding
  }

  /// When a comment was written, as far as it may be told: its quarter, or only its year where too
  /// few people answered the same question in that quarter.
  ///
  /// - Parameter count: comments to the question in the quarter, this one among them.
  public static func period(ofCommentIn quarter: Period, among count: Int) -> Period {
    count < fewestTogether ? quarter.year : quarter
  }
}
