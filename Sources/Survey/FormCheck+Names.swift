/// What one question says of others.
extension FormCheck {
  func check(_ question: Question) {
    let at = entry(of: question.code)
    checkEarlier(question, at: at)
    checkChosen(question.shown, at: at)
    checkReach(question, at: at)
    checkTakenUp(question, at: at)
    checkMore(question, at: at)
    checkCard(question, at: at)
  }

  private func checkEarlier(_ question: Question, at entry: Entry) {
    for other in question.shown.questions.sorted() where earlier(other, than: question) == nil {
      entry.fault(
        "question \"\(question.code)\" depends on \"\(other)\", which does not come before it",
        "name an earlier question of this form")
    }
    let needed =
      question.shown.questions.sorted()
      + [question.offersChosenOf, question.about, question.first]
      .compactMap(\.self)
    for other in needed where question.isCore && earlier(other, than: question)?.isCore == false {
      entry.fault(
        "question \"\(question.code)\" is a main one, but \"\(other)\" is asked after those",
        "give both core: yes, or neither")
    }
  }

  func checkChosen(_ condition: Condition, at entry: Entry) {
    switch condition {
    case .chosen(let other, let codes, _):
      guard let question = form.question(other) else { return }
      for code in codes.sorted() where question.choice(code, in: form) == nil {
        entry.fault("question \"\(other)\" has no choice \"\(code)\"", "name one that it has")
      }
    case .atLeast(let count, let other):
      if count > 1, form.question(other)?.kind != .many {
        entry.fault("nobody can choose \(count) of \"\(other)\"", "name a question of kind many")
      }
    case .all(let conditions): for condition in conditions { checkChosen(condition, at: entry) }
    case .always, .opened: break
    }
  }

  private func checkReach(_ question: Question, at entry: Entry) {
    var reach = Reach(in: form)
    guard let blocked = reach.blocked(by: question.shown), form.question(blocked) != nil,
      earlier(blocked, than: question) != nil
    else { return }
    entry.fault(
      "question \"\(question.code)\" is never asked: \"\(blocked)\" cannot be answered so",
      "take \"\(blocked)\" out of shown:, or name other choices of it")
  }

  private func checkTakenUp(_ question: Question, at entry: Entry) {
    if let other = question.offersChosenOf ?? question.about,
      earlier(other, than: question)?.kind != .many
    {
      entry.fault(
        "question \"\(question.code)\" takes up \"\(other)\", which is no earlier \"many\"",
        "name an earlier question of kind many")
    }
    if let first = question.first, earlier(first, than: question)?.offersChosenOf != question.about
    {
      entry.fault(
        "question \"\(question.code)\" asks first about \"\(first)\", which does not choose among them",
        "name an earlier question with offers: \(question.about?.text ?? "and about: here")")
    }
    if question.upTo != nil, question.kind != .many {
      entry.fault(
        "question \"\(question.code)\" has up-to, but nobody can choose several", "use kind: many")
    }
    if question.kind == .each, question.about == nil {
      entry.fault(
        "question \"\(question.code)\" is of kind each, but about nothing", "add about:")
    }
  }

  private func checkMore(_ question: Question, at entry: Entry) {
    if let more = question.more {
      let words = form.question(more)
      if words?.shown != .opened || words?.kind != .words {
        entry.fault(
          "question \"\(question.code)\" opens \"\(more)\", which is not there to open",
          "add that question with kind: words and shown: opened")
      }
    }
    if question.shown == .opened, !form.questions.contains(where: { $0.more == question.code }) {
      entry.fault(
        "question \"\(question.code)\" waits to be opened, but nothing opens it",
        "add more: \(question.code) to another question")
    }
  }

  private func checkCard(_ question: Question, at entry: Entry) {
    guard let part = question.card else { return }
    if question.kind != .many {
      entry.fault(
        "question \"\(question.code)\" has a card, but nobody can choose several",
        "use kind: many")
    }
    if part == .gives, form.list?.from != question.code {
      entry.fault(
        "question \"\(question.code)\" gives a card, but no list is made from it",
        "add list: with from: \(question.code)")
    }
    if form.questions.first(where: { $0.card == part })?.code != question.code {
      entry.fault("two questions have card: \(part.rawValue)", "leave it to one")
    }
  }

  private func earlier(_ code: Question.Code, than question: Question) -> Question? {
    form.questions.prefix { $0.code != question.code }.first { $0.code == code }
  }
}
