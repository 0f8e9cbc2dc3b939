internal import Anonymity
internal import Survey

/// The four measures.
extension BoardWriter {
  var measures: Figure {
    let columns = [periods.main, periods.before].compactMap(\.self)
    return Figure(
      id: "measures", caption: words.text("staff.board.measures.caption"),
      head: words.text("staff.board.measures.head"),
      columns: columns.map { words.name(of: $0.period) },
      rows: measured.map { name, question in
        Figure.Row(
          label: words.text("staff.board.measures.\(name)"),
          cells: columns.map { measure(in: $0.table(question, of: "end")) })
      }, isByGroup: false, untold: nil, notes: notes)
  }

  /// The national words come with the year; until then the questions that they are made of.
  private var measured: [(name: String, question: Question.Code)] {
    let outcome: [(String, Question.Code)] =
      isNational
      ? [("asked", National.asked), ("achieved", National.achieved)]
      : [("asked", "asked"), ("got", "got")]
    return outcome + [("listen", "listen"), ("safe", "safe")]
  }

  private var isNational: Bool { periods.main.table(National.asked, of: "end") != nil }

  private var notes: [String] { isNational ? [words.text("staff.board.measures.note")] : [] }

  /// "45 (60%, 50 to 70%) of 75"
  private func measure(in table: ShownTable?) -> Figure.Text {
    guard let table, let column = table.columns.first, let (cell, share) = writer.read(table)
    else { return .words(words.text("staff.overview.heldBack")) }
    let base = words.said(table.base(of: column))
    if table.base(of: column).count == nil { return .words(base) }
    guard case .words(let text) = writer.text(of: cell, share) else {
      return .words(words.text("staff.board.measures.hidden", filling: ["base": base]))
    }
    return .words(
      words.text("staff.board.measures.of", filling: ["share": text, "base": base]))
  }
}

extension FigureWriter {
  /// The answer that a table is read by, and its share.
  func read(_ table: ShownTable) -> (cell: Cell, share: Share?)? {
    guard let column = table.columns.first,
      let row = table.rows.firstIndex(where: { $0.choices == [table.choiceReadBy] })
    else { return nil }
    return (column.cells[row], table.share(row, of: column))
  }
}
