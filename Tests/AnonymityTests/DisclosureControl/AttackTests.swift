import Anonymity
import Foundation
import Survey
import Testing

/// Fifty worlds, or with `LONG=1` a thousand.
@Suite struct `Who knows everything but one answer` {
  private static let isLong = ProcessInfo.processInfo.environment["LONG"] == "1"
  private static let worlds = Result {
    try (UInt64(1)...(isLong ? 1_000 : 50)).map { try World(seed: $0, injects: $0 % 2 == 0) }
  }

  /// Each target beside another answer it might have given: to what was asked by quarter, and to
  /// what was asked by year.
  private static let attacks = Result {
    try worlds.get().enumerated().flatMap { number, world in
      world.targets.enumerated().compactMap { question, target in
        attacker(in: world, at: target, number: question).map {
          Attack(isInjected: number % 2 == 1, figures: $0.figures)
        }
      }
    }
  }

  private struct Attack {
    let isInjected: Bool
    let figures: [Attacker.Figure]
    /// How much likelier everything that is shown is by the truth than by the other answer.
    var ratio: Double { figures.reduce(1) { $0 * $1.ratio } }
    var odds: Double { max(ratio, 1 / ratio) }
  }

  private static func attacker(in world: World, at target: Int, number: Int) -> Attacker? {
    let question: Question.Code = ["came", "by", "liked"][number % 3]
    let answers: [Question.Code: [Choice.Code]] = [
      "came": ["yes", "bit", "no", "dk"], "by": ["foot", "bus", "car"],
      "liked": ["food", "music", "rides"],
    ]
    guard let truth = world.people[target].answers[question], truth != .skipped,
      let first = truth.choices.first
    else { return nil }
    let others = (answers[question] ?? []).filter { !truth.choices.contains($0) }
    guard let other = others.isEmpty ? nil : others[number % others.count] else { return nil }
    let instead = number == 7 ? [] : [other] + truth.choices.filter { $0 != first }
    return Attacker(
      world: world, target: target, question: question,
      other: instead.isEmpty ? .skipped : .chosen(instead))
  }

  @Test func `learns at most two to one from a cell and four to one from a figure`() throws {
    for attack in try Self.attacks.get() {
      for figure in attack.figures {
        #expect(figure.mostOfACell <= 2.000_001, "\(figure.table.shape)")
        #expect((0.249_999...4.000_001).contains(figure.ratio), "\(figure.table.shape)")
      }
    }
  }

  @Test func `finds the answer in four figures at most`() throws {
    for attack in try Self.attacks.get() {
      #expect(attack.figures.filter(\.isOfQuestion).count <= 4)
    }
  }

  /// The bound that the guide states: all that was ever released, taken together.
  @Test func `is left in doubt by all figures together`() throws {
    let attacks = try Self.attacks.get()
    let odds = attacks.map(\.odds).sorted()
    func part(_ share: Double) -> Double { odds[Int(share * Double(odds.count - 1))] }
    let told = [0.5, 0.75, 0.9, 0.95, 0.99, 1].map { String(format: "%g: %.1f", $0, part($0)) }
    print("odds of \(odds.count) answers, by share of cases: \(told.joined(separator: ", "))")
    let misled = attacks.count { $0.ratio < 1 }
    print("misled in \(100 * misled / attacks.count) of 100 cases")
    #expect(odds.count > 150 && part(0.5) < 4 && part(0.95) < 25)
    #expect(misled * 5 > attacks.count)
  }

  @Test func `gains nothing by answers of their own`() throws {
    func middle(_ isInjected: Bool) throws -> Double {
      let odds = try Self.attacks.get().filter { $0.isInjected == isInjected }.map(\.odds).sorted()
      return odds[odds.count / 2]
    }
    #expect(try middle(true) < 1.5 * middle(false))
  }

  @Test func `sees numbers that are true on average, and sums that are not`() throws {
    var errors: [Double] = []
    var sums: [(whole: Double, parts: Double)] = []
    for world in try Self.worlds.get() {
      for table in world.tables where table.grouping == nil && table.period == table.period.year {
        let split = world.tables.first {
          $0.question == table.question && $0.period == table.period && $0.columns.count == 3
        }
        for row in table.rows.indices {
          guard let error = Self.error(row, in: .main, of: table, world, least: 20) else {
            continue
          }
          errors.append(error)
          let parts = split?.columns.compactMap { column in
            split.flatMap { Self.error(row, in: column.group, of: $0, world, least: 12) }
          }
          if let parts, parts.count == 3 { sums.append((error, parts.reduce(0, +))) }
        }
      }
    }
    let mean = errors.reduce(0, +) / Double(errors.count)
    // Rounding alone is off by some hundredths where more cells are small than large.
    let chance = 4 * 2.5 / Double(errors.count).squareRoot()
    #expect(errors.count > 300 && abs(mean) < max(chance, 0.1), "\(mean) of \(errors.count)")
    let together = sums.reduce(0) { $0 + $1.whole * $1.parts } / Double(sums.count)
    #expect(sums.count > 80)
    #expect(abs(together) < 4 * 2.5 * 4.3 / Double(sums.count).squareRoot())
  }

  /// What a cell is off by; nothing where it stands near an end, which noise is cut off at.
  private static func error(
    _ row: Int, in group: Group, of table: ShownTable, _ world: World, least: Int
  ) -> Double? {
    let counted = TrueColumn(group, of: table, in: world)
    guard let cell = table.column(group)?.cells[row].count, counted.counts[row] >= least,
      counted.base - counted.counts[row] >= least
    else { return nil }
    return Double(cell - counted.counts[row])
  }
}
