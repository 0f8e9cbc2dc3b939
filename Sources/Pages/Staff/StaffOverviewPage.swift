public import Reports

/// A closed period: one screen first, or some of its sections, or the same by the six principles.
public struct StaffOverviewPage: Page {
  public static let template = "staff-overview"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let madeBy: [String]
  let linkButtons: [LinkButton]
  /// What stands on the first screen.
  let first: FirstView?
  /// What the lead says about the comments.
  public var commentary: [String] = []
  /// What somebody who has read it may do next.
  let toDo: [LinkButton]
  /// Where each section is, from the first screen.
  let more: [LinkButton]
  let sections: [SectionView]
  /// What may be taken away, at the end.
  let downloads: [LinkButton]

  struct FirstView: Sendable {
    let answered: TableView?
    let measures: TableView?
    let highest: String
    let lowest: String
    let changed: String
    let wanted: TableView?
  }

  struct SectionView: Sendable {
    let id: String
    let heading: String
    let sentences: [String]
    let parts: [PartView]
  }

  struct PartView: Sendable {
    let finding: String?
    let table: TableView
  }

  /// Sections.
  ///
  /// - Parameters:
  ///   - rules: sentences on how the numbers are made.
  ///   - linkButtons: other pages on the same period.
  public init(
    heading: String, nav: [NavItem], rules: [String], linkButtons: [LinkButton],
    sections: [Overview.Section], downloads: [LinkButton] = []
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    madeBy = rules
    self.linkButtons = linkButtons
    self.downloads = downloads
    first = nil
    toDo = []
    more = []
    self.sections = sections.map(SectionView.init)
  }

  /// The first screen.
  public init(
    heading: String, nav: [NavItem], rules: [String], linkButtons: [LinkButton],
    first summary: Summary, toDo: [LinkButton], more: [LinkButton], downloads: [LinkButton] = []
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    madeBy = rules
    self.linkButtons = linkButtons
    self.downloads = downloads
    first = FirstView(summary)
    self.toDo = toDo
    self.more = more
    sections = []
  }
}

extension StaffOverviewPage.FirstView {
  fileprivate init(_ summary: Summary) {
    answered = summary.answered.map(TableView.init)
    measures = summary.measures.map(TableView.init)
    highest = summary.highest
    lowest = summary.lowest
    changed = summary.changed
    wanted = summary.wanted.map(TableView.init)
  }
}

extension StaffOverviewPage.SectionView {
  fileprivate init(_ section: Overview.Section) {
    id = section.id
    heading = section.heading
    sentences = section.sentences
    parts = section.parts.map { part in
      StaffOverviewPage.PartView(finding: part.finding, table: TableView(part.figure))
    }
  }
}
