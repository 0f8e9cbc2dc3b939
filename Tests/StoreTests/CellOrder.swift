import Foundation

/// Where SQLite laid the rows of its tables in a file, read from the pages themselves.
///
/// A row's place inside its page is told by the cell pointers at the page's beginning, which are
/// sorted by key; the place that a pointer points to grows from the page's end as rows come.
struct CellOrder {
  let bytes: [UInt8]
  let pageSize: Int

  init(_ file: Data) {
    bytes = [UInt8](file)
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    pageSize = size == 1 ? 65_536 : size
  }

  /// The rows that hold one of some texts, page by page, in the order in which SQLite would have
  /// laid them down if it had got them so.
  func rows(holding texts: [String]) -> [[Int]] {
    let wanted = texts.map { [UInt8]($0.utf8) }
    return pages.compactMap { page in
      let cells = cells(of: page).sorted(by: >)
      let found = zip(cells, [page + pageSize] + cells).compactMap { cell, end in
        wanted.firstIndex { bytes[cell..<max(cell, end)].firstRange(of: $0) != nil }
      }
      return found.isEmpty ? nil : found
    }
  }

  var pages: StrideTo<Int> { stride(from: 0, to: bytes.count, by: pageSize) }

  /// Where the cells of a page of a table keyed by name begin.
  func cells(of page: Int) -> [Int] {
    let header = page == 0 ? 100 : page
    guard let pointers = [0x0a: header + 8, 0x02: header + 12][bytes[header]] else { return [] }
    let count = number(at: header + 3)
    return (0..<count).map { page + number(at: pointers + 2 * $0) }
  }

  private func number(at place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
}

/// How far two orders agree: 1 for the same, -1 for the opposite, about 0 when they have nothing to
/// do with each other.
func concordance(of pages: [[Int]]) -> Double {
  var agreeing = 0
  var pairs = 0
  for rows in pages {
    for (position, row) in rows.enumerated() {
      for later in rows[(position + 1)...] {
        agreeing += later > row ? 1 : -1
        pairs += 1
      }
    }
  }
  return pairs == 0 ? 0 : Double(agreeing) / Double(pairs)
}
