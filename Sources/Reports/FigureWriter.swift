public import Anonymity
public import Survey

/// Puts released tables into words: the form's own labels, and those of the wording.
public struct FigureWriter: Sendable {
  let form: Form
  let words: Words

  public init(form: Form, words: Words) {
    self.form = form
    self.words = words
  }

  public func figure(of table: ReleasedTable) -> Figure {
    let shown = table.shown
    return Figure(
      id: id(of: shown), caption: caption(of: shown), columns: columns(of: shown),
      rows: rows(of: shown), isByGroup: shown.grouping != nil, untold: untold(of: shown),
      notes: notes(on: shown))
  }

  func id(of table: ShownTable) -> String {
    let grouping =
      switch table.grouping {
      case nil: ""
      case .respondent: "-by-respondent"
      case .area: "-by-area"
      }
    return "\(table.form).\(table.question)\(grouping)"
  }

  func caption(ofAll table: ShownTable) -> String {
    switch table.question {
    case National.asked: words.text("staff.national.asked.caption")
    case National.achieved: words.text("staff.national.achieved.caption")
    case National.reached: words.text("staff.national.reached.caption")
    default: form.question(table.question)?.text[.own] ?? table.question.text
    }
  }

  func caption(of table: ShownTable) -> String {
    let question = caption(ofAll: table)
    switch table.grouping {
    case nil: return question
    case .respondent: return "\(question) \(words.text("staff.report.byRespondent"))"
    case .area: return "\(question) \(words.text("staff.report.byArea"))"
    }
  }

  /// Why nothing of a table is shown: fewer than ten answered, or it is of the first version.
  func untold(of table: ShownTable) -> String? {
    if table.isWithheld { return words.text("staff.report.withheld") }
    return table.isNotTold ? words.text("staff.report.tooFew") : nil
  }

  private func columns(of table: ShownTable) -> [String] {
    if table.grouping != nil { return table.columns.map { name(of: $0.group) } }
    let heads = [words.text("staff.report.count"), words.text("staff.report.percent")]
    guard table.columns.count > 1 else { return heads }
    return table.columns.flatMap { column in heads.map { "\(name(of: column.group)): \($0)" } }
  }

  func name(of group: Group) -> String {
    switch group {
    case .whole: words.text("staff.groups.whole")
    case .main: words.text("staff.groups.main")
    case .own: words.text("staff.groups.own")
    case .help: words.text("staff.groups.help")
    case .behalf: words.text("staff.groups.behalf")
    case .unsaid: words.text("staff.groups.unsaid")
    case .worker: words.text("staff.groups.worker")
    case .elsewhere: words.text("staff.groups.elsewhere")
    case .area(let area): area
    }
  }
}

extension FigureWriter {
  private func rows(of table: ShownTable) -> [Figure.Row] {
    var rows = table.rows.enumerated().map { position, row in
      Figure.Row(
        label: label(of: row, in: table),
        cells: cells(of: table) { ($0.cells[position], table.share(position, of: $0)) })
    }
    if let beside = table.shape.beside, table.hasBeside {
      rows.append(
        Figure.Row(
          label: label(of: beside, in: table),
          cells: cells(of: table) { ($0.beside ?? (beside == .apart ? nil : .hidden), nil) }))
    }
    rows.append(
      Figure.Row(label: label(ofBaseOf: table), cells: cells(of: table) { ($0.base, nil) }))
    return rows
  }

  /// What the divisor of every share in a column is called.
  func label(ofBaseOf table: ShownTable) -> String {
    switch table.question {
    case National.asked: words.text("staff.report.sent")
    case National.achieved, National.reached: words.text("staff.report.outcomes")
    case form.question(for: .respondent)?.code: words.text("staff.report.sent")
    default: words.text("staff.report.answered")
    }
  }

  /// A number of a table whose column does not show its divisor: "45 of 75 (60%, 50 to 70%)".
  func text(of cell: Cell, _ share: Share?, of base: Cell) -> Figure.Text {
    guard case .words(let number) = text(of: cell), cell != .notTold, base.count != nil else {
      return text(of: cell)
    }
    let all = words.text(
      "staff.report.of", filling: ["count": number, "base": words.said(base)])
    return .words(share.map { "\(all) (\(text(of: $0)))" } ?? all)
  }

  /// Count and percent in columns of their own for the whole, together for groups.
  private func cells(
    of table: ShownTable, _ value: (ShownTable.Column) -> (Cell?, Share?)
  ) -> [Figure.Text] {
    table.columns.flatMap { column -> [Figure.Text] in
      let (cell, share) = value(column)
      guard let cell else {
        return table.grouping == nil ? [.words("–"), .words("")] : [.words("–")]
      }
      guard table.grouping == nil else { return [text(of: cell, share)] }
      return [text(of: cell), .words(share.map(text) ?? "")]
    }
  }

  /// A number with its share: "45 (60%, 50 to 70%)".
  func text(of cell: Cell, _ share: Share?) -> Figure.Text {
    guard let share, case .words(let number) = text(of: cell) else { return text(of: cell) }
    return .words("\(number) (\(text(of: share)))")
  }

  func text(of share: Share) -> String {
    let range = share.range.map { range in
      words.text(
        "staff.report.range",
        filling: ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"])
    }
    return [share.percent.map { "\($0)%" }, range].compactMap(\.self).joined(separator: ", ")
  }

  func text(of cell: Cell) -> Figure.Text { words.text(of: cell) }
}
