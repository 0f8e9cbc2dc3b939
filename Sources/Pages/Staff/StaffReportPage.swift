public import Reports
public import Survey

/// One form in one period: each question, and the national words.
public struct StaffReportPage: Page {
  public static let template = "staff-report"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let sentences: [String]
  /// The overview that these tables are behind.
  let linkButtons: [LinkButton]
  /// The tables of the whole, to jump to; those by group follow each.
  let contents: [TableView]
  let tables: [TableView]
  let national: [TableView]

  public init(
    words: Words, heading: String, nav: [NavItem], sentences: [String], linkButtons: [LinkButton],
    figures: [Figure], national: [Figure]
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    self.sentences = sentences
    self.linkButtons = linkButtons
    contents = figures.filter { !$0.isByGroup }.map(TableView.init)
    tables = figures.map(TableView.init)
    self.national = national.map(TableView.init)
  }
}
