import Anonymity
import Reports
import Survey
import Testing

@Suite struct `Files for a spreadsheet` {
  private static func files(by groupings: [Grouping] = []) throws -> [String: String] {
    let tables = try Fair.tables(
      [(20, "came", ["yes"]), (12, "came", ["no"]), (9, "came", ["bit"]), (3, "came", ["dk"])],
      by: groupings)
    return try Export(of: tables, forms: Fair.forms(), words: Fair.words()).files()
  }

  private static func lines(_ file: String, by groupings: [Grouping] = []) throws -> [String] {
    let text = try #require(try files(by: groupings)[file])
    #expect(text.unicodeScalars.first == "\u{FEFF}", "Excel needs it to know UTF-8")
    return text.dropFirst().split(separator: "\r\n").map(String.init)
  }

  @Test func `are the figures, the national words, what codes mean, and what is in each file`()
    throws
  {
    #expect(
      try Self.files().keys.sorted() == [
        "codebook.csv", "codes.csv", "datapackage.json", "figures.csv", "figures.json",
        "national.csv",
        "theme-codebook.csv",
      ])
  }

  @Test func `say of every figure what it is, of how many, and by which rule`() throws {
    let lines = try Self.lines("figures.csv")
    #expect(
      lines[0]
        == "period,kind,starts,ends,form,version,question,question_text,by,group,answer,answer_text,"
        + "count,percent,low,high,answered,state,rule")
    let place = "2026-Q2,quarter,2026-04-01,2026-06-30,fair,1,came,\"Did you, or they, come?\""
    let rule = "\"noise on each number, under 5 few, rest to nearest 5, does not add up\""
    #expect(lines.contains("\(place),,self or help,yes,Yes,20,,25,65,45,shown,\(rule)"))
    #expect(lines.contains("\(place),,self or help,bit,A bit,10,,5,40,45,shown,\(rule)"))
    #expect(lines.contains("\(place),,self or help,dk,I do not know,,,,,45,few,\(rule)"))
    #expect(lines.allSatisfy { $0 == lines[0] || $0.hasSuffix(rule) })
  }

  @Test func `hold no number that is not to the nearest five`() throws {
    for line in try Self.lines("figures.csv", by: [.respondent]).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      for number in cells.dropFirst(12).prefix(5).compactMap({ Int($0) }) where number != 0 {
        #expect(number % 5 == 0)
      }
    }
  }

  @Test func `cannot make a spreadsheet calculate`() throws {
    let figures = try Self.lines("figures.csv", by: [.area(["=North"])])
    #expect(figures.contains { $0.contains(",area,'=North,") })
    #expect(!figures.contains { $0.contains(",=") })
    let codebook = try Self.lines("codebook.csv")
    #expect(codebook.contains("fair,1,liked,food,'+ The food,'+ The food"))
  }

  @Test func `double the quotes and enclose the commas of a text`() throws {
    let codebook = try Self.lines("codebook.csv")
    #expect(codebook.contains(#"fair,1,liked,music,"The ""music""","The ""music""""#))
    #expect(
      codebook.contains(#"fair,1,came,,"Did you, or they, come?","Did you, or they, come?""#))
  }

  @Test func `explain every code in both voices, those about each wish too`() throws {
    let codebook = try Self.lines("codebook.csv")
    #expect(codebook.contains("fair,1,liked,rides,My rides,Their rides"))
    #expect(codebook.contains("fair,1,was.rides,,Was there a ride?,Was there a ride?"))
    #expect(codebook.contains("fair,1,was.rides,no,No,No"))
    let figures = try Self.lines("figures.csv").dropFirst()
    let explained = Set(codebook.map { $0.split(separator: ",")[2] })
    #expect(figures.allSatisfy { explained.contains($0.split(separator: ",")[6]) })
  }
}
