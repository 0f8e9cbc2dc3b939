import Anonymity
import Survey

/// Counts answers anew, as plainly as it can be done, to hold pages against.
struct Recount {
  let people: [StoredResponse]
  let form: Form

  /// Those who answered one form; workers who answered for someone are left out.
  init(_ responses: [StoredResponse], of form: Form) {
    self.form = form
    people = responses.filter { $0.form == form.code && !$0.isOfWorkerForSomeone }
  }

  private init(_ people: [StoredResponse], ofForm form: Form) {
    self.people = people
    self.form = form
  }

  /// How many chose one of these.
  func count(_ question: Question.Code, _ choices: [String]) -> Int {
    people.count { person in person.chosen(question).contains { choices.contains($0) } }
  }

  /// How many answered at all.
  func base(_ question: Question.Code) -> Int {
    people.count { !$0.chosen(question).isEmpty }
  }

  /// The same of some of them.
  func only(_ isWanted: (StoredResponse) -> Bool) -> Recount {
    Recount(people.filter(isWanted), ofForm: form)
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

/// What one cell of a page may say of a count.
struct CellRule {
  let count: Int
  /// How many the share is of; nothing where there is no share.
  let base: Int?
  var floor = 5
  /// The counts of the other rows: where one of them is nearly everyone, nothing else is said.
  var others: [Int] = []

  /// Nothing when the cell says what it should.
  func fault(in cell: String) -> String? {
    let isFine =
      switch cell {
      case "held back": true
      case "hidden": isHidden
      case "nearly everyone": isNearlyEveryone(count) && !isUnderBase
      default: !isHidden && cell == shown
      }
    return isFine ? nil : "\"\(cell)\" is said of \(count) of \(base ?? 0), not \"\(shown)\""
  }

  private var isHidden: Bool {
    count < floor || isUnderBase
      || !isNearlyEveryone(count) && others.contains(where: isNearlyEveryone)
  }

  private var isUnderBase: Bool { base.map { CellRule.rounded($0) < 20 } ?? false }

  private func isNearlyEveryone(_ count: Int) -> Bool { base.map { $0 - count < floor } ?? false }

  private var shown: String {
    let number = CellRule.rounded(count)
    guard let base else { return "\(number)" }
    let all = CellRule.rounded(base)
    return all == 0 ? "\(number)" : "\(number) (\((200 * number + all) / (2 * all))%)"
  }

  static func rounded(_ count: Int) -> Int { (count + 2) / 5 * 5 }
}
