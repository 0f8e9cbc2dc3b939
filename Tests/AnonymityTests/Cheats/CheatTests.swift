import Foundation
import Testing

/// Programs that try to get round the types, each with the error that stops it in its first line.
@Suite struct `What must not be made outside` {
  @Test(arguments: Cheat.all)
  func `does not compile`(_ cheat: Cheat) throws {
    let said = try Compiler.errors(in: cheat.program)
    #expect(said.contains(cheat.expected), "\(cheat.name): \(said.prefix(2_000))")
    #expect(said.components(separatedBy: ": error: ").count == 2, "\(cheat.name): more than one")
  }

  @Test func `is all that does not compile: an honest program does`() throws {
    #expect(try Compiler.errors(in: Cheat.text(of: "honest")) == "")
    #expect(Cheat.all.count >= 18)
  }
}

struct Cheat: Sendable, CustomTestStringConvertible {
  let name: String
  let program: String
  var testDescription: String { name }

  /// The compiler's sentence that must be the end of it.
  var expected: String {
    String(program.prefix { $0 != "\n" }.dropFirst("// ".count))
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Programs")

  static func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).swift.txt"), encoding: .utf8)
  }

  static let all: [Cheat] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (files ?? []).sorted().compactMap { file in
      let name = file.replacing(".swift.txt", with: "")
      guard name != "honest", let text = try? text(of: name) else { return nil }
      return Cheat(name: name, program: text)
    }
  }()
}

/// The compiler that built us, over the modules that we are tested with.
private enum Compiler {
  /// What it says of a program; nothing when the program is right.
  static func errors(in program: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "cheat\(UUID()).swift")
    try Data(program.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      try ["swiftc", "-typecheck", "-swift-version", "6"] + flags() + [path(file)]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect((process.terminationStatus == 0) == said.isEmpty, "\(said.prefix(2_000))")
    return said
  }

  private static func flags() throws -> [String] {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let build = URL(filePath: tests).deletingLastPathComponent()
    let modules = ["Modules", "ModuleCache"].map { path(build.appending(path: $0)) }
    let checkouts = build.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "checkouts")
    return ["-I", modules[0], "-module-cache-path", modules[1]]
      + (try headers(in: checkouts)).flatMap { ["-Xcc", "-I", "-Xcc", $0] }
  }

  /// The C modules that our dependencies are made on.
  private static func headers(in checkouts: URL) throws -> [String] {
    try folders(in: checkouts).flatMap { package in
      (try? folders(in: package.appending(path: "Sources"))) ?? []
    }
    .map { path($0.appending(path: "include")) }
    .filter { FileManager.default.fileExists(atPath: $0) }
  }

  private static func folders(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }

  private static func path(_ file: URL) -> String { file.path(percentEncoded: false) }
}
