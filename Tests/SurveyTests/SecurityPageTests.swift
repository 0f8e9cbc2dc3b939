import Foundation
import Testing

/// Each line of the page on security stands on a test that tries it again.
@Suite struct `The page on security` {
  @Test func `names tests that there are`() throws {
    let tests = try sources
    let named = try rows.flatMap { row in
      row.last?.matches(of: /`([^`]+)`/).map { String($0.output.1) } ?? []
    }
    #expect(named.count > 30)
    for name in named where !["fuzz", "threads", "Tests/run"].contains(name) {
      let isThere =
        name.hasPrefix("Tests/")
        ? try !Folder.text(name).isEmpty : tests.contains(" struct `\(name)` {")
      #expect(isThere, "\(name)")
    }
  }

  @Test func `says of each what was tried, found, holds and tries it again`() throws {
    for row in try rows { #expect(row.count == 4 && !row.contains("")) }
  }

  private var rows: [[String]] {
    get throws {
      try Folder.text("Sources/Kiosk/Kiosk.docc/Security.md").split(separator: "\n")
        .filter { $0.hasPrefix("| ") && !$0.contains("| --- |") && !$0.hasPrefix("| tried |") }
        .map { line in
          line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
  }

  private var sources: String {
    get throws {
      let tests = Folder.root.appending(path: "Tests")
      return try Folder.names(in: "Tests").filter { $0.hasSuffix("Tests") }.map { module in
        let folder = tests.appending(path: module)
        let names = try FileManager.default.subpathsOfDirectory(
          atPath: folder.path(percentEncoded: false))
        return try names.filter { $0.hasSuffix(".swift") }.map {
          try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }.joined()
      }.joined()
    }
  }
}
