import Anonymity

/// Every split of a question into two groups that would be shown just as it is shown, found by
/// trying each. Written apart from the product: it hides and rounds by itself.
struct Exact {
  /// The counts of a row, in the first group and in the second, over all splits that fit.
  private(set) var rows: [[Set<Int>]] = [[], []]
  private(set) var wholeRows: [Set<Int>] = []

  init(whole: ShownTable, split: ShownTable) {
    let columns = split.columns.map { DisplayPreferences($0) }
    let total = DisplayPreferences(whole.columns[0])
    let fitting = columns.map { Exact.splits(like: $0, floor: 8) }
    let size = total.cells.count
    wholeRows = Array(repeating: [], count: size)
    rows = Array(repeating: Array(repeating: [], count: size), count: 2)
    for first in fitting[0] {
      for second in fitting[1] {
        let sum = zip(first, second).map { $0 + $1 }
        guard DisplayPreferences(sum, floor: 5) == total else { continue }
        for row in 0..<size {
          rows[0][row].insert(first[row])
          rows[1][row].insert(second[row])
          wholeRows[row].insert(sum[row])
        }
      }
    }
  }

  private static func splits(like look: DisplayPreferences, floor: Int) -> [[Int]] {
    let most = (look.base ?? floor) + 2
    let ranges = look.cells.map { cell in
      if case .count(let number) = cell { max(0, number - 2)...(number + 2) } else { 0...most }
    }
    let all = ranges.reduce([[]]) { splits, range in
      splits.flatMap { split in
        range.filter { split.reduce(0, +) + $0 <= most }.map { split + [$0] }
      }
    }
    return all.filter { DisplayPreferences($0, floor: floor) == look }
  }
}

/// What a reader sees of one column.
struct DisplayPreferences: Equatable {
  let base: Int?
  let cells: [Cell]

  init(_ column: ShownTable.Column) {
    base = column.base.count
    cells = column.cells
  }

  /// Hides and rounds, plainly.
  init(_ counts: [Int], floor: Int) {
    let total = counts.reduce(0, +)
    base = total < floor ? nil : Naive.nearest(total)
    let agreed = counts.firstIndex { total - $0 < floor }
    cells = counts.enumerated().map { place, count in
      if total < 18 { return .hidden }
      if let agreed { return place == agreed ? .nearlyEveryone : .hidden }
      return count < floor ? .hidden : .count(Naive.nearest(count))
    }
  }
}
