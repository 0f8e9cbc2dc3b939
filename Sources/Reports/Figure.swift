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
  /// Why nothing of it is shown.
  public let untold: String?
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
      isByGroup: isByGroup, untold: untold, notes: notes)
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
      rows: rows(of: shown), isByGroup: shown.grouping != nil, untold: untold(of: shown),
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

  /// Why nothing of a table is shown: fewer than ten answered, or it is of the first version.
  func untold(of table: ShownTable) -> String? {
    if table.isWithheld { return words.text("staff.report.withheld") }
    return table.isNotTold ? words.text("staff.report.tooFew") : nil
  }

  private func columns(of table: ShownTable) -> [String] {
    if table.grouping != nil { return table.columns.map { name(of: $0.group) } }
    let heads = [words.text("staff.report.count"), words.text("staff.report.percent")]
    guard table.columns.count > 1 else { return heads }
    return table.columns.flatMap { column in heads.map { "\(name(of: column.group)): \($0)" } }
  }

  func name(of group: Group) -> String {
    switch group {
    case .whole: words.text("staff.groups.whole")
    case .main: words.text("staff.groups.main")
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
        cells: cells(of: table) { ($0.cells[position], table.share(position, of: $0)) })
    }
    if let beside = table.shape.beside, table.hasBeside {
      rows.append(
        Figure.Row(
          label: label(of: beside, in: table),
          cells: cells(of: table) { ($0.beside ?? (beside == .apart ? nil : .hidden), nil) }))
    }
    rows.append(
      Figure.Row(
        label: words.text("staff.report.answered"),
        cells: cells(of: table) { ($0.base, nil) }))
    return rows
  }

  /// Count and percent in columns of their own for the whole, together for groups.
  private func cells(
    of table: ShownTable, _ value: (ShownTable.Column) -> (Cell?, Share?)
  ) -> [Figure.Text] {
    table.columns.flatMap { column -> [Figure.Text] in
      let (cell, share) = value(column)
      guard let cell else {
        return table.grouping == nil ? [.words("–"), .words("")] : [.words("–")]
      }
      guard table.grouping == nil else { return [text(of: cell, share)] }
      return [text(of: cell), .words(share.map(text) ?? "")]
    }
  }

  /// A number with its share: "45 (60%, 50 to 70%)".
  func text(of cell: Cell, _ share: Share?) -> Figure.Text {
    guard let share, case .words(let number) = text(of: cell) else { return text(of: cell) }
    return .words("\(number) (\(text(of: share)))")
  }

  func text(of share: Share) -> String {
    let range = share.range.map { range in
      words.text(
        "staff.report.range",
        filling: ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"])
    }
    return [share.percent.map { "\($0)%" }, range].compactMap(\.self).joined(separator: ", ")
  }

  func text(of cell: Cell) -> Figure.Text { words.text(of: cell) }

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
    case (_, .apart):
      form.question(table.question)?.choices.first(where: \.isApart)?.label[.own] ?? beside.rawValue
    }
  }

  func notes(on table: ShownTable) -> [String] {
    guard table.question == National.achieved, !table.isWithheld else { return [] }
    return [words.text("staff.report.workedOut")]
  }
}

extension ReleasedTable {
  /// Whether it is in the national words.
  public var isNational: Bool { [National.asked, National.achieved].contains(question) }
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
  fileprivate var hasBeside: Bool {
    shape.beside != .apart || columns.contains { $0.beside != nil }
  }
}
