/// Looks for what each part of a form cannot see alone: codes used twice, names of nothing.
struct FormCheck {
  let root: Entry
  let form: Form
  let forms: Set<Form.Code>
  let pictures: Set<String>

  func run() {
    checkCodes()
    for question in form.questions { check(question) }
    for choice in form.questions.flatMap(\.choices) { checkPicture(choice.picture) }
    checkPicture(form.picture)
    for code in [form.list?.from, form.list?.first, form.list?.last].compactMap(\.self)
    where form.question(code) == nil {
      root["list"]?.fault("the list names \"\(code)\", which is no question", "name a question")
    }
    if let offer = form.offers, !forms.contains(offer.form) {
      root["offers"]?.fault("there is no form \"\(offer.form)\" to offer", "name a form")
    }
  }

  private func checkCodes() {
    var seen: Set<String> = []
    for question in form.questions {
      let at = entry(of: question.code)
      if !seen.insert(question.code.text).inserted {
        at.fault("question \"\(question.code)\" is there twice", "give one another code")
      }
      if form.retired.contains(question.code.text) {
        at.fault("the code \"\(question.code)\" is retired", "use a new code")
      }
      checkChoices(of: question, at: at)
    }
  }

  private func checkChoices(of question: Question, at entry: Entry) {
    var seen: Set<Choice.Code> = []
    for choice in question.choices {
      if !seen.insert(choice.code).inserted {
        entry.fault(
          "question \"\(question.code)\" has choice \"\(choice.code)\" twice",
          "give one another code")
      }
      if form.retired.contains("\(question.code).\(choice.code)") {
        entry.fault(
          "the code \"\(question.code).\(choice.code)\" is retired", "use a new code")
      }
    }
  }

  private func check(_ question: Question) {
    let at = entry(of: question.code)
    for other in question.shown.questions where earlier(other, than: question) == nil {
      at.fault(
        "question \"\(question.code)\" depends on \"\(other)\", which does not come before it",
        "name an earlier question of this form")
    }
    checkChosen(question.shown, at: at)
    if let other = question.offersChosenOf ?? question.about,
      earlier(other, than: question)?.kind != .many
    {
      at.fault(
        "question \"\(question.code)\" takes up \"\(other)\", which is no earlier \"many\"",
        "name an earlier question of kind many")
    }
    if question.kind == .each, question.about == nil {
      at.fault("question \"\(question.code)\" is of kind each, but about nothing", "add about:")
    }
    if let more = question.more, form.question(more)?.shown != .opened {
      at.fault(
        "question \"\(question.code)\" opens \"\(more)\", which is not there to open",
        "add that question with kind: words and shown: opened")
    }
  }

  private func checkChosen(_ condition: Condition, at entry: Entry) {
    switch condition {
    case .chosen(let other, let codes, _):
      guard let question = form.question(other) else { return }
      for code in codes.sorted() where question.choice(code) == nil {
        entry.fault("question \"\(other)\" has no choice \"\(code)\"", "name one that it has")
      }
    case .all(let conditions): for condition in conditions { checkChosen(condition, at: entry) }
    case .always, .opened, .atLeast: break
    }
  }

  private func earlier(_ code: Question.Code, than question: Question) -> Question? {
    form.questions.prefix { $0.code != question.code }.first { $0.code == code }
  }

  private func checkPicture(_ name: String?) {
    guard let name, !pictures.contains(name) else { return }
    let line = root.first(saying: name) ?? root
    line.fault("there is no picture \"\(name)\"", "put \(name).svg into Assets/Pictograms")
  }

  private func entry(of question: Question.Code) -> Entry {
    root["questions"]?.items.first { $0["code"]?.text == question.text } ?? root
  }
}

extension Entry {
  /// The first place under `picture:` that says this.
  fileprivate func first(saying text: String) -> Entry? {
    for (key, entry) in keys {
      if key == "picture", entry.text == text { return entry }
      if let found = entry.first(saying: text) { return found }
    }
    return items.lazy.compactMap { $0.first(saying: text) }.first
  }
}
