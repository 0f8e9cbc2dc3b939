public import Survey

/// An approved comment with what a reviewer made of it, and nothing of when or where it came from.
public struct CodedComment: Sendable, Hashable {
  public let words: String
  public let feeling: Feeling?
  public let themes: [Theme.Code]
  /// The themes that were suggested to the reviewer.
  public let suggested: [Theme.Code]

  public init(
    words: String, feeling: Feeling?, themes: [Theme.Code], suggested: [Theme.Code]
  ) {
    self.words = words
    self.feeling = feeling
    self.themes = themes
    self.suggested = suggested
  }
}
