internal import Survey

/// Lays out a form for a pen, in the order in which it is typed in afterwards.
struct BookletWriter {
  let form: Form
  let voice: Voice
  let words: Words
  private let asked: [Question]

  init(form: Form, voice: Voice, words: Words) {
    (self.form, self.voice, self.words) = (form, voice, words)
    asked = form.askedOnPaper(in: voice)
  }

  var items: [StaffBookletPage.Item] { questions + keeping }

  var questions: [StaffBookletPage.Item] { asked.map(item) }

  private func number(of code: Question.Code) -> String {
    "\(asked.number(of: code) ?? 1)"
  }

  /// What the check page asks where own words can be written.
  private var keeping: [StaffBookletPage.Item] {
    guard asked.contains(where: { $0.kind == .words }) else { return [] }
    var item = StaffBookletPage.Item(number: "", question: words.text("check.keepWords"))
    item.help = [words.text("check.keepUnless")]
    item.groups = [
      .init(
        heading: nil,
        choices: [
          .init(label: words.text("check.keepYes"), help: [], picture: "yes"),
          .init(label: words.text("check.keepNo"), help: [], picture: "no"),
        ])
    ]
    return [item]
  }

  private func item(_ question: Question) -> StaffBookletPage.Item {
    var item = StaffBookletPage.Item(
      number: words.text("question", filling: ["number": number(of: question.code)]),
      question: question.text[voice])
    item.picture = question.picture
    // "I want:" is read with the choices, so it stands right above them.
    let lead = spoken(question.lead)
    item.lead = lead.filter { !$0.hasSuffix(":") }
    item.help = spoken(question.help) + lead.filter { $0.hasSuffix(":") }
    item.only = conditions(question.shown)
    if let about = question.about {
      item.only.append(
        condition("each", at: about, []))
      item.rows = rows(of: question, about: about)
    } else if let source = question.offersChosenOf {
      item.help.append(words.text("paper.among", filling: ["number": number(of: source)]))
      item.lines = Array(1...(question.upTo ?? 1))
      item.groups = groups(of: question)
    } else if question.kind == .words {
      item.help = [words.text("paper.noNames")]
      item.lines = Array(1...5)
    } else {
      item.groups = groups(of: question)
    }
    return item
  }

  /// The choices of a page without a heading go on from those before: on paper there is room.
  private func groups(of question: Question) -> [StaffBookletPage.Group] {
    question.pages.reduce(into: []) { groups, page in
      let choices = page.choices.filter(isOffered).map(choice)
      if page.heading == nil, !groups.isEmpty {
        groups[groups.count - 1].choices += choices
      } else {
        groups.append(.init(heading: page.heading?[voice], choices: choices))
      }
    }
  }

  private func rows(of question: Question, about: Question.Code) -> [StaffBookletPage.Row] {
    (form.question(about)?.choices ?? []).filter(isOffered).compactMap { wish in
      form.question(Question.Code("\(question.code).\(wish.code)")).map { asked in
        .init(
          question: asked.text[voice], picture: wish.picture,
          choices: asked.choices.filter(isOffered).map(choice))
      }
    }
  }

  private func isOffered(_ choice: Choice) -> Bool { choice.voices.contains(voice) }

  private func choice(_ choice: Choice) -> StaffBookletPage.Choice {
    .init(label: choice.label[voice], help: spoken(choice.help), picture: choice.picture)
  }

  private func spoken(_ texts: [Wording]) -> [String] {
    texts.map { $0[voice] }.filter { !$0.isEmpty }
  }

  /// On screen a question that does not apply is not shown; on paper it must say so.
  private func conditions(_ condition: Condition) -> [StaffBookletPage.Condition] {
    switch condition {
    case .always, .opened: []
    case .all(let all): all.flatMap(conditions)
    case .atLeast(let count, let code):
      [self.condition("several", at: code, [], for: ["count": "\(count)"])]
    case .chosen(let code, let choices, let orSkipped):
      chosen(code, choices, orSkipped).map { [$0] } ?? []
    }
  }

  /// Nothing where every answer that there is in this voice leads on.
  private func chosen(
    _ code: Question.Code, _ codes: Set<Choice.Code>, _ orSkipped: Bool
  ) -> StaffBookletPage.Condition? {
    guard let question = form.question(code) else { return nil }
    let offered = question.choices.filter(isOffered)
    let others = offered.filter { !codes.contains($0.code) }
    if others.isEmpty { return nil }
    let leading = offered.filter { codes.contains($0.code) }
    return orSkipped
      ? condition("unless", at: code, others) : condition("if", at: code, leading)
  }

  private func condition(
    _ name: String, at code: Question.Code, _ choices: [Choice],
    for values: [String: String] = [:]
  ) -> StaffBookletPage.Condition {
    .init(
      sentence: words.text(
        "paper.only.\(name)",
        filling: values.merging(["number": number(of: code)]) { $1 }),
      answers: choices.map { $0.label[voice] })
  }
}
