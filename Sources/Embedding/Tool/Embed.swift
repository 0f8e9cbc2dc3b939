import Foundation

/// Writes every file of Forms/ and Assets/ as a string literal of one Swift file.
///
/// A literal compiles in no time, where an array of bytes takes minutes; all that is embedded is text.
/// Recordings are not: they are many, and stay on the disk.
@main struct Embed {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw Misuse.expectsRootAndOutput }
    let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
    let lines = try ["Forms", "Assets"].flatMap { try literals(of: $0, under: root) }
    let source = """
      /// The files of Forms/ and Assets/ by their path, as they were when the program was built.
      public let embeddedFiles: [String: String] = [
      \(lines.joined(separator: "\n"))
      ]

      """
    try Data(source.utf8).write(to: URL(filePath: arguments[2]), options: .atomic)
  }

  enum Misuse: Error { case expectsRootAndOutput }

  static func literals(of folder: String, under root: URL) throws -> [String] {
    let base = root.appending(path: folder, directoryHint: .isDirectory)
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: base.path(percentEncoded: false))
    return try names.sorted().compactMap { name in
      let file = base.appending(path: name)
      if file.lastPathComponent.hasPrefix(".") || file.lastPathComponent.hasSuffix("~") {
        return nil
      }
      if name.hasPrefix("Audio/") { return nil }
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { return nil }
      let text = try String(contentsOf: file, encoding: .utf8)
      return "  \(literal("\(folder)/\(name)")): \(literal(text)),"
    }
  }

  /// A raw string literal with enough number signs that nothing inside can end it.
  static func literal(_ text: String) -> String {
    var fence = "##"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    if !text.contains(where: \.isNewline) { return "\(fence)\"\(text)\"\(fence)" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }
}
