internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// A paper form as it was typed in: read by the rules of a visit, all questions at once.
struct PaperEntry {
  let form: Form
  let fields: Fields
  let area: String?
  /// What was said, with its words redacted.
  private(set) var visit: Visit.State
  /// What is wrong with each field, by its name in the wording.
  private(set) var problems: [(field: String, problem: String)] = []
  /// Whether something was sent that is not on the page.
  private(set) var isForeign = false
  /// Whether the computer covered any words that were typed.
  private(set) var wordsWereCovered = false

  /// An empty form, in the words of a voice.
  init(of form: Form, in forms: Forms, at place: Place, in voice: Voice) {
    self.form = form
    fields =
      voice == .behalf && form.question(Voice.question) != nil
      ? [PaperEntry.voiceField: Voice.behalfChoice.text] : Fields()
    area = nil
    var draft = Draft(at: place.code)
    (draft.form, draft.version) = (form.code, form.version)
    draft.answers = Answers(in: voice)
    visit = State(draft, in: forms)
  }

  init(
    _ fields: Fields, of form: Form, in forms: Forms, at place: Place, areas: [String],
    by redactor: Redactor
  ) {
    self.form = form
    self.fields = fields
    area = fields["area"].flatMap { areas.contains($0) ? $0 : nil }
    visit = State(Draft(at: place.code), in: forms)
    visit.begin(form)
    let known = Set(
      form.onPaper.flatMap { [$0.field, $0.picked] } + [
        "area", "ticket", "then", PaperEntry.enough,
      ])
    isForeign = !fields.names.allSatisfy(known.contains)
    walk(by: redactor)
  }

  /// Goes through the form as its visitor would have, with what stands on the sheet.
  private mutating func walk(by redactor: Redactor) {
    while visit.next != .check, !isForeign {
      let screen = visit.next
      let isLast = endsEarly && isLastAnswered(screen)
      do throws(Mistake) {
        _ = try visit.apply(
          try input(from: screen, by: redactor, pressing: isLast ? .enough : nil))
        if isLast { return try addView(by: redactor) }
      } catch {
        note(error, on: screen)
        guard (try? visit.apply(Input(from: screen, pressing: .skip))) != nil else { return }
      }
    }
  }

  private mutating func note(_ mistake: Mistake, on screen: Screen) {
    guard let question = screen.question.flatMap(form.question) else { return isForeign = true }
    switch mistake {
    case .tooLong: problems.append((question.field, "problems.tooLong"))
    case .tooMany: problems.append((question.field, "problems.tooMany"))
    case .notOnTheForm: isForeign = true
    }
  }

  private mutating func input(
    from screen: Screen, by redactor: Redactor, pressing button: PressedButton? = nil
  ) throws(Mistake) -> Input {
    guard case .question(let code, let page) = screen, let question = form.question(code) else {
      return Input(from: screen)
    }
    let written = fields.all(question.field)
    if question.kind == .words {
      let words = try written.first.map(RawWords.init)?.checked()
      return Input(
        from: screen,
        Submission(ticked: [], words: words.map { redact($0, of: question, by: redactor) }),
        pressing: button ?? .next)
    }
    let offered = Set(
      question.offered(on: page, after: visit.draft.answers.given, in: form).map(\.code.text))
    refuse(written, of: question)
    return Input(
      from: screen, Submission(ticked: written.filter(offered.contains)),
      pressing: button ?? (opensMore(question) ? .more : .next))
  }

  /// Words that were ticked are covered for good. The rest is read anew: its words are counted again when
  /// more of them are ticked.
  private mutating func redact(
    _ words: RawWords, of question: Question, by redactor: Redactor
  ) -> RedactedWords {
    let redacted = redactor.redact(words)
    if redacted.wereCovered { wordsWereCovered = true }
    let picked = fields.all(question.picked).compactMap { Int($0) }
    if picked.isEmpty { return redacted }
    return redactor.redact(RawWords(picked.reduce(redacted) { $0.covering($1) }.text))
  }

  /// A tick that stands on no page of the question: one that was not chosen earlier can be mended, any
  /// other no page of ours sends.
  private mutating func refuse(_ written: [String], of question: Question) {
    let pages = question.pages.isEmpty ? 0..<1 : question.pages.indices
    let all = Set(
      pages.flatMap { question.offered(on: $0, after: visit.draft.answers.given, in: form) }
        .map(\.code.text))
    let strange = written.filter { !all.contains($0) }
    if strange.isEmpty || problems.contains(where: { $0.field == question.field }) { return }
    if strange.allSatisfy({ question.choice(Code($0), in: form) != nil }) {
      problems.append((question.field, "staff.paper.notChosen"))
    } else {
      isForeign = true
    }
  }

  /// Own words stand on the sheet, so the button that opens their page was as good as pressed.
  private func opensMore(_ question: Question) -> Bool {
    question.more.flatMap(form.question).flatMap { fields[$0.field] }
      .map { !RawWords($0).isBlank } ?? false
  }

  /// All that was sent, for the next page to send again; own words are redacted by now.
  var hidden: [Hidden] {
    form.onPaper.flatMap { question -> [Hidden] in
      if case .written(let words) = visit.draft.answers[question.code] {
        return [Hidden(question.field, words.text)]
      }
      return fields.all(question.field).filter { !$0.isEmpty }.map { Hidden(question.field, $0) }
    }
      + ["area", PaperEntry.enough].compactMap { name in fields[name].map { Hidden(name, $0) } }
  }

  /// The questions of the path that the answers lead along.
  var asked: [Question.Code] { visit.path?.questions ?? [] }

  /// Questions that were answered although an earlier answer means that they are not asked.
  var leftOff: [Question] {
    let asked = Set(asked)
    return form.onPaper.filter { question in
      !asked.contains(question.code) && fields.all(question.field).contains { !$0.isEmpty }
    }
  }
}

extension PaperEntry {
  /// The field that says for whom the answers are.
  private static let voiceField = "q-" + Voice.question.text
}

/// *That is enough*: what was not reached is no page of the visit, as on the screen.
extension PaperEntry {
  /// The field that says so.
  static let enough = "enough"

  var endsEarly: Bool { fields[PaperEntry.enough] != nil }

  /// Whether nothing that comes after a question was answered; the helper's own view may still be.
  private func isLastAnswered(_ screen: Screen) -> Bool {
    guard screen.question != nil, let screens = visit.path?.screens,
      let place = screens.firstIndex(of: screen)
    else { return false }
    return screens[(place + 1)...].compactMap(\.question).filter { $0 != Form.view }
      .allSatisfy { code in form.question(code).map { !isAnswered($0) } ?? true }
      && !(screen.question.flatMap(form.question).map(opensMore) ?? false)
  }

  private func isAnswered(_ question: Question) -> Bool {
    fields.all(question.field).contains { !RawWords($0).isBlank }
  }

  private mutating func addView(by redactor: Redactor) throws(Mistake) {
    guard let view = visit.path?.screen(named: Form.view.text),
      form.question(Form.view).map(isAnswered) == true
    else { return }
    _ = try visit.apply(try input(from: view, by: redactor))
  }
}

extension Question {
  /// The name and the id of its field.
  var field: String { "q-" + code.text.replacing(".", with: "-") }

  /// The name of its words that were ticked to be covered.
  var picked: String { field + "-cover" }
}
