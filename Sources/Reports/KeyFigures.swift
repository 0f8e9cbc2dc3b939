internal import Anonymity
internal import Survey

/// The few figures that stand on one screen and on the board's sheet: whether people were asked and got
/// what they wanted, then each measure; this period, and the same time a year before.
///
/// They are about the person, alone or with help.
struct KeyFigures {
  let writer: FigureWriter
  let periods: ReleasedPeriods
  let themes: Themes

  var words: Words { writer.words }
  var form: Form { writer.form }

  /// The national words come with the year; until then the questions that they are made of.
  var outcome: [Question.Code] {
    let isNational = periods.main.table(National.asked, of: form.code) != nil
    return isNational
      ? [National.asked, National.achieved, National.reached]
      : [ReportRole.asked, .got].compactMap { form.question(for: $0)?.code }
  }

  var measures: [Question.Code] {
    form.questions.filter { $0.role == .measure }.sorted { $0.rank < $1.rank }.map(\.code)
  }

  /// Of those who did not get all that they wanted. It is no measure that a change is looked for in.
  private var toldWhyNot: [Question.Code] { form.question(for: .why).map { [$0.code] } ?? [] }

  /// In the order of their worth, for one screen: last year is a mark in each drawing.
  var onOneScreen: Figure {
    let isMarked = periods.before == nil ? "alone" : "marked"
    var rows = all.map { row(on: $0) }
    for place in rows.indices { rows[place].cells = Array(rows[place].cells.prefix(1)) }
    return figure("staff.overview.first.\(isMarked)", of: columns.prefix(1), rows)
  }

  private var all: [Question.Code] { outcome + measures + toldWhyNot }

  private var columns: [ReleasedPeriod] { [periods.main, periods.before].compactMap(\.self) }

  private func figure(
    _ caption: String, of periods: some Sequence<ReleasedPeriod>, _ rows: [Figure.Row]
  ) -> Figure {
    let notes = outcome.contains(National.asked) ? ["national", "reached"] : []
    return Figure(
      id: "measures", caption: "\(words.text(caption)): \(writer.name(of: .main))",
      head: words.text("staff.board.measures.head"),
      columns: periods.map { words.name(of: $0.period) }, rows: rows,
      notes: notes.map { words.text("staff.board.measures.notes.\($0)") })
  }

  private func row(on question: Question.Code, under heading: String? = nil) -> Figure.Row {
    Figure.Row(
      heading: heading, label: label(of: question),
      bar: bar(of: columns.map { $0.table(question, of: form.code).flatMap(writer.read)?.share }),
      cells: cells(on: question) { table in writer.toldCell(in: table) { $0.columns.first } })
  }

  /// What a quarter does not have comes with the year.
  private func cells(
    on question: Question.Code, _ cell: (ShownTable?) -> Figure.Text
  ) -> [Figure.Text] {
    columns.map { released in
      let table = released.table(question, of: form.code)
      let isLater = table == nil && released.period != released.period.year
      return isLater ? .words(words.text("staff.board.measures.later")) : cell(table)
    }
  }

  private func bar(of shares: [Share?]) -> Figure.Bar {
    Figure.Bar(share: shares.first ?? nil, before: shares.dropFirst().first?.flatMap(\.percent))
  }

  /// Whom a line counts, in words that need no other page: "Felt listened to".
  private func label(of question: Question.Code) -> String {
    if National.all.contains(question) { return words.text("staff.board.measures.\(question)") }
    if toldWhyNot.contains(question) { return words.text("staff.board.measures.toldWhyNot") }
    let asked = form.question(question)
    let table = periods.main.table(question, of: form.code)
    let predicate = table.map(writer.predicate) ?? asked?.finding ?? asked?.text[.own]
    return predicate.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? question.text
  }
}

/// The same under the six principles of safeguarding and the wellbeing that they serve.
extension KeyFigures {
  var byPrinciple: Figure {
    let other = all.filter { principle(of: $0) == nil }.map {
      row(on: $0, under: words.text("staff.board.measures.other"))
    }
    return figure(
      "staff.board.measures.caption", of: columns, Theme.Principle.allCases.flatMap(rows) + other)
  }

  /// What the form asks on a principle; else what people called good of it. A principle that nothing
  /// tells about says so.
  private func rows(on principle: Theme.Principle) -> [Figure.Row] {
    let heading = words.text("staff.themes.principles.\(principle.rawValue)")
    let key = all.filter { self.principle(of: $0) == principle }
    let asked = form.questions.filter { $0.principle == principle && isBeside($0) }.map(\.code)
    let rows = (key + asked).map { row(on: $0, under: heading) }
    if !rows.isEmpty { return rows }
    let good = good(on: principle, under: heading)
    if !good.isEmpty { return good }
    return [
      Figure.Row(
        heading: heading, label: words.text("staff.board.measures.none"),
        bar: Figure.Bar(share: nil, before: nil), cells: columns.map { _ in .words("–") })
    ]
  }

  /// A question with one answer that is no key figure, and that none is made of.
  private func isBeside(_ question: Question) -> Bool {
    question.kind == .one && !all.contains(question.code)
      && question.role != .asked && question.role != .got
  }

  private func principle(of question: Question.Code) -> Theme.Principle? {
    switch question {
    case National.asked: form.question(for: .asked)?.principle
    case National.achieved, National.reached: form.question(for: .got)?.principle
    default: form.question(question)?.principle
    }
  }

  /// "What was good? How services worked together for me"
  private func good(on principle: Theme.Principle, under heading: String) -> [Figure.Row] {
    form.questions.filter { $0.role == .good }.flatMap { question in
      question.choices.filter { choice in
        choice.theme.flatMap(themes.theme)?.principle == principle
      }.map { choice in
        Figure.Row(
          heading: heading, label: "\(question.text[.own]) \(choice.label[.own])",
          bar: bar(
            of: columns.map { released in
              released.table(question.code, of: form.code).flatMap {
                writer.share(of: choice.code, in: $0)
              }
            }),
          cells: cells(on: question.code) { writer.cell(of: choice.code, in: $0) })
      }
    }
  }
}
