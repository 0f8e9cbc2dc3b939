import Survey
import Testing

@Suite struct `What visitors were promised` {
  private static let first = week(2026, 11, 16)

  private static func week(_ year: Int, _ month: Int, _ day: Int) -> Week {
    Week(of: Day(year, month, day) ?? Day(number: 0))
  }

  private func entry(_ floor: Int, weeks: Int, years: Int = 2) -> PromisedRules.Entry {
    PromisedRules.Entry(
      since: Self.first.adding(weeks: weeks),
      rules: Rules([.floor: "\(floor)", .commentYears: "\(years)", .release: "quarter"]))
  }

  @Test func `is nothing before the first start`() {
    let none = PromisedRules([])
    #expect(none.current == nil && none.floor(forAnswersOf: [Self.first]) == nil)
    #expect(none.release(in: .year(startingIn: 2026)) == nil)
    #expect(none.fewest(.commentYears, since: .year(startingIn: 2026), unless: 3) == 3)
  }

  @Test(arguments: [(-9, 20), (0, 20), (3, 20), (8, 20), (10, 20), (11, 8), (30, 8)])
  func `holds for the answers of its time when the floor is lowered`(weeks: Int, floor: Int) {
    let promised = PromisedRules([entry(8, weeks: 11), entry(20, weeks: 0)])
    #expect(promised.floor(forAnswersOf: [Self.first.adding(weeks: weeks)]) == floor)
  }

  @Test(arguments: [(-9, 8), (0, 8), (8, 8), (9, 20), (10, 20), (11, 20), (30, 20)])
  func `holds from when it is told when the floor is raised`(weeks: Int, floor: Int) {
    let promised = PromisedRules([entry(20, weeks: 11), entry(8, weeks: 0)])
    #expect(promised.floor(forAnswersOf: [Self.first.adding(weeks: weeks)]) == floor)
  }

  @Test func `is the highest of those whose answers lie together`() {
    let promised = PromisedRules([entry(20, weeks: 0), entry(5, weeks: 6)])
    #expect(promised.floor(forAnswersOf: [Self.first, Self.first.adding(weeks: 9)]) == 20)
    #expect(promised.floor(forAnswersOf: []) == nil)
  }

  @Test func `keeps nothing longer than was told since, nor longer than now`() {
    let longer = PromisedRules([entry(8, weeks: 0, years: 2), entry(8, weeks: 80, years: 6)])
    #expect(longer.fewest(.commentYears, since: .quarter(year: 2026, number: 4), unless: 6) == 2)
    #expect(longer.fewest(.commentYears, since: .quarter(year: 2030, number: 4), unless: 6) == 6)
    let shorter = PromisedRules([entry(8, weeks: 0, years: 6), entry(8, weeks: 80, years: 1)])
    #expect(shorter.fewest(.commentYears, since: .quarter(year: 2026, number: 4), unless: 1) == 1)
  }

  @Test func `changes a year's periods only with the next year`() {
    let yearly = Rules([.release: "year"])
    let promised = PromisedRules([
      entry(8, weeks: 0), .init(since: Self.week(2027, 6, 7), rules: yearly),
    ])
    #expect(promised.release(in: .year(startingIn: 2026)) == .quarter)
    #expect(promised.release(in: .year(startingIn: 2027)) == .quarter)
    #expect(promised.release(in: .year(startingIn: 2028)) == .year)
  }

  @Test func `changes with the next week, one change a week`() {
    let day = Self.first.monday.adding(days: 3)
    let promised = PromisedRules([entry(8, weeks: 0)])
    #expect(promised.nextChange(after: day) == Self.first.adding(weeks: 1))
    let twice = PromisedRules([entry(8, weeks: 0), entry(9, weeks: 1)])
    #expect(twice.nextChange(after: day) == Self.first.adding(weeks: 2))
  }

  @Test func `is named with what stands now, rule by rule`() {
    let before = Rules([.floor: "20", .areas: "North, South", .release: "year"])
    let now = Rules([.floor: "12", .areas: "", .release: "year"])
    #expect(
      before.differences(from: now) == ["floor 20, but 12 now", "areas North, South, but none now"])
    #expect(before.differences(from: before).isEmpty)
  }
}
