import Foundation
import SeededDice
import Survey
import Testing

@Suite struct `Days, weeks and periods` {
  @Test func `a day is the day that Foundation says it is in London`() throws {
    var dice = Dice(seed: 1)
    let london = try #require(TimeZone(identifier: "Europe/London"))
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = london
    for _ in 0..<2_000 {
      let moment = Moment(seconds: Int.random(in: 0..<6_000_000_000, using: &dice))
      let day = Day(of: moment)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(moment.seconds)))
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.weekday % 7 + 1 == parts.weekday)
    }
  }

  @Test func `a day is made again from its year, month and day`() {
    var dice = Dice(seed: 2)
    for _ in 0..<5_000 {
      let day = Day(number: Int.random(in: -200_000..<500_000, using: &dice))
      #expect(Day(day.year, day.month, day.day) == day)
      #expect(day.adding(days: 400).adding(days: -400) == day)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2100, 2, 29),
  ])
  func `there is no such day`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year, month, day) == nil)
  }

  /// The seconds before and after midnight and each change, with the hour that the clocks show.
  @Test(arguments: [
    (1_774_742_399, "2026-03-28", 23), (1_774_742_400, "2026-03-29", 0),
    (1_774_745_999, "2026-03-29", 0), (1_774_746_000, "2026-03-29", 2),
    (1_792_882_799, "2026-10-24", 23), (1_792_882_800, "2026-10-25", 0),
    (1_792_890_000, "2026-10-25", 1), (1_792_893_600, "2026-10-25", 2),
  ])
  func `the clocks change in March and October`(_ seconds: Int, _ text: String, _ hour: Int) {
    let moment = Moment(seconds: seconds)
    let day = Day(of: moment)
    #expect(day.description == text)
    let since = (seconds - day.moment(hour: hour).seconds)
    #expect((0..<3_600).contains(since))
  }

  @Test(arguments: [
    "2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26",
  ])
  func `six o'clock is on the same day, and six o'clock in London`(_ text: String) throws {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let day = try #require(Day(parts[0], parts[1], parts[2]))
    let six = day.moment(hour: 6)
    #expect(Day(of: six) == day)
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
    let hour = calendar.component(.hour, from: Date(timeIntervalSince1970: Double(six.seconds)))
    #expect(hour == 6)
  }

  @Test func `a week is named by its Monday and is seven days long`() {
    var dice = Dice(seed: 3)
    for _ in 0..<2_000 {
      let day = Day(number: Int.random(in: 0..<50_000, using: &dice))
      let week = Week(of: day)
      #expect(week.monday.weekday == 1)
      #expect((0..<7).contains(day.number - week.monday.number))
      #expect(week.adding(weeks: 1).monday == week.monday.adding(days: 7))
    }
    #expect(Week(of: Day(number: 20_778)).description == "2026-11-16")
  }

  @Test(arguments: [
    ("2026-01-01", "2026-Q1", "2025-26-H2", "2025-26"),
    ("2026-03-31", "2026-Q1", "2025-26-H2", "2025-26"),
    ("2026-04-01", "2026-Q2", "2026-27-H1", "2026-27"),
    ("2026-09-30", "2026-Q3", "2026-27-H1", "2026-27"),
    ("2026-12-31", "2026-Q4", "2026-27-H2", "2026-27"),
    ("2099-12-31", "2099-Q4", "2099-00-H2", "2099-00"),
  ])
  func `a day is in its quarter, half and year`(
    _ text: String, _ quarter: String, _ half: String, _ year: String
  ) throws {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let period = Period.quarter(of: try #require(Day(parts[0], parts[1], parts[2])))
    #expect(period.description == quarter)
    #expect(period.half.description == half)
    #expect(period.year.description == year)
  }

  @Test func `periods read what they write, and are made of their quarters`() throws {
    for number in stride(from: 100, to: 40_000, by: 37) {
      let quarter = Period.quarter(of: Day(number: number))
      for (period, count) in [(quarter, 1), (quarter.half, 2), (quarter.year, 4)] {
        #expect(Period(period.description) == period)
        #expect(period.quarters.count == count)
        #expect(period.quarters.first?.firstDay == period.firstDay)
        #expect(period.quarters.last?.end == period.end)
        #expect(period.quarters.contains(quarter))
        #expect(!period.isClosed(on: period.end.adding(days: -1)))
        #expect(period.isClosed(on: period.end))
      }
    }
  }

  @Test(arguments: [
    "", "2026", "2026-Q5", "2026-Q0", "2026-28", "2026-27-H3", "26-Q1", "2026-Q1-H1",
  ])
  func `there is no such period`(_ text: String) {
    #expect(Period(text) == nil)
  }
}
