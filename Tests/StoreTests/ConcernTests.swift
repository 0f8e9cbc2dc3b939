import Foundation
import Store
import Survey
import Testing

@Suite struct `Possible new concerns` {
  let context: TestStore
  var store: Store { context.store }
  let friday = Day(of: on(2026, 11, 20))
  let monday = Day(of: on(2026, 11, 23))
  let tuesday = Day(of: on(2026, 11, 24))

  init() throws { context = try TestStore() }

  private func marked(_ words: String = "help", on day: Day) throws -> Concern {
    let comment = try context.keep([words])[0]
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
        == .conflict)
    let outcome = try #require(try store.concern(concern.name)?.outcome)
    #expect(outcome.decision == .passedOn && outcome.decidedBy == "lea")
    #expect(outcome.decided == monday && outcome.reason == "")
    #expect(
      try store.decide(.fresh(), .passedOn, because: "", by: "lea", on: monday) == .gone)
  }

  @Test func `are unmarked on the day they were marked, while nobody has decided`() throws {
    let (one, other) = (try marked(on: friday), try marked(on: friday))
    #expect(try store.unmarkConcern(about: one.comment, on: monday) == .conflict)
    #expect(try store.unmarkConcern(about: one.comment, on: friday) == .made)
    #expect(try store.concerns() == [other])
    _ = try store.decide(other.name, .passedOn, because: "", by: "lea", on: friday)
    #expect(try store.unmarkConcern(about: other.comment, on: friday) == .conflict)
    #expect(try store.unmarkConcern(about: .fresh(), on: friday) == .gone)
  }

  @Test func `are open again when the decision is undone that day`() throws {
    let concern = try marked(on: friday)
    _ = try store.decide(concern.name, .passedOn, because: "sent", by: "lea", on: monday)
    #expect(try store.undecide(concern.name, on: tuesday) == .conflict)
    #expect(try store.undecide(concern.name, on: monday) == .made)
    #expect(try store.concern(concern.name) == concern)
    #expect(try store.undecide(.fresh(), on: monday) == .gone)
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
    for told in [Period.quarter(year: 2026, number: 3), quarter.year] {
      #expect(try store.concernsWereHandledInTime(in: told, on: tuesday) == false, "its comments")
    }
    #expect(
      try store.concernsWereHandledInTime(in: .quarter(year: 2026, number: 2), on: tuesday) == nil)
  }

  @Test func `say of the quarter of their comment, too, whether one waits`() throws {
    let one = try marked(on: friday)
    let periods = [Period.quarter(of: friday), .quarter(year: 2026, number: 3)]
    for period in periods { #expect(try store.concernWaits(in: period)) }
    #expect(try !store.concernWaits(in: .quarter(year: 2026, number: 2)))
    _ = try store.decide(one.name, .passedOn, because: "", by: "lea", on: monday)
    for period in periods { #expect(try !store.concernWaits(in: period)) }
  }

  @Test func `are never passed on as praise, whatever was decided`() throws {
    try context.approve(context.keep(["kind"]))
    let name = try context.keep(["kind, and he hits me"])[0]
    try context.approve([name])
    #expect(try store.praise().count == 2 && store.commentsToPassOn().count == 2)
    _ = try store.markConcern(name, by: "ana", on: friday)
    let concern = try #require(try store.concern(about: name))
    #expect(try store.praise().map(\.words) == ["kind"])
    _ = try store.decide(concern.name, .cannotBeActedOn, because: "x", by: "lea", on: monday)
    #expect(try store.praise().map(\.words) == ["kind"])
    #expect(try store.commentsToPassOn().map(\.words) == ["kind"])
    #expect(try store.approvedComments().count == 2, "it still counts")
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
