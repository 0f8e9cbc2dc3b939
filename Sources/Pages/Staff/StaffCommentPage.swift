public import Survey

/// One comment: to check it, to cover words of it, to mark it, or to change what was made of it.
public struct StaffCommentPage: Page {
  public static let template = "staff-comment"
  public let title: String
  public var problem: Problem?
  public var done: Done?
  /// What the reviewer had chosen when someone else was there first.
  public var yours: String?
  /// "12 to check."
  public var left: String?
  /// The next comment, when this one is left for now.
  public var skip: String?
  /// The words sound as if somebody is in danger.
  public var unsafe: String?
  public var comment = CommentView(facts: [], text: "")
  public var feelings: [FeelingChoice] = []
  public var themes: [ThemeChoice] = []
  public var hasSuggestions = false
  /// Nobody has checked it yet: it can still go to a translator.
  public var isNew = false
  /// The comment word by word.
  public var picks: WordPicks?
  public var typed = ""
  /// What has become of it as a possible new concern.
  public var concern: String?
  /// The mark was made today, and may be taken back.
  public var mayUnmark = false
  /// The periods whose review a manager can close.
  public var reviews: [LinkButton] = []
  let isCovering: Bool
  let nav: [NavItem]
  let action: String
  let concerns: String
  let hidden: [Hidden]

  /// - Parameter isCovering: the last thing tried was to cover words, so that part stays open.
  public init(
    title: String, nav: [NavItem], action: String, concerns: String, version: Int,
    isCovering: Bool = false
  ) {
    self.title = title
    self.nav = nav
    self.action = action
    self.concerns = concerns
    self.isCovering = isCovering
    hidden = [Hidden("version", "\(version)")]
  }

  /// The box for words that are typed to be covered, and the name of those that are ticked.
  public static let coverBox = "phrase"
  public static let picked = "word"
}

/// What was just done, and the way back to it.
public struct Done: Sendable {
  let text: String
  let again: LinkButton?

  public init(_ text: String, again: LinkButton? = nil) {
    self.text = text
    self.again = again
  }
}

/// A comment as the quality team reads it.
public struct CommentView: Sendable {
  let facts: [Fact]
  let text: String

  /// "Question: What was good?"
  public struct Fact: Sendable {
    let label: String
    let text: String

    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  public init(facts: [Fact], text: String) {
    self.facts = facts
    self.text = text
  }
}

/// How a comment can feel.
public struct FeelingChoice: Sendable {
  let id: String
  let value: String
  let label: String
  /// The key that chooses it.
  let key: String
  let checked: Bool

  public init(_ feeling: Feeling, label: String, key: Int, checked: Bool) {
    id = "feeling-\(feeling)"
    value = feeling.rawValue
    self.label = label
    self.key = "\(key)"
    self.checked = checked
  }
}

/// A theme that a comment can be given.
public struct ThemeChoice: Sendable {
  let id: String
  let value: String
  let label: String
  let hint: String?
  let checked: Bool

  public init(_ code: Theme.Code, label: String, hint: String?, checked: Bool) {
    id = "theme-\(code)"
    value = code.text
    self.label = label
    self.hint = hint
    self.checked = checked
  }
}

/// There is nothing to check; a manager closes reviews from here.
public struct StaffCommentsPage: Page {
  public static let template = "staff-comments"
  public let title: String
  public var done: Done?
  let nav: [NavItem]
  let reviews: [LinkButton]

  public init(words: Words, nav: [NavItem], reviews: [LinkButton]) {
    title = words.text("staff.check.title")
    self.nav = nav
    self.reviews = reviews
  }
}
