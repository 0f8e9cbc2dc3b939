import Foundation
import Survey

/// The files that the product is built with.
enum Folder {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: path).path(percentEncoded: false))
  }

  static func forms() throws -> [String: String] {
    let names = try names(in: "Forms").filter { $0.hasSuffix(".yaml") }
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try text("Forms/\($0)")) })
  }

  static func pictures() throws -> Set<String> {
    Set(try names(in: "Assets/Pictograms").map { $0.replacing(".svg", with: "") })
  }

  /// What the product asks.
  static let heard = Result { try Forms(files: forms(), pictures: pictures()) }

  static func form(_ code: Form.Code) throws -> Form {
    guard let form = try heard.get().form(code) else { throw Missing.form(code) }
    return form
  }

  enum Missing: Error { case form(Form.Code) }
}

/// Answers as a visit holds them, shortly: `["know": "yes", "wish": "stop friends"]`.
///
/// "" is a skip; "…" are own words.
func answers(_ given: KeyValuePairs<String, String>) -> Answers<String> {
  var answers = Answers<String>()
  for (question, choices) in given {
    answers[Question.Code(question)] =
      switch choices {
      case "": .skipped
      case "…": .written("own words")
      default: .chosen(choices.split(separator: " ").map { Choice.Code(String($0)) })
      }
  }
  return answers
}
