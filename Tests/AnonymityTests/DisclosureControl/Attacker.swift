import Anonymity
import Foundation
import Survey

/// Who knows the rules and everybody else's answers, has everything that was ever released, and wants
/// to know one answer of one person.
struct Attacker {
  let world: World
  let target: Int
  let question: Question.Code
  let other: Answer<Never>

  /// What else is counted of the same answer, or asked only after it.
  private var followers: [Question.Code] {
    question == "got" ? ["why", National.achieved, National.reached] : ["again"]
  }

  /// A figure: a column of a table that holds the answer.
  struct Figure {
    let table: ShownTable
    let isOfQuestion: Bool
    /// How much likelier what is shown is by the truth than by the other answer.
    let ratio: Double
    /// The most that one of its cells alone moves the odds.
    let mostOfACell: Double
  }

  var figures: [Figure] {
    let person = world.people[target]
    let other = person.saying(other, to: question)
    let columns = world.columns[target]
    let changed = world.tables.filter { table in
      (followers + [question]).contains(table.question)
        && ([table.period] + table.period.quarters).contains(person.period)
    }
    return changed.flatMap { table in
      table.columns.filter { columns.contains($0.group) }.compactMap { column in
        let one = TrueColumn(column.group, of: table, in: world)
        let two = TrueColumn(column.group, of: table, in: world, instead: (target, other))
        if one == two { return nil }
        return Figure(
          table: table, isOfQuestion: table.question == question,
          ratio: Shown(column, of: one, own: own(table)).likelihood
            / Shown(column, of: two, own: own(table)).likelihood,
          mostOfACell: mostOfACell(column, one, two))
      }
    }
  }

  /// "Fully or partly" is one number; none stands in the table of what was achieved already.
  private func own(_ table: ShownTable) -> Int { table.question == National.reached ? 1 : .max }

  private func mostOfACell(
    _ column: ShownTable.Column, _ one: TrueColumn, _ two: TrueColumn
  ) -> Double {
    let bases = Shown.bases(column.base, of: one.base) + Shown.bases(column.base, of: two.base)
    return Set(bases).flatMap { base in
      zip(column.cells, zip(one.counts, two.counts)).map { cell, counts in
        if counts.0 == counts.1 { return 1 }
        let ratio =
          Shown.chance(of: cell, for: counts.0, base: base)
          / Shown.chance(of: cell, for: counts.1, base: base)
        return ratio.isNaN ? 1 : max(ratio, 1 / ratio)
      }
    }.max() ?? 1
  }
}

/// How likely a shown column is, by what was counted: the rules, written down a second time.
struct Shown {
  private let column: ShownTable.Column
  private let counted: TrueColumn
  /// How many of its cells have noise of their own: the others repeat another table's.
  private let own: Int

  init(_ column: ShownTable.Column, of counted: TrueColumn, own: Int = .max) {
    self.column = column
    self.counted = counted
    self.own = own
  }

  /// Over every base with noise that is shown alike.
  var likelihood: Double {
    Shown.bases(column.base, of: counted.base).reduce(0) { sum, base in
      let cells = zip(column.cells, counted.counts).map {
        base < 10 ? 1 : Shown.chance(of: $0, for: $1, base: base)
      }.prefix(own)
      return sum + Shown.chance(ofNoised: base, for: counted.base) * cells.reduce(1, *)
    }
  }

  static func bases(_ shown: Cell, of count: Int) -> [Int] {
    (max(0, count - 60)...(count + 60)).filter { base in
      shown == .notTold ? base < 10 : base >= 10 && shown.count == nearest(base)
    }
  }

  /// P(0) = 1/3 and P(±k) = 2^-k / 3; what would be below nought is nought.
  static func chance(ofNoised number: Int, for count: Int) -> Double {
    number == 0 && count > 0
      ? 2 / 3 * pow(0.5, Double(count)) : number == 0 ? 2 / 3 : chance(ofNoise: number - count)
  }

  static func chance(ofNoise noise: Int) -> Double { halves[abs(noise)] / 3 }

  private static let halves = (0...200).map { pow(0.5, Double($0)) }

  static func chance(of cell: Cell, for count: Int, base: Int) -> Double {
    if base < 10 { return cell == .notTold ? 1 : 0 }
    return (-60...60).reduce(0) { sum, noise in
      let number = min(max(0, count + noise), base)
      return sum + (shown(number, of: base) == cell ? chance(ofNoise: noise) : 0)
    }
  }

  private static func shown(_ number: Int, of base: Int) -> Cell {
    let rest = base - number
    if rest < 5, 5 * rest <= base { return .nearlyEveryone }
    return number < 5 ? .few : .count(nearest(number))
  }

  private static func nearest(_ number: Int) -> Int { (number + 2) / 5 * 5 }
}
