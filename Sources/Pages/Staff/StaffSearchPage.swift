public import Survey

/// Looks for approved comments, and shows what was found.
public struct StaffSearchPage: Page {
  public static let template = "staff-search"
  public let title: String
  public var typed = ""
  public var filters: [Filter] = []
  public var results: Results?
  let nav: [NavItem]
  let action: String
  let hidden: [Hidden]

  /// One of several values, or any.
  public struct Filter: Sendable {
    let name: String
    let label: String
    let options: [Option]

    public init(_ name: String, label: String, options: [Option]) {
      self.name = name
      self.label = label
      self.options = options
    }
  }

  public struct Option: Sendable {
    let value: String
    let label: String
    let selected: Bool

    public init(_ value: String, _ label: String, selected: Bool) {
      self.value = value
      self.label = label
      self.selected = selected
    }
  }

  public struct Results: Sendable {
    /// "Found: 12", or that there is nothing.
    let sentences: [String]
    /// How many of what was found has each theme, the most first.
    let themes: [ThemeCount]
    let found: [FoundView]

    public init(sentences: [String], themes: [ThemeCount] = [], found: [FoundView]) {
      self.sentences = sentences
      self.themes = themes
      self.found = found
    }
  }

  public struct ThemeCount: Sendable {
    let label: String
    let count: String

    public init(_ label: String, _ count: Int) {
      self.label = label
      self.count = "\(count)"
    }
  }

  public init(words: Words, nav: [NavItem], action: String, hidden: [Hidden]) {
    title = words.text("staff.search.title")
    self.nav = nav
    self.action = action
    self.hidden = hidden
  }
}

/// A comment that was found.
public struct FoundView: Sendable {
  let pieces: [Piece]
  let facts: [String]
  let path: String
  let id: String

  /// Words, marked when they were looked for.
  public struct Piece: Sendable {
    let marked: String?
    let plain: String?

    public init(_ text: String, isMatch: Bool) {
      marked = isMatch ? text : nil
      plain = isMatch ? nil : text
    }
  }

  public init(pieces: [Piece], facts: [String], path: String, id: String) {
    self.pieces = pieces
    self.facts = facts
    self.path = path
    self.id = id
  }
}
