/// Comma-separated values (RFC 4180) that a spreadsheet opens as text and nothing else.
struct CSV {
  let head: [String]
  let rows: [[String]]

  /// With the mark by which Excel knows UTF-8.
  var text: String {
    "\u{FEFF}"
      + ([head] + rows).map { $0.map(CSV.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r\n".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
