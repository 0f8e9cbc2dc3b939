import Anonymity
import Foundation
import Testing

/// Every share on every page of figures is of the number that stands beside it.
@Suite struct `The base that is printed` {
  static let pages = Samples.all.pages.filter { page in
    ["staff-overview", "staff-principles", "staff-board", "staff-report"].contains {
      page.name.hasPrefix($0)
    }
  }

  @Test(arguments: pages)
  func `is the divisor of each cell`(page: Samples.Sample) throws {
    for table in page.html.matches(of: /<table>(.*?)<\/table>/.dotMatchesNewlines()) {
      let rows = FigureRow.all(in: String(table.1))
      let bases = rows.last?.cells ?? []
      for row in rows {
        for (place, cell) in row.cells.enumerated() where cell.contains("%") {
          let share = try #require(
            PrintedShare(
              cell, after: place > 0 ? row.cells[place - 1] : nil, bases: bases, at: place),
            "\(page.name): \(row.label): \(cell)")
          #expect(share.fault == nil, "\(page.name): \(row.label): \(cell)")
        }
        if let bar = row.bar { #expect(row.cells[0].contains(bar), "\(page.name): \(row.label)") }
      }
    }
  }

  @Test(arguments: pages)
  func `is the divisor of each sentence, which says of whom`(page: Samples.Sample) throws {
    let text = page.html.replacing(/<table>.*?<\/table>/.dotMatchesNewlines(), with: "")
    for sentence in text.matches(of: /(\d+)% \((\d+) to (\d+)%\) of (\d+) (\w+ \w+)/) {
      let (percent, base) = (try #require(Int(sentence.1)), try #require(Int(sentence.4)))
      let counts = stride(from: 0, through: base, by: 5)
        .filter { (200 * $0 + base) / (2 * base) == percent }
      #expect(counts.count == 1, "\(sentence.0)")
      let share = PrintedShare(
        count: counts.first ?? 0, base: base, percent: percent, low: Int(sentence.2),
        high: Int(sentence.3))
      #expect(share.fault == nil, "\(page.name): \(sentence.0)")
      #expect(["who answered", "who sent", "who said"].contains(String(sentence.5)))
    }
  }

  @Test func `stands on pages that have many`() {
    let shares = Self.pages.map { $0.html.matches(of: /\d+%/).count }
    #expect(Self.pages.count > 5 && shares.reduce(0, +) > 300)
  }
}

/// A row of a table: what it is called, what it draws, and its cells.
private struct FigureRow {
  let label: String
  /// "75%": how long the bar is.
  let bar: String?
  let cells: [String]

  static func all(in table: String) -> [FigureRow] {
    table.matches(of: /<tr>(.*?)<\/tr>/.dotMatchesNewlines()).compactMap { match in
      let row = String(match.1)
      guard let label = row.firstMatch(of: /<th scope="row">(.*?)<\/th>/)?.1 else { return nil }
      return FigureRow(
        label: String(label),
        bar: row.firstMatch(of: /class="share" x="0" y="17%" width="(\d+%)"/).map { String($0.1) },
        cells: row.matches(of: /<td class="number">(.*?)<\/td>/).map { String($0.1) })
    }
  }
}

/// A share with the number and the base that it is printed with.
private struct PrintedShare {
  let count: Int
  let base: Int
  let percent: Int?
  let low: Int?
  let high: Int?

  init(count: Int, base: Int, percent: Int?, low: Int?, high: Int?) {
    self.count = count
    self.base = base
    self.percent = percent
    self.low = low
    self.high = high
  }

  /// "45 of 75 (60%, 50 to 70%)"; "45 (60%, 50 to 70%)" over its column's base; or "60%, 50 to 70%" after
  /// the cell with its number.
  init?(_ cell: String, after before: String?, bases: [String], at place: Int) {
    let pattern = /^(?:(\d+) )?(?:of (\d+) )?\(?(?:(\d+)%, )?(\d+) to (\d+)%\)?$/
    guard let match = cell.wholeMatch(of: pattern) else { return nil }
    let hasCount = match.1 != nil
    let count = (match.1.map(String.init) ?? before).flatMap { Int($0) }
    let column = hasCount ? place : place - 1
    let base = (match.2.map(String.init) ?? (bases.indices.contains(column) ? bases[column] : nil))
      .flatMap { Int($0) }
    guard let count, let base else { return nil }
    self.init(
      count: count, base: base, percent: match.3.flatMap { Int($0) }, low: Int(match.4),
      high: Int(match.5))
  }

  /// Nothing when all of it follows from the number and the base.
  var fault: String? {
    if base < 30 { return "a share of \(base)" }
    let p = Double(count) / Double(base)
    let variance = p * (1 - p) / Double(base) + 6.08 * (1 + p * p) / Double(base * base)
    let error = 1.96 * variance.squareRoot()
    let wanted = (
      base < 50 ? nil : (200 * count + base) / (2 * base),
      max(0, Int(((p - error) * 20).rounded(.down)) * 5),
      min(100, Int(((p + error) * 20).rounded(.up)) * 5)
    )
    return wanted == (percent, low ?? -1, high ?? -1)
      ? nil : "\(count) of \(base) is \(wanted)"
  }
}
