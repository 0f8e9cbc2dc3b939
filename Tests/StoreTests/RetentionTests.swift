import Accounts
import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `What has been kept long enough` {
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  /// Eight people in a week, whose box is opened on the second Monday after.
  private func opened(_ day: Moment) throws {
    for number in 0..<8 {
      try Respondent(liking: everydayWords(number)).answer(in: store, at: day)
    }
    let opening = Day(of: day).adding(days: 14).moment(hour: 10)
    #expect(try store.openBoxes(at: opening, floor: 8).wasOpened)
  }

  private func keepHouse(_ now: Moment, responses: Int = 4, comments: Int = 2) throws {
    var files = try Folder.texts(in: "Forms", ending: "yaml")
    files["service.yaml"] = files["service.yaml"]?
      .replacing("response-quarters: 4", with: "response-quarters: \(responses)")
      .replacing("comment-years: 2", with: "comment-years: \(comments)")
    let forms = try Forms(files: files, pictures: Folder.pictures)
    #expect(forms.service.retention.responseQuarters == responses)
    #expect(forms.service.retention.commentYears == comments)
    try store.keepHouse(at: now, keeping: forms.service.retention)
  }

  private func count(_ table: String) throws -> Int {
    try context.number("SELECT count(*) FROM \(table)")
  }

  @Test func `goes: answers some quarters after their own`() throws {
    try opened(on(2026, 11, 18))
    try keepHouse(on(2028, 3, 31, at: 23))
    #expect(try count("response") == 8)
    try keepHouse(on(2028, 4, 1, at: 0))
    #expect(try count("response") == 0)
  }

  @Test(arguments: [0, 1, 2])
  func `does not go before the year could be counted`(_ quarters: Int) throws {
    try opened(on(2026, 4, 8))
    #expect(try store.periodsWithResponses() == [.quarter(year: 2026, number: 2)])
    try keepHouse(on(2027, 6, 30, at: 23), responses: quarters)
    #expect(try count("response") == 8)
    try keepHouse(on(2027, 7, 1, at: 0), responses: quarters)
    #expect(try count("response") == 0)
  }

  @Test(arguments: [1, 2])
  func `goes: words no later than the years we promise`(_ years: Int) throws {
    try opened(on(2026, 11, 18))
    try keepHouse(on(2026 + years, 9, 30, at: 23), comments: years)
    #expect(try count("comment") == 8)
    try keepHouse(on(2026 + years, 10, 1, at: 0), comments: years)
    #expect(try count("comment") == 0)
  }

  @Test func `goes: what staff did, after its years`() throws {
    try store.audit("signed in", by: "ana", on: Day(of: on(2026, 11, 18)))
    try keepHouse(on(2027, 11, 18))
    #expect(try count("audit") == 1)
    try keepHouse(on(2027, 11, 19))
    #expect(try count("audit") == 0)
  }

  @Test func `goes: sessions that have ended`() throws {
    let token = SessionToken.fresh()
    try store.setPassword(
      try PasswordHash.fresh(of: "a long pass phrase", cost: 10), of: "ana", as: .viewer)
    try store.beginSession(token.id, of: "ana", lapsing: on(2026, 11, 18, at: 12))
    #expect(try store.account(of: token.id, at: on(2026, 11, 18, at: 11))?.name == "ana")
    #expect(try store.account(of: token.id, at: on(2026, 11, 18, at: 12)) == nil)
    try keepHouse(on(2026, 11, 18, at: 12))
    #expect(try count("session") == 0)
    #expect(try count("account") == 1)
  }

  @Test func `leaves what is released, and what waits in the box`() throws {
    let table = StoredTable(name: "end.got", content: "row\tall\n", tag: Array(0..<32))
    try store.release([table], of: .quarter(year: 2026, number: 3))
    try Respondent().answer(in: store, at: on(2026, 11, 18))
    try keepHouse(on(2036, 11, 18))
    #expect(try count("release") == 1)
    #expect(try count("sealedResponse") == 1)
  }
}
