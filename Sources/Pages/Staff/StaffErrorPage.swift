public import Survey

/// Something is wrong on the quality team's side.
public struct StaffErrorPage: Page {
  public static let template = "staff-error"
  public let title: String
  let heading: String
  let sentences: [String]
  let nav: [NavItem]
  let reference: String?
  let linkButtons: LinkButton

  /// - Parameter name: which of the quality team's troubles in the wording.
  public init(
    _ name: String, words: Words, nav: [NavItem], reference: String? = nil, linkButtons: LinkButton
  ) {
    title = words.text("staff.errors.\(name).title")
    heading = words.text("staff.errors.\(name).heading")
    sentences = words.texts("staff.errors.\(name).sentences")
    self.nav = nav
    self.reference = reference
    self.linkButtons = linkButtons
  }
}
