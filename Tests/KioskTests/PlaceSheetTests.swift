import Accounts
import Foundation
import Kiosk
import Testing

@Suite struct `A sheet for each place` {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "sheets-\(UUID().uuidString)")

  /// Each page by its name.
  private func sheets(of resources: Resources, at address: String? = nil) throws -> [String: String]
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PlaceSheets(resources, at: address).write(to: folder)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).filter { $0.hasSuffix(".html") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  /// Our forms with one more place, at which people answer on phones of their own.
  private func withSurgery(_ changes: [(String, String)] = []) throws -> Resources {
    try edited(
      "service.yaml",
      [("\nbox:", "\n  - { code: gp, name: The surgery }\n\nbox:")]
        + changes)
  }

  @Test func `has the address in letters and for a camera`() throws {
    let sheets = try sheets(of: withSurgery(), at: "https://views.example/")
    #expect(sheets.keys.sorted() == ["gp.html", "north.html", "own.html", "south.html"])
    for (name, sheet) in sheets {
      let address = name == "gp.html" ? "views.example/at/gp" : "views.example"
      #expect(sheet.contains("<strong>\(address)</strong>"), "\(name)")
      #expect(sheet.contains("aria-label=\"Opens \(address)\""))
    }
  }

  /// A phone that is taken for a shared screen would ask "Are you still there?" and clear itself.
  @Test func `leads no phone to where it is taken for a shared screen`() throws {
    for sheet in try sheets(of: TestKiosk.ours, at: "https://views.example").values {
      #expect(!sheet.contains("/at/"))
    }
  }

  @Test func `tells at a shared screen that people may use it, and the command what it opens`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let said = try PlaceSheets(TestKiosk.ours, at: "https://views.example").write(to: folder)
    #expect(
      said.map { $0.contains("the shared screen itself opens https://views.example/at/") }
        == [false, true, true])
    let sheets = try sheets(of: TestKiosk.ours, at: "https://views.example")
    #expect(
      sheets.mapValues { $0.contains("You can use the screen here.") }
        == ["own.html": false, "north.html": true, "south.html": true])
  }

  @Test func `is the one that the quality team prints`() throws {
    let changes = [("hosts: [", "hosts: [views.example, "), ("behind-tls: no", "behind-tls: yes")]
    let resources = try withSurgery(changes)
    let kiosk = try TestKiosk(resources)
    let page = try kiosk.member(.viewer).open("/staff/places").page.html
    let files = try sheets(of: resources)
    #expect(drawings(in: page).count == 4)
    #expect(drawings(in: page).allSatisfy { $0.contains("<svg") })
    #expect(
      Set(drawings(in: page)) == Set(files.values.flatMap(drawings)), "one differs from the other")
  }

  /// What is printed for each place on a page, wherever its pictures lie.
  private func drawings(in page: String) -> [String] {
    page.replacing(/src="[^"]*\//, with: "src=\"")
      .components(separatedBy: "<section class=\"sheet-of-place\">").dropFirst()
      .map { $0.components(separatedBy: "</ul>")[0] }
  }

  @Test func `has what it needs beside it`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try PlaceSheets(TestKiosk.ours, at: "https://views.example").write(to: folder)
    let page = try String(contentsOf: folder.appending(path: "own.html"), encoding: .utf8)
    let needed = page.matches(of: /(?:href|src)="\.\/([^"]+)"/).map { String($0.output.1) }
    #expect(Set(needed) == ["heard.css", "paper.css", "about-start.svg"])
    for name in needed {
      #expect(try !Data(contentsOf: folder.appending(path: name)).isEmpty, "\(name)")
    }
  }

  @Test func `gives away nothing of what is asked but what the first page says`() throws {
    for sheet in try sheets(of: TestKiosk.ours, at: "https://views.example").values {
      #expect(sheet.firstMatch(of: /(?i)safeguard|abuse|neglect/) == nil)
    }
  }

  @Test(arguments: [("no", "http://"), ("yes", "https://")])
  func `takes the name that people open from the settings`(isBehind: String, start: String) throws {
    let resources = try edited(
      "service.yaml",
      [("hosts: [", "hosts: [views.example, "), ("behind-tls: no", "behind-tls: \(isBehind)")])
    #expect(try sheets(of: resources)["own.html"]?.contains(">views.example<") == true)
    let said = try PlaceSheets(resources).write(to: folder)
    try FileManager.default.removeItem(at: folder)
    #expect(said.contains { $0.hasSuffix("opens \(start)views.example/at/north") })
  }

  @Test func `is not made of the name that only this machine has`() {
    let fault = #expect(throws: PlaceSheetFault.self) { try PlaceSheets(TestKiosk.ours) }
    #expect(fault.map { "\($0)".contains("give --address") } == true)
  }

  @Test(arguments: [
    "views.example", "ftp://views.example", "https://", "https://views.example/at/own",
  ])
  func `is not made of what is no address`(address: String) {
    #expect(throws: PlaceSheetFault.self) { try PlaceSheets(TestKiosk.ours, at: address) }
  }
}
