internal import Yams

/// Goes through the texts of a file that visitors read, each with its key:
/// `links.help`, `start.questions.know.self`.
///
/// A list's items are named by their code, else by their number from 1.
struct TextWalk {
  /// Where texts stand in a file.
  private let kind: Kind
  /// What its keys begin with.
  private let prefix: String

  private enum Kind { case wording, form, service, nothing }

  init(file: String) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    switch name {
    case "en.yaml": (kind, prefix) = (.wording, "")
    case "service.yaml": (kind, prefix) = (.service, "service")
    case _ where name.hasPrefix(Translation.filePrefix): (kind, prefix) = (.nothing, "")
    case "themes.yaml", "interpreter.yaml": (kind, prefix) = (.nothing, "")
    default: (kind, prefix) = (.form, name.replacing(".yaml", with: ""))
    }
  }

  /// The same file with another text in the place of each.
  func replacing(in node: Node, with text: (_ key: String, _ old: String) -> String) -> Node {
    kind == .nothing ? node : replacing(in: node, at: prefix, isText: kind == .wording, with: text)
  }

  private func replacing(
    in node: Node, at key: String, isText: Bool, with text: (String, String) -> String
  ) -> Node {
    switch node {
    case .scalar(var scalar):
      guard isText, !scalar.string.isEmpty else { return node }
      scalar.string = text(key, scalar.string)
      return .scalar(scalar)
    case .sequence(var items):
      for (number, item) in items.enumerated() {
        let name = item.mapping?["code"]?.scalar?.string ?? "\(number + 1)"
        items[number] = replacing(in: item, at: "\(key).\(name)", isText: isText, with: text)
      }
      return .sequence(items)
    case .mapping(let old):
      return replacing(in: old, at: key, isText: isText, with: text)
    default: return node
    }
  }

  private func replacing(
    in mapping: Node.Mapping, at key: String, isText: Bool, with text: (String, String) -> String
  ) -> Node {
    var mapping = mapping
    for (name, value) in mapping {
      guard let part = name.scalar?.string, !leavesOut(part, in: key) else { continue }
      mapping[name] = replacing(
        in: value, at: key.isEmpty ? part : "\(key).\(part)",
        isText: isText || begins(part, in: key), with: text)
    }
    return .mapping(mapping)
  }

  /// Whether all below a key is text.
  private func begins(_ part: String, in key: String) -> Bool {
    switch kind {
    case .form: ["self", "for", "both"].contains(part)
    case .service: key.hasPrefix("service.contacts.") && ["name", "ask", "more"].contains(part)
    case .wording, .nothing: false
    }
  }

  /// What no visitor reads on a page, and what is no text: addresses, numbers to ring. Papers are printed by
  /// the quality team, in English.
  private func leavesOut(_ part: String, in key: String) -> Bool {
    guard kind == .wording else { return false }
    switch key {
    case "": return ["staff", "lang", "paper", "sheet"].contains(part)
    case "problems": return part.hasPrefix("staff") || part.hasPrefix("signIn")
    default: return ["tel", "link", "helpBox", "add"].contains(part)
    }
  }
}
