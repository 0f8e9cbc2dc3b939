internal import Anonymity
internal import Survey

/// The sections that are more than one question after the other.
extension OverviewWriter {
  /// How many answered, and how. The person, alone or with help, is the main line; what others say for
  /// someone stands apart, and workers who answer for someone apart from all. Nothing adds them up.
  var who: Overview.Section {
    section(
      "who", heading: words.text("staff.overview.who.heading"),
      ([answered(in: periods.main)] + besides).asParts)
  }

  private var besides: [Figure?] { [periods.before, periods.year].map { $0.flatMap(answered) } }

  func answered(in period: ReleasedPeriod) -> Figure? {
    answered(in: period, by: WayOfAnswering.allCases, called: "staff.overview.who")
  }

  /// - Parameter heads: where the wording has the heads of the columns.
  func answered(
    in period: ReleasedPeriod, by ways: [WayOfAnswering], called heads: String
  ) -> Figure? {
    let rows = forms.forms.compactMap { form in row(of: form, in: period, by: ways) }
    guard !rows.isEmpty else { return nil }
    return Figure(
      id: "who-\(period.period)",
      caption: words.text(
        "staff.overview.who.caption", filling: ["period": words.name(of: period.period)]),
      head: words.text("staff.overview.heads.form"),
      columns: ways.map { words.text("\(heads).\($0.rawValue)") }, rows: rows,
      isByGroup: true)
  }

  private func row(
    of form: Form, in period: ReleasedPeriod, by ways: [WayOfAnswering]
  ) -> Figure.Row? {
    let writer = FigureWriter(form: form, words: words)
    guard let came = Came(to: form, in: period) else { return nil }
    return Figure.Row(
      label: form.title[.own],
      cells: ways.map { $0.count(in: came).map(writer.text) ?? .words("–") })
  }

  /// Each wish with how many of those who were asked about it said that it happened, in one table.
  func wishes(_ each: Question, of form: Form) -> Figure? {
    let writer = FigureWriter(form: form, words: words)
    let choices = each.about.flatMap(form.question)?.choices ?? []
    let rows = choices.compactMap { wish -> Figure.Row? in
      let code = Question.Code("\(each.code).\(wish.code)")
      guard periods.main.table(code, of: form.code) != nil else { return nil }
      return Figure.Row(
        label: wish.label[.own],
        cells: periods.all.map { period in
          writer.toldCell(in: period.table(code, of: form.code)) { $0.columns.first }
        })
    }
    guard !rows.isEmpty else { return nil }
    let good = each.goodEnd.flatMap(each.choice)?.label[.own] ?? ""
    return Figure(
      id: "wishes", caption: words.text("staff.overview.happened.caption"),
      head: words.text("staff.overview.heads.wish"),
      columns: periods.all.map { "\(words.name(of: $0.period)): \(writer.name(of: .main))" },
      rows: folded(rows),
      notes: [words.text("staff.overview.happened.note", filling: ["answer": good])])
  }

  /// Rows of which nothing but "few" or "not told" is said become one.
  private func folded(_ rows: [Figure.Row]) -> [Figure.Row] {
    let untold = [Cell.few, .notTold].map { words.text(of: $0) }
    let few = rows.filter { $0.cells.allSatisfy(untold.contains) }
    guard few.count > 2 else { return rows }
    let last = Figure.Row(
      label: words.text("staff.report.more", filling: ["count": "\(few.count)"]),
      cells: few[0].cells.map { _ in .words(words.text("staff.report.fewAsked")) })
    return rows.filter { row in !few.contains { $0.label == row.label } } + [last]
  }
}

/// By groups: the answer that each question is read by.
extension OverviewWriter {
  var byRespondent: Overview.Section { groups(.respondent, "respondents") }

  /// The parts of the county.
  var areas: Overview.Section { groups(.area, "areas") }

  private func groups(_ split: ReleasedPeriod.Split, _ name: String) -> Overview.Section {
    section(
      name, heading: words.text("staff.overview.\(name).heading"),
      forms.forms.map { told(in: $0, by: split, name) }.asParts)
  }

  private func told(in form: Form, by split: ReleasedPeriod.Split, _ name: String) -> Figure? {
    let writer = FigureWriter(form: form, words: words)
    let ranked = form.questions.sorted { $0.rank < $1.rank }
    let tables = (ranked.map(\.code) + National.all).compactMap {
      periods.main.table($0, of: form.code, by: split)
    }
    .filter { writer.told(by: $0) != nil }
    guard let groups = tables.first(where: { !$0.isWithheld })?.columns.map(\.group) else {
      return nil
    }
    return Figure(
      id: "\(name)-\(form.code)",
      caption: "\(words.text("staff.overview.\(name).caption")) – \(form.title[.own])",
      head: words.text("staff.overview.heads.question"),
      columns: groups.map(writer.name),
      rows: tables.map { table in
        Figure.Row(
          label: writer.asked(by: table),
          cells: groups.map { group in writer.toldCell(in: table) { $0.column(group) } })
      }, isByGroup: true, notes: [words.text("staff.overview.groupNote")])
  }
}

extension FigureWriter {
  /// The answer that a table is read by, in one column: "45 of 75 (60%, 50 to 70%)".
  func toldCell(
    in table: ShownTable?, _ column: (ShownTable) -> ShownTable.Column?
  ) -> Figure.Text {
    guard let table, let column = column(table) else {
      return .words(words.text("staff.overview.heldBack"))
    }
    guard let told = told(by: table), let row = table.row(of: told) else { return .hidden }
    return text(
      of: column.cells[row], table.share(row, of: column), of: table.base(of: column))
  }

  /// "Did the workers listen to you? Yes"
  func asked(by table: ShownTable) -> String {
    let answer = told(by: table).map { label(of: $0, in: table) } ?? ""
    return "\(caption(ofAll: table)) \(answer)"
  }

  /// One choice of a table of the whole: "15 of 65 (23%, 10 to 35%)".
  func cell(of choice: Choice.Code, in table: ShownTable?) -> Figure.Text {
    guard let table, let column = table.columns.first else {
      return .words(words.text("staff.overview.heldBack"))
    }
    guard let row = table.row(of: choice) else { return .words("–") }
    return text(
      of: column.cells[row], table.share(row, of: column), of: table.base(of: column))
  }

  func share(of choice: Choice.Code, in table: ShownTable) -> Share? {
    guard let column = table.columns.first, let row = table.row(of: choice) else { return nil }
    return table.share(row, of: column)
  }
}

extension ShownTable {
  /// Where a choice that stands for itself is told.
  func row(of choice: Choice.Code) -> Int? { rows.firstIndex { $0.choices == [choice] } }
}
