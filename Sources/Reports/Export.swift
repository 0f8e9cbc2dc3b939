public import Anonymity
public import Survey

/// What was released, as files to take away: tables for a spreadsheet, the same as JSON, and a
/// `datapackage.json` that says what each of them holds (Frictionless Data Package).
public struct Export: Sendable {
  let tables: [ReleasedTable]
  let forms: Forms
  let words: Words
  /// The themes of each period whose review is closed.
  let themes: [ThemeRelease]
  /// Comments that a person has checked; nothing for those who may not read them.
  let comments: [CheckedComment]?
  let offers: [ExportedOffer]
  let actions: [ExportedAction]
  /// A demonstration's.
  let isMadeUp: Bool

  public init(
    of tables: [ReleasedTable], themes: [ThemeRelease] = [], comments: [CheckedComment]? = nil,
    offers: [ExportedOffer] = [], actions: [ExportedAction] = [], forms: Forms, words: Words,
    isMadeUp: Bool = false
  ) {
    self.tables = tables
    self.themes = themes
    self.comments = comments
    self.offers = offers
    self.actions = actions
    self.forms = forms
    self.words = words
    self.isMadeUp = isMadeUp
  }

  /// File name → text.
  ///
  /// - Parameter prefix: stands before each name, in `datapackage.json` too.
  public func files(prefix: String = "") throws -> [String: String] {
    let sheets = self.sheets
    let package = Package(of: self, sheets: sheets, prefix: prefix)
    var files = [
      prefix + "datapackage.json": try package.text, prefix + "figures.json": try figuresJSON,
    ]
    for sheet in sheets { files[prefix + sheet.file] = sheet.text }
    return files
  }

  /// Whether nothing was released.
  public var isEmpty: Bool { tables.isEmpty }

  /// The name of each table's file, and what it holds.
  public var contents: [(file: String, title: String)] {
    sheets.map { ($0.file, words.text("staff.package.files.\($0.titleName)")) }
  }

  /// The tables, in the order of the package.
  var sheets: [Sheet] {
    [figures, national, codebook, codeSheet, themeBook] + (themes.isEmpty ? [] : [themeFigures])
      + (offers.isEmpty ? [] : [offerSheet]) + (actions.isEmpty ? [] : [actionSheet])
      + (comments.map { [commentSheet(of: $0)] } ?? [])
  }

  var periods: [Period] { Set(tables.map(\.period)).sorted() }

  /// The rule that numbers were released by; said in every line, and with it that a demonstration
  /// is one.
  func said(_ rule: ShownTable.Rule) -> String {
    let said =
      switch rule {
      case .noise:
        "noise on each number, under \(Floors.cell) few, rest to nearest \(Floors.rounding), "
          + "does not add up"
      case .hiding(let floor): "under \(floor) hidden, rest to nearest \(Floors.rounding)"
      }
    return (isMadeUp ? "made up; " : "") + said
  }
}
