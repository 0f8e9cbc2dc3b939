internal import Anonymity
internal import Survey

/// One question in a period, the same time a year before and the year, side by side as plain numbers,
/// with a drawing of the first.
struct Comparison {
  let writer: FigureWriter
  /// Each with its table; without one where the question was not asked then.
  private let columns: [Column]

  private struct Column {
    let name: String
    let table: ShownTable?
    /// None where the table is withheld, or has no such group.
    let shown: ShownTable.Column?

    func cell(in row: TableShape.Row) -> Cell? {
      table?.rows.firstIndex(of: row).flatMap { shown?.cells[$0] }
    }
  }

  /// - Parameter question: of the writer's form.
  init?(
    of question: Question.Code, in periods: ReleasedPeriods, by writer: FigureWriter
  ) {
    self.writer = writer
    let all = periods.all.map { ($0.period, $0.table(question, of: writer.form.code)) }
    guard let main = all.first?.1 else { return nil }
    columns =
      all.map { period, table in
        Comparison.column(table?.columns.first, of: table, period, writer)
      }
      + main.columns.dropFirst().map { Comparison.column($0, of: main, main.period, writer) }
  }

  /// Each head says whose answers it counts, and that the person's alone and with help are together.
  private static func column(
    _ shown: ShownTable.Column?, of table: ShownTable?, _ period: Period, _ writer: FigureWriter
  ) -> Column {
    let whose = writer.name(of: shown?.group ?? .main)
    return Column(
      name: "\(writer.words.name(of: period)): \(whose)", table: table, shown: shown)
  }

  private var tables: [ShownTable] { columns.compactMap(\.table) }

  /// Said where nothing is told in any column.
  private var untold: String? {
    let reasons = columns.map { column in column.table.flatMap(writer.untold) }
    return reasons.contains(nil) ? nil : reasons.first ?? nil
  }

  /// - Parameter isNamed: the caption says the form too.
  func figure(isNamed: Bool) -> Figure? {
    guard let first = tables.first else { return nil }
    let form = isNamed ? " – \(writer.form.title[.own])" : ""
    return Figure(
      id: writer.id(of: first), caption: writer.caption(of: first) + form,
      columns: columns.map(\.name), rows: rows(like: first), untold: untold,
      notes: writer.notes(on: first) + apart)
  }

  /// Said where a quarter of the first version joins what the year tells apart.
  private var apart: [String] {
    let joins = tables.flatMap(\.rows).filter { $0.choices.count > 1 }
    let isApart = joins.contains { row in
      tables.contains { !$0.isWithheld && !$0.rows.contains(row) }
    }
    return isApart ? [writer.words.text("staff.overview.apart")] : []
  }

  private func rows(like first: ShownTable) -> [Figure.Row] {
    let (told, few) = folded
    let beside = allBeside.filter { _ in columns.contains { $0.shown?.beside != nil } }
    return told.map { row(of: $0, like: first) } + few
      + beside.map { beside in
        Figure.Row(
          label: writer.label(of: beside, in: first),
          cells: cells { table, column in
            table.shape.beside == beside ? column.beside.map(writer.text) : nil
          })
      } + [
        Figure.Row(
          label: writer.label(ofBaseOf: first),
          cells: cells { _, column in writer.text(of: column.base) })
      ]
  }

  private func row(of row: TableShape.Row, like first: ShownTable) -> Figure.Row {
    Figure.Row(
      label: writer.label(of: row, in: first), bar: bar(of: row),
      cells: cells { table, column in
        table.rows.firstIndex(of: row).map {
          writer.text(of: column.cells[$0], table.share($0, of: column))
        }
      })
  }

  /// The share of the period itself, and that of the year before; nothing where a row has no share.
  private func bar(of row: TableShape.Row) -> Figure.Bar? {
    guard let main = columns.first else { return nil }
    let before = columns.dropFirst().first { $0.table?.period == main.table?.period.aYearBefore }
    return Figure.Bar(share: share(of: row, in: main), before: share(of: row, in: before)?.percent)
  }

  private func share(of row: TableShape.Row, in column: Column?) -> Share? {
    guard let column, let table = column.table, let shown = column.shown else { return nil }
    return table.rows.firstIndex(of: row).flatMap { table.share($0, of: shown) }
  }

  /// Of a long list, rows that are few wherever they are told become one: "12 more: few each". A scale
  /// keeps every point.
  private var folded: (told: [TableShape.Row], few: [Figure.Row]) {
    let few = allRows.filter { row in
      let cells = columns.map { $0.cell(in: row) }
      return cells.contains(.few) && cells.allSatisfy { $0 == nil || $0 == .few || $0 == .notTold }
    }
    guard few.count > 2, allRows.count > Comparison.longestUnfolded else { return (allRows, []) }
    let text = Figure.Text.words(writer.words.text("staff.report.fewEach"))
    let row = Figure.Row(
      label: writer.words.text("staff.report.more", filling: ["count": "\(few.count)"]),
      cells: columns.map { column in
        let first = few.compactMap { column.cell(in: $0) }.first
        return first == .few ? text : first.map(writer.text) ?? .words("–")
      })
    return (allRows.filter { !few.contains($0) }, [row])
  }

  private static let longestUnfolded = 8

  /// The rows of any of the periods.
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
