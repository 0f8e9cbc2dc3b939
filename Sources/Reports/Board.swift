internal import Anonymity
public import Survey

/// What the board's sheet says of a period: made from released tables, and from how many people were
/// offered a form, which someone typed in.
public struct Board: Sendable {
  /// How many answered, how, and how many of those who were offered a form.
  public let answered: [String]
  /// Whom these numbers cannot tell about; nothing where how many answered is held back.
  public let unheard: String?
  /// What is good, what is not, what changed.
  public let good: String
  public let notGood: String
  public let changed: String
  /// Asked, achieved, listened to, safe; this period and the same time a year before.
  public let measures: Figure
}

/// Writes the board's sheet.
public struct BoardWriter: Sendable {
  let writer: FigureWriter
  let periods: ReleasedPeriods
  private let offered: Int

  /// Nothing where the closing form is not there.
  public init?(_ forms: Forms, words: Words, periods: ReleasedPeriods, offered: Int) {
    guard let end = forms.form("end") else { return nil }
    writer = FigureWriter(form: end, words: words)
    self.periods = periods
    self.offered = offered
  }

  var words: Words { writer.words }

  public var board: Board {
    Board(
      answered: answered, unheard: unheard, good: good, notGood: notGood, changed: changed,
      measures: measures)
  }
}

extension BoardWriter {
  private var who: ShownTable? { periods.main.table("who", of: "end") }

  private var answered: [String] {
    guard let who, let column = who.columns.first else {
      return [words.text("staff.board.noAnswers")]
    }
    let all = who.all(of: column)
    return [rate(of: all), misfit(of: all)].compactMap(\.self) + [ways(in: who, column)]
  }

  /// "45 people answered: 60% of those who were offered a form."
  private func rate(of all: Cell) -> String {
    guard let count = all.count else { return words.text("staff.board.answeredHidden") }
    guard count >= Floors.percent, offered >= count else {
      return words.text("staff.board.answered", filling: ["count": "\(count)"])
    }
    let percent = (200 * count + offered) / (2 * offered)
    return words.text(
      "staff.board.rate", filling: ["count": "\(count)", "percent": "\(percent)"])
  }

  /// That more answered than were offered a form, where noise and rounding hardly made it so.
  private func misfit(of all: Cell) -> String? {
    guard let count = all.count, count - offered > Floors.rounding else { return nil }
    return words.text("staff.board.misfit")
  }

  /// "Themselves: 25. With help: 10. Someone for them: hidden."
  private func ways(in who: ShownTable, _ column: ShownTable.Column) -> String {
    zip(who.rows, column.cells).compactMap { row, cell in
      guard row.choices.count == 1, let way = row.choices.first else { return nil }
      return "\(name(of: way)): \(words.said(cell))."
    }.joined(separator: " ")
  }

  private func name(of way: Choice.Code) -> String {
    switch way {
    case "self": words.text("staff.board.ways.own")
    case "for": words.text("staff.board.ways.behalf")
    default: words.text("staff.board.ways.help")
    }
  }

  /// Who answers in numbers too small to show: they are hardly heard.
  private var unheard: String? {
    guard let who, let column = who.columns.first else { return nil }
    let ways = zip(who.rows, column.cells)
      .filter { $0.1.isSmall }.flatMap(\.0.choices).map(name)
    let names = ways + areas.filter { $0.base.isSmall }.map { writer.name(of: $0.group) }
    return names.isEmpty
      ? words.text(areas.isEmpty ? "staff.board.allWaysHeard" : "staff.board.allHeard")
      : words.text("staff.board.unheard", filling: ["names": names.joined(separator: "; ")])
  }

  private var areas: [ShownTable.Column] {
    periods.main.table("who", of: "end", by: .area)?.columns.filter { $0.group != .elsewhere } ?? []
  }
}

/// Three sentences.
extension BoardWriter {
  /// The closing questions that have a share, best first.
  private var ranked: [(table: ShownTable, share: Double)] {
    OverviewWriter.closing.compactMap { code in
      periods.main.table(code, of: "end").flatMap { table in share(in: table).map { (table, $0) } }
    }.sorted { $0.share > $1.share }
  }

  /// Nearly everyone counts as all of them, and few as none, for the order alone.
  private func share(in table: ShownTable) -> Double? {
    guard let (cell, _) = writer.read(table), let column = table.columns.first,
      let base = table.base(of: column).count, HowMany(cell, of: .count(base)) != nil
    else { return nil }
    switch cell {
    case .nearlyEveryone: return 1
    case .count(let count): return Double(count) / Double(base)
    case .few, .notTold, .hidden: return 0
    }
  }

  private var good: String {
    ranked.first.map { writer.sentence(on: $0.table) } ?? words.text("staff.board.tooFew")
  }

  private var notGood: String {
    guard ranked.count > 1, let last = ranked.last else { return words.text("staff.board.tooFew") }
    return words.text(
      "staff.board.least", filling: ["sentence": writer.sentence(on: last.table)])
  }

  /// The greatest change since the year before that is more than chance, noise and rounding make.
  private var changed: String {
    guard let before = periods.before else { return words.text("staff.board.noYearBefore") }
    let changes = OverviewWriter.closing.compactMap { code -> ShareChange? in
      guard let table = periods.main.table(code, of: "end"),
        let earlier = before.table(code, of: "end")
      else { return nil }
      return ShareChange(from: earlier, to: table, read: writer.read)
    }
    guard let most = changes.max(by: { abs($0.points) < abs($1.points) }) else {
      return words.text("staff.board.noChange")
    }
    let path = "staff.findings.end.\(most.question)"
    return words.text(
      most.points > 0 ? "staff.board.more" : "staff.board.fewer",
      filling: ["what": words.text(path), "now": "\(most.now)", "before": "\(most.before)"])
  }
}

extension Cell {
  /// Too few for a number.
  fileprivate var isSmall: Bool { [.few, .notTold, .hidden].contains(self) }
}
