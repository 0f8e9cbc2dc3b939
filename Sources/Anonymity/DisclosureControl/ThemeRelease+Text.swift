internal import Survey

extension ThemeRelease {
  /// One line for each theme, its parts apart by tabs: `LIST<TAB>40<TAB>20<TAB>hidden<TAB>20`.
  var written: String {
    let lines =
      [ThemeLines.layout, ["period", "\(period)"]]
      + rows.map { [$0.theme.text, $0.total.word, $0.good.word, $0.mixed.word, $0.bad.word] }
      + [["end"]]
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }
}

/// Frozen figures as they were written, by this version or the first; anything else is nothing.
struct ThemeLines {
  static let layout = ["heard themes", "2"]

  let period: Period
  let rule: ShownTable.Rule
  let rows: [ThemeRelease.Row]

  init?(_ text: String) {
    var lines = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }[...]
    guard let layout = lines.popFirst(), let second = lines.popFirst(), second.count == 2,
      second[0] == "period", let period = Period(second[1]), lines.popLast() == ["end"],
      let rule = ThemeLines.rule(of: layout, &lines)
    else { return nil }
    let rows = lines.map(ThemeRelease.Row.init)
    guard !rows.contains(nil) else { return nil }
    self.period = period
    self.rule = rule
    self.rows = rows.compactMap(\.self)
  }

  /// The first version wrote its two floors, and whether it counted choices.
  private static func rule(
    of layout: [String], _ lines: inout ArraySlice<[String]>
  ) -> ShownTable.Rule? {
    if layout == Self.layout { return .noise }
    guard layout == ["heard themes", "1"], let floors = lines.popFirst(), floors.count == 3,
      floors[0] == "floors", let floor = Int(floors[1]), lines.popFirst()?.first == "choices"
    else { return nil }
    return .hiding(floor: floor)
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
