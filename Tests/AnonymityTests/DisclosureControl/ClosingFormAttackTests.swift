import Anonymity
import Foundation
import Survey
import Testing

/// The answer that most figures hold: what was achieved, of the closing form. Besides its own four it is
/// in three of the national tables, and another question follows on it. Twenty worlds, or with `LONG=1` a thousand.
@Suite struct `Who wants to know what was achieved for one person` {
  private static let isLong = ProcessInfo.processInfo.environment["LONG"] == "1"
  private static let outcomes: [Choice.Code] = ["all", "some", "none"]

  private static let attacks = Result {
    try (UInt64(1)...(isLong ? 1_000 : 20)).flatMap { seed in
      let world = try World(
        seed: seed, injects: false, answering: TownForms.closing.get())
      return world.people.indices.filter { world.columns[$0].contains(.main) }
        .compactMap { attacker(in: world, at: $0, seed) }.prefix(2).map(\.figures)
    }
  }

  /// Those who were asked, told, and got an outcome: they stand in every table.
  private static func attacker(in world: World, at target: Int, _ seed: UInt64) -> Attacker? {
    let answers = world.people[target].answers
    guard answers["asked"]?.choices == ["said"], let truth = answers["got"]?.choices.first,
      outcomes.contains(truth)
    else { return nil }
    let others = outcomes.filter { $0 != truth }
    return Attacker(
      world: world, target: target, question: "got",
      other: .chosen([others[(target + Int(seed)) % others.count]]))
  }

  @Test func `finds it in seven figures at most, beside those of what was asked after it`() throws {
    for figures in try Self.attacks.get() {
      let own = figures.filter { $0.table.question != "why" }
      #expect(own.count <= 7)
      #expect(own.count { $0.table.period == $0.table.period.year } <= 6)
      for figure in figures {
        #expect((0.249_999...4.000_001).contains(figure.ratio), "\(figure.table.shape)")
      }
    }
  }

  @Test func `is left in doubt by all of them together`() throws {
    let attacks = try Self.attacks.get()
    func told(_ name: String, _ isCounted: (Attacker.Figure) -> Bool) -> [Double] {
      let odds = attacks.map { figures in
        figures.filter(isCounted).reduce(1) { $0 * $1.ratio }
      }.map { max($0, 1 / $0) }.sorted()
      let parts = [0.5, 0.75, 0.9, 0.95, 0.99, 1].map {
        String(format: "%g: %.1f", $0, odds[Int($0 * Double(odds.count - 1))])
      }
      print("\(name), odds of \(odds.count) answers: \(parts.joined(separator: ", "))")
      return odds
    }
    let got: Set<Question.Code> = ["got"]
    let national: Set = got.union([National.achieved, National.reached])
    _ = told("its own four figures") { got.contains($0.table.question) }
    _ = told("with the three national ones") { national.contains($0.table.question) }
    let all = told("with what is asked after it") { _ in true }
    #expect(all.count > 20 && all[all.count / 2] < 6)
  }
}
