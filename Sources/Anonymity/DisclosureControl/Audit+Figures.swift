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
      for row in stating.agreed { narrowOthers(of: row, stating) }
    }
    return named
  }

  /// Nearly everyone chose the row: the others are fewer than the floor.
  private mutating func narrowOthers(of row: TableShape.Row, _ stating: Stating) {
    let of = Relating(shape: stating.table.shape, group: stating.column.group)
    let others = of[.others(row.choices)]
    if numbers[others] == nil { sum(of[.base], [of[.row(row)], others]) }
    bounds.narrow(number(others), to: stating.small)
  }
}

/// One column, read as what it says about numbers.
private struct Stating {
  typealias Statement = (quantity: Quantity, range: ClosedRange<Int>?, fewest: Int)

  let table: ShownTable
  let column: ShownTable.Column

  /// What a hidden number may be.
  var small: ClosedRange<Int> { 0...(table.floor - 1) }

  var agreed: [TableShape.Row] {
    zip(table.rows, column.cells).filter { $1 == .nearlyEveryone }.map(\.0)
  }

  var ranges: [Statement] {
    let rows = zip(table.rows, column.cells).map { row, cell in
      cell == .hidden && hidesLargeRows
        ? unshown(.row(row)) : statement(.row(row), cell)
    }
    return [statement(.asked, column.asked), statement(.base, column.base)] + rows + implied
  }

  private func statement(_ part: Quantity.Part, _ cell: Cell) -> Statement {
    let quantity = Quantity(table.shape, column.group, part)
    switch cell {
    case .count(let number):
      return (quantity, Rounding.counts(shownAs: number, over: table.floor), 2)
    case .hidden: return (quantity, small, Profile.fewestValues)
    case .nearlyEveryone: return (quantity, nil, Profile.fewestValues)
    }
  }

  private func unshown(_ part: Quantity.Part) -> Statement {
    (Quantity(table.shape, column.group, part), nil, Profile.fewestValues)
  }

  /// Over a small base a row is also hidden when nearly everyone chose it.
  private var hidesLargeRows: Bool {
    guard let base = column.base.count else { return false }
    return base < ShownTable.leastForNearlyEveryone(floor: table.floor)
      && (table.shape.kind == .many || column.cells.allSatisfy { $0 == .hidden })
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
