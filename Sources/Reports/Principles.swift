internal import Survey

/// The six principles of adult safeguarding, each with the questions that tell about it.
///
/// | principle | questions | why |
/// | --- | --- | --- |
/// | empowerment | end.asked, end.next, end.listen, end.acted, before.wish, now.listen, start.know | asked, heard, and what was said shapes what is done |
/// | prevention | end.clear, before.why, before.clear | clear information, and why |
/// | proportionality | end.worse, start.part | no more than is wanted, and no harm by the help |
/// | protection | end.safe, start.voice, now.worry | safe, with support to take part |
/// | partnership | before.talk, before.agree | with the person, who says what may be told |
/// | accountability | end.told, end.why, before.later, now.told | people say what they did, and why not |
///
/// What people wanted, whether it happened and whether they feel happier tell of what came of it and
/// not of a way of working: they stand in the overview alone. Each question stands once.
struct Principle: Sendable {
  let name: Theme.Principle
  let questions: [(form: Form.Code, question: Question.Code)]

  static let all: [Principle] = [
    Principle(
      name: .empowerment,
      questions: [
        ("end", "asked"), ("end", "listen"), ("end", "acted"), ("end", "next"), ("now", "listen"),
        ("before", "wish"), ("start", "know"),
      ]),
    Principle(
      name: .prevention, questions: [("end", "clear"), ("before", "why"), ("before", "clear")]),
    Principle(name: .proportionality, questions: [("end", "worse"), ("start", "part")]),
    Principle(
      name: .protection, questions: [("end", "safe"), ("now", "worry"), ("start", "voice")]),
    Principle(name: .partnership, questions: [("before", "talk"), ("before", "agree")]),
    Principle(
      name: .accountability,
      questions: [("end", "told"), ("end", "why"), ("now", "told"), ("before", "later")]),
  ]
}

extension OverviewWriter {
  /// The overview once more, by the six principles, each under its statement.
  public var principles: Overview {
    let names = words.pairs("staff.principles")
    return Overview(
      sections: zip(Principle.all, names).map { principle, said in
        section(on: principle, named: said.name, saying: said.statement)
      })
  }

  private func section(
    on principle: Principle, named name: String, saying statement: String
  ) -> Overview.Section {
    let parts = principle.questions.compactMap { part(on: $0.question, of: $0.form, named: true) }
    let all =
      parts
      + [choices(on: principle.name), themes(on: principle.name)].map { $0?.named(name) }.asParts
    return Overview.Section(
      id: principle.name.rawValue, heading: name,
      sentences: ["“\(statement)”"] + (all.isEmpty ? [nothing] : []), parts: all)
  }

  /// The choices of "what was good" and "what could be better" whose theme belongs to a principle.
  private func choices(on principle: Theme.Principle) -> Figure? {
    let rows = forms.forms.flatMap { (form: Form) -> [Figure.Row] in
      form.questions.filter { $0.kind == .many }
        .flatMap { self.rows(of: $0, in: form, on: principle) }
    }
    guard !rows.isEmpty else { return nil }
    return Figure(
      id: "choices-\(principle.rawValue)", caption: words.text("staff.overview.choices"),
      head: words.text("staff.overview.heads.choice"),
      columns: periods.all.map { words.name(of: $0.period) }, rows: rows, isByGroup: false,
      untold: nil, notes: [])
  }

  private func rows(
    of question: Question, in form: Form, on principle: Theme.Principle
  ) -> [Figure.Row] {
    guard periods.main.table(question.code, of: form.code) != nil else { return [] }
    let writer = FigureWriter(form: form, words: words)
    return question.choices.compactMap { choice -> Figure.Row? in
      guard let code = choice.theme, forms.themes.theme(code)?.principle == principle
      else { return nil }
      return Figure.Row(
        label: "\(form.title[.own]) – \(question.text[.own]) \(choice.label[.own])",
        cells: periods.all.map { period in
          writer.cell(of: choice.code, in: period.table(question.code, of: form.code))
        })
    }
  }
}

extension Words {
  /// The entries of a list that have a name and a statement.
  fileprivate func pairs(_ path: String) -> [(name: String, statement: String)] {
    guard case .list(let items) = at(path) else { return [] }
    return items.map { ($0.text("name"), $0.text("statement")) }
  }
}
