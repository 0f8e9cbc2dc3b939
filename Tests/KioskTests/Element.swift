/// A part of a page: a tag with what stands in it.
struct Element {
  let name: String
  let attributes: [String: String]
  private(set) var children: [Child] = []
  /// Everything below, in the order of the page.
  private(set) var everything: [Element] = []

  enum Child {
    case text(String)
    case element(Element)
  }

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  mutating func add(_ text: String) { children.append(.text(text)) }

  mutating func add(_ element: Element) {
    children.append(.element(element))
    everything += [element] + element.everything
  }

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// What is read here, with one space wherever there is any.
  var text: String { raw.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Letter by letter, as a text box shows it.
  var raw: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.raw
      }
    }.joined()
  }

  /// Everything below of one of these names, in the order of the page.
  func all(_ names: String...) -> [Element] { everything.filter { names.contains($0.name) } }

  func first(_ name: String) -> Element? { everything.first { $0.name == name } }

  func first(ofClass name: String) -> Element? { everything.first { $0.isOfClass(name) } }

  func isOfClass(_ name: String) -> Bool {
    self["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// The texts of the page piece by piece, as an eye meets them: a line, a label, a cell.
  var pieces: [String] {
    if name == "head" || name == "textarea" { return [] }
    var pieces: [String] = []
    var line = ""
    for child in children {
      switch child {
      case .text(let text): line += text
      case .element(let element) where element.runsOn: line += element.raw
      case .element(let element):
        pieces += [line] + element.pieces
        line = ""
      }
    }
    return (pieces + [line]).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// Whether it stands within a sentence.
  var runsOn: Bool {
    ["strong", "a"].contains(name) && !isOfClass("button") && all("span").isEmpty
  }
}

extension Element: CustomReflectable {
  /// Only its text, so that a test that fails can be read.
  var customMirror: Mirror { Mirror(self, children: ["name": name, "text": text]) }
}
