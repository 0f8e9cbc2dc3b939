import Anonymity
import Survey
import Testing

@Suite struct `A period is not released` {
  private static let people = crowd(20, ["by": "bus"]) + crowd(12, ["by": "car"])

  @Test func `twice`() throws {
    let control = try Crowd.control(key: 1)
    let once = try control.release(Self.people, of: Crowd.spring, after: [])
    #expect(throws: Refusal.alreadyReleased(Crowd.spring)) {
      try control.release(Self.people, of: Crowd.spring, after: once.tables)
    }
  }

  @Test func `when there are answers that the plan does not count`() throws {
    #expect(throws: Refusal.unplanned("end")) {
      try Crowd.control(key: 1).release(
        Self.people + crowd(1, ["asked": "no"], form: "end"), of: Crowd.spring, after: [])
    }
  }

  @Test func `when answers of its quarters were deleted`() throws {
    let spring = try Crowd.table("by", of: Self.people)
    let left = crowd(5, ["by": "bus"]) + crowd(5, ["by": "car"])
    #expect(throws: Refusal.self) {
      try Crowd.control(key: 3).release(left, of: Crowd.year, after: [spring])
    }
  }

  @Test func `when what is released tells too much already`() throws {
    var tables: [ReleasedTable] = []
    var all: [StoredResponse] = []
    for quarter in Crowd.year.quarters {
      let people = crowd(4, ["by": "foot"], in: quarter) + crowd(20, ["by": "bus"], in: quarter)
      all += people + crowd(20, ["by": "car"], in: quarter)
      tables.append(try Crowd.table("by", of: all.filter { $0.period == quarter }, in: quarter))
    }
    let unseen = try Crowd.table("by", of: all, in: Crowd.year)
    let half = Period.half(startingIn: 2026, number: 1)
    #expect(throws: Refusal.self) {
      try Crowd.control(key: 1).release(all, of: half, after: tables + [unseen])
    }
    #expect(Audit((tables + [unseen]).map(\.shown)).leaks.isEmpty == false)
  }

  @Test(arguments: [
    Refusal.alreadyReleased(Crowd.spring), .unplanned("end"),
  ])
  func `without saying what to do`(refusal: Refusal) {
    #expect(refusal.description.contains("; "))
  }
}
