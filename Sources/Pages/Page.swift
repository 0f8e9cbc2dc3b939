/// One kind of page: its template's names as properties.
public protocol Page: Sendable {
  /// The name of its file in Assets/Templates.
  static var template: String { get }
}

/// Something with texts that change from visit to visit: a page, or what it is made of.
public protocol HasHoles: Hashable, Sendable {
  /// Goes through its holes in the order of its properties. One that is left out is found when the
  /// page is compiled.
  mutating func fill(_ fillings: inout Fillings)
}

/// A page, or a part of one that is compiled for itself.
public protocol PagePart: HasHoles {
  /// The name of its file in Assets/Templates.
  static var template: String { get }
}

extension PagePart {
  /// Most have no holes.
  public mutating func fill(_ fillings: inout Fillings) {}
}

/// A page that many visitors are shown. It is compiled once for all who see it alike, in all but
/// what stands in its holes; nothing that a visitor chose or typed may stand anywhere else.
public protocol VisitorPage: Page, PagePart {}

/// A value that a form sends along unseen.
public struct Hidden: HasHoles {
  var name: Hole
  var value: Hole

  public init(_ name: String, _ value: String) {
    self.name = Hole(name)
    self.value = Hole(value)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&name)
    fillings.add(&value)
  }
}

/// A mistake, said at the top and beside the question.
public struct Problem: HasHoles {
  var text: Hole
  /// The id of what is to be mended.
  var field: Hole
  /// The address of its recording.
  public var sound: Hole?

  public init(_ text: String, at field: String) {
    self.text = Hole(text)
    self.field = Hole(field)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&text)
    fillings.add(&field)
    fillings.add(&sound)
  }
}

/// One choice as it stands on a page.
///
/// All of it stands in holes: which choices are offered may follow from earlier answers.
public struct ChoiceView: HasHoles {
  var id: Hole
  var value: Hole
  var label: Hole
  var help: [Hole]
  /// The address of its picture.
  var picture: Hole?
  /// The address of its recording.
  public var sound: Hole?
  var checked: Tick

  public init(
    id: String, value: String, label: String, help: [String] = [], picture: String? = nil,
    checked: Bool = false
  ) {
    self.id = Hole(id)
    self.value = Hole(value)
    self.label = Hole(label)
    self.help = help.map(Hole.init)
    self.picture = picture.map(Hole.init)
    self.checked = Tick(checked)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&id)
    fillings.add(&value)
    fillings.add(&label)
    fillings.add(&help)
    fillings.add(&picture)
    fillings.add(&sound)
    fillings.add(&checked)
  }
}

/// A link shown as a button.
public struct LinkButton: Hashable, Sendable {
  public let label: String
  public let path: String

  public init(_ label: String, to path: String) {
    self.label = label
    self.path = path
  }
}
