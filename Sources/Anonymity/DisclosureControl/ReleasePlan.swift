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
  let kind: TableShape.Kind
  var choices: [Choice.Code]
  var exclusive: [Choice.Code]
  let offers: Question.Code?
  let route: Asking.Route
  /// Counted alone, never by group.
  let isAlone: Bool
  /// What a response says to it.
  let reading: @Sendable (StoredResponse) -> Reading

  enum Reading: Equatable {
    case notAsked
    case skipped
    case chose([Choice.Code], workedOut: Bool)
  }

  /// Yes, a bit, no: shown joined by the quarter, by rule and not by looking at the numbers.
  var isScale: Bool {
    let codes = Set(choices)
    return kind == .one && codes.isSuperset(of: ["yes", "no"])
      && codes.isSubset(of: ["yes", "bit", "no", "soon", "dk"])
  }

  /// Who answered is not counted by who answered.
  func isCounted(by grouping: Grouping) -> Bool {
    if isAlone { return false }
    switch grouping {
    case .respondent: return code != Respondent.who && code != Respondent.helper
    case .area: return !National.codes.contains(code)
    }
  }
}

extension Question {
  fileprivate func counted(in form: Form) -> [CountedQuestion] {
    guard isStored else { return [] }
    switch kind {
    case .words: return []
    case .one, .many: return [counted(in: form, by: route(in: form))]
    case .each:
      let wishes = about.flatMap(form.question)?.choices ?? []
      return wishes.compactMap { wish in
        form.question(Code("\(code).\(wish.code)")).map { question in
          let route = about.map { Asking.Route.chosen($0, [wish.code], orSkipped: false) }
          return question.counted(in: form, by: route ?? .everyone)
        }
      }
    }
  }

  private func counted(in form: Form, by route: Asking.Route) -> CountedQuestion {
    let offered = offersChosenOf.flatMap(form.question)?.choices ?? []
    let code = self.code
    return CountedQuestion(
      form: form.code, code: code, kind: kind == .many ? .many : .one,
      choices: (offered + choices).map(\.code),
      exclusive: choices.filter(\.isExclusive).map(\.code), offers: offersChosenOf, route: route,
      isAlone: isCountedAlone
    ) { response in
      switch response.answers[code] {
      case nil: .notAsked
      case .skipped: .skipped
      case .chosen(let choices): .chose(choices, workedOut: false)
      }
    }
  }

  private func route(in form: Form) -> Asking.Route {
    switch shown {
    case .chosen(let question, let codes, let orSkipped):
      .chosen(question, codes.sorted(), orSkipped: orSkipped)
    case .atLeast(_, let question): .answered(question)
    case .always, .opened, .all: .everyone
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
      newest.choices += merged[place].choices.filter { !newest.choices.contains($0) }
      newest.exclusive += merged[place].exclusive.filter { !newest.exclusive.contains($0) }
      merged[place] = newest
    }
  }
}
