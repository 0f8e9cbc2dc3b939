internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// From *Start* to the first question: what about, and is this a good time and place?
extension Kiosk {
  /// *Start*: a fresh secret for the visitor, an empty draft for us.
  func begin(_ request: Request, at site: Site) throws -> Reply {
    guard allows(request, ["form", "then"]) else { return notUnderstood(site) }
    let token = VisitToken.fresh()
    var draft = Draft(at: site.place.code)
    if let form = request.fields["form"].flatMap({ forms.form(Code($0)) }) {
      draft.form = form.code
      draft.version = form.version
    }
    try store.begin(token.seal(draft), lapsing: lapse(at: site.place))
    let next: Route = draft.form == nil ? .about : .time
    return .seeOther(site.path(next)).keeping(cookie(of: token, at: site.place))
  }

  /// Leads to the next open page.
  func resume(_ request: Request, at site: Site) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: site) }
    return .seeOther(site.path(visit.next))
  }

  /// *I am still here.*
  func carryOn(_ request: Request, at site: Site) throws -> Reply {
    guard let visit = try visit(of: request), try save(visit) else {
      return gone(request, at: site)
    }
    return .seeOther(site.path(visit.next))
  }

  func showAbout(_ request: Request, at site: Site) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: site) }
    let asking = askingAbout(at: site, chosen: visit.draft.form)
    return try page(asking, of: visit, at: site, key: "about")
  }

  func takeAbout(_ request: Request, at site: Site) throws -> Reply {
    guard allows(request, [QuestionPage.field, "then"]) else { return notUnderstood(site) }
    guard var visit = try visit(of: request) else { return gone(request, at: site) }
    let value = request.fields[QuestionPage.field]
    let chosen = forms.about.choices.first { $0.value == value } ?? forms.about.choices.last
    guard value == nil || chosen?.value == value, let chosen, let form = forms.form(chosen.opens)
    else { return notUnderstood(site) }
    if visit.draft.form != form.code { visit.draft.change(from: visit.form, to: form) }
    guard try save(visit) else { return gone(request, at: site) }
    return .seeOther(site.path(.time))
  }

  func showTime(_ request: Request, at site: Site) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: site) }
    guard visit.form != nil else { return .seeOther(site.path(.about)) }
    var asking = AskedQuestion(
      forms.time, page: 0, offering: forms.time.choices, answer: nil)
    asking.back = site.path(.about)
    asking.action = site.path(.time)
    asking.skips = false
    asking.stops = false
    return try page(asking, of: visit, at: site, key: "time")
  }

  /// *Not now* clears the visit; anything else goes on. Neither is stored.
  func takeTime(_ request: Request, at site: Site) throws -> Reply {
    guard allows(request, [QuestionPage.field, "then"]) else { return notUnderstood(site) }
    guard var visit = try visit(of: request) else { return gone(request, at: site) }
    guard let form = visit.form else { return .seeOther(site.path(.about)) }
    if request.fields[QuestionPage.field] == "later" {
      try store.forget(visit.token.draftID)
      return .seeOther(site.path(.later)).keeping(noVisit)
    }
    visit.draft.done.insert(Visit.time)
    guard try save(visit) else { return gone(request, at: site) }
    let first = visit.path(through: form).nextOpen(done: visit.draft.done)
    return .seeOther(site.path(.screen(first.name)))
  }

  private func askingAbout(at site: Site, chosen: Form.Code?) -> AskedQuestion {
    let choices = forms.about.choices.map { choice in
      Choice(code: Code(choice.value), label: choice.label, picture: choice.picture)
    }
    let question = Question.asking(forms.about.text, of: choices)
    var asking = AskedQuestion(
      question, page: 0, offering: choices,
      answer: chosen.map { .chosen([Choice.Code($0.text)]) })
    asking.action = site.path(.about)
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

  func notUnderstood(_ site: Site) -> Reply { trouble(.badRequest, "notUnderstood", at: site) }
}
