import Anonymity
import Survey

/// One person's answers as they are kept, in codes.
struct KeptAnswers: Equatable {
  let form: String
  let area: String?
  /// By question; empty where it was skipped.
  let answers: [String: [String]]

  init(_ kept: StoredResponse) {
    form = kept.form.text
    area = kept.area
    answers = Dictionary(
      kept.answers.questions.map { question in
        (question.text, kept.answers[question]?.choices.map(\.text) ?? [])
      }, uniquingKeysWith: { $1 })
  }
}
