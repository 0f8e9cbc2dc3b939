import Foundation
import Store
import Survey
import Testing

@Suite struct `Comments are dealt out` {
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  /// Comments of a week, opened on the second Monday after.
  private func open(_ count: Int, answered now: Moment) throws {
    for number in 0..<count {
      try Respondent(liking: "liked \(everydayWords(number))").answer(in: store, at: now)
    }
    let monday = Week(of: Day(of: now)).adding(weeks: 2).monday.moment(hour: 6)
    #expect(try store.openBoxes(at: monday, floor: 1, staying: 0).wasOpened)
  }

  private func keepHouse(from first: Moment, for days: Int) throws {
    let retention = try Folder.forms.get().service.retention
    for hour in 0...(days * 24) {
      try store.keepHouse(at: first.adding(seconds: hour * 3_600), keeping: retention)
    }
  }

  @Test func `not on the Monday of their opening, but over the days that follow`() throws {
    try open(200, answered: on(2026, 11, 4))
    #expect(try store.commentsToCheck() == 0)
    try keepHouse(from: on(2026, 11, 16, at: 6), for: 4)
    // Four days are the mean, so about 63 in 100 have come: 126 of 200, seven more or less.
    #expect(try (95...155).contains(store.commentsToCheck()))
    try keepHouse(from: on(2026, 11, 20, at: 6), for: 24)
    #expect(try store.commentsToCheck() > 190)
  }

  @Test func `so that those of two openings lie together`() throws {
    try open(100, answered: on(2026, 11, 4))
    try keepHouse(from: on(2026, 11, 16, at: 6), for: 7)
    let first = try store.commentsToCheck()
    #expect(first > 60 && first < 100)
    try context.meddle("UPDATE comment SET state = 'approved' WHERE dealt = 1")
    try open(100, answered: on(2026, 11, 11))
    let older = 100 - first
    try keepHouse(from: on(2026, 11, 23, at: 6), for: 7)
    #expect(try store.commentsToCheck() > 60 && store.commentsToCheck() < 100 + older)
  }

  @Test func `all of them once their quarter is over`() throws {
    try open(50, answered: on(2026, 11, 4))
    try store.dealComments(on: Day(of: on(2026, 12, 31)), chance: 0)
    #expect(try store.commentsToCheck() == 0)
    try store.dealComments(on: Day(of: on(2027, 1, 1)), chance: 0)
    #expect(try store.commentsToCheck() == 50)
  }

  @Test func `say in which week, until somebody has checked them`() throws {
    try open(40, answered: on(2026, 11, 4))
    #expect(try store.oldestWeekToCheck() == nil)
    try store.dealComments(on: Day(of: on(2026, 11, 18)), chance: 0.5)
    try store.dealComments(on: Day(of: on(2026, 11, 25)), chance: 1)
    let (first, second) = (Week(of: Day(of: on(2026, 11, 18))), Week(of: Day(of: on(2026, 11, 25))))
    var weeks: [Week] = []
    while let comment = try store.commentToCheck() {
      weeks.append(try #require(try store.oldestWeekToCheck()))
      _ = try store.review(comment.name, version: 0, as: .withheld(suggested: []))
    }
    #expect(weeks.count == 40 && weeks == weeks.sorted() && Set(weeks) == [first, second])
    #expect(try context.texts("SELECT dealtWeek FROM comment WHERE dealtWeek > '1'").isEmpty)
    #expect(try store.withheldComments().count == 40)
  }

  @Test func `whichever opening brought them, by their random names alone`() throws {
    try open(20, answered: on(2026, 9, 2))
    try open(20, answered: on(2026, 11, 4))
    try store.dealComments(on: Day(of: Self.opening), chance: 1)
    let first = try #require(try store.commentToCheck())
    let lowest = try context.texts("SELECT lower(hex(min(id))) FROM comment WHERE state = 'new'")
    #expect(lowest == [first.name.text])
  }
}
