extension Form {
  /// This version, with what earlier ones asked and it asks no more: so every kept answer is counted.
  ///
  /// A code never changes its meaning, so the newest wording of each is the one that is shown.
  public func joined(with earlier: [Form]) -> Form {
    earlier.sorted { $0.version > $1.version }.reduce(self) { $0.adding(from: $1) }
  }

  private func adding(from older: Form) -> Form {
    let own = questions.map { question in
      older.question(question.code).map(question.addingChoices) ?? question
    }
    let gone = older.questions.filter { other in !questions.contains { $0.code == other.code } }
    return with(questions: own + gone)
  }

  /// The same form with other questions.
  func with(questions: [Question]) -> Form {
    Form(
      code: code, version: version, title: title, picture: picture, list: list, offers: offers,
      questions: questions, retired: retired, opening: opening, isClosed: isClosed,
      hasCards: hasCards)
  }
}

extension Question {
  /// With the choices that another version of it had and it has no more.
  fileprivate func addingChoices(of older: Question) -> Question {
    let gone = older.choices.filter { choice($0.code) == nil }
    guard !gone.isEmpty else { return self }
    let last = pages.last
    return with(
      pages: pages.dropLast()
        + [ChoicePage(heading: last?.heading, choices: (last?.choices ?? []) + gone)])
  }

  private func with(pages: [ChoicePage]) -> Question {
    var question = self
    question.pages = pages
    return question
  }
}
