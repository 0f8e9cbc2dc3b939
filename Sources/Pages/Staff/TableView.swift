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
  /// The head of the column with what the rows stand under.
  let hasHeadings: Bool
  let bodies: [Body]
  let untold: String?
  let notes: [String]

  /// Rows that stand under one heading, or all of them.
  struct Body: Sendable {
    let rows: [Row]
  }

  struct Row: Sendable {
    /// With the first row of those that it stands over.
    let heading: Heading?
    let label: String
    /// With bars: the drawing, empty where there is no share.
    let bar: BarView?
    let cells: [Cell]
  }

  struct Heading: Sendable {
    let text: String
    let rows: Int
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
    hasHeadings = figure.hasHeadings
    bodies = TableView.together(figure.rows).map { rows in
      Body(
        rows: rows.enumerated().map { place, row in
          let heading = row.heading.map { Heading(text: $0, rows: rows.count) }
          return Row(row, under: place == 0 ? heading : nil, hasBar: hasBars)
        })
    }
    untold = figure.untold
    notes = figure.notes
  }

  /// Rows that follow each other under one heading.
  private static func together(_ rows: [Figure.Row]) -> [[Figure.Row]] {
    rows.reduce(into: []) { bodies, row in
      if let last = bodies.indices.last, bodies[last].last?.heading == row.heading {
        bodies[last].append(row)
      } else {
        bodies.append([row])
      }
    }
  }
}

extension TableView.Row {
  fileprivate init(_ row: Figure.Row, under heading: TableView.Heading?, hasBar: Bool) {
    self.heading = heading
    label = row.label
    bar = hasBar ? BarView(row.bar) : nil
    cells = row.cells.map { cell in
      switch cell {
      case .words(let text): TableView.Cell(text: text, hidden: false)
      case .hidden: TableView.Cell(text: "", hidden: true)
      }
    }
  }
}
