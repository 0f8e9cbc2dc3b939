/// What templates look up, as dictionaries: each name is then found at once, and not by asking a
/// value what it is made of, for every place on a page where it may stand.
///
/// Texts are escaped here, and templates put them in as they are.
struct TemplateValues {
  /// What stands in the holes, in the order in which they were met.
  private(set) var fillings: [Filling] = []
  private let text: (_ hole: Int, _ filling: Filling) throws -> String

  /// - Parameter text: what a hole shows, as HTML, by its number.
  init(holes text: @escaping (_ hole: Int, _ filling: Filling) throws -> String) {
    self.text = text
  }

  /// The properties of a page or of a part of one. What is nil is left out, so that a template can
  /// ask for it.
  mutating func properties(of value: Any) throws -> [String: Any] {
    var values: [String: Any] = [:]
    for child in Mirror(reflecting: value).children {
      guard let name = child.label, let value = try of(child.value) else { continue }
      values[name] = value
    }
    return values
  }

  private mutating func of(_ value: Any) throws -> Any? {
    switch value {
    case let text as String: return text.escaped
    case let texts as [String]: return texts.map(\.escaped)
    case is Bool: return value
    case let hole as any Fillable: return try filled(hole.filling)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return try mirror.children.first.flatMap { try of($0.value) }
    case .struct: return try properties(of: value)
    case .collection: return try mirror.children.compactMap { try of($0.value) }
    default: return value
    }
  }

  private mutating func filled(_ filling: Filling) throws -> String {
    fillings.append(filling)
    return try text(fillings.count - 1, filling)
  }
}

/// A place that is filled as a page is served.
private protocol Fillable {
  var filling: Filling { get }
}

extension Hole: Fillable {
  fileprivate var filling: Filling { .text(text) }
}

extension Tick: Fillable {
  fileprivate var filling: Filling { .tick(isTicked) }
}

extension Repeated: Fillable {
  fileprivate var filling: Filling { .parts(parts) }
}
