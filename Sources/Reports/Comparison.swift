internal import Anonymity
internal import Survey

/// One question in a period, the same time a year before and the year, side by side as plain numbers.
struct Comparison {
  let writer: FigureWriter
  /// Each with its table; without one where the question was not asked then.
  private let columns: [Column]

  private struct Column {
    let name: String
    let table: ShownTable?
    /// None where the table is withheld, or has no such group.
    let shown: ShownTable.Column?
  }

  init?(
    of question: Question.Code, in periods: ReleasedPeriods, by writer: FigureWriter
  ) {
    self.writer = writer
    let all = periods.all.map { ($0.period, $0.table(question, of: writer.form.code)) }
    guard let main = all.first?.1 else { return nil }
    columns =
      all.map { period, table in
        Column(name: writer.words.name(of: period), table: table, shown: table?.columns.first)
      } + Comparison.others(in: main, by: writer)
  }

  /// What others say for someone, in a column of its own.
  private static func others(in table: ShownTable, by writer: FigureWriter) -> [Column] {
    table.columns.dropFirst().map { column in
      let name = "\(writer.name(of: column.group)): \(writer.words.name(of: table.period))"
      return Column(name: name, table: table, shown: column)
    }
  }

  private var tables: [ShownTable] { columns.compactMap(\.table) }

  /// Said where nothing is told in any column.
  private var untold: String? {
    let reasons = columns.map { column in column.table.flatMap(writer.untold) }
    return reasons.contains(nil) ? nil : reasons.first ?? nil
  }

  /// - Parameter named: the caption says the form too.
  func figure(named: Bool) -> Figure? {
    guard let first = tables.first else { return nil }
    let form = named ? " – \(writer.form.title[.own])" : ""
    return Figure(
      id: writer.id(of: first), caption: writer.caption(of: first) + form,
      columns: columns.map(\.name),
      rows: rows(like: first), isByGroup: false, untold: untold,
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
            writer.text(of: column.cells[$0], table.share($0, of: column))
          }
        })
    }
    for beside in allBeside where columns.contains(where: { $0.shown?.beside != nil }) {
      rows.append(
        Figure.Row(
          label: writer.label(of: beside, in: first),
          cells: cells { table, column in
            table.shape.beside == beside ? column.beside.map(writer.text) : nil
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
    columns.map { column in
      guard let table = column.table else {
        return .words(writer.words.text("staff.overview.notAsked"))
      }
      guard let shown = column.shown else {
        return .words(writer.words.text("staff.overview.heldBack"))
      }
      return text(table, shown) ?? .words("–")
    }
  }
}
