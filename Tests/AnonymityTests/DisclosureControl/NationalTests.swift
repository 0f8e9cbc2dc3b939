import Anonymity
import Survey
import Testing

@Suite struct `National categories` {
  private static func end(_ count: Int, _ given: KeyValuePairs<String, String>) -> [StoredResponse]
  {
    crowd(count, given, form: "end")
  }

  @Test func `asked is of everyone who sent the form, the unanswered with them`() throws {
    let people =
      Self.end(30, ["asked": "said"]) + Self.end(12, ["asked": "silent"])
      + Self.end(10, ["asked": "no"]) + Self.end(9, ["asked": "dk"]) + Self.end(20, ["asked": ""])
    let table = try Crowd.table(National.asked, of: people).shown
    let column = try #require(table.column(.whole))
    #expect(table.rows.map(\.code) == ["said", "silent", "no", "dk"])
    #expect(table.base(of: column) == .count(80))
    #expect(column.cells == [.count(30), .count(10), .count(10), .count(10)])
    #expect(column.beside == .count(20))
    #expect(table.percent("said") == 38)
  }

  @Test func `achieved is of those who told and got an outcome; the others stand beside`() throws {
    let people =
      Self.end(20, ["asked": "said", "got": "all"])
      + Self.end(10, ["asked": "said", "got": "some"])
      + Self.end(8, ["asked": "said", "got": "none"])
      + Self.end(9, ["asked": "said", "got": "soon"]) + Self.end(8, ["asked": "said", "got": ""])
      + Self.end(11, ["asked": "silent", "got": "all"])
    let table = try Crowd.table(National.achieved, of: people).shown
    let column = try #require(table.column(.whole))
    #expect(column.cells == [.count(20), .count(10), .count(10)])
    #expect(table.base(of: column) == .count(40))
    #expect(column.beside == .count(15))
    #expect(column.workedOut == .hidden)
    #expect(table.percent("all") == 50)
  }

  @Test(
    arguments: [
      ("yes yes", "all"), ("no no", "none"), ("yes no", "some"), ("bit bit", "some"),
      ("yes soon", nil), ("no dk", nil), ("yes -", nil), ("-", nil), ("", nil),
    ] as [(String, String?)])
  func `what was achieved is worked out from the wishes when the question was skipped`(
    wishes: String, outcome: String?
  ) throws {
    let people =
      Self.end(10, ["asked": "said", "got": "all"])
      + Self.end(10, ["asked": "said", "got": "some"])
      + Self.end(10, ["asked": "said", "got": "none"]) + Self.skipping(wishes, count: 20)
    let column = try #require(try Crowd.table(National.achieved, of: people).shown.column(.whole))
    let expected = ["all", "some", "none"].map { Cell.count($0 == outcome ? 30 : 10) }
    #expect(column.cells == expected)
    #expect(column.workedOut == (outcome == nil ? .hidden : .count(20)))
  }

  private static func skipping(_ wishes: String, count: Int) -> [StoredResponse] {
    let people = end(count, ["asked": "said", "got": ""])
    return people.map { person in
      var answers = person.answers
      for (wish, answer) in zip(["stop", "away"], wishes.split(separator: " ")) {
        answers[Question.Code("happened.\(wish)")] =
          answer == "-" ? .skipped : .chosen([Choice.Code(String(answer))])
      }
      return StoredResponse(
        period: person.period, form: person.form, version: 1, area: nil, answers: answers)
    }
  }

  @Test func `an answer is never overridden by the wishes`() throws {
    let people =
      Self.end(30, ["asked": "said", "got": "none", "happened.stop": "yes"])
      + Self.end(20, ["asked": "said", "got": "all", "happened.stop": "no"])
    let column = try #require(try Crowd.table(National.achieved, of: people).shown.column(.whole))
    #expect(column.cells == [.count(20), .hidden, .count(30)])
  }

  /// Shares near what councils report, from 60 to 150 closings; of 200 such quarters it was 7.
  @Test func `asked is withheld in few quarters`() throws {
    let shares = ["asked.said": 0.6, "asked.silent": 0.14, "asked.no": 0.16, "asked.dk": 0.1]
    let form = try TownForms.form("end")
    let withheld = try (0..<30).filter { seed in
      var town = Town(answering: form, leaning: shares, seed: UInt64(seed))
      let control = try Crowd.control(key: UInt8(seed + 1), form: "end", groupings: [])
      let people = town.responses(60 + 3 * seed, in: Crowd.spring)
      let tables = try control.release(people, of: Crowd.spring, after: []).tables
      return try #require(tables.named(National.asked)).shown.isWithheld
    }
    #expect(withheld.count < 5)
  }

  @Test func `only the closing form gives them, and never by area`() throws {
    let fair = try Crowd.control(key: 1).release([], of: Crowd.spring, after: [])
    #expect(!fair.tables.contains { $0.question == National.asked })
    let end = try Crowd.control(key: 1, form: "end").release([], of: Crowd.spring, after: [])
    let national = end.tables.filter { $0.question == National.achieved }
    #expect(national.map(\.grouping) == [nil, .respondent])
  }
}
