internal import Survey

/// Checks that the templates name nothing that is not there.
///
/// Mustache leaves out what it does not find. A misspelt name would be a button that is missing, and
/// nobody would know.
struct TemplateCheck {
  private let files: [String: TemplateFile]
  private var faults: [Fault] = []
  private var used: Set<String> = []
  /// Names in templates that several pages put in: one that some page has may be missing in others.
  private var known: Set<TemplateName> = []
  private var unknown: [TemplateName: Fault] = [:]

  private init(_ files: [String: TemplateFile]) { self.files = files }

  /// The templates by their names, if each page finds in them only what it has.
  ///
  /// - Parameter files: file name → text.
  static func checked(_ files: [String: String], saying words: PageWords) throws(Faults)
    -> [String: TemplateFile]
  {
    var check = TemplateCheck(try read(files))
    for wording in wordings(words) {
      var surroundings = TemplateShape.properties(of: Surroundings.self)
      surroundings["words"] = wording
      for page in PageTypes.all { check.check(page, page.template, in: surroundings) }
    }
    check.noteUnused()
    for (name, fault) in check.unknown where !check.known.contains(name) { check.note(fault) }
    guard check.faults.isEmpty else {
      throw Faults(check.faults.sorted { ($0.file, $0.line) < ($1.file, $1.line) })
    }
    return check.files
  }

  /// What the wording has in each voice, once where voices have the same.
  private static func wordings(_ words: PageWords) -> [TemplateShape] {
    Voice.allCases.map { TemplateShape(of: words[$0]) }.reduce(into: []) { different, wording in
      if !different.contains(wording) { different.append(wording) }
    }
  }

  private static func read(_ files: [String: String]) throws(Faults) -> [String: TemplateFile] {
    var read: [String: TemplateFile] = [:]
    var faults: [Fault] = []
    for (file, text) in files.sorted(by: { $0.key < $1.key }) where file.hasSuffix(ending) {
      let name = String(file.dropLast(ending.count))
      do throws(Fault) {
        read[name] = try TemplateFile(name: name, text: text)
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    return read
  }

  private static let ending = ".mustache"

  private mutating func noteUnused() {
    for name in files.keys where !used.contains(name) {
      let here = TemplateName(text: name, file: name, line: 1)
      note(here.fault("no page and no template uses it", "mend its name, or delete it"))
    }
  }

  private mutating func check(
    _ type: Any.Type, _ template: String, in surroundings: [String: TemplateShape]
  ) {
    guard let file = use(template) else { return note(TemplateFile.missing(template)) }
    let properties = TemplateShape.properties(of: type)
    for part in properties.values.flatMap(\.parts) { check(part, part.template, in: surroundings) }
    let root = TemplateShape.record(properties.merging(surroundings) { own, _ in own })
    check(file.tags, Place(stack: [root], blocks: [:], files: [template]))
  }

  /// Where a tag stands: what surrounds it, the innermost last.
  private struct Place {
    var stack: [TemplateShape]
    var blocks: [String: [TemplateTag]]
    /// The templates that put in one another, so that none puts in itself.
    var files: [String]

    func inside(_ shape: TemplateShape) -> Place {
      var place = self
      switch shape {
      case .list(let element): place.stack.append(element)
      case .flag: break
      default: place.stack.append(shape)
      }
      return place
    }
  }

  private mutating func check(_ tags: [TemplateTag], _ place: Place) {
    for tag in tags {
      switch tag {
      case .text(let name, let isRaw): checkText(name, isRaw, place)
      case .section(let name, let isInverted, let tags):
        guard let shape = section(name, place) else { continue }
        check(tags, isInverted || name.asksEmpty ? place : place.inside(shape))
      case .partial(let name): include(name, place)
      case .filled(let name, let blocks): include(name, filling: blocks, place)
      case .block(let name, let tags): check(place.blocks[name.text] ?? tags, place)
      }
    }
  }

  private mutating func include(
    _ name: TemplateName, filling blocks: [TemplateTag] = [], _ place: Place
  ) {
    guard let file = use(name.text) else {
      return note(name.fault("there is no template \"\(name.text)\"", "mend its name"))
    }
    guard !place.files.contains(file.name) else {
      return note(name.fault("\"\(file.name)\" puts in itself", "take it out"))
    }
    var inner = place
    inner.files.append(file.name)
    let known = blocks.isEmpty ? [] : file.blocks
    for case .block(let block, let tags) in blocks {
      if !known.contains(block.text) {
        note(
          block.fault(
            "\"\(file.name)\" has no block \"\(block.text)\"",
            "write one of: \(known.sorted().joined(separator: ", "))"))
      }
      inner.blocks[block.text] = place.blocks[block.text] ?? tags
    }
    check(file.tags, inner)
  }

  private mutating func checkText(_ name: TemplateName, _ isRaw: Bool, _ place: Place) {
    guard let shape = shape(of: name, place) else { return }
    switch (shape, isRaw) {
    case (.text, false), (.tick, false), (.open, false), (.parts, true): break
    case (.parts, false):
      note(name.fault("{{\(name.text)}} is made of parts", "write {{{\(name.text)}}}"))
    case (_, true):
      note(name.fault("{{{\(name.text)}}} is put in unescaped", "write {{\(name.text)}}"))
    case (.flag, _), (.list, _), (.record, _):
      note(name.fault("{{\(name.text)}} is not a text", "write {{#\(name.text)}} and what it has"))
    }
  }

  private mutating func section(_ name: TemplateName, _ place: Place) -> TemplateShape? {
    guard let shape = shape(of: name, place) else { return nil }
    switch shape {
    case .tick, .parts:
      note(name.fault("\(name.text) cannot be a section", "put it in as {{\(name.text)}}"))
      return nil
    case .list, .open: return shape
    case .text, .flag, .record:
      guard name.asksEmpty else { return shape }
      note(name.fault("\(name.path) is not a list", "write {{^\(name.path)}}"))
      return nil
    }
  }

  /// What a name leads to, as Mustache looks for it.
  private mutating func shape(of name: TemplateName, _ place: Place) -> TemplateShape? {
    guard name.path != "." else { return place.stack.last }
    let steps = name.path.split(separator: ".")
    let around = name.path.hasPrefix(".") ? place.stack.suffix(1) : place.stack[...]
    let start = steps.first.flatMap { first in
      around.reversed().lazy.compactMap { $0[first] }.first
    }
    let found = steps.dropFirst().reduce(start) { $0?[$1] }
    if found == nil {
      noteUnknown(name, in: around, place)
    } else if name.file != place.files[0] {
      known.insert(name)
    }
    return found
  }

  private mutating func noteUnknown(
    _ name: TemplateName, in shapes: ArraySlice<TemplateShape>, _ place: Place
  ) {
    let problem = "\(place.files[0]) has nothing named \"\(name.path)\""
    if name.path.hasPrefix("words.") {
      return note(name.fault(problem, "write it into Wording/en.yaml, or mend the name"))
    }
    let names = Set(shapes.flatMap(\.names)).sorted().joined(separator: ", ")
    let fault = name.fault(problem, "mend the name; there are \(names)")
    if name.file == place.files[0] { note(fault) } else { unknown[name] = fault }
  }

  private mutating func use(_ name: String) -> TemplateFile? {
    used.insert(name)
    return files[name]
  }

  /// One fault a place: a template may be put in by many.
  private mutating func note(_ fault: Fault) {
    let isNoted = faults.contains { $0.file == fault.file && $0.line == fault.line }
    if !isNoted { faults.append(fault) }
  }
}
