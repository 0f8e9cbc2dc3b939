internal import Yams

/// A place in a YAML file, which knows its line and notes what is wrong with it.
struct Entry {
  let node: Node
  let file: String
  let notes: FaultNotes

  var line: Int { node.mark?.line ?? 1 }

  /// Reads a file's text; a text that is no YAML mapping is a fault and gives nothing.
  static func root(of text: String, file: String, notes: FaultNotes) -> Entry? {
    do {
      notes.sources[file] = SourceLines(text)
      // Each value is read as a text: guessing what else it might be would take a third of the time.
      let node = try Yams.compose(yaml: text, .basic)
      if let node, node.mapping != nil {
        return Entry(node: notes.translated(node, of: file), file: file, notes: notes)
      }
      let isEmpty = node == nil
      notes.add(
        file, 1, isEmpty ? "the file is empty" : "the file is not a list of keys and values",
        isEmpty
          ? "copy it from the Forms folder of the program, or take it away"
          : "begin each line with a key and a colon, like form: visit")
    } catch {
      let fault = YAMLFault(error, in: text)
      notes.add(file, fault.line, fault.problem, fault.cure)
    }
    return nil
  }

  func fault(_ problem: String, _ cure: String) { notes.add(file, line, problem, cure) }
}

/// Collects faults while the files are read, so that all are told at once, and knows which names
/// there are for a file to name.
final class FaultNotes {
  private(set) var all: [Fault] = []
  /// What stands in for the names in braces: `{questions phone}`.
  var values: [String: String] = [:]
  var pictures: Set<String> = []
  /// The films that there are, by the names of their files.
  var films: [String: Film] = [:]
  var themes: Set<Theme.Code> = []
  /// The language in which the texts are read; nothing for English.
  var translation: Translation?
  var longestSentence: Int { translation?.language.longestSentence ?? EasyRead.longestSentence }
  /// What was typed, by file.
  var sources: [String: SourceLines] = [:]

  func add(_ file: String, _ line: Int, _ problem: String, _ cure: String) {
    let fault = Fault(file: file, line: line, problem: problem, cure: cure)
    if !all.contains(fault) { all.append(fault) }
  }

  /// A file with its texts in the language.
  fileprivate func translated(_ node: Node, of file: String) -> Node {
    guard let translation else { return node }
    return TextWalk(file: file).replacing(in: node) { key, english in
      translation.text(for: key, saying: english, in: file)
    }
  }
}

extension Entry {
  subscript(_ key: String) -> Entry? {
    node.mapping?.first { $0.key.scalar?.string == key }.map { at($0.value) }
  }

  var keys: [(key: String, entry: Entry)] {
    (node.mapping ?? [:]).map { ($0.key.scalar?.string ?? "", at($0.value)) }
  }

  var items: [Entry] { (node.sequence ?? []).map(at) }

  var text: String? { node.scalar?.string }

  private func at(_ node: Node) -> Entry { Entry(node: node, file: file, notes: notes) }

  /// Notes every key that is not one of these.
  ///
  /// - Parameter old: keys of earlier versions, which say nothing any more.
  func allowsOnly(_ known: String..., butNoMore old: Set<String> = [], in place: String) {
    for (key, entry) in keys where !known.contains(key) {
      if old.contains(key) {
        entry.fault("\(place) has \"\(key)\", which says nothing any more", "take the line away")
      } else if entry.text == "" {
        // A comma in a text without quotes: { both: Yes, or no? }
        entry.fault(
          "\(place) has an unknown key \"\(key)\", which may be part of a text",
          "put the text before it in quotes, up to here")
      } else {
        entry.fault(
          "\(place) has an unknown key \"\(key)\"", "use \(known.joined(separator: ", "))")
      }
    }
  }

  /// A group of keys that must be there; an empty one where it is not.
  func part(_ key: String, in place: String) -> Entry {
    if let entry = self[key] { return entry }
    fault("\(place) has no \"\(key)\"", "add \(key):")
    return at(Node([(Node, Node)]()))
  }

  /// The text under a key that must be there.
  func required(_ key: String, in place: String) -> String {
    guard let entry = self[key] else {
      fault("\(place) has no \"\(key)\"", "add \(key): and what it is")
      return ""
    }
    entry.checkText("\"\(key)\" of \(place)")
    return entry.text ?? ""
  }

  func flag(_ key: String, unless fallback: Bool = false) -> Bool {
    guard let entry = self[key] else { return fallback }
    switch entry.text?.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      entry.fault("\"\(key)\" is neither yes nor no", "write yes or no")
      return fallback
    }
  }

  func number(_ key: String, in range: ClosedRange<Int>, unless fallback: Int?) -> Int {
    guard let entry = self[key] else {
      if fallback == nil { fault("\"\(key)\" is missing", "add \(key): and a number") }
      return fallback ?? range.lowerBound
    }
    if let number = entry.text.flatMap(Int.init), range.contains(number) { return number }
    entry.fault(
      "\"\(key)\" is not a number from \(range.lowerBound) to \(range.upperBound)",
      "write a number in that range")
    return fallback ?? range.lowerBound
  }

  func code(_ key: String, in place: String) -> String {
    let text = required(key, in: place)
    let allowed = text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == ".") }
    if !allowed || text.count > 24 {
      (self[key] ?? self).fault(
        "the code \"\(text)\" is not a code", "use up to 24 small letters and figures")
    }
    return text
  }

  /// Several texts under a key: a list, or one alone.
  func texts(_ key: String) -> [String] { parts(key).compactMap(\.text) }

  /// The same, each with its place.
  func parts(_ key: String) -> [Entry] {
    guard let entry = self[key] else { return [] }
    return entry.text == nil ? entry.items : [entry]
  }

  /// One of the names that there are, under a key that need not be there.
  func named<Name: RawRepresentable<String> & CaseIterable>(
    _ key: String, in place: String
  ) -> Name? {
    guard let entry = self[key] else { return nil }
    let name = entry.text.flatMap(Name.init(rawValue:))
    if name == nil {
      let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
      entry.fault("\(place) has \(key) \"\(entry.text ?? "")\"", "use \(known)")
    }
    return name
  }

  /// The name of a pictogram, which must be there.
  var picture: String? {
    guard let entry = self["picture"], let name = entry.text else { return nil }
    if notes.pictures.contains(name) { return name }
    let meant = name.lowercased().replacing(".svg", with: "")
    entry.fault(
      "there is no picture \"\(name)\"",
      notes.pictures.contains(meant)
        ? "write \(meant)" : "put \(meant).svg into Assets/Pictograms and write \(meant)")
    return name
  }

  /// The theme that a choice counts for, which the codebook must have.
  var theme: Theme.Code? {
    guard let entry = self["theme"], let name = entry.text else { return nil }
    if !notes.themes.contains(Code(name)) {
      entry.fault("there is no theme \"\(name)\"", "add it to themes.yaml")
    }
    return Code(name)
  }
}
