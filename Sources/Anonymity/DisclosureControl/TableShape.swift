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
  /// Every choice there is, shown in a row of its own or not.
  public let choices: [Choice.Code]
  public let rows: [Row]
  /// A row that stands beside the others, outside the base.
  public let beside: Beside?
  public let asking: Asking
  /// Choices that give way to others: "Nothing".
  let exclusive: [Choice.Code]
  /// The question whose chosen choices this one offers.
  let offers: Question.Code?
  /// A year, or half of one, that counts what its quarters count and no more.
  let addsUp: Bool

  public enum Kind: String, Sendable {
    case one, many
  }

  /// One choice, or several that are counted as one by design.
  public struct Row: Hashable, Sendable {
    public let choices: [Choice.Code]

    /// `yes`, or `bit+no` for two that are joined.
    public var code: String { choices.map(\.text).joined(separator: "+") }
  }

  public enum Beside: String, Sendable {
    /// Asked and not answered; for the national "achieved" its own row.
    case unanswered
    /// "No answer or do not know": all that is in no row.
    case unsettled
  }

  /// The columns, always all of them.
  public var groups: [Group] { grouping?.groups ?? [.whole] }

  /// A share is of those who answered, but of all who were asked in the national "asked".
  public var isShareOfAsked: Bool { question == National.asked }

  /// How many were asked is told of the whole service, and where shares are of them.
  var tellsAsked: Bool { grouping == nil || isShareOfAsked }

  /// The choices that are in no row.
  var unshown: [Choice.Code] {
    let shown = Set(rows.flatMap(\.choices))
    return choices.filter { !shown.contains($0) }
  }
}

/// Who was asked, by the form's own routing.
public struct Asking: Hashable, Sendable {
  public let route: Route
  /// Whether all of them were asked: not when people could stop before, or the form was changed.
  public let isExact: Bool

  public enum Route: Hashable, Sendable {
    case everyone
    /// Those who chose one of these; `orSkipped` says that no answer counts too.
    case chosen(Question.Code, [Choice.Code], orSkipped: Bool)
    /// Some of those who answered that question.
    case answered(Question.Code)
  }
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
