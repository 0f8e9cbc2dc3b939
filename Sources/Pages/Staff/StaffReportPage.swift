public import Reports
public import Survey

/// One form in one period: each question, and the national words.
public struct StaffReportPage: Page {
  public static let template = "staff-report"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let sentences: [String]
  let downloads: [Onward]
  /// The tables of the whole, to jump to; those by group follow each.
  let contents: [TableView]
  let tables: [TableView]
  let national: [TableView]

  /// A released table as the template shows it.
  struct TableView: Sendable {
    let id: String
    let caption: String
    let columns: [String]
    let rows: [Row]
    let tooFew: Bool
    let notes: [String]

    struct Row: Sendable {
      let label: String
      let cells: [Cell]
    }

    struct Cell: Sendable {
      let text: String
      let hidden: Bool
    }
  }

  public init(
    words: Words, heading: String, nav: [NavItem], sentences: [String], downloads: [Onward],
    figures: [Figure], national: [Figure]
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    self.sentences = sentences
    self.downloads = downloads
    contents = figures.filter { !$0.isByGroup }.map(TableView.init)
    tables = figures.map(TableView.init)
    self.national = national.map(TableView.init)
  }
}

extension StaffReportPage.TableView {
  fileprivate init(_ figure: Figure) {
    id = "table-" + figure.id.replacing(".", with: "-")
    caption = figure.caption
    columns = figure.columns
    rows = figure.rows.map { row in
      Row(
        label: row.label,
        cells: row.cells.map { cell in
          switch cell {
          case .words(let text): Cell(text: text, hidden: false)
          case .hidden: Cell(text: "", hidden: true)
          }
        })
    }
    tooFew = figure.isWithheld
    notes = figure.notes
  }
}
