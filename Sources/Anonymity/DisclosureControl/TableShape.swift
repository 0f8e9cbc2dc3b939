public import Survey

/// What a table counts and how it is laid out: nothing in it comes from an answer.
public struct TableShape: Hashable, Sendable {
  public let period: Period
  public let form: Form.Code
  /// A question of the form, or one of the national tables.
  public let question: Question.Code
  public let kind: Kind
  /// Nil for the whole service.
  public let grouping: Grouping?
  public let rows: [Row]
  /// A row that stands beside the others.
  public let beside: Beside?

  public enum Kind: String, Sendable {
    case one, many
  }

  /// One choice; in tables of the first version also several that are counted as one.
  public struct Row: Hashable, Sendable {
    public let choices: [Choice.Code]

    /// `yes`, or `bit+no` for two that are joined.
    public var code: String { choices.map(\.text).joined(separator: "+") }
  }

  public enum Beside: String, Sendable {
    /// Asked and not answered.
    case unanswered
    /// "They cannot tell us": an answer that says nothing about what was asked, outside the base.
    case apart
    /// "No answer or do not know": all that is in no row. In tables of the first version.
    case unsettled
  }

  public var choices: [Choice.Code] { rows.flatMap(\.choices) }

  /// A share is of those who answered, but of all who were asked in the national "asked".
  public var isShareOfAsked: Bool { question == National.asked }
}

extension TableShape: CustomStringConvertible {
  /// `2026-Q4 end.got by area`
  public var description: String {
    let name = "\(period) \(form).\(question)"
    return switch grouping {
    case nil: name
    case .respondent: name + " by respondent"
    case .area: name + " by area"
    }
  }
}
