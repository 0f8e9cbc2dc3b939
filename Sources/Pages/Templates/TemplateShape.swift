internal import Survey
@_spi(Reflection) internal import Swift

/// What a template can ask of a value, read off its type before there is any value.
indirect enum TemplateShape: Equatable, Sendable {
  /// To be put in.
  case text
  /// A section that is there or not.
  case flag
  /// Whether a box is ticked: put in at the end of its tag.
  case tick
  /// Parts with a template of their own, put in with three braces.
  case parts(any PagePart.Type)
  case list(TemplateShape)
  case record([String: TemplateShape])
  /// Its names are not known before a page is made.
  case open

  init(of type: Any.Type) {
    self = (type as? any Shaped.Type)?.shape ?? .record(TemplateShape.properties(of: type))
  }

  /// The names of a type's stored properties, and what each of them is.
  static func properties(of type: Any.Type) -> [String: TemplateShape] {
    var properties: [String: TemplateShape] = [:]
    unsafe _forEachField(of: type) { name, _, type, _ in
      properties[unsafe String(cString: name)] = TemplateShape(of: type)
      return true
    }
    return properties
  }

  /// The wording: entries of one list may have other names each, and a template may ask for all.
  init(of words: Words) {
    switch words {
    case .text: self = .text
    case .tree(let branches): self = .record(branches.mapValues { TemplateShape(of: $0) })
    case .list(let items):
      let first = items.first.map { TemplateShape(of: $0) } ?? .open
      self = .list(items.dropFirst().reduce(first) { $0.joined(with: TemplateShape(of: $1)) })
    }
  }

  private func joined(with other: TemplateShape) -> TemplateShape {
    switch (self, other) {
    case (.text, .text): .text
    case (.list(let one), .list(let other)): .list(one.joined(with: other))
    case (.record(let one), .record(let other)):
      .record(one.merging(other) { $0.joined(with: $1) })
    default: .open
    }
  }

  /// What a name leads to in it.
  subscript(name: Substring) -> TemplateShape? {
    switch self {
    case .record(let properties): properties[String(name)]
    case .open: .open
    case .text, .flag, .tick, .parts, .list: nil
    }
  }

  /// The parts in it, however deep, but for those of its parts.
  var parts: [any PagePart.Type] {
    switch self {
    case .parts(let part): [part]
    case .list(let element): element.parts
    case .record(let properties): properties.values.flatMap(\.parts)
    case .text, .flag, .tick, .open: []
    }
  }

  static func == (one: TemplateShape, other: TemplateShape) -> Bool {
    switch (one, other) {
    case (.text, .text), (.flag, .flag), (.tick, .tick), (.open, .open): true
    case (.parts(let one), .parts(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.record(let one), .record(let other)): one == other
    default: false
    }
  }

  /// The names that it has.
  var names: [String] {
    if case .record(let properties) = self { properties.keys.sorted() } else { [] }
  }
}

/// A type that is not a record of its properties.
private protocol Shaped {
  static var shape: TemplateShape { get }
}

extension String: Shaped {
  fileprivate static var shape: TemplateShape { .text }
}

extension Int: Shaped {
  fileprivate static var shape: TemplateShape { .text }
}

extension Bool: Shaped {
  fileprivate static var shape: TemplateShape { .flag }
}

extension Hole: Shaped {
  fileprivate static var shape: TemplateShape { .text }
}

extension Tick: Shaped {
  fileprivate static var shape: TemplateShape { .tick }
}

extension Repeated: Shaped {
  fileprivate static var shape: TemplateShape { .parts(Part.self) }
}

extension Optional: Shaped {
  fileprivate static var shape: TemplateShape { TemplateShape(of: Wrapped.self) }
}

extension Array: Shaped {
  fileprivate static var shape: TemplateShape { .list(TemplateShape(of: Element.self)) }
}

extension Dictionary: Shaped {
  fileprivate static var shape: TemplateShape { .open }
}
