import Anonymity
import Reports
import SeededDice
import Survey
import Testing

/// The rule for "changed", tried on quarters in which nothing did: people answer at random, every number
/// gets its noise and is rounded, and the largest difference of all that stands on the sheet is looked at.
@Suite struct `A change since last year` {
  /// Before the rule was chosen this came to 1.5 of 100 quarters at 50, 4.7 at 70 and 3.8 at 150.
  @Test(arguments: [(25, 0.0), (50, 0.03), (70, 0.05), (150, 0.05)])
  func `is told by chance in at most 5 of 100 quarters`(base: Int, most: Double) throws {
    var dice = Quarters(seed: UInt64(base))
    let quarters = 500
    let claims = try (0..<quarters).count { _ in
      let shares = (0..<8).map { _ in Double.random(in: 0.2...0.85, using: &dice.dice) }
      return try dice.claimsChange(from: shares, to: shares, of: base)
    }
    #expect(Double(claims) / Double(quarters) <= most, "\(claims) of \(quarters)")
  }

  @Test func `of 25 points is named mostly at 150`() throws {
    var dice = Quarters(seed: 3)
    let named = try (0..<200).count { _ in
      let before = (0..<8).map { _ in Double.random(in: 0.3...0.6, using: &dice.dice) }
      let after = [before[0] + 0.25] + before.dropFirst()
      return try dice.claimsChange(from: before, to: after, of: 150)
    }
    #expect(named > 150, "\(named) of 200")
  }
}

/// Quarters of a closing form, as they are shown.
private struct Quarters {
  var dice: Dice

  init(seed: UInt64) { dice = Dice(spreading: seed) }

  /// Every line of the sheet and the answer that it is read by.
  private static let lines: [(question: String, told: String, choices: [String])] =
    [("asked", "said", ["said", "silent", "no", "dk"]), ("got", "all", ["all", "some", "none"])]
    + ["safe", "listen", "acted", "next", "told", "happier"].map { ($0, "yes", ["yes", "no"]) }

  mutating func claimsChange(
    from before: [Double], to after: [Double], of base: Int
  ) throws -> Bool {
    let periods = ReleasedPeriods(
      main: try quarter(Council.now, after, base),
      before: try quarter(Council.before, before, base),
      year: nil)
    let writer = BoardWriter(
      try Fair.forms(), words: try Fair.words(), periods: periods, offered: 0)
    let changed = try #require(writer).board.changed
    return changed.hasPrefix("More") || changed.hasPrefix("Fewer")
  }

  private mutating func quarter(
    _ period: Period, _ shares: [Double], _ people: Int
  ) throws -> ReleasedPeriod {
    let base = max(0, people + noise())
    let tables = try zip(Self.lines, shares).map { line, share in
      let count = (0..<people).count { _ in Double.random(in: 0..<1, using: &dice) < share }
      let cells = line.choices.map { choice in
        choice == line.told ? cell(max(0, count + noise()), base) : "few"
      }
      let rows = line.choices.map { "row\t\($0)" }
      let lines =
        [
          "heard table\t2", "period\t\(period)", "form\tend", "question\t\(line.question)",
          "kind\tone", "grouping\tnone", "beside\tnone",
        ] + rows
        + [(["column", "main", shown(base), "none"] + cells).joined(separator: "\t"), "end"]
      return try Plain.reread(lines.joined(separator: "\n") + "\n")
    }
    return ReleasedPeriod(period, of: tables)
  }

  /// Two-sided geometric with ratio 1/2: throws of a coin until heads, less the same again.
  private mutating func noise() -> Int {
    dice.next().leadingZeroBitCount - dice.next().leadingZeroBitCount
  }

  private func shown(_ base: Int) -> String { base < 10 ? "not told" : "\((base + 2) / 5 * 5)" }

  private func cell(_ noised: Int, _ base: Int) -> String {
    let (number, rest) = (min(noised, base), base - min(noised, base))
    if base < 10 { return "not told" }
    if rest < 5, 5 * rest <= base { return "nearly everyone" }
    return number < 5 ? "few" : "\((number + 2) / 5 * 5)"
  }
}
