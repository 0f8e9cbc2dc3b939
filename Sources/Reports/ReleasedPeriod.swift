public import Anonymity
public import Survey

/// Everything that was released of one period, found by what it is about.
public struct ReleasedPeriod: Sendable {
  public let period: Period
  private let tables: [Key: ShownTable]

  public init(_ period: Period, of tables: [ReleasedTable]) {
    self.period = period
    let own = tables.filter { $0.period == period }.map(\.shown)
    self.tables = Dictionary(own.map { (Key($0), $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// How a table is split.
  enum Split: Hashable {
    case none, respondent, area
  }

  func table(
    _ question: Question.Code, of form: Form.Code, by split: Split = .none
  ) -> ShownTable? {
    tables[Key(form: form, question: question, split: split)]
  }

  fileprivate struct Key: Hashable {
    let form: Form.Code
    let question: Question.Code
    let split: Split
  }
}

extension ReleasedPeriod.Key {
  fileprivate init(_ table: ShownTable) {
    form = table.form
    question = table.question
    split =
      switch table.grouping {
      case nil: .none
      case .respondent: .respondent
      case .area: .area
      }
  }
}
