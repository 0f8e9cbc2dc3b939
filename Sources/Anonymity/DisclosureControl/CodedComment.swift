public import Survey

/// An approved comment with what a reviewer made of it, and nothing of when or where it came from.
public struct CodedComment: Sendable, Hashable {
  /// Random, and its own for good: numbers of the same comments get the same noise by it.
  public let key: UInt64
  public let words: String
  public let feeling: Feeling?
  public let themes: [Theme.Code]
  /// The themes that were suggested to the reviewer.
  public let suggested: [Theme.Code]

  public init(
    key: UInt64, words: String, feeling: Feeling?, themes: [Theme.Code], suggested: [Theme.Code]
  ) {
    self.key = key
    self.words = words
    self.feeling = feeling
    self.themes = themes
    self.suggested = suggested
  }
}
