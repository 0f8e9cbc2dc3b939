internal import Embedded
internal import Foundation
internal import Survey

/// The files of a folder, or those that were embedded in its place.
struct ResourceFiles {
  let texts: [String: String]
  /// Files with letters that are not UTF-8. They are read all the same, so that no other fault hides.
  var faults: [Fault] = []
  static let ownNames = "own-names.txt"
  static let ownUnsafePhrases = "own-unsafe-phrases.txt"

  static func read(_ folder: URL?, else embedded: String) throws -> ResourceFiles {
    guard let folder else { return ResourceFiles(texts: Embedded.files(in: embedded)) }
    let path = folder.path(percentEncoded: false)
    var texts: [String: String] = [:]
    var faults: [Fault] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
      let file = folder.appending(path: name)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      guard isFile, !file.lastPathComponent.hasPrefix("."), !name.hasPrefix("Audio/"),
        isText(name)
      else { continue }
      let bytes = try Data(contentsOf: file)
      texts[name] = String(data: bytes, encoding: .utf8)
      if texts[name] == nil {
        faults.append(fault(in: bytes, of: name))
        texts[name] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return ResourceFiles(texts: texts, faults: faults)
  }

  /// Whether a file is one that we read, or looks like one: a photograph beside them is none.
  private static func isText(_ name: String) -> Bool {
    ["yaml", "yml", "txt", "mustache", "css", "svg"]
      .contains(name.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }

  /// A file that is saved in another way than UTF-8 says something else than was typed, or nothing.
  private static func fault(in bytes: Data, of name: String) -> Fault {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let first = lines.firstIndex { String(data: $0, encoding: .utf8) == nil } ?? 0
    return Fault(
      file: name, line: first + 1, problem: "a letter here is not saved as UTF-8",
      cure: "save the file again as UTF-8")
  }

  /// The same where each file can be read.
  var unbroken: ResourceFiles {
    get throws { if faults.isEmpty { self } else { throw Faults(faults) } }
  }

  /// The word lists, by their names without ".txt".
  var lists: [String: String] {
    Dictionary(
      below("Words").map { ($0.key.replacing(".txt", with: ""), $0.value) },
      uniquingKeysWith: { $1 })
  }

  func below(_ folder: String) -> [String: String] {
    var found: [String: String] = [:]
    for (name, text) in texts where name.hasPrefix(folder + "/") {
      found[String(name.dropFirst(folder.count + 1))] = text
    }
    return found
  }
}
