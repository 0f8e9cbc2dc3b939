/// What a manager chooses for the board's sheet.
public struct StaffBoardChoicePage: Page {
  public static let template = "staff-board-choice"
  public let title: String
  let heading: String
  let nav: [NavItem]
  let action: String
  let back: String
  let hidden: [Hidden]
  public var problem: Problem?
  public var praises: [ChoiceView] = []
  public var criticisms: [ChoiceView] = []
  public var concerns: [ChoiceView] = []
  public var matters: [ChoiceView] = []
  public var ask = ""
  public var partner = ""

  public init(
    heading: String, nav: [NavItem], action: String, back: String, hidden: [Hidden]
  ) {
    title = heading
    self.heading = heading
    self.nav = nav
    self.action = action
    self.back = back
    self.hidden = hidden
  }
}
