public import Survey

/// The themes of a closed period as they may be shown, frozen. Only disclosure control makes one.
public struct ThemeRelease: Sendable, Hashable {
  public let period: Period
  /// The rule it was made by.
  public let profile: Profile
  /// Numbers below this are hidden.
  public let floor: Int
  /// Whether what people chose from pictures is in the numbers: not once answers were forgotten.
  public let countsChoices: Bool
  /// In the order of the codebook.
  public let rows: [Row]

  /// How often a theme was met: in comments, and in choices that stand for it.
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

  fileprivate init(
    _ period: Period, under profile: Profile, floor: Int, countsChoices: Bool, rows: [Row]
  ) {
    self.period = period
    self.profile = profile
    self.floor = floor
    self.countsChoices = countsChoices
    self.rows = rows
  }

  public func row(_ theme: Theme.Code) -> Row? { rows.first { $0.theme == theme } }

  /// What it shows to the public: the floor of groups, as for every other table.
  public var publicView: ThemeRelease {
    let floor = profile.groupFloor
    let rows = rows.map { row in
      Row(
        theme: row.theme, total: row.total.raised(to: floor), good: row.good.raised(to: floor),
        mixed: row.mixed.raised(to: floor), bad: row.bad.raised(to: floor)
      ).safe(over: floor)
    }
    return ThemeRelease(
      period, under: profile, floor: floor, countsChoices: countsChoices, rows: rows)
  }
}

extension DisclosureControl {
  /// Counts and freezes the themes of a period whose comments have all been read.
  ///
  /// A comment counts for each of its themes; a picture that was chosen as good or as what could be
  /// better counts for the theme it stands for, so that people who never write have a voice.
  /// - Parameters:
  ///   - responses: those of the period; nothing when they are kept no more.
  ///   - tables: what was released of the period, which the themes must not help to unpick.
  public func release(
    _ themes: Themes, in comments: [CodedComment], and responses: [StoredResponse]?,
    of period: Period, beside tables: [ReleasedTable]
  ) -> ThemeRelease {
    let choices = ThemeChoices(of: plan.forms)
    let count = ThemeCount(comments, choices.met(in: responses ?? []))
    let floor = profile.wholeFloor
    let shown = tables.map(\.shown).filter { $0.period == period }
    let rows = count.themes(inOrderOf: themes).map { theme in
      count.row(theme, floor: floor)
        .safe(over: floor, beside: responses == nil ? [] : choices.ranges(of: theme, in: shown))
    }
    return ThemeRelease(
      period, under: profile, floor: floor, countsChoices: responses != nil,
      rows: rows.filter { $0.total != .hidden || themes.theme($0.theme) != nil })
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
    return ThemeRelease(
      read.period, under: read.profile, floor: read.profile.wholeFloor,
      countsChoices: read.countsChoices, rows: read.rows)
  }
}
