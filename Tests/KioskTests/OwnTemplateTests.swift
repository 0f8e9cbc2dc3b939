import Embedded
import Foundation
import Kiosk
import Survey
import Testing

@Suite struct `A board's own templates` {
  @Test func `are refused before anything is served where a name leads nowhere`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = Embedded.files(in: "Assets")
    files["Templates/question.mustache"]?.append("{{titel}}")
    try folder.fill(with: files)
    let faults = #expect(throws: Faults.self) { try Resources(assets: folder) }
    #expect(faults?.all.isEmpty == false)
    for fault in faults?.all ?? [] {
      #expect(fault.file == "Templates/question.mustache")
      #expect(fault.problem.contains("\"titel\""))
    }
  }
}
