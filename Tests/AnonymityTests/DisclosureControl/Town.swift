import Anonymity
import Foundation
import SeededDice
import Survey

/// An invented town whose people answer at random, and the same again from the same seed.
struct Town {
  let form: Form
  let areas: [String]
  /// How much this town leans to each answer.
  private let leanings: [String: Double]
  private var dice: Dice

  /// - Parameter known: what is known of how people lean, by "question.choice".
  init(
    answering form: Form, areas: [String] = ["North", "South"],
    leaning known: [String: Double] = [:],
    seed: UInt64
  ) {
    var dice = Dice(spreading: seed)
    var leanings: [String: Double] = [:]
    for question in form.questions {
      for choice in question.choices {
        leanings["\(question.code).\(choice.code)"] = pow(
          Double.random(in: 0.02...1, using: &dice), 3)
      }
    }
    self.form = form
    self.areas = areas
    self.leanings = leanings.merging(known) { $1 }
    self.dice = dice
  }

  mutating func responses(_ count: Int, in period: Period) -> [StoredResponse] {
    (0..<count).map { _ in response(in: period) }
  }

  private mutating func response(in period: Period) -> StoredResponse {
    let area = (areas + [nil]).randomElement(using: &dice) ?? nil
    return StoredResponse(
      key: dice.next(), period: period, form: form.code, version: form.version, area: area,
      answers: answers())
  }

  private mutating func answers() -> Answers<Never> {
    var answers = Answers<Never>()
    for question in form.questions
    where question.kind != .words && question.shown.holds(after: answers.given) {
      switch question.kind {
      case .each:
        for wish in answers[question.about ?? ""]?.choices ?? [] {
          let code = Question.Code("\(question.code).\(wish)")
          answers[code] = answer(to: question, from: question.choices.map(\.code))
        }
      default:
        let offered = question.offersChosenOf.flatMap { answers[$0]?.choices } ?? []
        answers[question.code] = answer(
          to: question, from: offered + question.choices.map(\.code))
      }
    }
    return answers
  }

  private mutating func answer(
    to question: Question, from choices: [Choice.Code]
  ) -> Answer<Never> {
    if Double.random(in: 0..<1, using: &dice) < 0.08 { return .skipped }
    guard question.kind == .many else { return .chosen([one(of: choices, in: question)]) }
    let chosen = choices.filter {
      question.choice($0)?.isExclusive != true
        && .random(in: 0..<1, using: &dice) < leaning($0, question)
    }
    return .chosen(chosen.isEmpty ? [one(of: choices, in: question)] : chosen)
  }

  private mutating func one(of choices: [Choice.Code], in question: Question) -> Choice.Code {
    var left = Double.random(
      in: 0..<choices.reduce(0) { $0 + leaning($1, question) }, using: &dice)
    for choice in choices {
      left -= leaning(choice, question)
      if left < 0 { return choice }
    }
    return choices[0]
  }

  private func leaning(_ choice: Choice.Code, _ question: Question) -> Double {
    leanings["\(question.code).\(choice)"] ?? 0.2
  }

  var control: DisclosureControl { Town.control(of: form, areas: areas) }

  static func control(of form: Form, areas: [String], key: UInt8 = 7) -> DisclosureControl {
    DisclosureControl(
      plan: ReleasePlan(forms: [form], groupings: [.respondent, .area(areas)]),
      key: ReleaseKey(stored: [UInt8](repeating: key, count: 32)) ?? .fresh())
  }
}

/// Forms to count: the product's own, and a small one of every kind of question.
enum TownForms {
  static let heard = Result { try Forms(files: files(), pictures: pictures()) }
  static let fair = Result { try fair(travelling: ["foot", "bus", "car"]) }

  static func fair(travelling ways: [String]) throws -> Form {
    var files = try TownForms.files()
    files["fair.yaml"] = fairFile.replacing(
      "WAYS", with: ways.map { "{ code: \($0), both: By \($0) }" }.joined(separator: ", "))
    guard let form = try Forms(files: files, pictures: pictures()).form("fair") else {
      throw Missing.form
    }
    return form
  }

  /// The closing form as it is shipped, but for all that follows on what was achieved.
  static let closing = Result {
    var files = try TownForms.files()
    let parts = (files["end.yaml"] ?? "").split(separator: "\n  - code: ")
    files["end.yaml"] = parts.prefix(4).joined(separator: "\n  - code: ") + "\n"
    guard let form = try Forms(files: files, pictures: pictures()).form("end") else {
      throw Missing.form
    }
    return form
  }

  enum Missing: Error { case form }

  static func form(_ code: Form.Code) throws -> Form {
    guard let form = try heard.get().form(code) else { throw Missing.form }
    return form
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files() throws -> [String: String] {
    let folder = root.appending(path: "Forms")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  private static func pictures() throws -> Set<String> {
    let folder = root.appending(path: "Assets/Pictograms")
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: folder.path()).map {
        $0.replacing(".svg", with: "")
      })
  }

  private static let fairFile = """
    form: fair
    version: 1
    order: 9
    both: The fair
    questions:
      - { code: came, kind: one, core: yes, quarterly: yes, both: Came?, scale: yes3 }
      - { code: again, kind: one, core: yes, both: Again?, shown: { came: ["yes"] }, scale: yn }
      - code: by
        kind: one
        core: yes
        quarterly: yes
        both: How did you come?
        choices: [WAYS]
      - code: liked
        kind: many
        core: yes
        both: What did you like?
        choices:
          - { code: food, both: The food }
          - { code: music, both: The music }
          - { code: rides, both: The rides }
          - { code: nothing, both: Nothing, exclusive: yes }

    """
}
