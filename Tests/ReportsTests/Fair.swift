import Anonymity
import Foundation
import Reports
import Survey

/// A small form, answers to it and what is released of them.
enum Fair {
  static let spring = Period.quarter(year: 2026, number: 2)

  static func forms() throws -> Forms { try read.get() }

  /// Read once: no test changes them.
  private static let read = Result { try readForms() }

  private static func readForms() throws -> Forms { try forms { _, text in text } }

  /// The forms, each file changed before it is read.
  static func forms(changing change: (String, String) -> String) throws -> Forms {
    var files = try folder("Forms", ending: ".yaml")
    for (name, text) in files { files[name] = change(name, text) }
    files["fair.yaml"] = file
    let pictures = try folder("Assets/Pictograms", ending: ".svg").keys
    return try Forms(
      files: files, pictures: Set(pictures.map { $0.replacing(".svg", with: "") }))
  }

  static func form() throws -> Form {
    guard let form = try forms().form("fair") else { throw Missing() }
    return form
  }

  static func words() throws -> Words { try wording.get() }

  private static let wording = Result { try readWords() }

  private static func readWords() throws -> Words {
    let texts = try folder("Assets/Wording", ending: ".yaml")
    return try PageWords(
      text: texts["en.yaml"] ?? "", file: "en.yaml", service: try forms().service)[.own]
  }

  /// What is released of people who gave these answers, with no noise on it.
  static func tables(
    _ answers: [(count: Int, question: Question.Code, choices: [Choice.Code])],
    of form: Form? = nil, by groupings: [Grouping] = []
  ) throws -> [ReleasedTable] {
    let people = answers.flatMap { count, question, choices in
      var given = Answers<Never>()
      given["who"] = .chosen(["self"])
      given[question] = .chosen(choices)
      return Array(repeating: (area: Optional("=North"), answers: given), count: count)
    }
    return try Plain(form ?? self.form(), in: spring, people).tables(by: groupings)
  }

  struct Missing: Error {}

  private static func folder(_ path: String, ending: String) throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path())
      .filter { $0.hasSuffix(ending) }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
      })
  }

  private static let file = """
    form: fair
    version: 1
    order: 9
    both: The fair
    questions:
      - { code: came, kind: one, core: yes, both: "Did you, or they, come?", scale: yes3 }
      - code: liked
        kind: many
        both: What did you like?
        choices:
          - { code: food, both: "+ The food" }
          - { code: music, both: 'The "music"' }
          - { code: rides, self: My rides, for: Their rides, happened: { both: Was there a ride? } }
      - { code: was, kind: each, about: liked, both: Was it there?, scale: yn }

    """
}
