public import Anonymity
public import Survey

/// What rows and numbers are called.
extension FigureWriter {
  func label(of row: TableShape.Row, in table: ShownTable) -> String {
    row.choices.map { label(of: $0, in: table) }
      .joined(separator: " \(words.text("staff.report.or")) ")
  }

  func label(of choice: Choice.Code, in table: ShownTable) -> String {
    switch table.question {
    case National.asked: words.text("staff.national.asked.\(choice)")
    case National.achieved: words.text("staff.national.achieved.\(choice)")
    case National.reached where choice == National.fullyOrPartly:
      words.text("staff.national.reached.reached")
    case National.reached: words.text("staff.national.achieved.\(choice)")
    default:
      form.question(table.question)?.choice(choice, in: form)?.label[.own] ?? choice.text
    }
  }

  func label(of beside: TableShape.Beside, in table: ShownTable) -> String {
    switch (table.question, beside) {
    case (National.asked, _): words.text("staff.national.asked.skipped")
    case (National.achieved, _): words.text("staff.report.other")
    case (_, .unanswered): words.text("staff.report.unanswered")
    case (_, .unsettled): words.text("staff.report.unsettled")
    case (_, .apart):
      form.question(table.question)?.choices.first(where: \.isApart)?.label[.own] ?? beside.rawValue
    }
  }

  func notes(on table: ShownTable) -> [String] {
    guard !table.isWithheld else { return [] }
    return switch table.question {
    case National.achieved: [words.text("staff.report.workedOut")]
    case National.reached: [words.text("staff.national.reached.note")]
    default: []
    }
  }
}

extension ReleasedTable {
  /// Whether it is in the national words.
  public var isNational: Bool {
    [National.asked, National.achieved, National.reached].contains(question)
  }
}

extension Words {
  /// What is said in the place of a number.
  func text(of cell: Cell) -> Figure.Text {
    switch cell {
    case .count(let number): .words("\(number)")
    case .nearlyEveryone: .words(text("staff.report.nearlyEveryone"))
    case .few: .words(text("staff.report.few"))
    case .notTold: .words(text("staff.report.notTold"))
    case .hidden: .hidden
    }
  }

  /// A cell in words, a hidden one too.
  public func said(_ cell: Cell) -> String {
    switch text(of: cell) {
    case .words(let said): said
    case .hidden: text("staff.report.hiddenShort")
    }
  }
}

extension ShownTable {
  /// Whether the row beside the others says anything: nobody says of themselves that they cannot tell.
  var hasBeside: Bool {
    shape.beside != .apart || columns.contains { $0.beside != nil }
  }
}
