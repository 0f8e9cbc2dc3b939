import Anonymity
import Reports
import Survey
import Testing

@Suite struct `A figure in words` {
  private static func figure(
    _ question: Question.Code, _ answers: [(Int, Question.Code, [Choice.Code])],
    of form: Form? = nil, by grouping: Grouping? = nil
  ) throws -> Figure {
    let tables = try Fair.tables(answers, of: form, by: grouping.map { [$0] } ?? [])
    let table = try #require(tables.first { $0.question == question && $0.grouping == grouping })
    return FigureWriter(form: try form ?? Fair.form(), words: try Fair.words()).figure(of: table)
  }

  @Test func `has the question for its caption and the choices for its rows`() throws {
    let figure = try Self.figure("came", [(20, "came", ["yes"]), (21, "came", ["no"])])
    #expect(figure.caption == "Did you, or they, come?")
    #expect(figure.rows[0].label == "Yes" && figure.rows[1].label == "A bit")
    #expect(
      figure.columns == [
        "the person, alone or with help: People", "the person, alone or with help: Percent",
        "someone for them: People", "someone for them: Percent",
      ])
    #expect(
      figure.rows[0].cells == [
        .words("20"), .words("25 to 75%"), .words("not told"), .words(""),
      ])
    #expect(!figure.isByGroup && figure.untold == nil)
  }

  @Test func `gives no share of few`() throws {
    let figure = try Self.figure(
      "liked", [(20, "liked", ["food"]), (12, "liked", ["music"]), (3, "liked", ["rides"])])
    #expect(figure.rows[2].label == "My rides")
    #expect(figure.rows[2].cells.prefix(2) == [.words("few"), .words("")])
  }

  @Test func `says it in words where nearly everyone gave one answer`() throws {
    let figure = try Self.figure("came", [(40, "came", ["yes"]), (2, "came", ["no"])])
    let words = try Fair.words().text("staff.report.nearlyEveryone")
    #expect(figure.rows[0].cells.prefix(2) == [.words(words), .words("")])
  }

  @Test func `by group has a column for each, with counts and shares together`() throws {
    let figure = try Self.figure(
      "came", [(20, "came", ["yes"]), (21, "came", ["no"])], by: .area(["=North"]))
    #expect(figure.columns.first == "=North" && figure.columns.count == 2)
    #expect(figure.rows[0].cells == [.words("20 (25 to 75%)"), .words("not told")])
    #expect(figure.isByGroup)
  }

  @Test func `in the national words names its own categories`() throws {
    let end = try #require(try Fair.forms().form("end"))
    let figure = try Self.figure(
      National.asked,
      [(30, "asked", ["said"]), (20, "asked", ["silent"]), (10, "asked", ["no"])], of: end)
    let words = try Fair.words()
    #expect(figure.caption == words.text("staff.national.asked.caption"))
    #expect(
      figure.rows[0].label == words.text("staff.national.asked.said")
        && figure.rows[0].cells.prefix(2) == [.words("30"), .words("50%, 30 to 70%")])
  }
}
