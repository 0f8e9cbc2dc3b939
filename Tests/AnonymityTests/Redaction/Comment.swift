import Foundation

/// One comment of a test set, with what ought to be covered in it.
struct Comment: Decodable {
  let id: String
  let text: String
  let spans: [Span]

  struct Span: Decodable {
    /// In Unicode scalars of the text.
    let start: Int
    let end: Int
    let label: String
    /// Where a name is from.
    let group: String?
  }

  /// A test set in the folder Comments, one comment a line.
  static func all(of file: String) throws -> [Comment] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = tests.appending(path: "Comments/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(Comment.self, from: Data($0.utf8)) }
  }
}
