/// The board's sheet before anyone has typed in how many were offered a form.
public struct StaffBoardMissingPage: Page {
  public static let template = "staff-board-missing"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let missing: String
  /// Where it is typed in, for those who may.
  let linkButtons: LinkButton?

  public init(
    heading: String, nav: [NavItem], missing: String, linkButtons: LinkButton?
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    self.missing = missing
    self.linkButtons = linkButtons
  }
}
