public import Anonymity
public import Survey

/// One released table in words, as it can be shown or printed.
public struct Figure: Sendable {
  /// `end.got`, `end.got-by-area`
  public let id: String
  public let caption: String
  /// The head of the first column, where it is not answers.
  public var head: String?
  /// The heads of the columns after the first.
  public let columns: [String]
  public let rows: [Row]
  /// Split by who answered, or by area.
  public let isByGroup: Bool
  /// Nothing of it may be shown.
  public let isWithheld: Bool
  public let notes: [String]

  public struct Row: Sendable {
    public let label: String
    public let cells: [Text]
  }

  /// What stands in one place.
  public enum Text: Sendable, Equatable {
    case words(String)
    case hidden
  }
}

extension Figure {
  /// The same under a caption that says what it is about, where several tables have one caption.
  func named(_ name: String) -> Figure {
    Figure(
      id: id, caption: "\(caption) – \(name)", head: head, columns: columns, rows: rows,
      isByGroup: isByGroup, isWithheld: isWithheld, notes: notes)
  }
}

/// Puts released tables into words: the form's own labels, and those of the wording.
public struct FigureWriter: Sendable {
  let form: Form
  let words: Words

  public init(form: Form, words: Words) {
    self.form = form
    self.words = words
  }

  public func figure(of table: ReleasedTable) -> Figure {
    let shown = table.shown
    return Figure(
      id: id(of: shown), caption: caption(of: shown), columns: columns(of: shown),
      rows: shown.isWithheld ? [] : rows(of: shown), isByGroup: shown.grouping != nil,
      isWithheld: shown.isWithheld,
      notes: notes(on: shown))
  }

  func id(of table: ShownTable) -> String {
    let grouping =
      switch table.grouping {
      case nil: ""
      case .respondent: "-by-respondent"
      case .area: "-by-area"
      }
    return "\(table.form).\(table.question)\(grouping)"
  }

  func caption(ofAll table: ShownTable) -> String {
    switch table.question {
    case National.asked: words.text("staff.national.asked.caption")
    case National.achieved: words.text("staff.national.achieved.caption")
    default: form.question(table.question)?.text[.own] ?? table.question.text
    }
  }

  func caption(of table: ShownTable) -> String {
    let question = caption(ofAll: table)
    switch table.grouping {
    case nil: return question
    case .respondent: return "\(question) \(words.text("staff.report.byRespondent"))"
    case .area: return "\(question) \(words.text("staff.report.byArea"))"
    }
  }

  private func columns(of table: ShownTable) -> [String] {
    if table.grouping == nil {
      return [words.text("staff.report.count"), words.text("staff.report.percent")]
    }
    return table.columns.map { name(of: $0.group) }
  }

  func name(of group: Group) -> String {
    switch group {
    case .whole: words.text("staff.groups.whole")
    case .own: words.text("staff.groups.own")
    case .help: words.text("staff.groups.help")
    case .behalf: words.text("staff.groups.behalf")
    case .unsaid: words.text("staff.groups.unsaid")
    case .worker: words.text("staff.groups.worker")
    case .elsewhere: words.text("staff.groups.elsewhere")
    case .area(let area): area
    }
  }
}

extension FigureWriter {
  private func rows(of table: ShownTable) -> [Figure.Row] {
    var rows = table.rows.enumerated().map { position, row in
      Figure.Row(
        label: label(of: row, in: table),
        cells: cells(of: table) { ($0.cells[position], table.percent(position, of: $0)) })
    }
    if let beside = table.shape.beside {
      rows.append(
        Figure.Row(
          label: label(of: beside, in: table), cells: cells(of: table) { ($0.beside, nil) }))
    }
    rows.append(
      Figure.Row(
        label: words.text("staff.report.answered"), cells: cells(of: table) { ($0.base, nil) }))
    return rows
  }

  /// Count and percent in columns of their own for the whole, together for groups.
  private func cells(
    of table: ShownTable, _ value: (ShownTable.Column) -> (Cell, percent: Int?)
  ) -> [Figure.Text] {
    table.columns.flatMap { column -> [Figure.Text] in
      let (cell, percent) = value(column)
      let count = text(of: cell)
      guard table.grouping == nil else {
        guard let percent, case .words(let number) = count else { return [count] }
        return [.words("\(number) (\(percent)%)")]
      }
      return [count, .words(percent.map { "\($0)%" } ?? "")]
    }
  }

  func text(of cell: Cell) -> Figure.Text {
    switch cell {
    case .count(let number): .words("\(number)")
    case .nearlyEveryone: .words(words.text("staff.report.nearlyEveryone"))
    case .hidden: .hidden
    }
  }

  func label(of row: TableShape.Row, in table: ShownTable) -> String {
    row.choices.map { label(of: $0, in: table) }
      .joined(separator: " \(words.text("staff.report.or")) ")
  }

  func label(of choice: Choice.Code, in table: ShownTable) -> String {
    switch table.question {
    case National.asked: words.text("staff.national.asked.\(choice)")
    case National.achieved: words.text("staff.national.achieved.\(choice)")
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
    }
  }

  func notes(on table: ShownTable) -> [String] {
    guard let workedOut = table.columns.first?.workedOut,
      case .words(let count) = text(of: workedOut)
    else { return [] }
    return [words.text("staff.report.workedOut", filling: ["count": count])]
  }
}

extension ReleasedTable {
  /// Whether it is in the national words.
  public var isNational: Bool { [National.asked, National.achieved].contains(question) }
}
