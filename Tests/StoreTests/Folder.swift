import Foundation
import Survey

/// The files that the product is built with.
enum Folder {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func names(in path: String) -> [String] {
    let folder = root.appending(path: path).path(percentEncoded: false)
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// Files by name: `Forms` ending in `yaml`.
  static func texts(in path: String, ending: String) throws -> [String: String] {
    let names = names(in: path).filter { $0.hasSuffix(".\(ending)") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try text("\(path)/\($0)")) })
  }

  static let forms = Result {
    try Forms(files: texts(in: "Forms", ending: "yaml"), pictures: pictures)
  }

  static let pictures = Set(
    names(in: "Assets/Pictograms").map { $0.replacing(".svg", with: "") })

  /// The word lists of the product, by name.
  static let wordLists: [String: String] = {
    let texts = (try? Folder.texts(in: "Assets/Words", ending: "txt")) ?? [:]
    return Dictionary(
      uniqueKeysWithValues: texts.map { ($0.key.replacing(".txt", with: ""), $0.value) })
  }()

  /// The form with which people say how it went.
  static func closingForm() throws -> Form {
    guard let form = try forms.get().form("end") else { throw Missing() }
    return form
  }

  struct Missing: Error {}
}

/// Days and hours as a calendar on the wall shows them in England.
func on(_ year: Int, _ month: Int, _ day: Int, at hour: Int = 10) -> Moment {
  (Day(year, month, day) ?? Day(number: 0)).moment(hour: hour)
}
