public import Reports

/// A closed period on one page, or the same by the six principles.
public struct StaffOverviewPage: Page {
  public static let template = "staff-overview"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let madeBy: [String]
  let linkButtons: [LinkButton]
  let sections: [SectionView]
  /// What may be taken away, at the end.
  let downloads: [LinkButton]

  struct SectionView: Sendable {
    let id: String
    let heading: String
    let sentences: [String]
    let parts: [PartView]
  }

  struct PartView: Sendable {
    let finding: String?
    let chart: ChartView?
    let table: TableView
  }

  /// - Parameters:
  ///   - rules: sentences on how the numbers are made.
  ///   - linkButtons: other pages on the same period.
  public init(
    heading: String, nav: [NavItem], rules: [String], linkButtons: [LinkButton],
    overview: Overview, downloads: [LinkButton] = []
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    madeBy = rules
    self.linkButtons = linkButtons
    self.downloads = downloads
    sections = overview.sections.map { section in
      SectionView(
        id: section.id, heading: section.heading, sentences: section.sentences,
        parts: section.parts.map(PartView.init))
    }
  }
}

extension StaffOverviewPage.PartView {
  fileprivate init(_ part: Overview.Part) {
    let table = TableView(part.figure)
    self.table = table
    finding = part.finding
    chart = part.chart.map { ChartView($0, id: "chart-" + table.name) }
  }
}
