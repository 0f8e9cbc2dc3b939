public import Survey

/// What needs me.
public struct StaffHomePage: Page {
  public static let template = "staff-home"
  public let title: String
  let nav: [NavItem]
  let tasks: [Task]
  let praise: [Quote]
  let meeting: Quote?
  /// What the person at the server has to see to.
  let notices: [String]
  let silent: [String]
  let headline: Headline
  let paper: [LinkButton]

  /// Something to do, with the link to where it is done.
  public struct Task: Sendable {
    let heading: String
    let sentences: [String]
    let link: LinkButton
    /// Its day has come or has passed.
    let urgent: Bool

    public init(_ heading: String, _ sentences: [String], link: LinkButton, urgent: Bool = false) {
      self.heading = heading
      self.sentences = sentences
      self.link = link
      self.urgent = urgent
    }
  }

  /// What someone wrote, after a reviewer approved it.
  public struct Quote: Sendable {
    let text: String
    let about: String
    let path: String?

    public init(_ text: String, about: String, path: String? = nil) {
      self.text = text
      self.about = about
      self.path = path
    }
  }

  /// The last period in a sentence or two.
  public struct Headline: Sendable {
    let sentences: [String]
    let link: LinkButton?

    public init(_ sentences: [String], link: LinkButton? = nil) {
      self.sentences = sentences
      self.link = link
    }
  }

  public init(
    words: Words, nav: [NavItem], tasks: [Task], praise: [Quote], meeting: Quote?,
    notices: [String] = [], silent: [String], headline: Headline, paper: [LinkButton]
  ) {
    title = words.text("staff.home.title")
    self.nav = nav
    self.tasks = tasks
    self.praise = praise
    self.meeting = meeting
    self.notices = notices
    self.silent = silent
    self.headline = headline
    self.paper = paper
  }
}

/// Praise on a sheet, for those who earned it.
public struct StaffPraisePage: Page {
  public static let template = "staff-praise"
  public let title: String
  let nav: [NavItem]
  let quote: StaffHomePage.Quote

  public init(words: Words, nav: [NavItem], quote: StaffHomePage.Quote) {
    title = words.text("staff.praise.title")
    self.nav = nav
    self.quote = quote
  }
}
