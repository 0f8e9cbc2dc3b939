public import Survey

/// The themes of a closed period as they may be shown, frozen. Only disclosure control makes one.
public struct ThemeRelease: Sendable, Hashable {
  public let period: Period
  public let rule: ShownTable.Rule
  /// In the order of the codebook.
  public let rows: [Row]

  /// How often a theme was met in comments; in the first version also in choices that stand for it.
  public struct Row: Sendable, Hashable {
    public let theme: Theme.Code
    public let total: Cell
    public let good: Cell
    public let mixed: Cell
    public let bad: Cell

    public subscript(_ feeling: Feeling) -> Cell {
      switch feeling {
      case .good: good
      case .mixed: mixed
      case .bad: bad
      }
    }
  }

  fileprivate init(_ period: Period, by rule: ShownTable.Rule, rows: [Row]) {
    self.period = period
    self.rule = rule
    self.rows = rows
  }

  public func row(_ theme: Theme.Code) -> Row? { rows.first { $0.theme == theme } }
}

extension DisclosureControl {
  /// Counts and freezes the themes of a year whose comments have all been read.
  ///
  /// A comment counts for each of its themes. What people chose from pictures stands in the table
  /// of its question, and not here.
  public func release(
    _ themes: Themes, in comments: [CodedComment], of period: Period
  ) -> ThemeRelease {
    let count = ThemeCount(comments, of: period)
    let base = count.base(with: noise)
    let rows = count.themes(inOrderOf: themes).map { count.row($0, of: base, with: noise) }
    return ThemeRelease(
      period, by: .noise,
      rows: rows.filter { $0.total.count != nil || themes.theme($0.theme) != nil })
  }
}

extension ThemeRelease {
  /// The figures as text, with the tag that proves they are the ones that were frozen.
  public func sealed(by key: ReleaseKey) -> (text: String, tag: [UInt8]) {
    let text = written
    return (text, key.tag(of: text))
  }

  /// Reads frozen figures back; any change to them since is found.
  public static func reread(
    text: String, tag: [UInt8], by key: ReleaseKey
  ) throws(TableFault) -> ThemeRelease {
    guard key.proves(text, by: tag) else { throw .changed }
    guard let read = ThemeLines(text) else { throw .unknownLayout }
    return ThemeRelease(read.period, by: read.rule, rows: read.rows)
  }
}
