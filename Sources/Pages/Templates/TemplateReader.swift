internal import Survey

/// Reads the tags of a template: of Mustache, what our templates are written with.
struct TemplateReader {
  private let bytes: [UInt8]
  private let file: String
  private var place = 0
  private var line = 1

  init(_ text: String, of file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  mutating func tags() throws(Fault) -> [TemplateTag] { try tags(in: nil) }

  /// The tags up to the end of the one that was opened.
  private mutating func tags(in open: TemplateName?) throws(Fault) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while skipText() {
      let (sign, name) = try tag()
      switch sign {
      case "!": break
      case "/":
        guard let open, open.text == name.text else { throw unopened(name, inside: open) }
        return tags
      case "#", "^":
        tags.append(.section(name, isInverted: sign == "^", try self.tags(in: name)))
      case ">": tags.append(.partial(name))
      case "<": tags.append(.filled(name, try blocks(of: name)))
      case "$": tags.append(.block(name, try self.tags(in: name)))
      case "{", "": tags.append(.text(name, isRaw: sign == "{"))
      default:
        throw name.fault("{{\(sign) is not used here", "write {{name}}, or a section {{#name}}")
      }
    }
    if let open {
      throw open.fault("{{\(open.text)}} is not closed", "write {{/\(open.text)}} after it")
    }
    return tags
  }

  private mutating func blocks(of name: TemplateName) throws(Fault) -> [TemplateTag] {
    let tags = try tags(in: name)
    for tag in tags {
      guard case .block = tag else {
        throw name.fault(
          "{{<\(name.text)}} holds more than blocks", "put everything between {{$…}} and {{/…}}")
      }
    }
    return tags
  }

  private func unopened(_ name: TemplateName, inside open: TemplateName?) -> Fault {
    guard let open else {
      return name.fault("{{/\(name.text)}} closes nothing", "open it before, or take it out")
    }
    return name.fault(
      "{{/\(name.text)}} does not close {{\(open.text)}} of line \(open.line)",
      "write {{/\(open.text)}} first")
  }

  /// Goes behind the next two braces, if there are any.
  private mutating func skipText() -> Bool {
    while place + 1 < bytes.count {
      if isAt(two: UInt8(ascii: "{")) {
        place += 2
        return true
      }
      step()
    }
    return false
  }

  /// The sign at the beginning of a tag, and the name in it.
  private mutating func tag() throws(Fault) -> (sign: String, name: TemplateName) {
    let first = TemplateName(text: "", file: file, line: line)
    let isSign = place < bytes.count && "!/#^><${&=%".utf8.contains(bytes[place])
    let sign = isSign ? String(decoding: [bytes[place]], as: UTF8.self) : ""
    if isSign { place += 1 }
    let start = place
    while place < bytes.count, !isAt(two: UInt8(ascii: "}")) { step() }
    guard place < bytes.count else {
      throw first.fault("a tag is not closed", "write }} at its end")
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    place += 2
    if sign == "{" { place += 1 }
    let name = text.filter { $0 != " " }
    guard sign == "!" || !name.isEmpty && name.utf8.allSatisfy(TemplateReader.isOfName) else {
      throw first.fault("a tag is not closed, or holds more than a name", "write {{name}}")
    }
    return (sign, TemplateName(text: name, file: file, line: first.line))
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: ".-_()".utf8.contains(byte)
    }
  }

  /// Whether two of these braces come next.
  private func isAt(two brace: UInt8) -> Bool {
    place + 1 < bytes.count && bytes[place] == brace && bytes[place + 1] == brace
  }

  private mutating func step() {
    if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }
}
