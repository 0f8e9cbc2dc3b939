internal import Reports

/// A released table as the template shows it.
struct TableView: Sendable {
  /// `end-listen`
  let name: String
  let id: String
  let caption: String
  let head: String?
  let columns: [String]
  /// Rows have a drawing before their cells.
  let hasBars: Bool
  let rows: [Row]
  let untold: String?
  let notes: [String]

  struct Row: Sendable {
    let label: String
    /// With bars: the drawing, empty where there is no share.
    let bar: BarView?
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let text: String
    let hidden: Bool
  }
}

extension TableView {
  init(_ figure: Figure) {
    name = figure.id.replacing(".", with: "-")
    id = "table-" + name
    caption = figure.caption
    head = figure.head
    columns = figure.columns
    let hasBars = figure.hasBars
    self.hasBars = hasBars
    rows = figure.rows.map { row in
      Row(
        label: row.label, bar: hasBars ? BarView(row.bar) : nil,
        cells: row.cells.map { cell in
          switch cell {
          case .words(let text): Cell(text: text, hidden: false)
          case .hidden: Cell(text: "", hidden: true)
          }
        })
    }
    untold = figure.untold
    notes = figure.notes
  }
}
