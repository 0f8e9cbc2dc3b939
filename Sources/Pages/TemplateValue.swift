/// What templates look up, as dictionaries: each name is then found at once, and not by asking a
/// value what it is made of, for every place on a page where it may stand.
enum TemplateValue {
  /// The properties of a page or of a part of one. What is nil is left out, so that a template can
  /// ask for it.
  static func properties(of value: Any) -> [String: Any] {
    var values: [String: Any] = [:]
    for child in Mirror(reflecting: value).children {
      guard let name = child.label, let value = of(child.value) else { continue }
      values[name] = value
    }
    return values
  }

  private static func of(_ value: Any) -> Any? {
    if value is String || value is Bool || value is [String] { return value }
    let mirror = Mirror(reflecting: value)
    return switch mirror.displayStyle {
    case .optional: mirror.children.first.flatMap { of($0.value) }
    case .struct: properties(of: value)
    case .collection: mirror.children.compactMap { of($0.value) }
    default: value
    }
  }
}
