internal import Anonymity
public import Survey

/// What the board's sheet says of a period: made from released tables, and from how many people were
/// offered a form, which someone typed in.
public struct Board: Sendable {
  /// How many answered, how, and with a year how many of those who were offered a form.
  public let answered: [String]
  /// Who had an advocate and who would like one, in the last year that was released.
  public let advocacy: [String]
  /// Whom these numbers cannot tell about; nothing where how many answered is held back.
  public let unheard: String?
  public let highest: String
  public let lowest: String
  public let changed: String
  /// Asked, achieved and each measure, by the principle that it tells about; this period and the same
  /// time a year before.
  public let measures: Figure
}

/// Writes the board's sheet.
public struct BoardWriter: Sendable {
  let writer: FigureWriter
  let periods: ReleasedPeriods
  private let forms: Forms
  private let offered: Int

  /// Nothing where no form tells how it went.
  public init?(_ forms: Forms, words: Words, periods: ReleasedPeriods, offered: Int) {
    guard let closing = forms.closing else { return nil }
    writer = FigureWriter(form: closing, words: words)
    self.periods = periods
    self.forms = forms
    self.offered = offered
  }

  private var words: Words { writer.words }

  public var board: Board {
    let key = KeyFigures(writer: writer, periods: periods, themes: forms.themes)
    return Board(
      answered: answered, advocacy: advocacy, unheard: unheard, highest: key.highest,
      lowest: key.lowest, changed: key.changed, measures: key.byPrinciple)
  }
}

extension BoardWriter {
  private var came: Came? { Came(to: writer.form, in: periods.main) }

  private var answered: [String] {
    guard let came else { return [words.text("staff.board.noAnswers")] }
    let ways = [("main", came.main), ("behalf", came.behalf), ("worker", came.worker)]
    return ways.compactMap { way, cell in
      cell.map {
        words.text("staff.board.answered.\(way)", filling: ["count": words.said($0)])
      }
    } + toDate + rate(of: came)
  }

  /// The sum of the year's released periods, which it says it is.
  private var toDate: [String] {
    let counts = periods.toDate.compactMap { Came(to: writer.form, in: $0)?.main?.count }
    guard periods.toDate.count > 1, counts.count == periods.toDate.count else { return [] }
    return [
      words.text(
        "staff.board.toDate",
        filling: ["count": "\(counts.reduce(0, +))", "periods": "\(counts.count)"])
    ]
  }

  /// By the two ends of the question who speaks up for them.
  private var advocacy: [String] {
    let year = periods.main.period == periods.main.period.year ? periods.main : periods.year
    let form = forms.forms.first { $0.question(for: .voice) != nil }
    guard let year, let form, let voice = form.question(for: .voice),
      let table = year.table(voice.code, of: form.code)
    else { return [words.text("staff.board.advocacy.none")] }
    let writer = FigureWriter(form: form, words: words)
    return [words.text("staff.board.advocacy.of", filling: ["period": words.name(of: year.period)])]
      + [Choice.End.good, .bad].compactMap { end in
        voice.choices.first { $0.end == end }.map { choice in
          let cell = writer.cell(of: choice.code, in: table)
          guard case .words(let said) = cell else { return "\(choice.label[.own]): –." }
          return "\(choice.label[.own]): \(said)."
        }
      }
  }

  /// How many of those who were offered a form answered. Once a year: a box may join answers of two
  /// quarters, so a quarter's answers are not those of its offers.
  private func rate(of came: Came) -> [String] {
    guard periods.main.period == periods.main.period.year else { return [] }
    let counts = [came.main, came.behalf, came.worker].map { $0?.count ?? 0 }
    let count = counts.reduce(0, +)
    guard count >= Floors.percent, offered > 0 else { return [] }
    let percent = min(100, (200 * count + offered) / (2 * offered))
    let rate = words.text(
      "staff.board.rate",
      filling: ["count": "\(count)", "offered": "\(offered)", "percent": "\(percent)"])
    let misfit = count - offered > counts.count * Floors.rounding
    return [rate, words.text("staff.board.straddle")]
      + (misfit ? [words.text("staff.board.misfit")] : [])
  }

  /// Who answers in numbers too small to show: they are hardly heard.
  private var unheard: String? {
    guard let came else { return nil }
    let ways = [("own", came.own), ("help", came.help), ("behalf", came.behalf)]
    let names =
      ways.filter { $0.1?.isSmall ?? true }.map { words.text("staff.board.ways.\($0.0)") }
      + areas.filter { $0.base.isSmall }.map { writer.name(of: $0.group) }
    return names.isEmpty
      ? words.text(areas.isEmpty ? "staff.board.allWaysHeard" : "staff.board.allHeard")
      : words.text("staff.board.unheard", filling: ["names": names.joined(separator: "; ")])
  }

  private var areas: [ShownTable.Column] {
    let who = writer.form.question(for: .respondent)?.code
    let table = who.flatMap { periods.main.table($0, of: writer.form.code, by: .area) }
    return table?.columns.filter { $0.group != .elsewhere } ?? []
  }
}

extension Cell {
  /// Too few for a number.
  fileprivate var isSmall: Bool { [.few, .notTold, .hidden].contains(self) }
}
