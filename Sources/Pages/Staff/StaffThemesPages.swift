public import Survey

/// The codebook, and how it did.
public struct StaffThemesPage: Page {
  public static let template = "staff-themes"
  public let title: String
  public var use: Use?
  /// Themes of earlier comments that the codebook has no more.
  public var old: [String] = []
  let nav: [NavItem]
  let chapters: [Chapter]

  /// The themes of one principle.
  public struct Chapter: Sendable {
    let id: String
    let heading: String
    let themes: [Entry]

    public init(id: String, heading: String, themes: [Entry]) {
      self.id = id
      self.heading = heading
      self.themes = themes
    }
  }

  public struct Entry: Sendable {
    let code: String
    let name: String
    let definition: String
    let example: String
    /// Where its comments are found.
    let path: String

    public init(_ theme: Theme, path: String) {
      code = theme.code.text
      name = theme.name
      definition = theme.definition
      example = theme.example
      self.path = path
    }
  }

  /// How the suggestions did in a year.
  public struct Use: Sendable {
    let heading: String
    let rows: [Row]

    public struct Row: Sendable {
      let label: String
      let suggested: NumberView
      let accepted: NumberView
      let standingOut: String

      public init(label: String, suggested: String, accepted: String, standingOut: String) {
        self.label = label
        self.suggested = NumberView(text: suggested)
        self.accepted = NumberView(text: accepted)
        self.standingOut = standingOut
      }
    }

    public init(heading: String, rows: [Row]) {
      self.heading = heading
      self.rows = rows
    }
  }

  public init(words: Words, nav: [NavItem], chapters: [Chapter]) {
    title = words.text("staff.themes.title")
    self.nav = nav
    self.chapters = chapters
  }
}

/// A number, or what stands in its place.
struct NumberView: Sendable {
  let text: String
}

/// Closes the review of a period's themes, and shows them once they are frozen.
public struct StaffReviewPage: Page {
  public static let template = "staff-review"
  public let title: String
  let heading: String
  public var sentences: [String] = []
  /// Where the closing is sent; nothing when it cannot be closed, or is.
  public var action: String?
  /// Why it may be closed before all words are in English, one button each; none where all are.
  public var reasons: [Reason] = []
  public var linkButtons: [LinkButton] = []
  public var rows: [Row] = []
  let nav: [NavItem]
  let hidden: [Hidden] = []

  public struct Reason: Sendable {
    let value: String
    let label: String

    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  public struct Row: Sendable {
    let label: String
    let numbers: [NumberView]

    public init(_ label: String, _ numbers: [String]) {
      self.label = label
      self.numbers = numbers.map { NumberView(text: $0) }
    }
  }

  public init(words: Words, nav: [NavItem], period: String) {
    heading = words.text("staff.review.heading", filling: ["period": period])
    title = heading
    self.nav = nav
  }
}
