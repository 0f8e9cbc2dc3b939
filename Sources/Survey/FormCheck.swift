/// Looks for what each part of a form cannot see alone: codes used twice, names of nothing.
struct FormCheck {
  let root: Entry
  /// Shared questions are faulty where they stand, not in each form.
  let shared: Entry
  let form: Form
  let forms: Set<Form.Code>

  func run() {
    checkCodes()
    for question in form.questions { check(question) }
    checkList()
    checkOffer()
  }

  /// Names that pages of a visit have already, or that stand for something else.
  private static let reserved: Set<String> = [
    "reassurance", "about", "time", "practice", "check", "enough", "card",
  ]

  private func checkCodes() {
    if form.code.text == "unsure" {
      root["form"]?.fault("\"unsure\" is the choice of people who are not sure", "use another code")
    }
    var seen: Set<String> = []
    for question in form.questions {
      let at = entry(of: question.code)
      if !seen.insert(question.code.text).inserted {
        at.fault("question \"\(question.code)\" is there twice", "give one another code")
      }
      if FormCheck.reserved.contains(question.code.text) {
        at.fault("\"\(question.code)\" is the name of another page", "use another code")
      }
      if form.retired.contains(question.code.text) {
        at.fault("the code \"\(question.code)\" is retired", "use a new code")
      }
      checkChoices(of: question, at: at)
    }
  }

  private func checkChoices(of question: Question, at entry: Entry) {
    let offered = question.offersChosenOf.flatMap(form.question)?.choices ?? []
    var seen = Set(offered.map(\.code))
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

  private func checkList() {
    for code in [form.list?.from, form.list?.first, form.list?.last].compactMap(\.self)
    where form.question(code) == nil {
      root["list"]?.fault("the list names \"\(code)\", which is no question", "name a question")
    }
  }

  private func checkOffer() {
    guard let offer = form.offers, let entry = root["offers"] else { return }
    if !forms.contains(offer.form) {
      entry.fault("there is no form \"\(offer.form)\" to offer", "name a form")
    }
    for other in offer.shown.questions.sorted() where form.question(other) == nil {
      entry.fault("\"offers\" depends on \"\(other)\", which is no question", "name a question")
    }
    checkChosen(offer.shown, at: entry)
  }

  /// Where a question stands: among the form's own, or among those that all share.
  func entry(of question: Question.Code) -> Entry {
    let items = [root["questions"], shared["opening"], shared["closing"]].compactMap { $0?.items }
    return items.joined().first { $0["code"]?.text == question.text } ?? root
  }
}
