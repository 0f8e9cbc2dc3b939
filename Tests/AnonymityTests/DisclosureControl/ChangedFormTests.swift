import Anonymity
import Survey
import Testing

@Suite struct `A year in which the form was changed` {
  private static let before =
    crowd(20, ["by": "bus"], area: "East") + crowd(20, ["by": "boat"])
    + crowd(20, ["by": "car"], area: "North")
  private static let after =
    crowd(20, ["by": "bus"], area: "East", in: Crowd.summer)
    + crowd(20, ["by": "car"], area: "North", in: Crowd.summer)

  private static func release(
    _ people: [StoredResponse], by ways: [String], areas: [String], of period: Period,
    after earlier: [ReleasedTable] = []
  ) throws -> [ReleasedTable] {
    let plan = ReleasePlan(
      forms: [try TownForms.fair(travelling: ways)], groupings: [.area(areas)])
    return try Crowd.openControl(plan, in: period)
      .release(people, of: period, after: earlier).tables
  }

  @Test func `is released all the same when a choice went`() throws {
    let spring = try Self.release(
      Self.before, by: ["bus", "car", "boat"], areas: ["North"], of: Crowd.spring)
    #expect(spring.named("by")?.shown.cell("boat") == .count(20))
    let year = try Self.release(
      Self.before + Self.after, by: ["bus", "car"], areas: ["North"], of: Crowd.year,
      after: spring)
    #expect(year.named("by")?.shown.rows.map(\.code) == ["bus", "car"])
    #expect(year.named("by")?.shown.column(.whole)?.base == .count(80))
    #expect(Audit((spring + year).map(\.shown)).leaks.isEmpty)
  }

  @Test func `is released all the same when an area came`() throws {
    let ways = ["bus", "car", "boat"]
    let spring = try Self.release(Self.before, by: ways, areas: ["North"], of: Crowd.spring)
    let year = try Self.release(
      Self.before + Self.after, by: ways, areas: ["East", "North"], of: Crowd.year, after: spring)
    let table = try #require(year.named("by", by: .area(["East", "North"]))).shown
    #expect(table.column(.area("East"))?.base == .count(40))
  }

  @Test func `counts every choice of every version that the plan names`() throws {
    let plan = ReleasePlan(
      forms: [
        try TownForms.fair(travelling: ["bus", "car", "boat"]),
        try TownForms.fair(travelling: ["bus", "car"]),
      ], groupings: [])
    let control = try Crowd.openControl(plan, in: Crowd.spring)
    let table = try #require(
      try control.release(Self.before, of: Crowd.spring, after: []).tables.named("by"))
    #expect(table.shown.rows.map(\.code) == ["bus", "car", "boat"])
    #expect(table.shown.cell("boat") == .count(20))
  }
}
