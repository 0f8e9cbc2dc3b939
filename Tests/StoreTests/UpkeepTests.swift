import Anonymity
import GRDB
import Survey
import Testing

@testable import Store

@Suite struct `Housekeeping` {
  @Test func `lays sealed rows out anew only after something was said`() throws {
    let context = try TestStore()
    let store = context.store
    let now = Day(number: 20_775).moment(hour: 10)
    let tokens = (0..<5).map { _ in VisitToken.fresh() }
    for token in tokens {
      try store.begin(try token.seal(Draft(at: "north")), lapsing: now.adding(seconds: 86_400))
    }
    func changes(_ work: () throws -> Void) throws -> Int {
      func all() throws -> Int { try store.commits.commit { $0.totalChangesCount } }
      let before = try all()
      try work()
      return try all() - before
    }
    func round() throws {
      try store.noteBelieved(at: now)
      try store.probe()
      try store.keepHouse(at: now, keeping: nil)
    }
    #expect(try changes(round) > 20, "each of five rows is taken out and put back, twice")
    #expect(try changes(round) == 4, "the clock's row alone, twice there and back")
    try store.forget(tokens[0].draftID)
    #expect(try changes(round) > 15)
  }
}
