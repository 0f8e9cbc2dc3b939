import Anonymity
import Foundation
import GRDB
import HTTP
import Kiosk
import Store
import Survey
import Testing

@Suite(.fullQuarter, .serialized) struct `The overview of a closed quarter` {
  static let quarter = Period.quarter(year: 2026, number: 3)
  let demo: DemoFolder
  let ana: Visitor
  let service: Served

  init() throws {
    demo = try #require(DemoFolder.here)
    service = try Served(demo)
    ana = try Visitor(at: service).signIn(as: Served.name, password: Served.password)
  }

  private func recount(_ form: Form.Code) throws -> Recount {
    try Recount(
      Store(in: demo.folder).responses(of: Self.quarter),
      of: #require(TestKiosk.ours.forms.form(form)))
  }

  static let questions: [Question.Code] = [
    "got", "why", "next", "told", "listen", "acted", "safe", "happier",
  ]

  @Test func `shows of each question what a plain recount finds, with noise`() throws {
    try ana.open("/staff/overview/\(Self.quarter)?part=all")
    let recount = try recount("end")
    var shown = 0
    for code in Self.questions {
      let question = try #require(recount.form.question(code))
      let rows = try Rows(of: "table-end-\(code)", on: ana.page)
      for choice in question.choices {
        let cell = try #require(rows.cells[choice.label[.own]], "\(code) \(choice.code)")
        if choice.isApart {
          #expect(cell == "–", "nobody says of themselves that they cannot tell")
          continue
        }
        let rule = CellRule(
          count: recount.count(code, [choice.code.text]), base: recount.base(code))
        #expect(rule.fault(in: cell) == nil, "\(code) \(choice.code)")
        shown += cell.first?.isNumber == true ? 1 : 0
      }
      let answered = try #require(rows.cells["Answered this"])
      #expect(CellRule(count: recount.base(code), base: nil).fault(in: answered) == nil, "\(code)")
    }
    #expect(shown > 15, "only \(shown) numbers were shown: the recount is about nothing")
  }

  @Test func `says what comes with the year`() throws {
    try ana.open("/staff/overview/\(Self.quarter)?part=all")
    let told = "This comes with the year. A quarter alone has too few answers for it."
    #expect(try ana.page.root.all("p").filter { $0.text == told }.count == 9)
    let tables = try ana.page.root.everything.compactMap { $0["id"] }
    #expect(!tables.contains { $0.hasPrefix("table-") && $0.contains("national") })
  }

  @Test func `never adds up who answered`() throws {
    try ana.open("/staff/overview/\(Self.quarter)?part=who")
    let rows = try Rows(of: "table-who-\(Self.quarter)", on: ana.page)
    for form in TestKiosk.ours.forms.forms {
      let people = try Store(in: demo.folder).responses(of: Self.quarter).filter {
        $0.form == form.code && !$0.isOfWorkerForSomeone
      }
      let cells = try #require(rows.all[form.title[.own]])
      let counts =
        [people.count { $0.chosen("who") != ["for"] }]
        + ["self", "help", "for"].map { who in people.count { $0.chosen("who") == [who] } }
      try #require(cells.count == 5)
      for (place, count) in counts.enumerated() {
        let isOfMain = (1...2).contains(place)
        let rule = CellRule(count: count, base: isOfMain ? counts[0] : nil)
        #expect(rule.fault(in: cells[place]) == nil, "\(form.code)")
      }
    }
  }

  @Test func `has one screen first, with a link to each section`() throws {
    try ana.open("/staff/overview/\(Self.quarter)")
    #expect(try ana.page.root.all("table").count == 2)
    #expect(try ana.reads("Highest:") && ana.reads("Changed:"))
    try ana.follow("How it was for them")
    let rows = try Rows(of: "table-end-safe", on: ana.page)
    #expect(rows.cells["Yes"] != nil)
    #expect(try ana.open("/staff/overview/\(Self.quarter)?part=nothing").page.status == 404)
  }

  @Test func `stays letter by letter the same when somebody answers, even in its own time`() throws
  {
    let pages = try everything()
    let first = try pages.map(body)
    #expect(first.allSatisfy { $0.count > 40 } && pages.count > 14)
    try addAnswers()
    let administration = try Administration(
      TestKiosk.ours, data: demo.folder, clock: DemoFolder.clock())
    _ = try administration.release()
    for (page, before) in zip(pages, first) {
      #expect(try body(page) == before, "\(page) changed")
    }
  }

  /// Every page and file on the quarter.
  private func everything() throws -> [String] {
    let period = "\(Self.quarter)"
    let forms = TestKiosk.ours.forms.forms.map { "/staff/figures/\(period)?form=\($0.code)" }
    let pages =
      ["overview", "principles", "board"].map { "/staff/\($0)/\(period)" } + forms
      + ["/staff/overview/\(period)?part=all"]
    try ana.open(pages[0])
    let files = try ana.page.links.compactMap { $0["href"] }
      .filter { $0.hasPrefix("/staff/export/") }
    return pages + ["/staff/reports"] + files
  }

  private func body(_ path: String) throws -> String {
    let request = BrowserRequest.get(path).bytes(to: service.port, with: ana.cookies)
    return try ana.wire.exchange(request).body
  }

  /// One answer and one comment in the open quarter, and one of each in the closed one.
  private func addAnswers() throws {
    let file = demo.folder.appending(path: Store.fileName).path(percentEncoded: false)
    let closed = "\(Self.quarter)"
    try DatabaseQueue(path: file, configuration: .patient).write { db in
      for period in ["2026-Q4", closed] {
        try db.execute(
          literal: """
            INSERT INTO response
            SELECT randomblob(16), \(period), form, version, area, answers, 7 FROM response
            WHERE period = \(closed) AND form = 'end' LIMIT 1
            """)
        try db.execute(
          literal: """
            INSERT INTO comment (id, period, form, question, words)
            VALUES (randomblob(16), \(period), 'end', 'good.text', 'They were kind')
            """)
      }
    }
  }
}

/// The rows of a table on a page: label → cells.
private struct Rows {
  let all: [String: [String]]
  /// The first cell of each: the period itself.
  var cells: [String: String] { all.compactMapValues(\.first) }

  init(of id: String, on page: Page) throws {
    let table = try #require(page.root.everything.first { $0["id"] == id }, "\(id) is not there")
    all = Dictionary(
      table.all("tr").compactMap { row in
        row.all("th").first.map {
          ($0.text, row.all("td").filter { $0["class"] == "number" }.map(\.text))
        }
      }, uniquingKeysWith: { one, _ in one })
  }
}
