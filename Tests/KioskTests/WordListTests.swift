import Embedded
import Foundation
import Kiosk
import Survey
import Testing

/// What a person is told by `heard check` and `heard redact` who looks after the lists of words.
@Suite struct `Lists of words` {
  /// A letter that is no UTF-8, a line of a word list, the council's own, a template and a form.
  @Test func `are told with every other fault at once`() throws {
    let folder = try Folder()
    try folder.change("Assets/Words/number-cues.txt", "age | 1 | aged", to: "ag | 1 | aged")
    try folder.change("Assets/Words/name-evidence.txt", "after kin | +", to: "after kin | x")
    try folder.change("Assets/Words/hard-words.txt", "adhere* |", to: "adhere*")
    try folder.change("Assets/Words/take-back.txt", "\nriver\n", to: "\nri ver\n")
    try folder.change("Assets/Templates/question.mustache", "{{title}}", to: "{{titel}}")
    try folder.change("Forms/end.yaml", "kind: ", to: "kid: ")
    try folder.write("Forms/own-names.txt", Data("of\n".utf8))
    try folder.write("Assets/Words/nobody.txt", Data("nok\nJ".utf8) + [0xf6] + Data("rg\n".utf8))
    let (status, said) = try folder.heard("heard check --assets Assets --forms Forms")
    #expect(status != 0)
    let lines = said.replacing("Error: ", with: "").split(separator: "\n")
    let files = Set(lines.map { String($0.prefix { $0 != ":" }) })
    let told: Set = [
      "Words/number-cues.txt", "Words/name-evidence.txt", "Words/hard-words.txt",
      "Words/take-back.txt",
      "Words/nobody.txt", "Templates/question.mustache", "end.yaml", "own-names.txt",
    ]
    #expect(told.subtracting(files).isEmpty, "\(said)")
  }

  /// In a folder of its own, each after the one before.
  @Test func `are mended as the guide says, command by command`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let guide = try String(
      contentsOf: root.appending(path: "Sources/Kiosk/Kiosk.docc/Forms.md"), encoding: .utf8)
    let section = guide.components(separatedBy: "## Names that only you know")[1]
      .components(separatedBy: "\n## ")[0]
    let blocks = section.components(separatedBy: "```sh\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    #expect(blocks.count == 2)
    let folder = try Folder()
    let said = try blocks.map { block in
      let (status, said) = try folder.heard("set -e\n" + block)
      #expect(status == 0, "\(said)")
      return said
    }
    #expect(section.contains(said[0]))
    #expect(said[1].hasPrefix("they gave me [name]\n"))
    #expect(said[1].contains("by the rule \"the council's own list\""))
    #expect(said[1].contains("own-names.txt: 1 name."))
  }
}

/// The forms and assets that are shipped, to be broken.
private final class Folder {
  private let path = FileManager.default.temporaryDirectory.appending(
    path: "lists-\(UUID().uuidString)")

  init() throws {
    for part in ["Forms", "Assets"] {
      for (name, text) in Embedded.files(in: part) { try write("\(part)/\(name)", Data(text.utf8)) }
    }
  }

  deinit { try? FileManager.default.removeItem(at: path) }

  func write(_ name: String, _ bytes: Data) throws {
    let file = path.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func change(_ name: String, _ text: String, to other: String) throws {
    let old = try String(contentsOf: path.appending(path: name), encoding: .utf8)
    let range = try #require(old.range(of: text), "\(name) has no \(text)")
    try write(name, Data(old.replacingCharacters(in: range, with: other).utf8))
  }

  /// How a line of a shell ends in the folder, and what it says.
  func heard(_ script: String) throws -> (status: Int32, said: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "PATH=\"$0:$PATH\"\n\(script)",
      Program.file.deletingLastPathComponent().path(percentEncoded: false),
    ]
    process.currentDirectoryURL = path
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }
}
