import Foundation
import HTTP
import Kiosk
import Store
import Survey
import Testing

@Suite(.demonstration) struct `A demonstration` {
  let demo: DemoFolder

  init() throws { demo = try #require(DemoFolder.here) }

  @Test func `is the last six closed quarters and the years that end in them`() {
    #expect(
      demo.released == [
        "Released 2025-Q2.", "Released 2025-Q3.", "Released 2025-Q4.", "Released 2026-Q1.",
        "Released 2025-26.", "Released 2026-Q2.", "Released 2026-Q3.",
      ])
  }

  @Test func `is the same each time`() throws {
    let (one, other) = try (DemoFolder(quarters: 1), DemoFolder(quarters: 1))
    defer { [one, other].forEach { $0.remove() } }
    #expect(try one.figures == other.figures && one.comments == other.comments)
    #expect(try one.figures.contains { $0.contains("column\tmain") })
    #expect(try !one.comments.isEmpty)
  }

  @Test func `has comments, each once, from which names and numbers were taken`() throws {
    let comments = try demo.comments
    #expect(comments.count > 15)
    #expect(Set(comments).count == comments.count)
    #expect(comments.contains { $0.contains("[name]") })
    for covered in ["01632", "07700", "@"] {
      #expect(!comments.contains { $0.contains(covered) })
    }
  }

  @Test func `has a team that read every comment, froze the themes and answered in public`() throws
  {
    let store = try Store(in: demo.folder)
    let quarters = (0..<6).map {
      Period.quarter(year: 2025 + ($0 + 1) / 4, number: ($0 + 1) % 4 + 1)
    }
    #expect(try store.periodsWithThemes() == [.year(startingIn: 2025)])
    #expect(try store.offers().keys.sorted() == quarters)
    #expect(try store.offers().values.allSatisfy { $0.mistake == nil })
    #expect(try store.approvedComments().allSatisfy { $0.feeling != nil })
    let told = try store.publishedActions()
    #expect(Set(told.map(\.period)) == Set(quarters))
    #expect(Set(told.map(\.status)) == [.done, .doing, .cannot])
    #expect(try store.actions().count > told.count)
  }

  @Test func `shows with the year what its quarters leave out`() throws {
    let ana = try Visitor(at: Served(demo)).signIn(as: Served.name, password: Served.password)
    try ana.open("/staff/overview/2025-26?part=all")
    #expect(try !ana.reads("This comes with the year."))
    let tables = try ana.page.root.everything.compactMap { $0["id"] }
    for table in [
      "start-wish", "end-got", "end-national-asked", "end-national-achieved", "end-good", "wishes",
      "respondents-end", "areas-end", "themes-all",
    ] { #expect(tables.contains("table-\(table)"), "\(table)") }
  }

  @Test func `is not made where there is something already`() throws {
    let used = try TestKiosk()
    #expect(throws: DemoFault.self) { try DemoFolder.demonstration(in: used.folder) }
    #expect(try !Visitor(at: used).open("/").reads(DemoFolder.madeUp))
  }

  @Test func `is not made with boxes that somebody has to open, and leaves no folder`() throws {
    let attended = try edited("service.yaml", [("opening: automatic", "opening: attended")])
    let folder = demo.folder.appendingPathExtension("attended")
    #expect(throws: DemoFault.self) {
      try Demonstration(attended, in: folder, until: DemoFolder.clock())
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)))
  }

  @Test func `says that it is made up, to visitors and to the quality team`() throws {
    let team = try Visitor(at: Served(demo)).open("/")
    #expect(try team.reads(DemoFolder.madeUp))
    try team.open("/staff")
    #expect(try team.reads(DemoFolder.madeUp))
    try team.write(Served.name, in: "Name").write(Served.password, in: "Password")
      .press("Sign in")
    #expect(try team.reads(DemoFolder.madeUp) && team.reads("July to September 2026"))
    try team.follow("Reports").follow("Overview – July to September 2026")
    #expect(try team.reads(DemoFolder.madeUp) && team.heading.contains("July to September 2026"))
  }
}
