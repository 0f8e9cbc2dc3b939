internal import Anonymity
internal import Survey

/// Released tables as lines.
extension Export {
  /// Every question; the national words stand in a table of their own, under their heading.
  var figures: Sheet {
    Sheet(
      name: "figures",
      fields: Sheet.time + [.text("form"), .number("version")]
        + ["question", "question_text", "by", "group", "answer", "answer_text"]
        .map(Sheet.Field.text)
        + ["count", "percent", "low", "high", "answered"].map(Sheet.Field.number) + [
          .text("state"), .text("rule"),
        ],
      key: ["period", "form", "question", "by", "group", "answer"],
      rows: tables.filter { !$0.isNational }.flatMap { table in
        let writer = forms.form(table.form).map { FigureWriter(form: $0, words: words) }
        let place = self.place(of: table, writer)
        return lines(of: table.shown).map { line in
          place + [line.by, line.group, line.answer, line.label(writer, table.shown)]
            + line.numbers + [said(table.shown.rule)]
        }
      })
  }

  /// The national words, as what they are and nothing that could be sent in: each line says so.
  var national: Sheet {
    Sheet(
      name: "national",
      fields: [.text("heading")] + Sheet.time + [.text("form"), .number("version")]
        + ["table", "table_text", "by", "group", "category", "category_text"]
        .map(Sheet.Field.text)
        + ["count", "percent", "low", "high", "of"].map(Sheet.Field.number) + [
          .text("state"), .text("rule"),
        ],
      key: ["period", "table", "by", "group", "category"],
      rows: tables.filter(\.isNational).flatMap { table in
        let writer = forms.form(table.form).map { FigureWriter(form: $0, words: words) }
        let place = [words.text("staff.report.national")] + self.place(of: table, writer)
        return lines(of: table.shown).map { line in
          place + [line.by, line.group, line.answer, line.label(writer, table.shown)]
            + line.numbers + [said(table.shown.rule)]
        }
      })
  }

  /// The period, the form with its version, and the question with its words.
  private func place(of table: ReleasedTable, _ writer: FigureWriter?) -> [String] {
    table.period.cells + [
      "\(table.form)", writer.map { "\($0.form.version)" } ?? "", "\(table.question)",
      writer?.caption(ofAll: table.shown) ?? "",
    ]
  }

  func lines(of table: ShownTable) -> [Line] {
    guard !table.isWithheld else { return [Line(of: table)] }
    return table.columns.flatMap { column in
      let rows = table.rows.indices.map { Line(of: table, column, row: $0) }
      guard let beside = table.shape.beside, column.beside != nil else { return rows }
      return rows + [Line(of: table, column, beside: beside)]
    }
  }
}

/// One number of a table with all that it is about.
struct Line {
  let by: String
  let group: String
  let answer: String
  let cell: Cell?
  let share: Share?
  let base: Cell?
  let row: TableShape.Row?
  let beside: TableShape.Beside?

  /// A table of which nothing is shown.
  init(of table: ShownTable) {
    self.init(table, group: "", answer: "", cell: nil)
  }

  init(of table: ShownTable, _ column: ShownTable.Column, row: Int) {
    self.init(
      table, group: column.group.code, answer: table.rows[row].code, cell: column.cells[row],
      share: table.share(row, of: column), base: table.base(of: column), row: table.rows[row])
  }

  init(of table: ShownTable, _ column: ShownTable.Column, beside: TableShape.Beside) {
    self.init(
      table, group: column.group.code, answer: beside.rawValue, cell: column.beside,
      base: table.base(of: column), beside: beside)
  }

  private init(
    _ table: ShownTable, group: String, answer: String, cell: Cell?, share: Share? = nil,
    base: Cell? = nil, row: TableShape.Row? = nil, beside: TableShape.Beside? = nil
  ) {
    by =
      switch table.grouping {
      case nil: ""
      case .respondent: "respondent"
      case .area: "area"
      }
    self.group = group
    self.answer = answer
    self.cell = cell
    self.share = share
    self.base = base
    self.row = row
    self.beside = beside
  }

  /// Count, percent and its range, base and state.
  var numbers: [String] {
    [
      cell?.count, share?.percent, share?.range?.lowerBound, share?.range?.upperBound, base?.count,
    ].map { $0.map(String.init) ?? "" } + [state]
  }

  var state: String { cell?.state ?? "withheld" }

  /// The category in the words of the pages.
  func label(_ writer: FigureWriter?, _ table: ShownTable) -> String {
    guard let writer else { return answer }
    if let row { return writer.label(of: row, in: table) }
    return beside.map { writer.label(of: $0, in: table) } ?? ""
  }
}

extension Cell {
  /// What a cell is, as it stands in a file.
  var state: String {
    switch self {
    case .count: "shown"
    case .few: "few"
    case .nearlyEveryone: "nearly everyone"
    case .notTold: "not told"
    case .hidden: "hidden"
    }
  }
}

extension Group {
  /// Those that are no area.
  static let named: [Group] = [.whole, .main, .own, .help, .behalf, .unsaid, .worker, .elsewhere]

  /// As it stands in a file.
  var code: String {
    switch self {
    case .whole: "all"
    case .main: "self or help"
    case .own: "self"
    case .help: "help"
    case .behalf: "for"
    case .unsaid: "not said"
    case .worker: "worker for someone"
    case .elsewhere: "elsewhere"
    case .area(let area): area
    }
  }
}
