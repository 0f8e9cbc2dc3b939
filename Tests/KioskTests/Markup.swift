/// What is wrong with a page, for whoever mends it.
struct Unfit: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Reads a page and mends nothing: what a browser would have to guess is an error.
struct Markup {
  private let bytes: [UInt8]
  private var position = 0

  static func page(_ text: String) throws -> Element {
    var markup = Markup(bytes: Array(text.utf8))
    guard markup.skip("<!DOCTYPE html>") else { throw Unfit("there is no doctype") }
    markup.skipSpace()
    guard markup.skip("<"), case (let tag, false) = try markup.tag() else {
      throw Unfit("nothing opens")
    }
    let page = try markup.content(of: tag)
    markup.skipSpace()
    markup.skipFill()
    markup.skipSpace()
    guard markup.position == markup.bytes.count else { throw Unfit("there is more after the end") }
    return page
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// A page is filled up with one comment of spaces after its end.
  private mutating func skipFill() {
    guard skip("<!--") else { return }
    skipSpace()
    _ = skip("-->")
  }

  private static let void: Set<String> = ["meta", "link", "img", "input", "br", "hr", "track"]

  /// What stands between a tag and its end, which must come.
  private mutating func content(of tag: Element) throws -> Element {
    var element = tag
    if Markup.void.contains(tag.name) { return element }
    while true {
      let text = try Markup.unescaped(take(until: UInt8(ascii: "<")))
      if !text.isEmpty { element.add(text) }
      guard skip("<") else { throw Unfit("<\(tag.name)> is never closed") }
      let (next, closes) = try self.tag()
      if closes {
        guard next.name == tag.name else { throw Unfit("</\(next.name)> closes <\(tag.name)>") }
        return element
      }
      element.add(try content(of: next))
    }
  }

  /// A tag whose first mark was read.
  private mutating func tag() throws -> (Element, closes: Bool) {
    let closes = skip("/")
    let name = word()
    guard !name.isEmpty else { throw Unfit("there is a stray < at \(position)") }
    var attributes: [String: String] = [:]
    while !skip(">") {
      skipSpace()
      if skip(">") { break }
      let name = word()
      guard !name.isEmpty, attributes[name] == nil else {
        throw Unfit("an attribute is odd or there twice: \(name) at \(position)")
      }
      attributes[name] = try skip("=") ? value(of: name) : ""
    }
    return (Element(name, attributes), closes)
  }

  private mutating func value(of name: String) throws -> String {
    guard skip("\"") else { throw Unfit("\(name) is not in quotation marks") }
    let value = take(until: UInt8(ascii: "\""))
    guard skip("\"") else { throw Unfit("\(name) has no end") }
    return try Markup.unescaped(value)
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position].isLetter { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func take(until mark: UInt8) -> String {
    let start = position
    while position < bytes.count, bytes[position] != mark { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for place in position..<end where bytes[place] != text.utf8Start[place - position] {
      return false
    }
    position = end
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private static let signs = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'", "#x2F": "/",
  ]

  private static func unescaped(_ text: String) throws -> String {
    if !text.contains("&") { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return try parts.dropFirst().reduce(String(parts.first ?? "")) { sofar, part in
      let name = part.prefix { $0 != ";" }
      guard let sign = signs[String(name)], name.count < part.count else {
        throw Unfit("a bare & in \(text)")
      }
      return sofar + sign + part.dropFirst(name.count + 1)
    }
  }
}

extension UInt8 {
  /// A letter of a tag's or an attribute's name, as we write them.
  fileprivate var isLetter: Bool {
    0x61...0x7A ~= self || 0x41...0x5A ~= self || 0x30...0x39 ~= self || self == UInt8(ascii: "-")
  }
}
