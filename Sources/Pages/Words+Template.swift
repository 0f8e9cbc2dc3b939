internal import Survey

extension Words {
  /// A template in which these words stand already: they are the same on every page, so none of
  /// them is looked up again when a page is made.
  ///
  /// Written in are single texts, `{{words.tab}}`, and lists that repeat one piece of markup. What
  /// is left stays for the page itself.
  func written(into template: String) -> String {
    let list =
      #/{{#words\.([A-Za-z.]+)}}(\n?)([^{}]*){{\.}}([^{}]*){{/words\.\1}}(\n?)/#
    return
      template
      .replacing(list) { match in
        let (whole, path, ownLine, before, after, end) = match.output
        guard case .list(let items) = at(String(path)) else { return String(whole) }
        let repeated = items.map { "\(before)\($0.escaped)\(after)" }.joined()
        return repeated + (ownLine.isEmpty ? end : "")
      }
      .replacing(#/{{words\.([A-Za-z.]+)}}/#) { match in
        guard let text = at(String(match.1)), case .text = text else { return String(match.0) }
        return text.escaped
      }
  }

  /// As it stands in HTML.
  private var escaped: String {
    guard case .text(let text) = self else { return "" }
    return text.map { Words.entities[$0] ?? String($0) }.joined()
  }

  private static let entities: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]
}
