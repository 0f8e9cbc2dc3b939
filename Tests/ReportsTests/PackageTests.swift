import Anonymity
import Foundation
import Reports
import Survey
import Testing

@Suite struct `A data package` {
  private static func files(
    prefix: String = "", comments: [CheckedComment]? = nil, isMadeUp: Bool = false
  ) throws -> [String: String] {
    let tables = try Fair.tables(
      [(30, "asked", ["said"]), (20, "asked", ["no"])], of: Council.form("end"))
    return try Export(
      of: tables, comments: comments, forms: Fair.forms(), words: Fair.words(), isMadeUp: isMadeUp
    ).files(prefix: prefix)
  }

  private static func package(_ files: [String: String], _ name: String = "datapackage.json") throws
    -> Package
  {
    try JSONDecoder().decode(Package.self, from: Data(#require(files[name]).utf8))
  }

  @Test func `names every file there is, and each column as it stands in the file`() throws {
    let files = try Self.files(prefix: "heard-2026-Q2-", comments: [])
    let package = try Self.package(files, "heard-2026-Q2-datapackage.json")
    let named = Set(package.resources.map(\.path))
    #expect(named == Set(files.keys).subtracting(["heard-2026-Q2-datapackage.json"]))
    for resource in package.resources {
      guard let schema = resource.schema else { continue }
      let head = try #require(files[resource.path]?.dropFirst().split(separator: "\r\n").first)
      #expect(schema.fields.map(\.name).joined(separator: ",") == head)
      #expect(schema.fields.allSatisfy { !$0.description.hasPrefix("staff.") })
      #expect(!resource.title.hasPrefix("staff."))
    }
  }

  @Test func `carries the rule by which its numbers are changed, in each line too`() throws {
    let files = try Self.files()
    let package = try Self.package(files)
    #expect(package.disclosure.fewUnder == 5 && package.disclosure.noTableUnderBaseOf == 10)
    for file in ["figures.csv", "national.csv"] {
      let lines = try #require(files[file]).split(separator: "\r\n").dropFirst()
      #expect(!lines.isEmpty)
      #expect(lines.allSatisfy { $0.hasSuffix("rest to nearest 5, does not add up\"") })
    }
  }

  @Test func `says in each line of the national words what they are not`() throws {
    let files = try Self.files()
    let lines = try #require(files["national.csv"]).split(separator: "\r\n").dropFirst()
    let heading = "\"What people told us, in the national words. Not the council's own return.\","
    #expect(lines.count > 5 && lines.allSatisfy { $0.hasPrefix(heading) })
    #expect(
      lines.contains {
        $0.contains(
          ",2026-Q2,quarter,2026-04-01,2026-06-30,end,2,national.asked,"
            + "Were people asked what they wanted?,,self or help,said,"
            + "Yes they were asked and outcomes were expressed,30,60,40,80,50,")
      })
    #expect(try !#require(files["figures.csv"]).contains("national."))
    let codes = try #require(files["codes.csv"])
    for code in [
      "table,national.asked,", "category of national.asked,said,", "group,self or help,",
    ] {
      #expect(codes.contains("\r\n\(code)"))
    }
    #expect(!codes.contains("staff."), "each code has its words")
  }

  @Test func `of a demonstration says so in every line`() throws {
    let files = try Self.files(comments: [Self.comment("Kind")], isMadeUp: true)
    #expect(try Self.package(files).madeUp)
    #expect(try Self.package(files).description.hasPrefix("These answers are made up."))
    for file in ["figures.csv", "national.csv", "comments.csv"] {
      let lines = try #require(files[file]).split(separator: "\r\n").dropFirst()
      #expect(lines.allSatisfy { $0.contains("made up; ") })
    }
    #expect(try #require(files["figures.json"]).contains("\"madeUp\" : true"))
  }

  @Test func `has comments for those alone who may read them, in no order of theirs`() throws {
    #expect(try Self.files()["comments.csv"] == nil)
    let comments = ["They rang", "Nobody rang", "=1+1", "She said \"no\"\nand left"].map(
      Self.comment)
    let files = try Self.files(comments: comments)
    #expect(try files == Self.files(comments: comments.reversed()))
    let text = try #require(files["comments.csv"])
    #expect(text.contains(",good,LIST KEPT,They rang,"))
    #expect(text.contains(",'=1+1,") && text.contains("\"She said \"\"no\"\"\nand left\""))
  }

  @Test func `has what the team typed in, and keeps the few apart`() throws {
    let quarter = Council.now
    let offer = ExportedOffer(
      period: quarter, counts: [("ended", 40), ("offered", 30), ("risk", nil)])
    let action = ExportedAction(
      period: quarter, theme: "LIST", said: "Nobody rang", did: "", kind: "practice", partner: "",
      lead: "The duty manager", due: quarter.end, status: "doing", isPublished: true)
    let files = try Export(
      of: try Fair.tables([(30, "asked", ["said"])], of: Council.form("end")), offers: [offer],
      actions: [action], forms: Fair.forms(), words: Fair.words()
    ).files()
    let offers = try #require(files["offers.csv"])
    #expect(offers.contains("2026-09-30,ended,Enquiries that ended,40,shown,"))
    #expect(offers.contains("2026-09-30,risk,Contact could raise the risk,,few,"))
    #expect(
      try #require(files["actions.csv"]).contains(",Nobody rang,,practice,,The duty manager,"))
    #expect(try Self.package(files).resources.contains { $0.path == "actions.csv" })
  }

  @Test func `is the same letter by letter each time`() throws {
    #expect(try Self.files() == Self.files())
  }

  private static func comment(_ words: String) -> CheckedComment {
    CheckedComment(
      period: Council.now, form: "end", question: "good.text", words: words, feeling: "good",
      themes: ["LIST", "KEPT"])
  }

  private struct Package: Decodable {
    let description: String
    let madeUp: Bool
    let disclosure: Disclosure
    let resources: [Resource]

    struct Disclosure: Decodable {
      let fewUnder: Int
      let noTableUnderBaseOf: Int
    }

    struct Resource: Decodable {
      let path: String
      let title: String
      let schema: Schema?
    }

    struct Schema: Decodable { let fields: [Field] }

    struct Field: Decodable {
      let name: String
      let description: String
    }
  }
}
