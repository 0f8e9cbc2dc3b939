import Embedded
import Foundation
import Kiosk
import Survey
import Testing

/// What `heard check` says of the lists and names that a council writes itself.
@Suite struct `A council's own lists` {
  @Test func `are counted`() throws {
    let resources = try resources(["own-unsafe-phrases.txt": Data("they nick my giro\n".utf8)])
    try resources.checkOwnLists()
    #expect(
      resources.ownUnsafePhraseSummary == "own-unsafe-phrases.txt: 1 phrases of your own.")
  }

  @Test func `are told with each line that is of no use`() throws {
    let resources = try resources([
      "own-names.txt": Data("of\n".utf8), "own-unsafe-phrases.txt": Data("# ours\nhit\n".utf8),
    ])
    let faults = try #require(throws: Faults.self) { try resources.checkOwnLists() }
    #expect(faults.all.map(\.file) == ["own-names.txt", "own-unsafe-phrases.txt"])
    #expect(faults.all.map(\.line) == [1, 2])
  }

  @Test(arguments: ["own-names.txt", "own-unsafe-phrases.txt"])
  func `are refused when they are not UTF-8`(_ name: String) throws {
    let fault = try #require(throws: Fault.self) {
      try resources([name: Data([0x4a, 0xf6, 0x72, 0x67, 0x0a])])
    }
    #expect(fault.file == name && fault.cure == "save it again as UTF-8")
  }

  @Test func `do not stop the service from starting where a name tells, but check refuses it`()
    throws
  {
    let text = try #require(Embedded.files(in: "Forms")["service.yaml"])
    let telling = text.replacing("hosts: [localhost,", with: "hosts: [safeguarding.example.gov.uk,")
    let resources = try resources(["service.yaml": Data(telling.utf8)])
    let faults = try #require(throws: Faults.self) { try resources.checkNothingTells() }
    #expect(faults.all.count == 1)
    #expect(resources.warnings.contains { $0.contains("the host \"safeguarding.example.gov.uk\"") })
    try TestKiosk.ours.checkNothingTells()
  }

  private func resources(_ own: [String: Data]) throws -> Resources {
    let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let shipped = Embedded.files(in: "Forms").mapValues { Data($0.utf8) }
    for (name, bytes) in shipped.merging(own, uniquingKeysWith: { $1 }) {
      try bytes.write(to: folder.appending(path: name))
    }
    return try Resources(forms: folder)
  }
}
