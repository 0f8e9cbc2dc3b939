internal import Survey

/// What a reader of released tables can work out, when they put all of them together.
///
/// It reads what tables show and nothing else, so that its verdicts hold no count either. It finds
/// leaks; it cannot prove that there is none.
public struct Audit: Sendable {
  var bounds = Bounds()
  var numbers: [Quantity: Int] = [:]
  var related: Set<Relation> = []
  /// How each question was laid out, by the name of each of its columns.
  var shapes: [Quantity: TableShape] = [:]
  /// How many values must stay possible for a number, and the table that shows or hides it.
  var guards: [Int: Guard] = [:]

  struct Guard {
    let fewest: Int
    let table: TableShape
  }

  enum Verdict: Equatable {
    case safe
    case tellsTooMuch
    /// There are no counts that all tables could have come from.
    case disagrees
  }

  public init() {}

  /// Puts together tables that are all known already.
  public init(_ tables: [ShownTable]) {
    for table in tables {
      relate(table.shape)
      state(table)
    }
    bounds.settle()
  }

  /// The tables of which something is known too well.
  public var leaks: [TableShape] {
    guard bounds.isPossible else { return [] }
    let leaking = guards.filter { bounds.values(of: $0.key) < $0.value.fewest }
    return Set(leaking.map(\.value.table)).sorted { "\($0)" < "\($1)" }
  }

  var isPossible: Bool { bounds.isPossible }

  /// The counts that a row may stand for, as far as can be worked out.
  public func values(row: Int, of group: Group, in table: ShownTable) -> ClosedRange<Int>? {
    range(of: .row(table.rows[row]), group, table.shape)
  }

  /// The counts that a base may stand for.
  public func baseValues(of group: Group, in table: ShownTable) -> ClosedRange<Int>? {
    range(of: .base, group, table.shape)
  }

  private func range(
    of part: Quantity.Part, _ group: Group, _ shape: TableShape
  ) -> ClosedRange<Int>? {
    guard bounds.isPossible, let number = numbers[Quantity(shape, group, part)] else { return nil }
    return bounds.low[number]...bounds.high[number]
  }

  /// Takes a table in, unless something would then be known too well.
  mutating func admit(_ table: ShownTable) -> Verdict {
    relate(table.shape)
    bounds.settle()
    guard isPossible else { return .disagrees }
    let mark = bounds.mark
    let guardsBefore = guards
    let named = state(table)
    bounds.settle()
    for number in named.sorted() where bounds.isPossible && isHiddenNarrowly(number) {
      bounds.shave(number)
    }
    let verdict = verdict(on: bounds.changed(since: mark).union(named))
    if verdict != .safe {
      bounds.undo(to: mark)
      guards = guardsBefore
    }
    return verdict
  }

  private func isHiddenNarrowly(_ number: Int) -> Bool {
    guards[number]?.fewest == Profile.fewestValues
      && bounds.values(of: number) <= 2 * Profile.fewestValues
  }

  private func verdict(on numbers: Set<Int>) -> Verdict {
    guard bounds.isPossible else { return .disagrees }
    let isSafe = numbers.allSatisfy { bounds.values(of: $0) >= (guards[$0]?.fewest ?? 0) }
    return isSafe ? .safe : .tellsTooMuch
  }
}

/// A number that a table shows, hides or implies, wherever it is shown.
struct Quantity: Hashable, Sendable {
  let period: Period
  let form: Form.Code
  let group: Group
  let question: Question.Code
  let part: Part

  enum Part: Hashable {
    case asked, base, skipped, workedOut
    case chose(Choice.Code)
    /// Several choices counted as one.
    case joined([Choice.Code])
    /// Those who answered and did not choose this row.
    case others([Choice.Code])
    /// No answer, or none that is in a row.
    case unsettled
    /// What else is needed to make a sum of it.
    case rest(String)

    static func row(_ row: TableShape.Row) -> Part {
      row.choices.count == 1 ? .chose(row.choices[0]) : .joined(row.choices)
    }
  }

  /// The national "asked" counts what the form's own question counts: they are one number.
  init(_ shape: TableShape, _ group: Group, _ part: Part) {
    self.init(
      shape, group, part, of: shape.question == National.asked ? National.asks : shape.question)
  }

  init(_ shape: TableShape, _ group: Group, _ part: Part, of question: Question.Code) {
    period = shape.period
    form = shape.form
    self.group = group
    self.question = question
    self.part = part
  }

  func within(_ period: Period) -> Quantity {
    Quantity(period: period, form: form, group: group, question: question, part: part)
  }

  private init(
    period: Period, form: Form.Code, group: Group, question: Question.Code, part: Part
  ) {
    self.period = period
    self.form = form
    self.group = group
    self.question = question
    self.part = part
  }
}
