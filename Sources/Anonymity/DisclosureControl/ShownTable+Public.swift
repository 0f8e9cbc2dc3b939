extension ShownTable {
  /// The same table over a higher floor, made of what it shows and nothing else.
  func raised(to floor: Int) -> ShownTable {
    guard floor > self.floor else { return self }
    let columns = self.columns.map { raised($0, to: floor) }
    return ShownTable(
      shape, under: profile, floor: floor, isWithheld ? .withheld : .shown(columns))
  }

  private func raised(_ column: Column, to floor: Int) -> Column {
    let base = column.base.raised(to: floor)
    return Column(
      group: column.group, asked: column.asked?.raised(to: floor), base: base,
      cells: base == .hidden ? column.cells.map { _ in .hidden } : cells(of: column, over: floor),
      beside: column.beside.raised(to: floor),
      workedOut: column.workedOut?.raised(to: floor))
  }

  private func cells(of column: Column, over floor: Int) -> [Cell] {
    let cells = column.cells.map { $0.raised(to: floor) }
    let base = column.base.count ?? 0
    let agreed = cells.map { cell in
      cell == .nearlyEveryone || cell.count.map { base - $0 < floor } ?? false
    }
    if shape.kind == .one, agreed.contains(true) {
      return agreed.map { $0 ? .nearlyEveryone : .hidden }
    }
    return zip(cells, agreed).map { $1 ? .nearlyEveryone : $0 }
  }
}

extension Cell {
  /// A shown number that may stand for less than this floor is hidden.
  func raised(to floor: Int) -> Cell {
    count.map { $0 - Rounding.slip < floor ? .hidden : self } ?? self
  }
}
