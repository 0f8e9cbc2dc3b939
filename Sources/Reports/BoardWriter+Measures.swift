internal import Anonymity
internal import Survey

/// The four measures.
extension BoardWriter {
  var measures: Figure {
    let rows: [(name: String, question: Question.Code)] = [
      ("asked", National.asked), ("achieved", National.achieved), ("listen", "listen"),
      ("safe", "safe"),
    ]
    let columns = [periods.main, periods.before].compactMap(\.self)
    return Figure(
      id: "measures", caption: words.text("staff.board.measures.caption"),
      head: words.text("staff.board.measures.head"),
      columns: columns.map { words.name(of: $0.period) },
      rows: rows.map { name, question in
        Figure.Row(
          label: words.text("staff.board.measures.\(name)"),
          cells: columns.map { measure(in: $0.table(question, of: "end")) })
      }, isByGroup: false, isWithheld: false, notes: [])
  }

  /// "45 of 75 (60%)"
  private func measure(in table: ShownTable?) -> Figure.Text {
    guard let table, let column = table.columns.first, let (cell, percent) = writer.read(table)
    else { return .words(words.text("staff.overview.heldBack")) }
    let base = said(table.base(of: column))
    guard case .words(let text) = writer.share(cell, percent) else {
      return .words(words.text("staff.board.measures.hidden", filling: ["base": base]))
    }
    return .words(
      words.text("staff.board.measures.of", filling: ["share": text, "base": base]))
  }
}

extension FigureWriter {
  /// The answer that a table is read by, and its share.
  func read(_ table: ShownTable) -> (cell: Cell, percent: Int?)? {
    guard let column = table.columns.first,
      let row = table.rows.firstIndex(where: { $0.choices == [table.choiceReadBy] })
    else { return nil }
    return (column.cells[row], table.percent(row, of: column))
  }
}
