import Accounts
import Embedded
import Foundation
import Store
import Testing

@Suite struct `The codebook's page` {
  @Test func `has each theme under its principle, with what it means`() throws {
    let ana = try TestKiosk().member(.reviewer).open("/staff/themes")
    #expect(try ana.page.main.all("h2").map(\.text).prefix(2) == ["Empowerment", "Prevention"])
    #expect(try ana.reads("Being listened to LIST"))
    #expect(try ana.reads("She sat down and heard me out."))
    #expect(try ana.reads("From 100 checked comments a year, this page tells more."))
  }
}

@Suite struct `A codebook with a fault` {
  @Test(arguments: [
    ("code: LIST", "code: Listened", "is not a code of a theme"),
    ("principle: prevention", "principle: luck", "has principle \"luck\""),
    ("code: BELV", "code: LIST", "is there twice"),
  ])
  func `is refused by its line, with what to do`(
    old: String, new: String, said: String
  ) throws {
    var files = Embedded.files(in: "Forms")
    let text = try #require(files["themes.yaml"])
    let line = text.prefix(upTo: try #require(text.range(of: old)).lowerBound)
      .split(separator: "\n", omittingEmptySubsequences: false).count
    files["themes.yaml"] = text.replacing(old, with: new)
    let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let (status, output) = try check(folder)
    #expect(status != 0)
    #expect(output.contains("themes.yaml:\(line): ") && output.contains(said), "\(output)")
  }

  /// `heard check`, and what it says.
  private func check(_ forms: URL) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = Program.file
    process.arguments = ["check", "--forms", forms.path(percentEncoded: false)]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
