public import Survey

/// A comment that a person has checked, with its quarter or its year; nothing while that may not be told.
public struct CheckedComment: Sendable {
  let period: Period?
  let form: Form.Code
  let question: Question.Code
  let words: String
  let feeling: String
  let themes: [Theme.Code]

  public init(
    period: Period?, form: Form.Code, question: Question.Code, words: String, feeling: String,
    themes: [Theme.Code]
  ) {
    self.period = period
    self.form = form
    self.question = question
    self.words = words
    self.feeling = feeling
    self.themes = themes
  }
}
