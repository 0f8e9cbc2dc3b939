import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `What visitors were promised is kept` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func promise(_ floor: Int, on day: Moment, years: Int = 2) throws {
    try store.promise(
      Rules([.floor: "\(floor)", .commentYears: "\(years)"]), since: Week(of: Day(of: day)))
  }

  @Test func `across a restart`() throws {
    try promise(20, on: Self.answered)
    try store.remember(formsFolder: "/srv/forms", on: Day(of: Self.answered))
    try context.reopen()
    #expect(try store.promisedRules().current?.floor == 20)
    #expect(try store.promisedRules().history.map(\.since.description) == ["2026-11-16"])
    #expect(try store.formsFolder() == "/srv/forms")
    try store.remember(formsFolder: "", on: Day(of: Self.opening))
    #expect(try store.formsFolder() == "")
  }

  @Test func `by an opening that is asked for with a lower floor`() throws {
    try promise(20, on: Self.answered)
    for _ in 0..<12 { try Respondent().answer(in: store, at: Self.answered) }
    #expect(try !store.openBoxes(at: Self.opening, floor: 5, staying: 3).wasOpened)
    #expect(try context.boxKeys() == ["box-2026-11-16.key"])
    for _ in 0..<8 { try Respondent().answer(in: store, at: Self.answered) }
    #expect(try store.openBoxes(at: Self.opening, floor: 5, staying: 3).wasOpened)
  }

  @Test func `for answers that lie inside when a lower floor is accepted`() throws {
    try promise(20, on: Self.answered)
    for _ in 0..<6 { try Respondent().answer(in: store, at: Self.answered) }
    try promise(8, on: Self.answered.adding(seconds: 7 * 86_400))
    for _ in 0..<6 { try Respondent().answer(in: store, at: on(2026, 11, 25)) }
    #expect(try !store.openBoxes(at: on(2026, 12, 7, at: 6), floor: 8, staying: 3).wasOpened)
    try context.meddle("DELETE FROM sealedResponse WHERE week = '2026-11-16'")
    for _ in 0..<2 { try Respondent().answer(in: store, at: on(2026, 12, 2)) }
    #expect(try store.openBoxes(at: on(2026, 12, 14, at: 6), floor: 8, staying: 3).wasOpened)
  }

  @Test func `by what is forgotten, when comments are to be kept longer`() throws {
    try promise(8, on: Self.answered, years: 1)
    try context.keep(["kind"], in: "2026-Q4")
    try promise(8, on: on(2027, 3, 3), years: 6)
    var files = try Folder.texts(in: "Forms", ending: "yaml")
    files["service.yaml"] = files["service.yaml"]?
      .replacing("comment-years: 2", with: "comment-years: 6")
    let retention = try Forms(files: files, pictures: Folder.pictures).service.retention
    try store.keepHouse(at: on(2027, 9, 30), keeping: retention)
    #expect(try context.comments().count == 1)
    try store.keepHouse(at: on(2027, 10, 1), keeping: retention)
    #expect(try context.comments().isEmpty)
  }
}
