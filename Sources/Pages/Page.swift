/// One kind of page: its template's names as properties.
public protocol Page: Sendable {
  /// The name of its file in Assets/Templates.
  static var template: String { get }
  /// What the browser's tab says; no two pages of a visit have the same.
  var title: String { get }
}

/// A value that a form sends along unseen.
public struct Hidden: Sendable, Hashable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A mistake, said at the top and beside the question.
public struct Problem: Sendable, Hashable {
  public let text: String
  /// The id of what is to be mended.
  public let field: String

  public init(_ text: String, at field: String) {
    self.text = text
    self.field = field
  }
}

/// One choice as it stands on a page.
public struct ChoiceView: Sendable {
  public let id: String
  public let value: String
  public let label: String
  public let help: [String]
  /// The address of its picture.
  public let picture: String?
  public let checked: Bool

  public init(
    id: String, value: String, label: String, help: [String] = [], picture: String? = nil,
    checked: Bool = false
  ) {
    self.id = id
    self.value = value
    self.label = label
    self.help = help
    self.picture = picture
    self.checked = checked
  }
}

/// A link shown as a button.
public struct LinkButton: Sendable {
  public let label: String
  public let path: String

  public init(_ label: String, to path: String) {
    self.label = label
    self.path = path
  }
}
