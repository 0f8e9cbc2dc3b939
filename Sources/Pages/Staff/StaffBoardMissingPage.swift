/// The board's sheet before anyone has typed in how many were offered a form.
public struct StaffBoardMissingPage: Page {
  public static let template = "staff-board-missing"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let missing: String
  /// Where it is typed in, for those who may.
  let onward: Onward?

  public init(
    heading: String, nav: [NavItem], missing: String, onward: Onward?
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    self.missing = missing
    self.onward = onward
  }
}
