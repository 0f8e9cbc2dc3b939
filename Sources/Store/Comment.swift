public import Anonymity
public import Survey

/// Own words as they are kept: with their question, and with what a reviewer made of them.
public struct Comment: Sendable, Equatable {
  public let name: RowID
  /// The quarter, or only its year, as far as disclosure control lets it be told.
  public let period: Period
  public let form: Form.Code
  public let question: Question.Code
  /// After the redactor, and after whatever a reviewer covered.
  public let words: String
  public let state: State
  public let feeling: Feeling?
  public let themes: [Theme.Code]
  /// The themes that were suggested when it was checked.
  public let suggested: [Theme.Code]
  /// How often it was changed: a change says which one it was made to.
  public let version: Int

  public enum State: String, Sendable {
    case new, approved, withheld
  }

  /// The period that may be told on a day. A year alone is told once half of it is over: in its first
  /// months every comment of a year is of its first quarter.
  public func toldPeriod(on day: Day) -> Period? {
    period.quarters.count == 1 || day >= period.quarters[1].end ? period : nil
  }

  /// As it is counted: without when, where and to which question.
  public var coded: CodedComment {
    CodedComment(
      key: name.key, words: words, feeling: feeling, themes: themes, suggested: suggested)
  }
}

/// What a reviewer decided about a comment.
public struct CommentReview: Sendable, Equatable {
  public let state: Comment.State
  public let feeling: Feeling?
  public let themes: [Theme.Code]
  public let suggested: [Theme.Code]

  public static func approved(
    feeling: Feeling, themes: [Theme.Code], suggested: [Theme.Code]
  ) -> CommentReview {
    CommentReview(state: .approved, feeling: feeling, themes: themes, suggested: suggested)
  }

  public static func withheld(suggested: [Theme.Code]) -> CommentReview {
    CommentReview(state: .withheld, feeling: nil, themes: [], suggested: suggested)
  }
}

/// How a change of a row went that others may change too.
public enum Change: Sendable, Equatable {
  case made
  /// Someone else changed it since it was read: nothing was written.
  case conflict
  /// It is no longer there.
  case gone
}
