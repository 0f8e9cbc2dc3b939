import Anonymity
import Survey

/// Counts answers anew, as plainly as it can be done, to hold pages against.
struct Recount {
  let people: [StoredResponse]
  let form: Form

  /// Those who answered one form, themselves or with help.
  init(_ responses: [StoredResponse], of form: Form) {
    self.form = form
    people = responses.filter { $0.form == form.code && $0.chosen("who") != ["for"] }
  }

  /// How many chose one of these.
  func count(_ question: Question.Code, _ choices: [String]) -> Int {
    people.count { person in person.chosen(question).contains { choices.contains($0) } }
  }

  /// How many answered at all.
  func base(_ question: Question.Code) -> Int {
    people.count { !$0.chosen(question).isEmpty }
  }
}

extension StoredResponse {
  func chosen(_ question: Question.Code) -> [String] {
    answers[question]?.choices.map(\.text) ?? []
  }

  var isOfWorkerForSomeone: Bool {
    chosen("who") == ["for"] && chosen("helper") == ["worker"]
  }
}

/// What one cell of a page may say of a count, by the rules: its number with noise, to the nearest
/// five, or a word.
struct CellRule {
  let count: Int
  /// How many the share is of; nothing where there is no share.
  let base: Int?

  /// Nothing when the cell says what it may. Noise is beyond 18 in fewer than one cell of 300,000.
  func fault(in cell: String) -> String? {
    let isFine =
      switch cell {
      case "not told": (base ?? count) < 10 + 18
      case "few": count < 5 + 18
      case "nearly everyone": base.map { $0 - count < 5 + 36 } ?? false
      default: isNear(cell)
      }
    return isFine ? nil : "\"\(cell)\" is said of \(count) of \(base ?? 0)"
  }

  private func isNear(_ cell: String) -> Bool {
    guard let number = cell.split(separator: " ").first.flatMap({ Int($0) }) else { return false }
    return number % 5 == 0 && number > 0 && abs(number - count) <= 18 + 2
  }
}
