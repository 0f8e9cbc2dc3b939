internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// From *Start* to the first question: what about, and is this a good time and place?
extension Kiosk {
  /// *Start*: a fresh secret for the visitor, an empty draft for us.
  func begin(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, ["form", "then"]) else { return notUnderstood(context) }
    let token = VisitToken.fresh()
    var draft = Draft(at: context.place.code)
    if let form = request.fields["form"].flatMap({ forms.form(Code($0)) }) {
      draft.form = form.code
      draft.version = form.version
    }
    try store.begin(token.seal(draft), lapsing: lapse(at: context.place))
    let next: Route = draft.form == nil ? .about : .time
    return .seeOther(context.path(next)).keeping(cookie(of: token, at: context.place))
  }

  /// Leads to the next open page.
  func resume(_ request: Request, at context: RequestContext) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: context) }
    return .seeOther(context.path(visit.next))
  }

  /// *I am still here.*
  func carryOn(_ request: Request, at context: RequestContext) throws -> Reply {
    guard let visit = try visit(of: request), try save(visit) else {
      return gone(request, at: context)
    }
    return .seeOther(context.path(visit.next))
  }

  func showAbout(_ request: Request, at context: RequestContext) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: context) }
    let asking = askingAbout(at: context, chosen: visit.draft.form)
    return try page(asking, of: visit, at: context)
  }

  func takeAbout(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, [QuestionPage.field, "then"]) else { return notUnderstood(context) }
    guard var visit = try visit(of: request) else { return gone(request, at: context) }
    let value = request.fields[QuestionPage.field]
    let chosen = forms.about.choices.first { $0.value == value } ?? forms.about.choices.last
    guard value == nil || chosen?.value == value, let chosen, let form = forms.form(chosen.opens)
    else { return notUnderstood(context) }
    if visit.draft.form != form.code { visit.draft.change(from: visit.form, to: form) }
    guard try save(visit) else { return gone(request, at: context) }
    return .seeOther(context.path(.time))
  }

  func showTime(_ request: Request, at context: RequestContext) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: context) }
    guard visit.form != nil else { return .seeOther(context.path(.about)) }
    var asking = AskedQuestion(
      forms.time, page: 0, offering: forms.time.choices, answer: nil)
    asking.back = context.path(.about)
    asking.action = context.path(.time)
    asking.skips = false
    asking.stops = false
    return try page(asking, of: visit, at: context)
  }

  /// *Not now* clears the visit; anything else goes on. Neither is stored.
  func takeTime(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, [QuestionPage.field, "then"]) else { return notUnderstood(context) }
    guard var visit = try visit(of: request) else { return gone(request, at: context) }
    guard let form = visit.form else { return .seeOther(context.path(.about)) }
    if request.fields[QuestionPage.field] == "later" {
      try store.forget(visit.token.draftID)
      return .seeOther(context.path(.later)).keeping(noVisit)
    }
    visit.draft.done.insert(Visit.time)
    guard try save(visit) else { return gone(request, at: context) }
    let first = visit.path(through: form).nextOpen(done: visit.draft.done)
    return .seeOther(context.path(.screen(first.name)))
  }

  private func askingAbout(at context: RequestContext, chosen: Form.Code?) -> AskedQuestion {
    let choices = forms.about.choices.map { choice in
      Choice(code: Code(choice.value), label: choice.label, picture: choice.picture)
    }
    let question = Question.asking(forms.about.text, of: choices)
    var asking = AskedQuestion(
      question, page: 0, offering: choices,
      answer: chosen.map { .chosen([Choice.Code($0.text)]) })
    asking.action = context.path(.about)
    asking.skips = false
    asking.stops = false
    return asking
  }
}

extension Draft {
  /// Begins another form; of the answers, only those to what both forms open with still fit.
  fileprivate mutating func change(from old: Form?, to new: Form) {
    var draft = Draft(at: place)
    draft.form = new.code
    draft.version = new.version
    for (question, other) in zip(new.questions, old?.questions ?? []) {
      guard question == other else { break }
      draft.answers[question.code] = answers[question.code]
      if done.contains(question.code.text) { draft.done.insert(question.code.text) }
    }
    self = draft
  }
}

extension Kiosk {
  /// Whether a post has only fields that the page it came from has.
  func allows(_ request: Request, _ names: Set<String>) -> Bool {
    request.fields.names.allSatisfy(names.contains)
  }

  func notUnderstood(_ context: RequestContext) -> Reply {
    trouble(.badRequest, "notUnderstood", at: context)
  }
}
