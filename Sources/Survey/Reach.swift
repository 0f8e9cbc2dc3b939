/// Whether any visit can come to a question: what must have been answered before it, and whether that goes
/// together.
///
/// It is careful: what it blocks is never asked, and it may overlook a condition that never comes true.
struct Reach {
  private let form: Form
  /// The choices that are left to a question, where an answer to it is needed.
  private var left: [Question.Code: Set<Choice.Code>] = [:]
  private var voices: Set<Voice>
  private var seen: Set<Question.Code> = []

  /// - Parameter voices: in whose words the visit may be.
  init(in form: Form, voices: Set<Voice> = Set(Voice.allCases)) {
    self.form = form
    self.voices = voices
  }

  /// The question that cannot be answered as a condition needs it, if there is one.
  mutating func blocked(by condition: Condition) -> Question.Code? {
    switch condition {
    case .always, .opened: return nil
    case .all(let conditions):
      for condition in conditions {
        if let code = blocked(by: condition) { return code }
      }
      return nil
    case .chosen(let code, let choices, let orSkipped):
      return orSkipped
        ? narrowed(code, to: choices.union([Reach.skip])) ? code : nil
        : blocked(code, needing: choices)
    case .atLeast(let count, let code): return blocked(code, needing: count)
    }
  }

  private mutating func blocked(
    _ code: Question.Code, needing choices: Set<Choice.Code>
  ) -> Question.Code? {
    guard let question = form.question(code) else { return nil }
    let known = choices.compactMap { question.choice($0, in: form) }
    guard known.count == choices.count else { return nil }
    voices.formIntersection(known.flatMap(\.voices))
    if narrowed(code, to: choices) || voices.isEmpty { return code }
    return blocked(before: question)
  }

  /// Whether nothing is left that one question could be answered with. Of many choices another can
  /// always be taken too.
  private mutating func narrowed(_ code: Question.Code, to choices: Set<Choice.Code>) -> Bool {
    guard form.question(code)?.kind != .many else { return false }
    let all = (left[code] ?? choices).intersection(choices)
    left[code] = all
    return all.isEmpty
  }

  /// Stands among the choices of a question for no answer; no choice has it as its code.
  private static let skip: Choice.Code = "skip"

  private mutating func blocked(_ code: Question.Code, needing count: Int) -> Question.Code? {
    guard let question = form.question(code) else { return nil }
    let offered = question.offersChosenOf.flatMap(form.question)?.choices ?? []
    let several = (offered + question.choices).count { !$0.isExclusive }
    if question.kind == .many, min(max(several, 1), question.upTo ?? several) < count {
      return code
    }
    return blocked(before: question)
  }

  /// A question that must be answered must be asked first.
  private mutating func blocked(before question: Question) -> Question.Code? {
    seen.insert(question.code).inserted ? blocked(by: question.shown) : nil
  }
}
