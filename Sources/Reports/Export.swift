public import Anonymity
public import Survey

/// Released tables as files for a spreadsheet, with a codebook.
public struct Export: Sendable {
  private let tables: [ReleasedTable]
  private let forms: [Form]

  public init(of tables: [ReleasedTable], forms: [Form]) {
    self.tables = tables
    self.forms = forms
  }

  /// File name → text.
  public var files: [String: String] {
    [
      "figures.csv": CSV(head: Export.figureHead, rows: figures).text,
      "codebook.csv": CSV(head: Export.codebookHead, rows: codebook).text,
    ]
  }

  static let figureHead = [
    "period", "form", "question", "by", "group", "answer", "count", "percent", "answered",
    "state", "rule",
  ]

  private var figures: [[String]] {
    tables.flatMap { table in
      table.shown.isWithheld
        ? [line(of: table, group: "", answer: "", cell: nil, percent: nil, base: nil)]
        : table.shown.columns.flatMap { lines(of: $0, in: table) }
    }
  }

  private func lines(of column: ShownTable.Column, in table: ReleasedTable) -> [[String]] {
    let shown = table.shown
    let group = column.group.code
    let base = shown.base(of: column)
    var lines = shown.rows.enumerated().map { position, row in
      line(
        of: table, group: group, answer: row.code, cell: column.cells[position],
        percent: shown.percent(position, of: column), base: base)
    }
    if let beside = shown.shape.beside {
      lines.append(
        line(
          of: table, group: group, answer: beside.rawValue, cell: column.beside, percent: nil,
          base: base))
    }
    return lines
  }

  private func line(
    of table: ReleasedTable, group: String, answer: String, cell: Cell?, percent: Int?, base: Cell?
  ) -> [String] {
    let state =
      switch cell {
      case nil: "withheld"
      case .hidden: "hidden"
      case .nearlyEveryone: "nearly everyone"
      case .count: "shown"
      }
    let by =
      switch table.grouping {
      case nil: ""
      case .respondent: "respondent"
      case .area: "area"
      }
    return [
      "\(table.period)", "\(table.form)", "\(table.question)", by, group, answer,
      cell?.count.map(String.init) ?? "", percent.map(String.init) ?? "",
      base?.count.map(String.init) ?? "", state, rule(of: table),
    ]
  }

  /// The disclosure rule that a table was released under, said in every line.
  private func rule(of table: ReleasedTable) -> String {
    "under \(table.shown.floor) hidden, rest to nearest \(Profile.rounding)"
  }

  static let codebookHead = ["form", "version", "question", "answer", "self", "for"]

  /// Every code with its wording, also those of the questions about each wish.
  private var codebook: [[String]] {
    forms.flatMap { form in
      form.questions.filter(\.isStored).flatMap { $0.counted(in: form) }.flatMap { question in
        let place = ["\(form.code)", "\(form.version)", "\(question.code)"]
        let asked = place + ["", question.text[.own], question.text[.behalf]]
        return [asked]
          + question.choices.map { place + ["\($0.code)", $0.label[.own], $0.label[.behalf]] }
      }
    }
  }
}

extension Question {
  /// The question itself; one about each thing that was chosen stands for as many questions.
  fileprivate func counted(in form: Form) -> [Question] {
    guard kind == .each, let wishes = about.flatMap(form.question)?.choices else { return [self] }
    return wishes.compactMap { form.question(Code("\(code).\($0.code)")) }
  }
}

extension Group {
  /// As it stands in a file.
  fileprivate var code: String {
    switch self {
    case .whole: "all"
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
