internal import Survey

extension ThemeRelease {
  /// One line for each theme, its parts apart by tabs: `LIST<TAB>40<TAB>20<TAB>hidden<TAB>20`.
  var written: String {
    let lines =
      [
        ThemeLines.layout, ["period", "\(period)"],
        ["floors", "\(profile.wholeFloor)", "\(profile.groupFloor)"],
        ["choices", countsChoices ? "counted" : "forgotten"],
      ] + rows.map { [$0.theme.text, $0.total.word, $0.good.word, $0.mixed.word, $0.bad.word] }
      + [["end"]]
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }
}

/// Frozen figures as they were written; anything else is nothing.
struct ThemeLines {
  static let layout = ["heard themes", "1"]

  let period: Period
  let profile: Profile
  let countsChoices: Bool
  let rows: [ThemeRelease.Row]

  init?(_ text: String) {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard lines.count >= 5, lines[0] == ThemeLines.layout, lines.last == ["end"],
      lines[1].count == 2, lines[1][0] == "period", let period = Period(lines[1][1]),
      lines[2].first == "floors", let profile = Profile(words: Array(lines[2].dropFirst())),
      lines[3] == ["choices", "counted"] || lines[3] == ["choices", "forgotten"]
    else { return nil }
    let rows = lines[4..<(lines.count - 1)].map(ThemeRelease.Row.init)
    guard !rows.contains(nil) else { return nil }
    self.period = period
    self.profile = profile
    countsChoices = lines[3][1] == "counted"
    self.rows = rows.compactMap(\.self)
  }
}

extension ThemeRelease.Row {
  fileprivate init?(words: [String]) {
    let cells = words.dropFirst().compactMap(Cell.init(word:))
    guard words.count == 5, cells.count == 4 else { return nil }
    self.init(
      theme: Code(words[0]), total: cells[0], good: cells[1], mixed: cells[2], bad: cells[3])
  }
}
