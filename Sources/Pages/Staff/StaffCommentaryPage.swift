public import Survey

/// Two sentences by the lead about what comments said.
public struct StaffCommentaryPage: Page {
  public static let template = "staff-commentary"
  public let title: String
  let nav: [NavItem]
  let problems: [Problem]
  public var elsewhere: ChangedElsewhere?
  let back: String
  let action: String
  let hidden: [Hidden]
  let sentences: [TypedField]
  let namesWarning: [String]

  /// - Parameter mayName: the redactor would cover something in it.
  public init(
    words: Words, nav: [NavItem], period: String, back: String, action: String, hidden: [Hidden],
    sentences: [TypedField], mayName: Bool
  ) {
    title = words.text("staff.commentary.heading", filling: ["period": period])
    self.nav = nav
    problems = sentences.compactMap { field in
      field.problem.map { Problem("\(field.label): \($0)", at: field.id) }
    }
    self.back = back
    self.action = action
    self.hidden = hidden
    self.sentences = sentences
    namesWarning = mayName ? words.texts("staff.commentary.mayName") : []
  }
}
