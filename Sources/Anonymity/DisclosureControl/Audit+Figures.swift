internal import Survey

extension Audit {
  /// States what a table shows; gives the numbers that it names.
  @discardableResult
  mutating func state(_ table: ShownTable) -> Set<Int> {
    var named: Set<Int> = []
    for column in table.columns {
      let stating = Stating(table: table, column: column)
      for (quantity, range, fewest) in stating.ranges {
        let number = number(quantity)
        if let range { bounds.narrow(number, to: range) }
        let fewest = min(fewest, guards[number]?.fewest ?? fewest)
        guards[number] = Guard(fewest: fewest, table: table.shape)
        named.insert(number)
      }
      for (row, others) in stating.others { narrowOthers(of: row, to: others, stating) }
    }
    return named
  }

  private mutating func narrowOthers(
    of row: TableShape.Row, to range: ClosedRange<Int>, _ stating: Stating
  ) {
    let of = Relating(shape: stating.table.shape, group: stating.column.group)
    let others = of[.others(row.choices)]
    if of.shape.kind == .one, related.insert(.others(others)).inserted {
      sum(of[.base], [of[.row(row)], others])
      let choices = of.shape.choices.filter { !row.choices.contains($0) }
      sum(others, choices.map { of[.chose($0)] })
    }
    bounds.narrow(number(others), to: range)
  }
}

/// One column, read as what it says about numbers.
private struct Stating {
  typealias Statement = (quantity: Quantity, range: ClosedRange<Int>?, fewest: Int)

  let table: ShownTable
  let column: ShownTable.Column

  /// What a hidden number may be.
  var small: ClosedRange<Int> { 0...(table.floor - 1) }

  /// How many did not choose a row: fewer than the floor where nearly everyone did, and as a
  /// number is given at all, not so few.
  var others: [(row: TableShape.Row, range: ClosedRange<Int>)] {
    zip(table.rows, column.cells).compactMap { row, cell in
      switch cell {
      case .nearlyEveryone: (row, small)
      case .count: (row, table.floor...Bounds.most)
      case .hidden: nil
      }
    }
  }

  var ranges: [Statement] {
    let rows = zip(table.rows, column.cells).map { row, cell in
      column.base.tellsRows ? statement(.row(row), cell) : unshown(.row(row))
    }
    let asked = column.asked.map { [statement(.asked, $0)] } ?? []
    return asked + [statement(.base, column.base)] + rows + implied
  }

  private func statement(_ part: Quantity.Part, _ cell: Cell) -> Statement {
    let quantity = Quantity(table.shape, column.group, part)
    switch cell {
    case .count(let number):
      return (
        quantity, Rounding.counts(shownAs: number, over: table.floor), Profile.fewestShownValues
      )
    case .hidden: return (quantity, small, Profile.fewestValues)
    case .nearlyEveryone: return (quantity, nil, Profile.fewestValues)
    }
  }

  private func unshown(_ part: Quantity.Part) -> Statement {
    let fewest = part == .skipped ? Profile.fewestShownValues : Profile.fewestValues
    return (Quantity(table.shape, column.group, part), nil, fewest)
  }

  /// What stands in no row can be worked out all the same.
  private var implied: [Statement] {
    var implied = table.shape.unshown.map { unshown(.chose($0)) }
    for row in table.rows where row.choices.count > 1 {
      implied += row.choices.map { unshown(.chose($0)) }
    }
    let beside: Quantity.Part = table.shape.beside == .unsettled ? .unsettled : .skipped
    implied.append(column.beside == .hidden ? unshown(beside) : statement(beside, column.beside))
    if beside == .unsettled { implied.append(unshown(.skipped)) }
    if let workedOut = column.workedOut { implied.append(statement(.workedOut, workedOut)) }
    return implied
  }
}
