public import Survey

/// A group of the quality team's pages, or a page of one.
public struct NavItem: Sendable {
  let label: String
  public let path: String
  /// What assistive technology is told: this page, or that it is one of this group's.
  let current: String?
  /// The pages of the group, where this page is one of several.
  let pages: [NavPage]

  struct NavPage: Sendable {
    let label: String
    let path: String
    let here: Bool
  }

  /// - Parameters:
  ///   - path: where it leads: to the first page of the group.
  ///   - pages: those of the group, when it has several and this page is one of them.
  public init(_ label: String, path: String, here: Bool, pages: [NavItem] = []) {
    self.label = label
    self.path = path
    current = here ? (pages.isEmpty ? "page" : "true") : nil
    self.pages = pages.map { NavPage(label: $0.label, path: $0.path, here: $0.current != nil) }
  }
}

/// Sign in.
public struct StaffSignInPage: Page {
  public static let template = "staff-sign-in"
  public let title: String
  let problem: Problem?
  let action: String
  let name: String
  let hidden: [Hidden]
  let nav: [NavItem] = []
  let signedOut: String?

  /// - Parameters:
  ///   - name: what was typed, when it was not taken.
  ///   - problem: why it was not, by its name in the wording.
  ///   - next: the page that was asked for.
  ///   - wasSignedOut: whether someone was signed in here, and their time was over.
  public init(
    words: Words, action: String, refused name: String? = nil, because problem: String = "signIn",
    next: String? = nil, wasSignedOut: Bool = false
  ) {
    hidden = next.map { [Hidden("next", $0)] } ?? []
    signedOut = wasSignedOut ? words.text("staff.signIn.signedOut") : nil
    title = words.text("staff.signIn.title")
    self.problem = name.map { _ in Problem(words.text("problems.\(problem)"), at: "name") }
    self.action = action
    self.name = name ?? ""
  }
}

/// Before you hand over the screen: when to offer a form, and when not.
public struct StaffGuidePage: Page {
  public static let template = "staff-guide"
  public let title: String
  let nav: [NavItem]
  let visitorPages: [LinkButton]
  let print: LinkButton
  /// What the council itself names, to read first.
  let reading: [LinkButton]

  public init(
    words: Words, nav: [NavItem], visitorPages: [LinkButton], print: LinkButton,
    reading: [LinkButton] = []
  ) {
    self.print = print
    title = words.text("staff.guideTitle")
    self.nav = nav
    self.reading = reading
    self.visitorPages = visitorPages
  }
}

/// The periods that have been released.
public struct StaffReportsPage: Page {
  public static let template = "staff-reports"
  public let title: String
  let nav: [NavItem]
  let openPeriod: String?
  let boxLines: [String]
  let periods: [Entry]

  public struct Entry: Sendable {
    let label: String
    let links: [LinkButton]

    public init(label: String, links: [LinkButton]) {
      self.label = label
      self.links = links
    }
  }

  public init(
    words: Words, nav: [NavItem], openPeriod: String?, boxLines: [String], periods: [Entry]
  ) {
    title = words.text("staff.reportsTitle")
    self.nav = nav
    self.openPeriod = openPeriod
    self.boxLines = boxLines
    self.periods = periods
  }
}
