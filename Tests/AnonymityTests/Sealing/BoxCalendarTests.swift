import Anonymity
import Survey
import Testing

@Suite struct `The calendar of the boxes` {
  private func moment(_ text: String) throws -> Moment {
    let parts = text.split { "- :".contains($0) }.compactMap { Int($0) }
    try #require(parts.count == 5 || parts.count == 6)
    let noon = day(parts[0], parts[1], parts[2]).moment(hour: parts[3])
    return noon.adding(seconds: parts[4] * 60 + (parts.count == 6 ? parts[5] : 0))
  }

  @Test(arguments: [
    // Which box an answer goes into: Sunday night is the last of its week.
    ("2026-11-22 23:59:59", "2026-11-16"), ("2026-11-23 00:00", "2026-11-23"),
    ("2026-11-16 00:00", "2026-11-16"), ("2026-11-15 23:59:59", "2026-11-09"),
    // The clocks go forward and back on Sundays at one.
    ("2026-03-29 23:59:59", "2026-03-23"), ("2026-03-30 00:00", "2026-03-30"),
    ("2026-10-25 23:59:59", "2026-10-19"), ("2026-10-26 00:00", "2026-10-26"),
    // Years end in the middle of a week.
    ("2026-12-31 23:59:59", "2026-12-28"), ("2027-01-01 00:00", "2026-12-28"),
    ("2027-01-03 23:59:59", "2026-12-28"), ("2027-01-04 00:00", "2027-01-04"),
    ("2028-02-29 12:00", "2028-02-28"),
  ])
  func `changes boxes on Sunday at midnight`(_ now: String, _ week: String) throws {
    #expect(Week(of: Day(of: try moment(now))).description == week)
  }

  @Test(arguments: [
    ("2026-11-29 23:59:59", "2026-11-09"), ("2026-11-30 05:59:59", "2026-11-09"),
    ("2026-11-30 06:00", "2026-11-16"), ("2026-12-06 23:59:59", "2026-11-16"),
    ("2026-12-07 05:59:59", "2026-11-16"), ("2026-12-07 06:00", "2026-11-23"),
    ("2026-03-30 05:59:59", "2026-03-09"), ("2026-03-30 06:00", "2026-03-16"),
    ("2026-10-26 05:59:59", "2026-10-05"), ("2026-10-26 06:00", "2026-10-12"),
    ("2027-01-04 05:59:59", "2026-12-14"), ("2027-01-04 06:00", "2026-12-21"),
  ])
  func `opens a box on Monday at six, when it has lain a week`(_ now: String, _ week: String) throws
  {
    let now = try moment(now)
    let last = BoxCalendar.lastDueWeek(at: now)
    #expect(last.description == week)
    #expect(BoxCalendar.opening(of: last) <= now)
    #expect(BoxCalendar.opening(of: last.adding(weeks: 1)) > now)
  }

  @Test(arguments: [
    ("2026-11-18 10:00", "2026-11-23 06:00"), ("2026-11-23 05:59:59", "2026-11-23 06:00"),
    ("2026-11-23 06:00", "2026-11-30 06:00"), ("2026-03-29 12:00", "2026-03-30 06:00"),
    ("2026-10-25 12:00", "2026-10-26 06:00"), ("2026-12-31 12:00", "2027-01-04 06:00"),
  ])
  func `tells the next opening`(_ now: String, _ opening: String) throws {
    #expect(BoxCalendar.nextOpening(after: try moment(now)) == (try moment(opening)))
  }

  @Test func `opens at six by the clock on the wall, summer and winter`() throws {
    #expect(BoxCalendar.opening(of: Week(of: day(2026, 11, 16))).seconds % 86_400 == 6 * 3_600)
    #expect(BoxCalendar.opening(of: Week(of: day(2026, 6, 15))).seconds % 86_400 == 5 * 3_600)
  }

  @Test func `never opens a box before the week and a further one are over`() {
    for offset in 0..<800 {
      let now = day(2026, 1, 1).adding(days: offset).moment(hour: 6)
      let last = BoxCalendar.lastDueWeek(at: now)
      #expect(last.adding(weeks: 2) <= Week(of: Day(of: now)))
      #expect(last.adding(weeks: 3) >= Week(of: Day(of: now)))
    }
  }

  private func box(_ weeks: Day...) -> [SealedResponse] {
    weeks.map { SealedResponse(id: ResponseID(bytes: []), week: Week(of: $0), bytes: []) }
  }

  @Test func `files by the quarter of the opening, when enough are there`() throws {
    let full = box(day(2026, 12, 16), day(2026, 12, 17))
    let rule = BoxCalendar.rule(
      for: full, counting: full.count, at: try moment("2027-01-04 06:00"), floor: 2)
    #expect(rule?.period == .quarter(year: 2027, number: 1))
    #expect(rule?.keepsComments == true)
    #expect(
      BoxCalendar.rule(
        for: full, counting: full.count, at: try moment("2027-01-04 06:00"), floor: 3) == nil)
    #expect(
      BoxCalendar.rule(for: [], counting: 0, at: try moment("2027-01-04 06:00"), floor: 5) == nil)
  }

  @Test(arguments: [
    ("2027-11-14 23:59", nil), ("2027-11-15 06:00", "2027-28"), ("2028-03-31 12:00", "2027-28"),
    ("2028-04-03 06:00", "2028-29"),
  ])
  func `files by the year, without words, what stayed short for one`(
    _ now: String, _ year: String?
  ) throws {
    let short = box(day(2026, 11, 18), day(2027, 9, 1))
    let rule = BoxCalendar.rule(for: short, counting: short.count, at: try moment(now), floor: 8)
    #expect(rule?.period.description == year)
    #expect(rule?.keepsComments != true)
  }
}
