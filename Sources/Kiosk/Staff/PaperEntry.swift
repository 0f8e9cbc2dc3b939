internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// A paper form as it was typed in: read by the rules of a visit, all questions at once.
struct PaperEntry {
  let form: Form
  let fields: Fields
  let channel: Channel?
  let area: String?
  /// What was said, with its words redacted.
  private(set) var draft: Draft
  /// What is wrong with each field, by its name in the wording.
  private(set) var problems: [(field: String, problem: String)] = []
  /// Whether something was sent that is not on the page.
  private(set) var isForeign = false

  /// An empty form.
  init(of form: Form, at place: Place) {
    self.form = form
    fields = Fields()
    channel = nil
    area = nil
    draft = Draft(at: place.code)
  }

  init(
    _ fields: Fields, of form: Form, at place: Place, areas: [String], by redactor: Redactor
  ) {
    self.form = form
    self.fields = fields
    channel = fields["channel"].flatMap(Channel.init)
    area = fields["area"].flatMap { areas.contains($0) ? $0 : nil }
    draft = Draft(at: place.code)
    draft.form = form.code
    draft.version = form.version
    if channel == nil { problems.append(("channel", "staff.problems.choose")) }
    for question in form.onPaper { take(question, by: redactor) }
    let known = Set(form.onPaper.map(\.field) + ["channel", "area", "ticket", "then"])
    if !fields.names.allSatisfy(known.contains) { isForeign = true }
  }

  private mutating func take(_ question: Question, by redactor: Redactor) {
    let ticked = fields.all(question.field)
    if question.kind == .words {
      let words = ticked.first.map(RawWords.init)
      keep(question, by: redactor) { () throws(Mistake) in
        try question.answer(
          from: Submission(ticked: [], words: words), page: 0, offering: [],
          after: Survey.Answer<RawWords>?.none)
      }
      return
    }
    let pages = question.pages.indices.isEmpty ? 0..<1 : question.pages.indices
    let offered = pages.map { question.offered(on: $0, after: draft.answers, in: form) }
    let all = Set(offered.joined().map(\.code.text))
    let strange = ticked.filter { !all.contains($0) }
    guard strange.isEmpty else {
      if strange.allSatisfy({ question.choice(Code($0), in: form) != nil }) {
        problems.append((question.field, "staff.paper.notChosen"))
      } else {
        isForeign = true
      }
      return
    }
    keep(question, by: redactor) { () throws(Mistake) in
      var answer: Survey.Answer<RawWords>?
      for page in pages {
        let here = Set(offered[page].map(\.code.text))
        answer = try question.answer(
          from: Submission(ticked: ticked.filter(here.contains)), page: page,
          offering: offered[page], after: answer)
      }
      return answer ?? .skipped
    }
  }

  /// Keeps no answer where there was none; a question that was asked then counts as skipped.
  private mutating func keep(
    _ question: Question, by redactor: Redactor,
    _ read: () throws(Mistake) -> Survey.Answer<RawWords>
  ) {
    do throws(Mistake) {
      let answer = try read()
      if case .skipped = answer { return }
      draft.answers[question.code] = redactor.redact(answer)
    } catch {
      switch error {
      case .tooLong: problems.append((question.field, "problems.tooLong"))
      case .notOnTheForm: isForeign = true
      }
    }
  }

  /// All that was sent, for the next page to send again; own words are redacted by now.
  var hidden: [Hidden] {
    form.onPaper.flatMap { question -> [Hidden] in
      if case .written(let words) = draft.answers[question.code] {
        return [Hidden(question.field, words.text)]
      }
      return fields.all(question.field).filter { !$0.isEmpty }.map { Hidden(question.field, $0) }
    } + ["channel", "area"].compactMap { name in fields[name].map { Hidden(name, $0) } }
  }

  var wordsWereCovered: Bool { draft.wordsWereCovered }

  /// Questions that were answered although an earlier answer means that they are not asked.
  var leftOff: [Question] {
    let pruned = form.pruned(draft.answers)
    return form.onPaper.filter { draft.answers[$0.code] != nil && pruned[$0.code] == nil }
  }
}

extension Form {
  /// The questions as printed: one about each wish stands there once for every wish.
  var onPaper: [Question] {
    questions.flatMap { question -> [Question] in
      guard question.kind == .each else { return [question] }
      let wishes = question.about.flatMap { self.question($0) }?.choices ?? []
      return wishes.compactMap { self.question(Question.Code("\(question.code).\($0.code)")) }
    }
  }
}

extension Question {
  /// The name and the id of its field.
  var field: String { "q-" + code.text.replacing(".", with: "-") }
}
