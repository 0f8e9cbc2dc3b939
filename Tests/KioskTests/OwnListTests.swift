import Embedded
import Foundation
import Kiosk
import Survey
import Testing

/// What `heard check` says of the lists and names that a council writes itself.
@Suite struct `A council's own lists` {
  @Test func `are counted`() throws {
    let resources = try resources(["own-unsafe-phrases.txt": Data("they nick my giro\n".utf8)])
    try resources.check()
    #expect(
      resources.ownUnsafePhraseSummary == "own-unsafe-phrases.txt: 1 of your own.")
  }

  @Test func `are told with each line that is of no use`() throws {
    let resources = try resources([
      "own-names.txt": Data("of\n".utf8), "own-unsafe-phrases.txt": Data("# ours\nhit\n".utf8),
    ])
    let faults = try #require(throws: Faults.self) { try resources.check() }
    #expect(faults.all.map(\.file) == ["own-names.txt", "own-unsafe-phrases.txt"])
    #expect(faults.all.map(\.line) == [1, 2])
  }

  @Test(arguments: ["own-names.txt", "start.yaml", "service.yaml", "notes.txt", "visit.yml"])
  func `and all files beside them are refused when they are not UTF-8`(_ name: String) throws {
    let faults = try #require(throws: Faults.self) {
      try resources([name: Data("# J\n# ".utf8) + [0xf6] + Data("rg\n".utf8)])
    }
    #expect(
      faults.all.map(\.description) == [
        "\(name):2: a letter here is not saved as UTF-8; save the file again as UTF-8"
      ])
    _ = try resources(["own-names.txt": Data("# J\n# örg\n".utf8)])
  }

  @Test func `may lie beside a photograph, and begin with the mark of UTF-8`() throws {
    let text = try #require(Embedded.files(in: "Forms")["start.yaml"])
    let marked = Data([0xef, 0xbb, 0xbf]) + Data(text.utf8)
    _ = try resources(["photo.jpg": Data([0xff, 0xd8, 0xff]), "start.yaml": marked])
  }

  @Test func `are looked through for what is hard to read`() throws {
    let text = try #require(Embedded.files(in: "Forms")["now.yaml"])
    let hard = text.replacing("Is anything worrying you?", with: "Is any situation worrying you?")
    let faults = try #require(throws: Faults.self) {
      try resources(["now.yaml": Data(hard.utf8)]).check()
    }
    #expect(faults.all.map(\.file) == ["now.yaml"] && faults.description.contains("\"situation\""))
    try TestKiosk.ours.check()
  }

  @Test func `name no council on a card that may be found`() throws {
    let text = try #require(Embedded.files(in: "Forms")["service.yaml"])
    let card = text.replacing("card: no", with: "card: yes\ncard-address: views.exampleton.gov.uk")
    let faults = try #require(throws: Faults.self) {
      try resources(["service.yaml": Data(card.utf8)]).check()
    }
    #expect(
      faults.all.map(\.problem)
        == ["the address on the card names the council by \"exampleton\""])
    let cured = card.replacing("views.exampleton.gov.uk", with: "views.example")
    try resources(["service.yaml": Data(cured.utf8)]).check()
  }

  @Test func `do not stop the service from starting where a name tells, but check refuses it`()
    throws
  {
    let text = try #require(Embedded.files(in: "Forms")["service.yaml"])
    let telling = text.replacing("hosts: [localhost,", with: "hosts: [safeguarding.example.gov.uk,")
    let resources = try resources(["service.yaml": Data(telling.utf8)])
    let faults = try #require(throws: Faults.self) { try resources.check() }
    #expect(faults.all.count == 1)
    #expect(resources.warnings.contains { $0.contains("the host \"safeguarding.example.gov.uk\"") })
    try TestKiosk.ours.check()
  }

  @Test func `are all that a comment is covered by, beside our word lists`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (forms, assets) = (folder.appending(path: "forms"), folder.appending(path: "assets"))
    let lists = Embedded.files(in: "Assets").filter { $0.key.hasPrefix("Words/") }
    try FileManager.default.createDirectory(at: forms, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: assets.appending(path: "Words"), withIntermediateDirectories: true)
    try Data("care home: Quillfen\n".utf8).write(to: forms.appending(path: "own-names.txt"))
    for (name, text) in lists { try Data(text.utf8).write(to: assets.appending(path: name)) }
    let redactor = try CommentRedactor(forms: forms, assets: assets)
    #expect(
      redactor.redacted("Dr Patel at Quillfen said to ring 01632 960001")
        == "Dr [name] at [care home] said to ring [phone]")
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
