internal import Survey

/// The text of a word list: one entry a line, "#" before a remark.
struct WordList {
  private let text: String

  init(_ text: String?) { self.text = text ?? "" }

  /// Each entry as a line, in small letters.
  var lines: [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let entry = line.trimmed
      return entry.isEmpty || entry.hasPrefix("#") ? nil : entry.lowercased()
    }
  }

  /// Each entry as folded letters.
  var entries: [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n")).compactMap { line in
      if line.first == UInt8(ascii: "#") { return nil }
      if line.allSatisfy(\.isLetter) { return line }
      return NormalizedText(of: String(decoding: line, as: UTF8.self)).bytes
        .filter { !$0.isSpace }[...]
    }
  }
}
