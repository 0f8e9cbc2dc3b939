import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Opening the box` {
  /// A Wednesday in the week of 16 November 2026, whose box is opened on Monday 30 November.
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func answer(_ count: Int, at now: Moment = Self.answered) throws {
    for number in 0..<count {
      try Respondent(
        liking: "liked \(everydayWords(number))", wanting: "wanted \(everydayWords(number))"
      ).answer(in: store, at: now)
    }
  }

  private func count(_ table: String) throws -> Int {
    try context.number("SELECT count(*) FROM \(table)")
  }

  @Test func `waits until Monday at six, a week after it was closed`() throws {
    try answer(8)
    let early = Self.opening.adding(seconds: -1)
    #expect(try store.openBoxes(at: early, floor: 8).wasOpened == false)
    #expect(try count("response") == 0)
    #expect(try store.openBoxes(at: Self.opening, floor: 8).wasOpened)
    #expect(try count("response") == 8)
    #expect(try count("sealedResponse") == 0)
  }

  @Test(arguments: [5, 8, 20])
  func `waits for as many as the floor says`(_ floor: Int) throws {
    try answer(floor - 1)
    #expect(try store.openBoxes(at: Self.opening, floor: floor).wasOpened == false)
    #expect(try count("sealedResponse") == floor - 1)
    try answer(1)
    #expect(try store.openBoxes(at: Self.opening, floor: floor).wasOpened)
    #expect(try count("response") == floor)
  }

  @Test func `joins a box that is short with the next`() throws {
    try answer(5)
    try answer(3, at: on(2026, 11, 25))
    #expect(try store.openBoxes(at: Self.opening, floor: 8).wasOpened == false)
    #expect(try store.openBoxes(at: on(2026, 12, 7, at: 6), floor: 8).wasOpened)
    #expect(try count("response") == 8)
    #expect(try context.boxKeys().isEmpty)
  }

  @Test func `leaves the boxes that are not due alone, with their keys`() throws {
    try answer(8)
    try answer(9, at: on(2026, 11, 25))
    #expect(try store.openBoxes(at: Self.opening, floor: 8).wasOpened)
    #expect(try count("sealedResponse") == 9)
    #expect(try context.boxKeys() == ["box-2026-11-23.key"])
  }

  @Test func `files answers under the quarter in which it is opened`() throws {
    try answer(8, at: on(2026, 12, 18))
    _ = try store.openBoxes(at: on(2027, 1, 4, at: 6), floor: 8)
    let quarter = try #require(Period("2027-Q1"))
    #expect(try store.responses(of: quarter).count == 8)
    #expect(try store.periodsWithResponses() == [quarter])
    #expect(Set(try context.texts("SELECT period FROM comment")) == ["2027-Q1"])
  }

  @Test func `keeps what was chosen, and no more`() throws {
    for got in ["all", "some", "none", "all", "soon", "dk", "all", "some"] {
      try Respondent(got: Choice.Code(got)).answer(in: store, at: Self.answered)
    }
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    let responses = try store.responses(of: .quarter(year: 2026, number: 4))
    #expect(responses.allSatisfy { $0.form == "end" && $0.area == "North" && $0.version == 2 })
    #expect(responses.allSatisfy { $0.answers["who"] == .chosen(["self"]) })
    let got = responses.compactMap { $0.answers["got"]?.choices.first?.text }.sorted()
    #expect(got == ["all", "all", "all", "dk", "none", "some", "some", "soon"])
  }

  @Test func `lays words apart: no name in common and another order`() throws {
    try answer(40)
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    let answers = try context.names(in: "response")
    let comments = try context.names(in: "comment")
    #expect(answers.count == 40 && comments.count == 80)
    #expect(answers.isDisjoint(with: comments))
    let liked = try context.words(of: "good.text").map { $0.replacing("liked ", with: "") }
    let wanted = try context.words(of: "better.text").map { $0.replacing("wanted ", with: "") }
    #expect(Set(liked) == Set(wanted))
    #expect(liked != wanted)
    #expect(liked != (0..<40).map(everydayWords))
  }

  @Test func `tells of the words nothing but form, question and quarter`() throws {
    try answer(8)
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    let columns = try context.texts("SELECT name FROM pragma_table_info('comment')")
    #expect(columns.prefix(5) == ["id", "period", "form", "question", "words"])
    let untouched = try context.number(
      """
      SELECT count(*) FROM comment WHERE state = 'new' AND feeling IS NULL AND themes = '[]'
      AND suggested = '[]' AND version = 0 AND dealt = 1 AND english = 1
      AND dealtWeek = '\(Week(of: Day(of: Self.opening)))'
      """)
    #expect(try untouched == context.number("SELECT count(*) FROM comment") && columns.count == 13)
  }

  @Test func `gives new names that lead back to nobody's take-back words`() throws {
    let people = (0..<8).map { _ in Respondent() }
    for person in people { try person.answer(in: store, at: Self.answered) }
    let before = Set(people.map { Data($0.id(in: store).bytes) })
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    let after = try context.names(in: "response")
    #expect(after.count == 8 && before.isDisjoint(with: after))
  }
}

extension TestStore {
  func boxKeys() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(of: folder.appending(path: "keys")))
      .filter { $0.hasPrefix("box-") }.sorted()
  }

  func words(of question: String) throws -> [String] {
    try texts("SELECT words FROM comment WHERE question = '\(question)' ORDER BY id")
  }
}
