internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey
internal import Visit

/// Lays out a paper form to be typed in.
struct PaperPageWriter {
  /// The parts of the county that answers are counted by.
  let areas: [String]
  let layout: StaffLayout
  let redactor: Redactor

  /// The field of the address that says in whose words the paper is.
  static let voice = "voice"

  /// Where the same form is in the other words, before anything was typed.
  func otherVoice(_ entry: PaperEntry, _ visit: StaffVisit) -> LinkButton {
    let other: Voice = entry.visit.voice == .own ? .behalf : .own
    return LinkButton(
      layout.words.text("staff.paper.voices.\(other)"),
      to: visit.path(
        .paper, of: entry.form.code, "\(PaperPageWriter.voice)=\(other.rawValue)"))
  }

  func page(_ entry: PaperEntry, _ visit: StaffVisit) -> StaffPaperPage {
    let words = layout.words
    let problems = Dictionary(
      entry.problems.map { ($0.field, words.text($0.problem)) }, uniquingKeysWith: { one, _ in one }
    )
    let asked = entry.form.askedOnPaper(in: entry.visit.voice)
    return StaffPaperPage(
      words: words, nav: layout.nav(.home, visit), form: entry.form.title[.own],
      problems: entry.problems.map { Problem(words.text($0.problem), at: $0.field) },
      action: visit.path(.paper, of: entry.form.code), hidden: [],
      area: areas.isEmpty ? nil : areaGroup(entry), enough: enough(entry),
      questions: entry.form.onPaper.map {
        self.question($0, asked.number(of: $0.code), entry, problems[$0.field])
      })
  }

  private func enough(_ entry: PaperEntry) -> ChoiceGroup {
    ChoiceGroup(
      PaperEntry.enough, layout.words.text("staff.paper.enough"), takesMany: true,
      [
        ChoiceView(
          id: "enough-yes", value: "yes", label: layout.words.text("staff.paper.enoughLabel"),
          checked: entry.endsEarly)
      ])
  }

  private func areaGroup(_ entry: PaperEntry) -> ChoiceGroup {
    let words = layout.words
    let choices: [(String, String)] =
      areas.map { ($0, $0) } + [("", words.text("staff.paper.noArea"))]
    return ChoiceGroup(
      "area", words.text("staff.paper.area"),
      choices.enumerated().map { place, choice in
        ChoiceView(
          id: "area-\(place)", value: choice.0, label: choice.1,
          checked: entry.area ?? "" == choice.0)
      })
  }

  private func question(
    _ question: Question, _ number: Int?, _ entry: PaperEntry, _ problem: String?
  ) -> StaffPaperPage.Question {
    let words = layout.words
    let voice = entry.visit.voice
    let numbered = number.map { words.text("staff.paper.number", filling: ["number": "\($0)"]) }
    let only = [numbered, condition(of: question, in: entry.form, voice)].compactMap(\.self)
    if question.kind == .words {
      let help = only + [words.text("staff.paper.ownWords")]
      return .init(
        TypedField(
          question.field, question.text[voice], entry.fields[question.field] ?? "", .long,
          help: help.joined(separator: " "), problem: problem))
    }
    let source = question.offersChosenOf.flatMap(entry.form.question)?.choices ?? []
    let ticked = entry.fields.all(question.field)
    return .init(
      ChoiceGroup(
        question.field, question.text[voice],
        help: only.isEmpty ? nil : only.joined(separator: " "),
        problem: problem,
        takesMany: question.kind == .many,
        (source + question.choices).map { choice in
          ChoiceView(
            id: "\(question.field)-\(choice.code)", value: choice.code.text,
            label: choice.label[voice], checked: ticked.contains(choice.code.text))
        }))
  }

  /// "Only after …": on screen a question that does not apply is not shown, on paper it must say
  /// so.
  private func condition(of question: Question, in form: Form, _ voice: Voice) -> String? {
    let parts = question.code.text.split(separator: ".", maxSplits: 1).map(String.init)
    if form.questions.allSatisfy({ $0.code != question.code }), parts.count == 2,
      let about = form.questions.first(where: { $0.code.text == parts[0] })?.about,
      let choice = form.question(about)?.choice(Code(parts[1]))
    {
      return layout.words.text(
        "staff.paper.onlyChosen", filling: ["choice": choice.label[voice]])
    }
    return told(question.shown, in: form, voice)
  }

  private func told(_ condition: Condition, in form: Form, _ voice: Voice) -> String? {
    let words = layout.words
    switch condition {
    case .always, .opened: return nil
    case .atLeast(let count, let code):
      return words.text(
        "staff.paper.onlySeveral",
        filling: ["count": "\(count)", "question": form.question(code)?.text[voice] ?? ""])
    case .all(let conditions):
      return conditions.compactMap { told($0, in: form, voice) }.joined(separator: " ")
    case .chosen(let code, let choices, _):
      guard let question = form.question(code) else { return nil }
      let labels = question.choices.filter { choices.contains($0.code) }.map { $0.label[voice] }
      return words.text(
        "staff.paper.onlyAfter",
        filling: [
          "answers": labels.joined(separator: "\", \""), "question": question.text[voice],
        ])
    }
  }

  func checkPage(_ entry: PaperEntry, _ visit: StaffVisit) -> StaffPaperCheckPage {
    let words = layout.words
    let form = entry.form
    let known = entry.visit.known
    let voice = entry.visit.voice
    let ticket = (visit.ticket ?? .fresh()).cookie
    return StaffPaperCheckPage(
      words: words, nav: layout.nav(.home, visit), form: form.title[.own],
      action: visit.path(.paper, of: form.code),
      hidden: entry.hidden + [Hidden("ticket", ticket)],
      rows: entry.asked.filter { known[$0] != nil }.compactMap { code in
        form.question(code).map { question in
          let offered = question.offersChosenOf.flatMap(form.question)?.choices ?? []
          return StaffPaperCheckPage.Row(
            question: question.text[voice],
            answers: known[code]?.labels(among: offered + question.choices, in: voice) ?? [],
            picks: picks(of: known[code], to: question))
        }
      },
      covered: entry.wordsWereCovered, leftOff: entry.leftOff.map { $0.text[voice] })
  }

  private func picks(
    of answer: Survey.Answer<RedactedWords>?, to question: Question
  ) -> WordPicks? {
    guard case .written(let words)? = answer else { return nil }
    return WordPicks(
      words.pieces, doubtful: redactor.doubtfulWords(in: words), name: question.picked)
  }
}

extension Survey.Answer<RedactedWords> {
  /// The answer as a page shows it.
  fileprivate func labels(among offered: [Choice], in voice: Voice) -> [String] {
    switch self {
    case .written(let words): [words.text]
    case .chosen(let choices):
      offered.filter { choices.contains($0.code) }.map { $0.label[voice] }
    case .skipped: []
    }
  }
}
