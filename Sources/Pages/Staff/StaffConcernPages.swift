public import Survey

/// Comments that may tell of new harm: those to be decided with their clock, and those decided.
public struct StaffConcernsPage: Page {
  public static let template = "staff-concerns"
  public let title: String
  let nav: [NavItem]
  let open: [Entry]
  let decided: [Entry]

  public struct Entry: Sendable {
    let id: String
    let heading: String
    /// Whether it was to be decided by now.
    let isLate: Bool
    /// The words of the comment; nothing once they were deleted, or the concern is decided.
    let text: String?
    let sentences: [String]
    let decide: LinkButton?

    public init(
      id: String, heading: String, isLate: Bool, words: String? = nil, sentences: [String],
      decide: LinkButton? = nil
    ) {
      self.id = id
      self.heading = heading
      self.isLate = isLate
      self.text = words
      self.sentences = sentences
      self.decide = decide
    }
  }

  public init(words: Words, nav: [NavItem], open: [Entry], decided: [Entry]) {
    title = words.text("staff.concerns.title")
    self.nav = nav
    self.open = open
    self.decided = decided
  }
}

/// A lead decides on a possible concern.
public struct StaffConcernPage: Page {
  public static let template = "staff-concern"
  public let title: String
  public var problem: Problem?
  public var choices: [ChoiceView] = []
  public var typed = ""
  /// What was decided, when it was.
  public var outcome: [String] = []
  /// It was decided today, and may be opened again.
  public var mayUndo = false
  let nav: [NavItem]
  let back: String
  let action: String
  let text: String?
  let sentences: [String]
  let control = "radio"
  let name = StaffConcernPage.decision

  public static let decision = "decision"
  public static let reason = "reason"

  /// - Parameter text: the words of the comment, as long as they are kept.
  public init(
    words: Words, nav: [NavItem], back: String, action: String, text: String?, sentences: [String]
  ) {
    title = words.text("staff.concern.title")
    self.nav = nav
    self.back = back
    self.action = action
    self.text = text
    self.sentences = sentences
  }
}
