internal import Yams

/// The lines of a YAML file as somebody typed them, counted from 1.
struct SourceLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  var count: Int { lines.count }

  subscript(_ line: Int) -> Substring { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

  func index(of mark: Mark) -> Substring.Index {
    let scalars = self[mark.line].unicodeScalars
    return scalars.index(
      scalars.startIndex, offsetBy: mark.column - 1, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
  }

  /// What stands after the key of a line, or after its dash.
  func value(on line: Int) -> String? {
    let text = self[line].trimmed
    let entry = text.hasPrefix("- ") ? String(text.dropFirst(2)).trimmed : text
    if let colon = entry.firstRange(of: ": ") { return String(entry[colon.upperBound...]).trimmed }
    return text.hasPrefix("- ") ? entry : nil
  }

  func value(at mark: Mark) -> String? { value(on: mark.line) }

  /// The text of a line in braces that stands around a place: from its key to the next comma or brace.
  func part(on line: Int, around place: Substring.Index) -> String {
    let line = self[line]
    let before = line[..<place]
    let start = before.ranges(of: ": ").last?.upperBound ?? before.startIndex
    let end = line[place...].firstIndex { ",}]".contains($0) } ?? line.endIndex
    return String(line[start..<end]).trimmed
  }

  func isRemark(_ line: Int) -> Bool {
    let text = self[line].trimmed
    return text.isEmpty || text.hasPrefix("#")
  }

  /// How many characters stand before the key of a line, a dash among them.
  func keyColumn(on line: Int) -> Int {
    self[line].prefix { $0 == " " }.count + (self[line].trimmed.hasPrefix("- ") ? 2 : 0)
  }
}

extension StringProtocol {
  /// Without the white space at its ends.
  package var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}

extension String {
  /// In double quotes, with single ones inside: what YAML takes whatever the text is.
  var quoted: String { "\"\(replacing("\"", with: "'"))\"" }

  /// Without the quotes around it; a word in quotes at its start stays so.
  var unquoted: String {
    guard let first, "\"'".contains(first) else { return self }
    let quotes = count { $0 == first }
    let rest = dropFirst()
    let isApostrophe =
      first == "'"
      && rest.firstIndex(of: "'").map { rest[$0...].dropFirst().first?.isLetter == true }
        == true
    guard quotes % 2 == 1 || isQuotedWell || isApostrophe else { return self }
    return String(rest.last == first ? rest.dropLast() : rest)
  }

  /// Whether it begins with quotes that do not close.
  var opensQuotes: Bool {
    guard let first, "\"'".contains(first) else { return false }
    return count { $0 == first } % 2 == 1
  }

  /// `"like this"`, with nothing after it.
  var isQuotedWell: Bool {
    guard let first, "\"'".contains(first), count > 1, last == first else { return false }
    return count { $0 == first } == 2
  }
}
