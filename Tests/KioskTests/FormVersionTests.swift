import Accounts
import Embedded
import Foundation
import GRDB
import Kiosk
import Store
import Survey
import Testing

@Suite struct `A form that was changed` {
  private static let quarter = Period.quarter(year: 2026, number: 3)

  /// Answers of version 2, a restart with version 3 before the quarter was counted, and the page.
  @Test func `is counted in each version by its own words`() throws {
    let demo = try DemoFolder(quarters: 1, visits: 150)
    defer { demo.remove() }
    _ = try Served(demo)
    try demo.change("DELETE FROM release")
    let ana = try Visitor(at: served(demo)).signIn(as: Served.name, password: Served.password)
    try ana.open("/staff/overview/\(Self.quarter)?part=all")
    let people = try Store(in: demo.folder).responses(of: Self.quarter)
    let recount = Recount(people, of: try #require(TestKiosk.ours.forms.form("end")))
    for (question, choice) in [("asked", "silent"), ("happier", "yes"), ("happier", "no")] {
      let asked = try #require(recount.form.question(Question.Code(question)))
      let label = try #require(asked.choice(Choice.Code(choice))).label[.own]
      let row = try #require(try Self.row(label, of: "end-\(question)", on: ana.page))
      let base = try #require(try Self.row("Answered this", of: "end-\(question)", on: ana.page))
      let rule = CellRule(
        count: recount.count(asked.code, [choice]), base: recount.base(asked.code))
      #expect(rule.fault(in: row) == nil, "\(question) \(choice)")
      #expect(CellRule(count: recount.base(asked.code), base: nil).fault(in: base) == nil)
    }
    #expect(try ana.reads("Do you feel happier because of the help?"))
  }

  private func served(_ demo: DemoFolder) throws -> Served {
    let silent = """
            - code: silent
              self: Yes, but I did not say
              for: Yes, but nobody said
              national: silent
              picture: asked-silent

      """
    let happier = """
        - code: happier
          kind: one
          picture: helper-carer
          role: measure
          principle: wellbeing
          rank: 25
          finding: felt happier because of the help
          core: yes
          quarterly: yes
          self: Do you feel happier because of the help?
          for: Do they feel happier because of the help?
          scale: view


      """
    let later = try edited(
      "end.yaml", [("version: 2", "version: 3"), (silent, ""), (happier, "")])
    let served = try Served(demo, with: later)
    served.kiosk.keepHouse()
    return served
  }

  private static func row(_ label: String, of table: String, on page: Page) throws -> String? {
    let table = try #require(page.root.everything.first { $0["id"] == "table-\(table)" })
    return table.all("tr").first { $0.all("th").first?.text == label }?
      .all("td").first { $0["class"] == "number" }?.text
  }

  @Test func `does not start without a form that has answers, and says what to do`() throws {
    let demo = try DemoFolder(quarters: 1, visits: 20)
    defer { demo.remove() }
    let faults = #expect(throws: Faults.self) {
      try Administration(Self.without("before.yaml"), data: demo.folder, clock: DemoFolder.clock())
    }
    #expect("\(faults.map { "\($0)" } ?? "")".contains("before.yaml:1: the file is missing"))
    #expect("\(faults.map { "\($0)" } ?? "")".contains("put it back"))
  }

  private static func without(_ name: String) throws -> Resources {
    let folder = FileManager.default.temporaryDirectory.appending(path: "f-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (file, text) in Embedded.files(in: "Forms") where file != name {
      try Data(text.utf8).write(to: folder.appending(path: file))
    }
    return try Resources(forms: folder)
  }

  @Test func `that is known nowhere holds figures up, which is said where somebody sees it`() throws
  {
    let kiosk = try TestKiosk()
    let file = kiosk.folder.appending(path: Store.fileName).path(percentEncoded: false)
    try DatabaseQueue(path: file, configuration: .patient).write { db in
      try db.execute(
        sql: """
          INSERT INTO response (id, period, form, version, answers, key)
          VALUES (randomblob(16), '2026-Q3', 'gone', 1, '{}', 7)
          """)
    }
    kiosk.kiosk.keepHouse()
    kiosk.kiosk.keepHouse()
    let why = "there are answers to form \"gone\", but its file is missing; put gone.yaml back"
    let told = kiosk.log.all.filter { $0.contains("its file is missing") }
    #expect(told.count == 1 && told.first?.contains("figures are not released") == true)
    let health = try Wire(port: kiosk.port).exchange(
      BrowserRequest.get("/health").bytes(to: kiosk.port, with: [:]))
    #expect(health.body == "warning\nrelease: figures are not released: \(why)\n")
    #expect(try kiosk.member().reads("Figures are not released"))
    #expect(try !kiosk.member(.viewer, named: "vic").reads("Figures are not released"))
    try DatabaseQueue(path: file, configuration: .patient).write {
      try $0.execute(sql: "DELETE FROM response")
    }
    kiosk.kiosk.keepHouse()
    #expect(try !kiosk.member(named: "lea").reads("Figures are not released"))
  }
}
