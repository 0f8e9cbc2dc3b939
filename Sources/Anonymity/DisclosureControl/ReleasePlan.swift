public import Survey

/// The fixed list of what is released each period: each question alone, and by each grouping.
public struct ReleasePlan: Sendable {
  /// Every version of every form that there are answers to; the newest of each form comes last.
  public let forms: [Form]
  public let groupings: [Grouping]

  public init(forms: [Form], groupings: [Grouping]) {
    self.forms = forms
    self.groupings = groupings
  }

  var formCodes: [Form.Code] {
    forms.map(\.code).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What is counted of a form: its questions, those about each wish, and the national tables.
  func counted(of form: Form.Code) -> [CountedQuestion] {
    let versions = forms.filter { $0.code == form }
    let questions = versions.flatMap { form in form.questions.flatMap { $0.counted(in: form) } }
    return questions.mergedByCode + National.counted(of: versions)
  }
}

/// A question as it is counted, whatever version of the form asked it.
struct CountedQuestion: Sendable {
  let form: Form.Code
  let code: Question.Code
  /// The question of the form that it repeats: the same people in both get the same noise.
  let origin: Question.Code
  let kind: TableShape.Kind
  var choices: [Choice.Code]
  /// The choice that is counted in a row of its own, outside the base.
  var apart: Choice.Code?
  /// Released with a quarter as well as with the year.
  let isQuarterly: Bool
  /// Counted alone, never by group.
  let isAlone: Bool
  /// What a response says to it.
  let reading: @Sendable (StoredResponse) -> Reading

  enum Reading: Equatable {
    case notAsked
    case skipped
    case chose([Choice.Code])
  }

  /// The base is everyone who was asked, and not only who answered: for how many came, and for the
  /// national "asked".
  var isOfAllAsked: Bool { code == Respondent.who || code == National.asked }

  /// The row that stands beside the others.
  var beside: TableShape.Beside? {
    if code == National.asked { return .unanswered }
    return apart == nil ? nil : .apart
  }

  /// Who answered is not counted by who answered.
  func isCounted(by grouping: Grouping) -> Bool {
    if isAlone { return false }
    switch grouping {
    case .respondent: return code != Respondent.who && code != Respondent.helper
    case .area: return !National.codes.contains(code)
    }
  }

  /// The columns: the main line, and beside it what others say for someone; never added up but for
  /// how many came.
  func groups(by grouping: Grouping?) -> [Group] {
    grouping?.groups ?? (code == Respondent.who ? [.whole] : [.main, .behalf])
  }

  /// Those who answered themselves are the base of their column elsewhere: one number, one noise.
  func name(of choice: Choice.Code) -> CellName {
    code == Respondent.who ? .base(of: form) : .answer(choice, to: origin, of: form)
  }
}

extension Question {
  fileprivate func counted(in form: Form) -> [CountedQuestion] {
    guard isStored else { return [] }
    switch kind {
    case .words: return []
    case .one, .many: return [countedItself(in: form)]
    case .each:
      let wishes = about.flatMap(form.question)?.choices ?? []
      return wishes.compactMap { wish in
        form.question(Code("\(code).\(wish.code)"))?.countedItself(in: form)
      }
    }
  }

  private func countedItself(in form: Form) -> CountedQuestion {
    let offered = offersChosenOf.flatMap(form.question)?.choices ?? []
    let code = self.code
    return CountedQuestion(
      form: form.code, code: code, origin: code, kind: kind == .many ? .many : .one,
      choices: (offered + choices).filter { !$0.isApart }.map(\.code),
      apart: choices.first(where: \.isApart)?.code, isQuarterly: isQuarterly,
      isAlone: isCountedAlone
    ) { response in
      switch response.answers[code] {
      case nil: .notAsked
      case .skipped: .skipped
      case .chosen(let choices): .chose(choices)
      }
    }
  }
}

extension [CountedQuestion] {
  /// Versions of one question become one, with every choice that any of them has.
  fileprivate var mergedByCode: [CountedQuestion] {
    reduce(into: []) { merged, question in
      guard let place = merged.firstIndex(where: { $0.code == question.code }) else {
        return merged.append(question)
      }
      var newest = question
      newest.apart = newest.apart ?? merged[place].apart
      newest.choices += merged[place].choices.filter { !newest.choices.contains($0) }
      merged[place] = newest
    }
  }
}
