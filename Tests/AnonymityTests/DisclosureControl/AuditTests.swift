import Anonymity
import Survey
import Testing

@Suite struct `What readers can work out` {
  @Test func `is never less than can be found by trying every count there may be`() throws {
    var compared = 0
    var missed = 0
    for seed in 0..<60 {
      var dice = TownDice(seed: UInt64(seed))
      let (whole, split, counts) = try Self.tables(&dice)
      guard !whole.isWithheld, !split.isWithheld else { continue }
      let audit = Audit([whole, split])
      let exact = Exact(whole: whole, split: split)
      for (column, group) in split.columns.map(\.group).enumerated() {
        for row in split.rows.indices {
          let values = try #require(audit.values(row: row, of: group, in: split))
          let found = exact.rows[column][row]
          #expect(found.contains(counts[column][row]))
          #expect(found.allSatisfy(values.contains))
          compared += 1
          if found.count < values.count { missed += 1 }
          if split.columns[column].cells[row] == .hidden { #expect(found.count >= 5) }
          if split.columns[column].cells[row].count != nil { #expect(found.count >= 2) }
        }
      }
    }
    #expect(compared > 150)
    #expect(missed * 20 < compared)
  }

  private static func tables(
    _ dice: inout TownDice
  ) throws -> (whole: ShownTable, split: ShownTable, counts: [[Int]]) {
    let modes = ["foot", "bus", "car"]
    let counts = (0..<2).map { _ in modes.map { _ in Int.random(in: 0...14, using: &dice) } }
    let people = zip(["North", nil], counts).flatMap { area, counts in
      zip(modes, counts).flatMap { crowd($1, ["by": $0], area: area) }
    }
    let tables = try Crowd.tables(of: people)
    return (
      try #require(tables.named("by")).shown,
      try #require(tables.named("by", by: .area(["North"]))).shown, counts
    )
  }

  @Test func `a grouping that would tell a hidden number is withheld`() throws {
    let people =
      crowd(6, ["by": "bus"], area: "North") + crowd(7, ["by": "bus"])
      + crowd(30, ["by": "car"], area: "North") + crowd(30, ["by": "car"])
    #expect(Naive.nearest(13) == 15)  // thirteen at least, of two that are seven at most
    #expect(try Crowd.table("by", of: people).shown.cell("bus") == .count(15))
    #expect(try Crowd.table("by", by: .area(["North"]), of: people).shown.isWithheld)
  }

  @Test func `a routed question tells on the answer that leads to it`() throws {
    let people =
      crowd(20, ["came": "yes", "again": "yes"])
      + crowd(20, ["came": "yes", "again": "no"]) + crowd(30, ["came": "no"])
    let release = try Crowd.control(key: 1).release(people, of: Crowd.spring, after: [])
    let tables = release.tables.map(\.shown).filter { $0.grouping == nil && !$0.isWithheld }
    let came = try #require(tables.first { $0.question == "came" })
    let alone = try #require(Audit([came]).values(row: 0, of: .whole, in: came))
    let together = try #require(Audit(tables).values(row: 0, of: .whole, in: came))
    #expect(alone == 38...42)
    #expect(together.contains(40) && together.count >= 2)
    let again = try #require(tables.first { $0.question == "again" })
    #expect(again.shape.asking.isExact)
    #expect(again.shape.asking.route == .chosen("came", ["yes"], orSkipped: false))
  }

  @Test func `a routed question that would tell what leads to it is withheld`() throws {
    let people =
      crowd(30, ["got": "all"], form: "end") + crowd(30, ["got": "nowish"], form: "end")
      + crowd(3, ["got": "some", "why": "yes"], form: "end")
      + crowd(4, ["got": "none", "why": "no"], form: "end")
    let got = try Crowd.table("got", of: people).shown
    #expect(got.cell("some") == .hidden && got.cell("none") == .hidden)
    // Five to seven were asked why, and at most four of them chose either.
    #expect(try Crowd.table("why", of: people).shown.isWithheld)
    let fewer = try Crowd.table("why", of: people.filter { !$0.answers.chose("none", in: "got") })
    #expect(fewer.shown.column(.whole)?.asked == .hidden)
  }

  @Test func `a year that would tell what a quarter hides is withheld`() throws {
    var earlier: [ReleasedTable] = []
    var all: [StoredResponse] = []
    for quarter in Crowd.year.quarters {
      let people =
        crowd(4, ["by": "foot"], in: quarter) + crowd(20, ["by": "bus"], in: quarter)
        + crowd(20, ["by": "car"], in: quarter)
      all += people
      earlier.append(try Crowd.table("by", of: people, in: quarter, after: earlier))
    }
    #expect(earlier.count == 4 && earlier.allSatisfy { $0.shown.cell("foot") == .hidden })
    #expect(
      try Crowd.table("by", of: all, in: Crowd.year, after: []).shown.cell("foot") == .count(15))
    #expect(try Crowd.table("by", of: all, in: Crowd.year, after: earlier).shown.isWithheld)
  }
}
