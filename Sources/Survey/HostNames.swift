/// The names of hosts in a text, which somebody may have written with a scheme, a port or a path.
struct HostNames {
  /// Whether the text is one name and no more.
  let isOneName: Bool
  let all: [String]

  init(in text: String) {
    all = text.split { $0.isWhitespace || ",;".contains($0) }
      .map { HostNames.name(in: String($0)) }.filter(HostNames.isName)
    isOneName = all == [text]
  }

  /// As a list of YAML, each in quotes that needs them.
  var list: String {
    all.map { $0.hasPrefix("[") ? "\"\($0)\"" : $0 }.joined(separator: ", ")
  }

  private static func name(in text: String) -> String {
    let afterScheme = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
    let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return String(host.prefix { $0 != ":" })
  }

  private static func isName(_ text: String) -> Bool {
    if text.hasPrefix("[") { return NetworkText.isNetwork(String(text.dropFirst().dropLast())) }
    return !text.isEmpty
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || ".-_".contains($0) }
  }
}
