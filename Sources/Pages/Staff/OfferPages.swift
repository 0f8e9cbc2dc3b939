public import Survey

/// Offered and answered, quarter by quarter.
public struct StaffOffersPage: Page {
  public static let template = "staff-offers"
  public let title: String
  let nav: [NavItem]
  let rows: [Row]

  public struct Row: Sendable {
    let quarter: String
    let path: String
    let numbers: [String]

    /// - Parameter numbers: ended, offered, not offered; none when nothing was typed in.
    public init(quarter: String, path: String, numbers: [Int]) {
      self.quarter = quarter
      self.path = path
      self.numbers = numbers.map { "\($0)" }
    }
  }

  public init(words: Words, nav: [NavItem], rows: [Row]) {
    title = words.text("staff.offers.title")
    self.nav = nav
    self.rows = rows
  }
}

/// How many enquiries ended in a quarter, and who was offered a form.
public struct StaffOfferPage: Page {
  public static let template = "staff-offer"
  public let title: String
  let nav: [NavItem]
  let problems: [Problem]
  public var elsewhere: ChangedElsewhere?
  let back: String
  let action: String
  let hidden: [Hidden]
  let counts: [TypedField]
  let reasons: [TypedField]

  public init(
    words: Words, nav: [NavItem], quarter: String, problems: [Problem], back: String,
    action: String, hidden: [Hidden], counts: [TypedField], reasons: [TypedField]
  ) {
    title = words.text("staff.offers.heading", filling: ["period": quarter])
    self.nav = nav
    self.problems = problems
    self.back = back
    self.action = action
    self.hidden = hidden
    self.counts = counts
    self.reasons = reasons
  }
}
