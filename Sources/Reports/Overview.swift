public import Anonymity
public import Survey

/// A closed period on one page, in the order in which it is read: who answered, what they wanted,
/// what came of it, and what it was like.
public struct Overview: Sendable {
  public let sections: [Section]

  public struct Section: Sendable {
    /// What the page's links lead to: `who`, `wanted`.
    public let id: String
    public let heading: String
    public let sentences: [String]
    public let parts: [Part]
  }

  /// What one table says, as a sentence, as a drawing, and as it is.
  public struct Part: Sendable {
    public let finding: String?
    public let chart: Chart?
    public let figure: Figure
  }
}

/// Puts what was released of a period into the order of the overview.
public struct OverviewWriter: Sendable {
  let forms: Forms
  let words: Words
  let periods: ReleasedPeriods
  /// The themes of the period, frozen when its review was closed.
  let themes: ThemeRelease?

  public init(
    _ forms: Forms, words: Words, periods: ReleasedPeriods, themes: ThemeRelease? = nil
  ) {
    self.forms = forms
    self.words = words
    self.periods = periods
    self.themes = themes
  }

  public var overview: Overview {
    Overview(
      sections: [
        who, section("wanted", "start", ["know", "wish", "part", "voice"]),
        section("most", "start", ["most"]), happened,
        section("closing", "end", OverviewWriter.closing, and: byRespondent),
        section("national", "end", [National.asked, National.achieved]), topics, areas,
      ])
  }

  /// The six closing questions.
  static let closing: [Question.Code] = ["next", "told", "listen", "acted", "safe", "happier"]

  func section(
    _ name: String, _ form: Form.Code, _ questions: [Question.Code], and more: [Figure?] = []
  ) -> Overview.Section {
    section(name, questions.compactMap { part(on: $0, of: form) } + more.asParts)
  }

  func section(_ name: String, _ parts: [Overview.Part]) -> Overview.Section {
    Overview.Section(
      id: name, heading: words.text("staff.overview.\(name).heading"),
      sentences: parts.isEmpty ? [nothing] : words.texts("staff.overview.\(name).sentences"),
      parts: parts)
  }

  /// Why there is nothing: a quarter has its main questions only, the rest waits for the year.
  var nothing: String {
    let isYear = periods.main.period == periods.main.period.year
    return words.text(isYear ? "staff.overview.empty" : "staff.overview.withTheYear")
  }

  /// A question beside itself a year before and in the year.
  ///
  /// - Parameter named: says the form too, where questions of several forms stand together.
  func part(
    on question: Question.Code, of form: Form.Code, named: Bool = false
  ) -> Overview.Part? {
    guard let form = forms.form(form) else { return nil }
    let writer = FigureWriter(form: form, words: words)
    guard let table = periods.main.table(question, of: form.code),
      let figure = Comparison(of: question, in: periods, by: writer)?.figure(named: named)
    else { return nil }
    return Overview.Part(
      finding: writer.sentence(on: table), chart: writer.chart(of: table), figure: figure)
  }
}

extension [Figure?] {
  /// Tables that stand for themselves, without a sentence or a drawing.
  var asParts: [Overview.Part] {
    compactMap(\.self).map { Overview.Part(finding: nil, chart: nil, figure: $0) }
  }
}
