public import Anonymity
public import Survey

/// A closed period: one screen first, then its sections in the order of their worth.
public struct Overview: Sendable {
  public let sections: [Section]

  public struct Section: Sendable {
    /// What links lead to: `who`, `closing`; of a form's own questions its code.
    public let id: String
    public let heading: String
    public let sentences: [String]
    public let parts: [Part]
  }

  /// What one table says, as a sentence, and the table with its drawing.
  public struct Part: Sendable {
    public let finding: String?
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

  /// Who answered, then the questions as they rank, those of one kind together; last the groups.
  public var overview: Overview {
    Overview(
      sections: [who] + ranked.map { group in section(on: group) } + [byRespondent, areas])
  }

  /// Questions of one section, in their order.
  struct RankedGroup {
    let id: String
    var questions: [(form: Form, question: Question)]
  }

  /// Every question that is counted, in groups by what they are for; the group of the question that
  /// ranks first comes first.
  private var ranked: [RankedGroup] {
    let all = forms.forms.flatMap { form in
      form.questions.filter { isReported($0) }.map { (form: form, question: $0) }
    }.sorted { $0.question.rank < $1.question.rank }
    return all.reduce(into: []) { groups, asked in
      let id = asked.question.role?.section ?? asked.form.code.text
      if let place = groups.firstIndex(where: { $0.id == id }) {
        groups[place].questions.append(asked)
      } else {
        groups.append(RankedGroup(id: id, questions: [asked]))
      }
    }
  }

  /// The questions on who answers stand in the section about that, and own words are no figures.
  private func isReported(_ question: Question) -> Bool {
    question.isStored && question.kind != .words && !forms.opening.contains(question.code)
  }

  private func section(on group: RankedGroup) -> Overview.Section {
    let isNamed = Set(group.questions.map(\.form.code)).count > 1
    let parts = group.questions.flatMap { form, question in
      self.parts(on: question, of: form, isNamed: isNamed)
    }
    let themes = group.id == ReportRole.good.section ? self.themesPart : nil
    return section(
      group.id, heading: heading(of: group), [themes].compactMap(\.self) + parts,
      saying: group.id == ReportRole.good.section ? themeSentences : [])
  }

  private func heading(of group: RankedGroup) -> String {
    let path = "staff.overview.\(group.id).heading"
    return words.at(path) != nil
      ? words.text(path) : group.questions.first?.form.title[.own] ?? group.id
  }

  private func parts(
    on question: Question, of form: Form, isNamed: Bool
  ) -> [Overview.Part] {
    if question.kind == .each { return [wishes(question, of: form)].asParts }
    let own = part(on: question.code, of: form, isNamed: isNamed)
    guard question.role == .got else { return [own].compactMap(\.self) }
    return ([own] + National.all.map { part(on: $0, of: form) }).compactMap(\.self)
  }

  func section(
    _ id: String, heading: String, _ parts: [Overview.Part], saying more: [String] = []
  ) -> Overview.Section {
    Overview.Section(
      id: id, heading: heading,
      sentences: parts.isEmpty
        ? (more.isEmpty ? [nothing] : more)
        : words.texts("staff.overview.\(id).sentences") + more,
      parts: parts)
  }

  /// Why there is nothing: a quarter has its main questions only, the rest waits for the year.
  var nothing: String {
    let isYear = periods.main.period == periods.main.period.year
    return words.text(isYear ? "staff.overview.empty" : "staff.overview.withTheYear")
  }

  /// A question beside itself a year before and in the year.
  ///
  /// - Parameter isNamed: says the form too, where questions of several forms stand together.
  func part(
    on question: Question.Code, of form: Form, isNamed: Bool = false
  ) -> Overview.Part? {
    let writer = FigureWriter(form: form, words: words)
    guard let table = periods.main.table(question, of: form.code),
      let figure = Comparison(of: question, in: periods, by: writer)?.figure(isNamed: isNamed)
    else { return nil }
    return Overview.Part(finding: writer.sentence(on: table), figure: figure)
  }
}

extension ReportRole {
  /// The section that questions with the role stand in together.
  var section: String {
    switch self {
    case .respondent, .helper: "who"
    case .asked, .got: "outcome"
    case .measure, .worse, .why: "closing"
    case .wanted, .most, .wished, .happened: "wanted"
    case .part, .voice: "say"
    case .good, .better: "themes"
    }
  }
}

extension National {
  static let all = [asked, achieved, reached]
}

extension Forms {
  /// The form that tells how it went: the one with the national categories, else with measures.
  var closing: Form? {
    forms.first { $0.question(for: .asked) != nil }
      ?? forms.first { $0.question(for: .measure) != nil }
  }
}

extension [Figure?] {
  /// Tables that stand for themselves, without a sentence.
  var asParts: [Overview.Part] {
    compactMap(\.self).map { Overview.Part(finding: nil, figure: $0) }
  }
}
