import Foundation
import Store
import Survey
import Testing

@Suite struct `Possible new concerns` {
  let site: TestStore
  var store: Store { site.store }
  let friday = Day(of: on(2026, 11, 20))
  let monday = Day(of: on(2026, 11, 23))
  let tuesday = Day(of: on(2026, 11, 24))

  init() throws { site = try TestStore() }

  private func marked(_ words: String = "help", on day: Day) throws -> Concern {
    let comment = try site.keep([words])[0]
    #expect(try store.markConcern(comment, by: "ana", on: day) == .made)
    return try #require(try store.concern(about: comment))
  }

  @Test func `are due on the next working day`() throws {
    let concern = try marked(on: friday)
    #expect(concern.marked == friday && concern.due == monday && concern.markedBy == "ana")
    #expect(concern.outcome == nil)
    #expect(!concern.isLate(on: monday) && concern.isLate(on: tuesday))
  }

  @Test func `are marked once, whoever marks them again`() throws {
    let concern = try marked(on: friday)
    _ = try store.markConcern(concern.comment, by: "ben", on: tuesday)
    #expect(try store.concerns() == [concern])
    #expect(try store.markConcern(.fresh(), by: "ben", on: friday) == .gone)
  }

  @Test func `are decided once`() throws {
    let concern = try marked(on: friday)
    #expect(
      try store.decide(concern.name, .passedOn, because: "", by: "lea", on: monday) == .made)
    #expect(
      try store.decide(concern.name, .cannotBeActedOn, because: "x", by: "ben", on: tuesday)
        == .overtaken)
    let outcome = try #require(try store.concern(concern.name)?.outcome)
    #expect(outcome.decision == .passedOn && outcome.decidedBy == "lea")
    #expect(outcome.decided == monday && outcome.reason == "")
    #expect(
      try store.decide(.fresh(), .passedOn, because: "", by: "lea", on: monday) == .gone)
  }

  @Test func `stand with the first that is due on top, the decided ones below`() throws {
    let late = try marked(on: monday)
    let first = try marked(on: friday)
    let done = try marked(on: friday)
    _ = try store.decide(done.name, .passedOn, because: "", by: "lea", on: monday)
    #expect(try store.concerns().map(\.name) == [first.name, late.name, done.name])
  }

  @Test func `say of a quarter whether they were handled in time`() throws {
    let quarter = Period.quarter(of: friday)
    #expect(try store.concernsWereHandledInTime(in: quarter, on: friday) == nil)
    let one = try marked(on: friday)
    #expect(try store.concernsWereHandledInTime(in: quarter, on: monday) == true)
    #expect(try store.concernsWereHandledInTime(in: quarter, on: tuesday) == false)
    _ = try store.decide(one.name, .cannotBeActedOn, because: "x", by: "lea", on: monday)
    #expect(try store.concernsWereHandledInTime(in: quarter, on: tuesday) == true)
    let other = try marked(on: friday)
    _ = try store.decide(other.name, .passedOn, because: "", by: "lea", on: tuesday)
    #expect(try store.concernsWereHandledInTime(in: quarter, on: tuesday) == false)
    #expect(
      try store.concernsWereHandledInTime(in: .quarter(year: 2026, number: 3), on: tuesday) == nil)
  }

  @Test func `outlive their comment, and are kept until they are decided and years are over`()
    throws
  {
    let retention = try Folder.forms.get().service.retention
    let open = try marked("open", on: friday)
    let done = try marked("done", on: friday)
    _ = try store.decide(done.name, .passedOn, because: "", by: "lea", on: monday)
    let lastDay = monday.adding(days: 365 * retention.auditYears).moment(hour: 12)
    try store.keepHouse(at: lastDay, keeping: retention)
    #expect(try store.concerns().map(\.name) == [open.name, done.name])
    try store.keepHouse(at: lastDay.adding(seconds: 86_400), keeping: retention)
    try store.keepHouse(at: on(2036, 1, 2), keeping: retention)
    #expect(try store.comment(open.comment) == nil && store.concerns() == [open])
  }
}
