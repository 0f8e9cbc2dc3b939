public import Survey

/// Words in another language, to be typed in English.
public struct StaffTranslationPage: Page {
  public static let template = "staff-translation"
  public let title: String
  public var problem: Problem?
  /// Nothing when nothing waits.
  public var asked: Asked?
  public var typed = ""
  let nav: [NavItem]

  public struct Asked: Sendable {
    let question: String
    let said: String
    let action: String
    let hidden: [Hidden]

    public init(question: String, said: String, action: String, version: Int) {
      self.question = question
      self.said = said
      self.action = action
      hidden = [Hidden("version", "\(version)")]
    }
  }

  /// The box for the English.
  public static let box = "english"

  public init(words: Words, nav: [NavItem]) {
    title = words.text("staff.translate.title")
    self.nav = nav
  }
}
