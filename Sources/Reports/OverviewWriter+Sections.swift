internal import Anonymity
internal import Survey

/// The sections that are more than one question after the other.
extension OverviewWriter {
  /// How many answered, and how. What people say themselves, with help, and what others say for them
  /// stands in columns of its own; workers who answer for someone are counted apart.
  var who: Overview.Section {
    section("who", ([answered(in: periods.main)] + besides).asParts)
  }

  private var besides: [Figure?] { [periods.before, periods.year].map { $0.flatMap(answered) } }

  private func answered(in period: ReleasedPeriod) -> Figure? {
    let rows = forms.forms.compactMap { form in row(of: form, in: period) }
    guard !rows.isEmpty else { return nil }
    let ways = ["asked", "own", "help", "behalf"] + (tellsWorkers(of: period) ? ["worker"] : [])
    return Figure(
      id: "who-\(period.period)",
      caption: words.text(
        "staff.overview.who.caption", filling: ["period": words.name(of: period.period)]),
      head: words.text("staff.overview.heads.form"),
      columns: ways.map { words.text("staff.overview.who.\($0)") }, rows: rows, isByGroup: true,
      untold: nil, notes: [])
  }

  private func row(of form: Form, in period: ReleasedPeriod) -> Figure.Row? {
    guard let table = period.table("who", of: form.code) else { return nil }
    let writer = FigureWriter(form: form, words: words)
    let column = table.columns.first
    let cells = ["self", "help", "for"].map { code in
      table.rows.firstIndex { $0.choices == [Choice.Code(code)] }.flatMap { column?.cells[$0] }
    }
    let all =
      [column.map(table.all(of:))] + cells
      + (tellsWorkers(of: period) ? [workers(of: form, in: period)] : [])
    return Figure.Row(
      label: form.title[.own],
      cells: all.map { $0.map(writer.text) ?? .words(words.text("staff.overview.heldBack")) })
  }

  private func tellsWorkers(of period: ReleasedPeriod) -> Bool {
    forms.forms.contains { workers(of: $0, in: period) != nil }
  }

  /// Workers who answered for someone, by how many of them answered the form's first question: a
  /// number of them all is not released.
  private func workers(of form: Form, in period: ReleasedPeriod) -> Cell? {
    let first = form.questions.first { question in
      question.shown == .always
        && period.table(question.code, of: form.code, by: .respondent) != nil
    }
    return first.flatMap { period.table($0.code, of: form.code, by: .respondent) }?
      .column(.worker)?.base
  }

  /// Whether it happened: as people say it, why not, and wish by wish.
  var happened: Overview.Section {
    section("happened", "end", ["got", "why"], and: [wishes])
  }

  /// Each wish with how many said that it came true, in one table.
  private var wishes: Figure? {
    guard let end = forms.form("end"),
      let each = end.questions.first(where: { $0.kind == .each }),
      let choices = each.about.flatMap(end.question)?.choices
    else { return nil }
    let writer = FigureWriter(form: end, words: words)
    let rows = choices.compactMap { wish -> Figure.Row? in
      let code = Question.Code("\(each.code).\(wish.code)")
      guard periods.main.table(code, of: end.code) != nil else { return nil }
      return Figure.Row(
        label: wish.label[.own],
        cells: periods.all.map { period in
          let table = period.table(code, of: end.code)
          return writer.yes(in: table?.columns.first, of: table)
        })
    }
    guard !rows.isEmpty else { return nil }
    return Figure(
      id: "wishes", caption: words.text("staff.overview.happened.caption"),
      head: words.text("staff.overview.heads.wish"),
      columns: periods.all.map { words.name(of: $0.period) }, rows: rows, isByGroup: false,
      untold: nil, notes: [words.text("staff.overview.happened.note")])
  }

  /// The six closing questions by who answered.
  var byRespondent: [Figure?] { [closing(by: .respondent, "closing")] }

  /// The parts of the county.
  var areas: Overview.Section { section("areas", [closing(by: .area, "areas")].asParts) }

  private func closing(by split: ReleasedPeriod.Split, _ name: String) -> Figure? {
    guard let end = forms.form("end") else { return nil }
    let tables = (["got"] + OverviewWriter.closing).compactMap {
      periods.main.table($0, of: end.code, by: split)
    }
    guard let groups = tables.first(where: { !$0.isWithheld })?.columns.map(\.group) else {
      return nil
    }
    let writer = FigureWriter(form: end, words: words)
    return Figure(
      id: "\(name)-by-group", caption: words.text("staff.overview.\(name).caption"),
      head: words.text("staff.overview.heads.question"),
      columns: groups.map(writer.name),
      rows: tables.map { table in
        Figure.Row(
          label: writer.asked(by: table),
          cells: groups.map { writer.yes(in: table.column($0), of: table) })
      }, isByGroup: true, untold: nil, notes: [words.text("staff.overview.groupNote")])
  }
}

extension ShownTable {
  /// How many came, in the table of who answered.
  func all(of column: Column) -> Cell { column.asked ?? column.base }
}

extension FigureWriter {
  /// The answer that a table is read by, in one group: "45 (60%)".
  func yes(in column: ShownTable.Column?, of table: ShownTable?) -> Figure.Text {
    guard let table, let column else { return .words(words.text("staff.overview.heldBack")) }
    let row = table.rows.firstIndex { $0.choices == [table.choiceReadBy] }
    guard let row else { return .hidden }
    return text(of: column.cells[row], table.share(row, of: column))
  }

  /// "Did the workers listen to you? Yes"
  func asked(by table: ShownTable) -> String {
    let answer = table.choiceReadBy.map { label(of: $0, in: table) } ?? ""
    return "\(form.question(table.question)?.text[.own] ?? "") \(answer)"
  }
}

extension FigureWriter {
  /// One choice of a table of the whole: "15 (23%)".
  func cell(of choice: Choice.Code, in table: ShownTable?) -> Figure.Text {
    guard let table, let column = table.columns.first else {
      return .words(words.text("staff.overview.heldBack"))
    }
    guard let row = table.rows.firstIndex(where: { $0.choices == [choice] }) else {
      return .words("–")
    }
    return text(of: column.cells[row], table.share(row, of: column))
  }
}
