public import Survey

/// A paper form, or a telephone call, to type in on one page.
public struct StaffPaperPage: Page {
  public static let template = "staff-paper"
  public let title: String
  let nav: [NavItem]
  let problems: [Problem]
  let action: String
  let hidden: [Hidden]
  /// Where the form is in the words for someone who answers for another, or in the person's own.
  public var otherVoice: LinkButton?
  let area: ChoiceGroup?
  /// Whether whoever filled it in stopped early.
  let enough: ChoiceGroup
  let questions: [Question]

  /// One question of the form, with choices or for own words.
  public struct Question: Sendable {
    let group: ChoiceGroup?
    let typed: TypedField?

    public init(_ group: ChoiceGroup) {
      self.group = group
      typed = nil
    }

    public init(_ typed: TypedField) {
      group = nil
      self.typed = typed
    }
  }

  public init(
    words: Words, nav: [NavItem], form: String, problems: [Problem], action: String,
    hidden: [Hidden], area: ChoiceGroup?, enough: ChoiceGroup, questions: [Question]
  ) {
    title = words.text("staff.paper.title", filling: ["form": form])
    self.nav = nav
    self.problems = problems
    self.action = action
    self.hidden = hidden
    self.area = area
    self.enough = enough
    self.questions = questions
  }
}

/// What was typed in, as it will be kept: nothing has been sent yet.
public struct StaffPaperCheckPage: Page {
  public static let template = "staff-paper-check"
  public let title: String
  public var problems: [Problem] = []
  let nav: [NavItem]
  let action: String
  let hidden: [Hidden]
  let rows: [Row]
  let covered: Bool
  let leftOff: [String]

  public struct Row: Sendable {
    let question: String
    let answers: [String]
    /// For own words: a name that is left in them can be covered.
    let picks: WordPicks?

    public init(question: String, answers: [String], picks: WordPicks? = nil) {
      self.question = question
      self.answers = answers
      self.picks = picks
    }
  }

  public init(
    words: Words, nav: [NavItem], form: String, action: String, hidden: [Hidden], rows: [Row],
    covered: Bool, leftOff: [String]
  ) {
    title = words.text("staff.paper.checkTitle", filling: ["form": form])
    self.nav = nav
    self.action = action
    self.hidden = hidden
    self.rows = rows
    self.covered = covered
    self.leftOff = leftOff
  }
}

/// It is in the box; what becomes of the paper.
public struct StaffPaperDonePage: Page {
  public static let template = "staff-paper-done"
  public let title: String
  let nav: [NavItem]
  let takeBackWords: String
  let linkButtons: [LinkButton]

  public init(words: Words, nav: [NavItem], takeBackWords: String, linkButtons: [LinkButton]) {
    title = words.text("staff.paper.doneTitle")
    self.nav = nav
    self.takeBackWords = takeBackWords
    self.linkButtons = linkButtons
  }
}
