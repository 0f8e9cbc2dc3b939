import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `At each opening` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func answer(
    _ count: Int, at now: Moment = Self.answered, counts: Bool = true
  ) throws {
    for _ in 0..<count {
      let person = Respondent(liking: "they were kind")
      try person.begin(in: store, at: now)
      let slot = try store.keys.slot(of: Week(of: Day(of: now)))
      let response = try person.response(counts: counts)
      let sealed = try slot.seal(response, as: person.id(in: store))
      #expect(try store.send(sealed, endingDraft: person.token.draftID) == .stored)
    }
  }

  private func open(at now: Moment, floor: Int = 8) throws -> Bool {
    try store.openBoxes(at: now, floor: floor, staying: Floors.staying).wasOpened
  }

  private func count(_ table: String) throws -> Int {
    try context.number("SELECT count(*) FROM \(table)")
  }

  @Test func `three stay, and come out with those of the next`() throws {
    try answer(8)
    #expect(try open(at: Self.opening))
    #expect(try count("response") == 5 && count("comment") == 5 && count("sealedResponse") == 3)
    #expect(try context.texts("SELECT DISTINCT week FROM sealedResponse") == ["2026-11-23"])
    #expect(try context.number("SELECT sum(waited) FROM sealedResponse") == 3)
    #expect(try !open(at: Self.opening.adding(seconds: 60)), "they are not opened a minute later")
    try answer(5, at: on(2026, 11, 25))
    #expect(try open(at: on(2026, 12, 7, at: 6)))
    #expect(try count("response") == 10 && count("sealedResponse") == 3)
  }

  @Test func `the key of the week is destroyed, also where some stay`() throws {
    try answer(8)
    #expect(try open(at: Self.opening))
    #expect(try context.boxKeys() == ["box-2026-11-23.key"])
  }

  @Test func `everyone stays as often as anyone else`() throws {
    var stayed = [Int](repeating: 0, count: 8)
    for _ in 0..<200 {
      let people = (0..<8).map { _ in Respondent() }
      for person in people { try person.answer(in: store, at: Self.answered) }
      #expect(try open(at: Self.opening))
      for (place, person) in people.enumerated() where try store.holds(person.id(in: store)) {
        stayed[place] += 1
      }
      try context.meddle("DELETE FROM sealedResponse; DELETE FROM response")
    }
    #expect(stayed.reduce(0, +) == 600 && stayed.allSatisfy { (45...105).contains($0) })
  }

  @Test func `who stays can be taken back still`() throws {
    let people = (0..<8).map { _ in Respondent() }
    for person in people { try person.answer(in: store, at: Self.answered) }
    #expect(try open(at: Self.opening))
    let staying = try people.filter { try store.holds($0.id(in: store)) }
    #expect(staying.count == 3)
    for person in staying { #expect(try store.takeBack(person.id(in: store))) }
    #expect(try count("sealedResponse") == 0)
  }

  @Test func `what staff typed in does not count, and never stays`() throws {
    try answer(30, counts: false)
    try answer(7)
    #expect(try !open(at: Self.opening))
    #expect(try count("response") == 0)
    try answer(1)
    #expect(try open(at: Self.opening))
    #expect(try count("response") == 35)
    #expect(try store.openBoxes(at: on(2027, 11, 29), floor: 8, staying: 3).wasOpened)
    #expect(try count("response") == 38 && count("comment") == 35)
  }

  @Test func `a short box of typed papers is counted into its year, after a year`() throws {
    try answer(20, counts: false)
    #expect(try !open(at: on(2027, 11, 14, at: 23)))
    #expect(try open(at: on(2027, 11, 15, at: 6)))
    #expect(try store.responses(of: .year(startingIn: 2027)).count == 20)
    #expect(try count("comment") == 0 && count("sealedResponse") == 0)
  }

  @Test func `nobody stays longer than a year`() throws {
    var monday = Day(of: Self.opening)
    try answer(8)
    for _ in 0..<120 {
      try answer(5, at: monday.adding(days: -5).moment(hour: 10))
      #expect(try open(at: monday.moment(hour: 6)))
      let waited = try context.number("SELECT coalesce(max(waited), 0) FROM sealedResponse")
      #expect(waited < BoxCalendar.longestWait)
      monday = monday.adding(days: 7)
    }
  }

  @Test func `who has waited for a year comes out whatever the lot says`() throws {
    try answer(8)
    #expect(try open(at: Self.opening))
    let later = on(2027, 11, 10)
    try answer(12, at: later)
    #expect(try open(at: on(2027, 11, 22, at: 6), floor: 15))
    #expect(try context.number("SELECT max(waited) FROM sealedResponse") < 3)
  }
}
