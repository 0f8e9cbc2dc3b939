public import Survey

/// The comments that go no further.
public struct StaffWithheldPage: Page {
  public static let template = "staff-withheld"
  public let title: String
  let nav: [NavItem]
  let found: [FoundView]

  public init(words: Words, nav: [NavItem], comments: [FoundView]) {
    title = words.text("staff.withheld.title")
    self.nav = nav
    found = comments
  }
}
