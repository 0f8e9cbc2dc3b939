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
      Self.end(130, ["asked": "said"]) + Self.end(50, ["asked": "silent"])
      + Self.end(60, ["asked": "no"]) + Self.end(70, ["asked": "dk"]) + Self.end(90, ["asked": ""])
    let table = try Crowd.table(National.asked, of: people)
    let column = try #require(table.column(.main))
    #expect(table.rows.map(\.code) == ["said", "silent", "no", "dk"])
    #expect(table.base(of: column).isNear(400))
    for (cell, count) in zip(column.cells, [130, 50, 60, 70]) {
      #expect(cell.isNear(count))
    }
    #expect(column.beside.isNear(90))
  }

  @Test func `achieved is of those who told and got an outcome`() throws {
    let people =
      Self.end(90, ["asked": "said", "got": "all"])
      + Self.end(50, ["asked": "said", "got": "some"])
      + Self.end(70, ["asked": "said", "got": "none"])
      + Self.end(80, ["asked": "said", "got": "soon"]) + Self.end(80, ["asked": "said", "got": ""])
      + Self.end(100, ["asked": "silent", "got": "all"])
    let table = try Crowd.table(National.achieved, of: people)
    let column = try #require(table.column(.main))
    for (cell, count) in zip(column.cells, [90, 50, 70]) { #expect(cell.isNear(count)) }
    #expect(table.base(of: column).isNear(210))
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
      Self.end(50, ["asked": "said", "got": "all"])
      + Self.end(50, ["asked": "said", "got": "some"])
      + Self.end(50, ["asked": "said", "got": "none"]) + Self.skipping(wishes, count: 100)
    let table = try Crowd.table(National.achieved, of: people)
    for code in ["all", "some", "none"] {
      #expect(table.cell(code).isNear(code == outcome ? 150 : 50))
    }
  }

  @Test func `nothing is worked out for someone who was asked about some of their wishes only`()
    throws
  {
    let asked = Self.end(
      100,
      [
        "asked": "said", "got": "", "wished": "stop away goods home", "happened.stop": "yes",
        "happened.away": "yes", "happened.home": "yes",
      ])
    let table = try Crowd.table(
      National.achieved, of: asked + Self.end(50, ["asked": "said", "got": "none"]))
    #expect(table.cell("all") == .few && table.cell("none") != .few)
  }

  private static func skipping(_ wishes: String, count: Int) -> [StoredResponse] {
    let people = end(count, ["asked": "said", "got": ""])
    return people.map { person in
      var answers = person.answers
      answers["wished"] = .chosen(["stop", "away"])
      for (wish, answer) in zip(["stop", "away"], wishes.split(separator: " ")) {
        answers[Question.Code("happened.\(wish)")] =
          answer == "-" ? .skipped : .chosen([Choice.Code(String(answer))])
      }
      return StoredResponse(
        key: person.key, period: person.period, form: person.form, version: 1, area: nil,
        answers: answers)
    }
  }

  @Test func `an answer is never overridden by the wishes`() throws {
    let people =
      Self.end(90, ["asked": "said", "got": "none", "happened.stop": "yes"])
      + Self.end(50, ["asked": "said", "got": "all", "happened.stop": "no"])
    let table = try Crowd.table(National.achieved, of: people)
    #expect(table.cell("all").isNear(50) && table.cell("none").isNear(90))
    #expect(table.cell("some") == .few)
  }

  @Test func `only the closing form gives them, once a year, and never by area`() throws {
    let fair = try Crowd.control().release([], of: Crowd.year)
    #expect(!fair.tables.contains { $0.question == National.asked })
    let end = try Crowd.control(form: "end").release([], of: Crowd.year)
    let national = end.tables.filter { $0.question == National.achieved }
    #expect(national.map(\.grouping) == [nil, .respondent])
  }
}
