internal import Survey

/// The overview once more, by the six principles of adult safeguarding and the wellbeing that they serve.
/// Each question says in its form which it tells about.
extension OverviewWriter {
  /// Each principle under its statement.
  public var principles: Overview {
    let wellbeing = (words.text("staff.wellbeing.name"), words.text("staff.wellbeing.statement"))
    let names = words.pairs("staff.principles") + [wellbeing]
    return Overview(
      sections: zip(Theme.Principle.allCases, names).map { principle, said in
        section(on: principle, named: said.name, saying: said.statement)
      })
  }

  private func section(
    on principle: Theme.Principle, named name: String, saying statement: String
  ) -> Overview.Section {
    let parts = questions(on: principle).compactMap {
      part(on: $0.question.code, of: $0.form, isNamed: true)
    }
    let all =
      parts + [choices(on: principle), themes(on: principle)].map { $0?.named(name) }.asParts
    return Overview.Section(
      id: principle.rawValue, heading: name,
      sentences: ["“\(statement)”"] + (all.isEmpty ? [nothing] : []), parts: all)
  }

  private func questions(on principle: Theme.Principle) -> [(form: Form, question: Question)] {
    forms.forms.flatMap { form in
      form.questions.filter { $0.principle == principle }.map { (form: form, question: $0) }
    }.sorted { $0.question.rank < $1.question.rank }
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
      columns: periods.all.map { words.name(of: $0.period) }, rows: rows)
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
