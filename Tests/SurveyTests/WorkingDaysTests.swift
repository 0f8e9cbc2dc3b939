import Survey
import Testing

@Suite struct `Working days in England` {
  /// As the government lists them, but for those proclaimed for one year.
  @Test(arguments: [
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    (2033, "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27"),
  ])
  func `leave out the bank holidays`(year: Int, days: String) {
    let expected = days.split(separator: " ").map { "\(year)-\($0)" }
    #expect(WorkingDays.bankHolidays(of: year).map(\.description) == expected)
  }

  @Test(arguments: [
    ("2026-11-18", "2026-11-19"), ("2026-11-20", "2026-11-23"), ("2026-11-21", "2026-11-23"),
    ("2026-12-24", "2026-12-29"), ("2026-04-02", "2026-04-07"), ("2026-12-31", "2027-01-04"),
    ("2027-12-24", "2027-12-29"),
  ])
  func `follow one another over weekends and holidays`(day: String, next: String) throws {
    #expect("\(WorkingDays.next(after: try #require(Day(day))))" == next)
  }

  @Test func `are never a Saturday or Sunday, and no holiday is one`() {
    for year in 2020..<2060 {
      let holidays = WorkingDays.bankHolidays(of: year)
      #expect(holidays.count == 8 && Set(holidays).count == 8)
      #expect(holidays.allSatisfy { $0.weekday < 6 && !WorkingDays.includes($0) })
    }
  }
}
