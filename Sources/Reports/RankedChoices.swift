internal import Anonymity
internal import Survey

/// The choices of one question, most often chosen first; all that are few are one line.
struct RankedChoices {
  private let table: ShownTable
  private let writer: FigureWriter
  private let column: ShownTable.Column

  init?(_ table: ShownTable, writer: FigureWriter) {
    guard let column = table.columns.first else { return nil }
    self.table = table
    self.writer = writer
    self.column = column
  }

  var figure: Figure {
    let words = writer.words
    return Figure(
      id: "ranked-\(writer.id(of: table))",
      caption: "\(writer.caption(of: table)) – \(writer.name(of: column.group))",
      columns: [words.name(of: table.period)],
      rows: told.prefix(RankedChoices.most).map(row) + rest + few,
      notes: [words.text("staff.overview.first.wantedNote")])
  }

  private var told: [Int] {
    table.rows.indices.filter { column.cells[$0] != .few }.sorted { rank($0) > rank($1) }
  }

  private func rank(_ row: Int) -> Int {
    column.cells[row] == .nearlyEveryone ? .max : column.cells[row].count ?? 0
  }

  private func row(_ row: Int) -> Figure.Row {
    let share = table.share(row, of: column)
    return Figure.Row(
      label: writer.label(of: table.rows[row], in: table),
      bar: Figure.Bar(share: share, before: nil),
      cells: [writer.text(of: column.cells[row], share, of: table.base(of: column))])
  }

  /// Those that are told in the section about it.
  private var rest: [Figure.Row] {
    let words = writer.words
    let count = told.count - RankedChoices.most
    return count < 1
      ? []
      : [
        Figure.Row(
          label: words.text("staff.report.more", filling: ["count": "\(count)"]),
          cells: [.words(words.text("staff.overview.first.below"))])
      ]
  }

  private static let most = 7

  private var few: [Figure.Row] {
    let count = column.cells.count { $0 == .few }
    guard count > 0 else { return [] }
    let words = writer.words
    return [
      Figure.Row(
        label: words.text("staff.report.more", filling: ["count": "\(count)"]),
        cells: [.words(words.text("staff.report.fewEach"))])
    ]
  }
}
