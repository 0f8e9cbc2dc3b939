internal import Anonymity
internal import Survey

/// One question in a period, the same time a year before and the year, side by side as plain numbers.
struct Comparison {
  let writer: FigureWriter
  /// Each period with its table; without one where the question was not asked then.
  let periods: [(period: Period, table: ShownTable?)]

  init?(
    of question: Question.Code, in periods: ReleasedPeriods, by writer: FigureWriter
  ) {
    self.writer = writer
    self.periods = periods.all.map { ($0.period, $0.table(question, of: writer.form.code)) }
    guard self.periods.first?.table != nil else { return nil }
  }

  private var tables: [ShownTable] { periods.compactMap(\.table) }

  /// - Parameter named: the caption says the form too.
  func figure(named: Bool) -> Figure? {
    guard let first = tables.first else { return nil }
    let form = named ? " – \(writer.form.title[.own])" : ""
    return Figure(
      id: writer.id(of: first), caption: writer.caption(of: first) + form,
      columns: periods.map { writer.words.name(of: $0.period) },
      rows: tables.allSatisfy(\.isWithheld) ? [] : rows(like: first), isByGroup: false,
      isWithheld: tables.allSatisfy(\.isWithheld),
      notes: writer.notes(on: first) + apart)
  }

  /// Said where a quarter joins what the year tells apart.
  private var apart: [String] {
    let joins = tables.flatMap(\.rows).filter { $0.choices.count > 1 }
    let isApart = joins.contains { row in
      tables.contains { !$0.isWithheld && !$0.rows.contains(row) }
    }
    return isApart ? [writer.words.text("staff.overview.apart")] : []
  }

  private func rows(like first: ShownTable) -> [Figure.Row] {
    var rows = allRows.map { row in
      Figure.Row(
        label: writer.label(of: row, in: first),
        cells: cells { table, column in
          table.rows.firstIndex(of: row).map {
            writer.share(column.cells[$0], table.percent($0, of: column))
          }
        })
    }
    for beside in allBeside {
      rows.append(
        Figure.Row(
          label: writer.label(of: beside, in: first),
          cells: cells { table, column in
            table.shape.beside == beside ? writer.text(of: column.beside) : nil
          }))
    }
    rows.append(
      Figure.Row(
        label: writer.words.text("staff.report.answered"),
        cells: cells { _, column in writer.text(of: column.base) }))
    return rows
  }

  /// The rows of any of the periods: a quarter joins what the year tells apart.
  private var allRows: [TableShape.Row] {
    tables.flatMap(\.rows).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var allBeside: [TableShape.Beside] {
    tables.compactMap(\.shape.beside).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func cells(
    _ text: (ShownTable, ShownTable.Column) -> Figure.Text?
  ) -> [Figure.Text] {
    periods.map { _, table in
      guard let table else { return .words(writer.words.text("staff.overview.notAsked")) }
      guard let column = table.columns.first else {
        return .words(writer.words.text("staff.overview.heldBack"))
      }
      return text(table, column) ?? .words("–")
    }
  }
}

extension FigureWriter {
  /// A number with its share: "45 (60%)".
  func share(_ cell: Cell, _ percent: Int?) -> Figure.Text {
    guard let percent, case .words(let number) = text(of: cell) else { return text(of: cell) }
    return .words("\(number) (\(percent)%)")
  }
}
