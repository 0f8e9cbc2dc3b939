internal import Anonymity
internal import Survey

/// What people told about, in pictures and in words.
extension OverviewWriter {
  /// The themes of comments, once they are frozen.
  var themesPart: Overview.Part? {
    themes.map { release in
      Overview.Part(finding: sentence(on: release), figure: figure(of: release, release.rows))
    }
  }

  var themeSentences: [String] {
    if themes != nil { return words.texts("staff.overview.themes.frozen") }
    return periods.main.period == periods.main.period.year
      ? [words.text("staff.overview.themes.stillRead")] : []
  }

  /// The frozen themes of one principle.
  func themes(on principle: Theme.Principle) -> Figure? {
    guard let themes else { return nil }
    let rows = themes.rows.filter { forms.themes.theme($0.theme)?.principle == principle }
    return rows.isEmpty ? nil : figure(of: themes, rows, named: principle.rawValue)
  }

  private func figure(
    of release: ThemeRelease, _ rows: [ThemeRelease.Row], named part: String = "all"
  ) -> Figure {
    Figure(
      id: "themes-\(part)", caption: words.text("staff.overview.themes.caption"),
      head: words.text("staff.overview.heads.theme"),
      columns: ["total", "good", "mixed", "bad"].map { words.text("staff.overview.themes.\($0)") },
      rows: rows.map { row in
        Figure.Row(
          label: name(of: row.theme),
          cells: [row.total, row.good, row.mixed, row.bad].map { words.text(of: $0) })
      })
  }

  /// A theme keeps its code when the codebook has it no more.
  private func name(of theme: Theme.Code) -> String {
    forms.themes.theme(theme)?.name
      ?? words.text("staff.overview.themes.gone", filling: ["code": theme.text])
  }

  private func sentence(on release: ThemeRelease) -> String {
    let most = release.rows.compactMap(\.total.count).max()
    let top = release.rows.filter { $0.total.count != nil && $0.total.count == most }
    switch top.count {
    case 0: return words.text("staff.finding.allHidden")
    case 1...3:
      let names = top.map { name(of: $0.theme) }.joined(separator: "; ")
      return words.text("staff.overview.themes.mostOften", filling: ["what": names])
    default: return words.text("staff.finding.manyAlike")
    }
  }
}
