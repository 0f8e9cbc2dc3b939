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

  static let questions: [(form: Form.Code, question: Question.Code)] = [
    ("start", "know"), ("start", "wish"), ("start", "part"), ("start", "voice"), ("start", "most"),
    ("end", "got"), ("end", "why"), ("end", "next"), ("end", "told"), ("end", "listen"),
    ("end", "acted"), ("end", "safe"), ("end", "happier"), ("end", "good"), ("end", "better"),
    ("now", "better"), ("before", "better"),
  ]

  @Test func `shows of each question what a plain recount finds, or why not`() throws {
    try ana.open("/staff/overview/\(Self.quarter)")
    var shown = 0
    for (form, code) in Self.questions {
      let recount = try recount(form)
      let question = try #require(recount.form.question(code))
      let rows = try Rows(of: "table-\(form)-\(code)", on: ana.page)
      let choices = question.counted(in: recount.form)
      let counts = choices.mapValues { recount.count(code, $0) }
      for (label, cell) in rows.cells {
        guard let count = counts[label] else { continue }
        let others = question.kind == .one ? counts.filter { $0.key != label }.map(\.value) : []
        let rule = CellRule(count: count, base: recount.base(code), others: others)
        #expect(rule.fault(in: cell) == nil, "\(form).\(code) \(label)")
        shown += cell.first?.isNumber == true ? 1 : 0
      }
      guard let answered = rows.cells["Answered"] else { continue }
      let base = CellRule(count: recount.base(code), base: nil)
      #expect(base.fault(in: answered) == nil, "\(form).\(code)")
    }
    #expect(shown > 30, "only \(shown) numbers were shown: the recount is about nothing")
  }

  @Test func `counts the national words as their table has it`() throws {
    try ana.open("/staff/overview/\(Self.quarter)")
    let end = try recount("end")
    let asked = try Rows(of: "table-end-national-asked", on: ana.page)
    let words = [
      "Yes they were asked and outcomes were expressed": "said",
      "Yes they were asked but no outcomes were expressed": "silent", "No": "no",
    ]
    for (label, code) in words {
      let rule = CellRule(
        count: end.count("asked", [code]), base: end.people.count)
      #expect(try rule.fault(in: #require(asked.cells[label])) == nil, "\(label)")
    }
    let told = end.only { $0.chosen("asked") == ["said"] }
    let outcomes = told.people.compactMap(\.outcome)
    let achieved = try Rows(of: "table-end-national-achieved", on: ana.page)
    for (label, code) in [
      "Fully Achieved": "all", "Partially Achieved": "some", "Not Achieved": "none",
    ] {
      let rule = CellRule(count: outcomes.count { $0 == code }, base: outcomes.count)
      #expect(try rule.fault(in: #require(achieved.cells[label])) == nil, "\(label)")
    }
  }

  @Test func `never adds up who answered, and has workers apart`() throws {
    try ana.open("/staff/overview/\(Self.quarter)")
    let rows = try Rows(of: "table-who-\(Self.quarter)", on: ana.page)
    for form in TestKiosk.ours.forms.forms {
      let recount = try recount(form.code)
      let cells = try #require(rows.all[form.title[.own]])
      let counts =
        [recount.people.count] + ["self", "help", "for"].map { recount.count("who", [$0]) }
      for (cell, count) in zip(cells, counts) {
        #expect(
          CellRule(count: count, base: nil).fault(in: cell) == nil
            || CellRule(count: count, base: recount.base("who")).fault(in: cell) == nil
            || CellRule.rounded(recount.base("who")) < 20, "\(form.code)")
      }
    }
  }

  @Test func `shows groups from eight on, by who answered and by area`() throws {
    try ana.open("/staff/overview/\(Self.quarter)")
    let end = try recount("end")
    let byWho = try Rows(of: "table-closing-by-group", on: ana.page)
    let byArea = try Rows(of: "table-areas-by-group", on: ana.page)
    for code in ["next", "told", "listen", "acted", "safe", "happier"] as [Question.Code] {
      let label = try "\(#require(end.form.question(code)).text[.own]) Yes"
      let groups = ["self", "help", "for"].map { who in end.only { $0.chosen("who") == [who] } }
      let areas = ["North", "South"].map { area in end.only { $0.area == area } }
      for (cells, groups) in try [
        (#require(byWho.all[label]), groups), (#require(byArea.all[label]), areas),
      ] {
        for (cell, group) in zip(cells, groups) {
          let others = [group.count(code, ["bit", "no"])]
          let rule = CellRule(
            count: group.count(code, ["yes"]), base: group.count(code, ["yes", "bit", "no", "dk"]),
            floor: 8, others: others)
          #expect(rule.fault(in: cell) == nil, "\(code)")
        }
      }
    }
  }

  @Test func `stays letter by letter the same when somebody answers, even in its own time`() throws
  {
    let pages = try everything()
    let first = try pages.map(body)
    #expect(first.allSatisfy { $0.count > 40 } && pages.count > 15)
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
    let pages = ["overview", "principles", "board"].map { "/staff/\($0)/\(period)" } + forms
    try ana.open(pages[0])
    let files = try ana.page.links.compactMap { $0["href"] }
      .filter { $0.hasPrefix("/staff/export/") }
    return pages + ["/staff/reports"] + files
  }

  private func body(_ path: String) throws -> String {
    let request = BrowserRequest.get(path).bytes(to: service.port, with: ana.crumbs)
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
            SELECT randomblob(16), \(period), form, version, area, answers FROM response
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
        row.all("th").first.map { ($0.text, row.all("td").map(\.text)) }
      }, uniquingKeysWith: { one, _ in one })
  }
}

extension Question {
  /// Label → codes, as the quarter counts them: a bit and no are one.
  fileprivate func counted(in form: Form) -> [String: [String]] {
    let offered = offersChosenOf.flatMap { form.question($0) }?.choices ?? []
    var counted = Dictionary(
      uniqueKeysWithValues: (offered + choices).map { ($0.label[.own], [$0.code.text]) })
    guard choice("bit") != nil else { return counted }
    for code in ["bit", "no", "dk"] as [Choice.Code] {
      if let label = choice(code)?.label[.own] { counted[label] = nil }
    }
    counted["A bit or No"] = ["bit", "no"]
    return counted
  }
}

extension StoredResponse {
  /// What was achieved, in the way of the national table; nothing for its own row.
  fileprivate var outcome: String? {
    if let got = chosen("got").first { return ["all", "some", "none"].contains(got) ? got : nil }
    let wishes = answers.questions.filter { $0.text.hasPrefix("happened.") }
      .map { chosen($0).first ?? "dk" }
    if wishes.isEmpty || wishes.contains("dk") || wishes.contains("soon") { return nil }
    return wishes.allSatisfy { $0 == "yes" }
      ? "all" : wishes.allSatisfy { $0 == "no" } ? "none" : "some"
  }
}
