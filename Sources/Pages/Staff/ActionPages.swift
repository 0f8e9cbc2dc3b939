public import Survey

/// What people said and what came of it, what is overdue first.
public struct StaffActionsPage: Page {
  public static let template = "staff-actions"
  public let title: String
  let nav: [NavItem]
  /// Only for those who may add one.
  let add: String?
  let page: String
  let poster: String
  let sections: [Section]

  public struct Section: Sendable {
    let heading: String
    let actions: [Entry]

    public init(_ heading: String, _ actions: [Entry]) {
      self.heading = heading
      self.actions = actions
    }
  }

  public struct Entry: Sendable {
    let said: String
    let did: String?
    let path: String?
    let overdue: String?
    let facts: [String]

    /// - Parameter path: where it can be changed, for those who may.
    public init(said: String, did: String, path: String?, overdue: String?, facts: [String]) {
      self.said = said
      self.did = did.isEmpty ? nil : did
      self.path = path
      self.overdue = overdue
      self.facts = facts
    }
  }

  public init(
    words: Words, nav: [NavItem], add: String?, page: String, poster: String, sections: [Section]
  ) {
    title = words.text("staff.actions.title")
    self.nav = nav
    self.add = add
    self.page = page
    self.poster = poster
    self.sections = sections
  }
}

/// One action, to write or to change, and how everyone reads it.
public struct StaffActionPage: Page {
  public static let template = "staff-action"
  public let title: String
  let nav: [NavItem]
  public var problems: [Problem] = []
  public var elsewhere: ChangedElsewhere?
  public var preview: Preview?
  let back: String
  let action: String
  let hidden: [Hidden]
  let texts: [TypedField]
  let quarter: SelectField
  let theme: SelectField
  let status: ChoiceGroup
  let parts: [TypedField]
  let kind: ChoiceGroup
  let picture: ChoiceGroup

  /// An action as everyone will read it, before and after it is published.
  public struct Preview: Sendable {
    let picture: Hole
    let said: Hole
    let how: Hole
    let did: Hole
    let isPublished: Bool
    let state: [String]
    let namesWarning: [String]

    /// - Parameter mayName: the redactor would cover something in it.
    public init(words: Words, _ told: ToldAction, isPublished: Bool, mayName: Bool) {
      picture = told.picture
      said = told.said
      how = told.how
      did = told.did
      self.isPublished = isPublished
      state = words.texts("staff.actions.\(isPublished ? "published" : "unpublished")")
      namesWarning = mayName ? words.texts("staff.actions.mayName") : []
    }
  }

  public init(
    words: Words, nav: [NavItem], isNew: Bool, back: String, action: String, hidden: [Hidden],
    fields: Fields
  ) {
    title = words.text(isNew ? "staff.actions.newTitle" : "staff.actions.changeTitle")
    self.nav = nav
    self.back = back
    self.action = action
    self.hidden = hidden
    texts = fields.texts
    quarter = fields.quarter
    theme = fields.theme
    status = fields.status
    parts = fields.parts
    kind = fields.kind
    picture = fields.picture
  }

  /// Everything to fill in.
  public struct Fields: Sendable {
    public var texts: [TypedField]
    public var quarter: SelectField
    public var theme: SelectField
    public var status: ChoiceGroup
    public var parts: [TypedField]
    public var kind: ChoiceGroup
    public var picture: ChoiceGroup

    public init(
      texts: [TypedField], quarter: SelectField, theme: SelectField, status: ChoiceGroup,
      parts: [TypedField], kind: ChoiceGroup, picture: ChoiceGroup
    ) {
      self.texts = texts
      self.quarter = quarter
      self.theme = theme
      self.status = status
      self.parts = parts
      self.kind = kind
      self.picture = picture
    }
  }
}

/// What was published, as a sheet to hang up.
public struct StaffPosterPage: Page {
  public static let template = "staff-poster"
  public let title: String
  let nav: [NavItem]
  let told: [ToldAction]
  let address: String?

  public init(words: Words, nav: [NavItem], told: [ToldAction], address: String?) {
    title = words.text("staff.poster.title")
    self.nav = nav
    self.told = told
    self.address = address
  }
}
