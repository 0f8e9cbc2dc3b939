/// A written exception from a rule of easy read, on a line of its own above the text.
///
/// `# allow passive: people say "I was hurt".`
struct Allowance {
  let line: Int
  let rule: String
  let reason: String
  /// The line of the text that it is for: the next one that is no remark.
  let covers: Int

  /// Those of a file.
  static func all(in text: String) -> [Allowance] {
    let source = SourceLines(text)
    return (1...max(source.count, 1)).compactMap { line in
      let typed = source[line].trimmed
      guard let start = typed.firstRange(of: "# allow "), start.lowerBound == typed.startIndex
      else { return nil }
      let parts = typed[start.upperBound...].split(separator: ":", maxSplits: 1)
      let covers = (line...source.count).first { !source.isRemark($0) } ?? line
      return Allowance(
        line: line, rule: String(parts.first ?? "").trimmed,
        reason: parts.count > 1 ? String(parts[1]).trimmed : "", covers: covers)
    }
  }
}
