internal import Survey

extension DraftTable {
  /// Hides and rounds: after this line there is no count any more.
  func shown(under profile: Profile) -> ShownTable {
    let floor = profile.floor(for: shape.grouping)
    let columns = zip(shape.groups, tallies).map { group, tally in
      tally.shown(as: group, in: shape, floor: floor)
    }
    return ShownTable(shape, under: profile, .shown(columns))
  }
}

extension DraftTable.Tally {
  fileprivate func shown(
    as group: Group, in shape: TableShape, floor: Int
  ) -> ShownTable.Column {
    let asked = shape.tellsAsked ? Cell(self.asked, floor: floor) : nil
    let base = Cell(self.base, floor: floor)
    let cells = self.cells(of: shape, over: base, floor: floor)
    let isBesideShown = shape.showsBeside(asked: asked, base: base, cells: cells, floor: floor)
    return ShownTable.Column(
      group: group, asked: asked, base: base, cells: cells,
      beside: isBesideShown ? Cell(besideCount(shape), floor: floor) : .hidden,
      workedOut: shape.question == National.achieved ? Cell(workedOut, floor: floor) : nil)
  }

  private func besideCount(_ shape: TableShape) -> Int {
    switch shape.beside {
    case .unanswered: self.asked - base
    case .unsettled: self.asked - shape.rows.reduce(0) { $0 + count($1) }
    case nil: 0
    }
  }

  private func cells(of shape: TableShape, over shownBase: Cell, floor: Int) -> [Cell] {
    let counts = shape.rows.map(count)
    guard shownBase.tellsRows else { return counts.map { _ in .hidden } }
    let isNearlyAll = counts.map { base - $0 < floor }
    if shape.kind == .one, isNearlyAll.contains(true) {
      return isNearlyAll.map { $0 ? .nearlyEveryone : .hidden }
    }
    return zip(counts, isNearlyAll).map { $1 ? .nearlyEveryone : Cell($0, floor: floor) }
  }
}

extension TableShape {
  /// Whether the row beside the others is shown: decided by the numbers that stand there already,
  /// so that a hidden one says no more than they do.
  fileprivate func showsBeside(asked: Cell?, base: Cell, cells: [Cell], floor: Int) -> Bool {
    guard let beside, let all = asked?.count else { return false }
    let rest = beside == .unanswered ? [base.count] : cells.map(\.count)
    let known = rest.compactMap(\.self)
    guard known.count == rest.count else { return false }
    return all - known.reduce(0, +) - Rounding.slip * (1 + known.count) >= floor
  }
}
