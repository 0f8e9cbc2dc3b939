internal import Anonymity
internal import Survey

/// A closed period on one screen: how many answered and who, the key figures, what people wanted, and
/// what changed.
public struct Summary: Sendable {
  public let answered: Figure?
  /// Nothing where no form has measures.
  public let measures: Figure?
  public let highest: String
  public let lowest: String
  public let changed: String
  /// What people wanted in the last year that was released, most often first.
  public let wanted: Figure?
}

extension OverviewWriter {
  /// Nothing of it where no form says how it went, but who answered.
  public var summary: Summary {
    let key = forms.closing.map {
      KeyFigures(
        writer: FigureWriter(form: $0, words: words), periods: periods, themes: forms.themes)
    }
    return Summary(
      answered: answered(
        in: periods.main, by: WayOfAnswering.apart, called: "staff.overview.first.who"),
      measures: key?.onOneScreen,
      highest: key?.highest ?? words.text("staff.board.tooFew"),
      lowest: key?.lowest ?? words.text("staff.board.tooFew"),
      changed: key?.changed ?? words.text("staff.board.noYearBefore"), wanted: wanted)
  }

  /// Three sentences for who has no time: what people got, and the two measures that rank first.
  public var headlines: [String] {
    guard let closing = forms.closing else { return [] }
    let writer = FigureWriter(form: closing, words: words)
    let asked = closing.questions.filter { [.got, .measure].contains($0.role) }
      .sorted { $0.rank < $1.rank }.prefix(3)
    return asked.compactMap { question in
      guard let table = periods.main.table(question.code, of: closing.code),
        case .howMany = Finding(on: table, readBy: question.told)
      else { return nil }
      return writer.sentence(on: table)
    }
  }

  private var wanted: Figure? {
    let year = periods.main.period == periods.main.period.year ? periods.main : periods.year
    let form = forms.forms.first { $0.question(for: .wanted) != nil }
    guard let year, let form, let question = form.question(for: .wanted),
      let table = year.table(question.code, of: form.code), !table.isNotTold, !table.isWithheld
    else { return nil }
    return RankedChoices(table, writer: FigureWriter(form: form, words: words))?.figure
  }
}
