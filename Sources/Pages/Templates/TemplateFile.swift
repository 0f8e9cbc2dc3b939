internal import Survey

/// One template as it was written, and its tags.
struct TemplateFile: Sendable {
  /// Without `.mustache`.
  let name: String
  let text: String
  let tags: [TemplateTag]

  init(name: String, text: String) throws(Fault) {
    self.name = name
    self.text = text
    var reader = TemplateReader(text, of: name)
    tags = try reader.tags()
  }

  /// The templates that it puts in.
  var includes: [String] { tags.flatMap(\.includes) }

  /// The blocks that other templates can fill.
  var blocks: Set<String> { Set(tags.flatMap(\.blocks)) }

  /// As faults name it.
  static func path(of name: String) -> String { "Templates/\(name).mustache" }

  static func missing(_ name: String) -> Fault {
    Fault(
      file: path(of: name), line: 1, problem: "the file is not there",
      cure: "put it back, or leave --assets out")
  }
}

/// A tag of a template with all that stands between it and its end.
indirect enum TemplateTag: Sendable {
  /// `{{name}}`, or with three braces.
  case text(TemplateName, isRaw: Bool)
  /// `{{#name}} … {{/name}}`, or `{{^name}}`.
  case section(TemplateName, isInverted: Bool, [TemplateTag])
  /// `{{>name}}`.
  case partial(TemplateName)
  /// `{{<name}} … {{/name}}`: another template with these blocks of it filled.
  case filled(TemplateName, [TemplateTag])
  /// `{{$name}} … {{/name}}`.
  case block(TemplateName, [TemplateTag])

  fileprivate var includes: [String] {
    switch self {
    case .text: []
    case .partial(let name): [name.text]
    case .filled(let name, let tags): [name.text] + tags.flatMap(\.includes)
    case .section(_, _, let tags), .block(_, let tags): tags.flatMap(\.includes)
    }
  }

  fileprivate var blocks: [String] {
    switch self {
    case .text, .partial, .filled: []
    case .section(_, _, let tags): tags.flatMap(\.blocks)
    case .block(let name, let tags): [name.text] + tags.flatMap(\.blocks)
    }
  }
}

/// What a tag names, and where.
struct TemplateName: Hashable, Sendable {
  let text: String
  let file: String
  let line: Int

  /// Whether it asks for `empty(…)` of a list.
  var asksEmpty: Bool { text.hasPrefix("empty(") && text.hasSuffix(")") }

  /// The value that it leads to: `.about.name` is looked for in what stands next, `about.name` also
  /// in what stands around it.
  var path: Substring { asksEmpty ? text.dropFirst("empty(".count).dropLast() : text[...] }

  func fault(_ problem: String, _ cure: String) -> Fault {
    Fault(file: TemplateFile.path(of: file), line: line, problem: problem, cure: cure)
  }
}
