import Foundation
import Kiosk
import Testing

@Suite struct `A sheet for each place` {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "sheets-\(UUID().uuidString)")

  private func sheets(of resources: Resources, at address: String? = nil) throws -> [String: String]
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let said = try PlaceSheets(resources, at: address).write(to: folder)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    #expect(said.count == names.count)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  @Test func `has the link in letters and for a camera, and no sheet has another's`() throws {
    let sheets = try sheets(of: TestKiosk.ours, at: "https://views.example/")
    #expect(sheets.keys.sorted() == ["north.html", "own.html", "south.html"])
    for (name, sheet) in sheets {
      let link = "https://views.example/at/\(name.dropLast(".html".count))"
      #expect(sheet.contains(">\(link)<"))
      #expect(sheet.matches(of: /views\.example/).count == 1)
    }
    #expect(Set(sheets.values.map { $0.firstMatch(of: /<svg.*<\/svg>/)?.output }).count == 3)
  }

  @Test func `gives away nothing of what is asked`() throws {
    for sheet in try sheets(of: TestKiosk.ours, at: "https://views.example").values {
      #expect(sheet.firstMatch(of: /(?i)safeguard|abuse|harm|neglect/) == nil)
    }
  }

  @Test func `says when a link is only for the shared screen`() throws {
    let sheets = try sheets(of: TestKiosk.ours, at: "https://views.example")
    #expect(
      sheets.mapValues { $0.contains("For the shared screen") }
        == ["own.html": false, "north.html": true, "south.html": true])
  }

  @Test(arguments: [("no", "http://"), ("yes", "https://")])
  func `takes the name that people open from the settings`(isBehind: String, start: String) throws {
    let resources = try edited(
      "service.yaml",
      [("hosts: [", "hosts: [views.example, "), ("behind-tls: no", "behind-tls: \(isBehind)")])
    #expect(
      try sheets(of: resources)["own.html"]?.contains(">\(start)views.example/at/own<") == true)
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
