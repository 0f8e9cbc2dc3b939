internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// The questions of a form, page by page.
extension Kiosk {
  func showScreen(named name: String, _ request: Request, at context: RequestContext) throws
    -> Reply
  {
    guard let visit = try visit(of: request) else { return gone(request, at: context) }
    guard let form = visit.form, let screen = visit.path(through: form).screen(named: name) else {
      return .seeOther(context.path(visit.next))
    }
    let isChange = request.query.names.contains(Kiosk.fromCheck)
    return try show(screen, of: visit, in: form, at: context, isChange: isChange)
  }

  /// Takes what was answered, commits it, and goes on.
  func takeScreen(named name: String, _ request: Request, at context: RequestContext) throws
    -> Reply
  {
    guard allows(request, [QuestionPage.field, WordsPage.field, "then", Kiosk.fromCheck]) else {
      return notUnderstood(context)
    }
    guard var visit = try visit(of: request) else { return gone(request, at: context) }
    guard let form = visit.form, let screen = visit.path(through: form).screen(named: name) else {
      return .seeOther(context.path(visit.next))
    }
    if screen.isOfCard { return try takeCard(on: screen, request, visit, in: form, at: context) }
    let then = PressedButton(rawValue: request.fields["then"] ?? "") ?? .next
    do {
      try visit.draft.take(request.fields, on: screen, then: then, of: form, by: redactor)
    } catch {
      return try show(screen, of: visit, in: form, at: context, mending: error, in: request)
    }
    do {
      guard try save(visit) else { return gone(request, at: context) }
    } catch {
      log.error("an answer could not be saved", metadata: ["kind": "\(type(of: error))"])
      return try show(screen, of: visit, in: form, at: context, mending: nil, in: request)
    }
    return .seeOther(context.path(after(screen, then, request, visit, form)))
  }

  private func after(
    _ screen: Screen, _ then: PressedButton, _ request: Request, _ visit: Visit, _ form: Form
  ) -> Route {
    if then == .more, let more = screen.question.flatMap(form.question)?.more {
      return .screen(more.text)
    }
    if then == .enough || request.fields[Kiosk.fromCheck] != nil { return .check }
    return visit.next
  }

  /// Says that a page was reached from the check page, and goes back there.
  static let fromCheck = "check"
}

extension Kiosk {
  private func show(
    _ screen: Screen, of visit: Visit, in form: Form, at context: RequestContext, isChange: Bool
  ) throws -> Reply {
    switch screen {
    case .check: return .seeOther(context.path(.check))
    case .enough: return try showEnough(visit, in: form, at: context)
    case .card, .cardSafe: return try showCard(on: screen, visit, in: form, at: context)
    case .note(let note, _): return try show(note, on: screen, visit, in: form, at: context)
    case .question(let code, let page):
      guard
        let asking = asking(
          code, page, on: screen, visit, in: form, at: context, isChange: isChange)
      else { return .seeOther(context.path(visit.next)) }
      return try self.page(asking, of: visit, at: context)
    }
  }

  /// The page again with what was filled in and what is wrong with it; nothing is wrong but us when
  /// there is no mistake.
  private func show(
    _ screen: Screen, of visit: Visit, in form: Form, at context: RequestContext,
    mending mistake: Mistake?,
    in request: Request
  ) throws -> Reply {
    let isChange = request.fields[Kiosk.fromCheck] != nil
    guard case .question(let code, let page) = screen,
      var asking = asking(code, page, on: screen, visit, in: form, at: context, isChange: isChange)
    else { return notUnderstood(context) }
    let words = renderer.words[visit.voice]
    let isWords = asking.question.kind == .words
    let problem =
      switch mistake {
      case .tooLong: "tooLong"
      case .notOnTheForm: "unknown"
      case nil: "notSaved"
      }
    let first = asking.offered.first.map { "choice-\($0.code)" }
    asking.problem = Problem(
      words.text("problems.\(problem)"), at: isWords ? WordsPage.box : first ?? "main")
    asking.typed = request.fields[WordsPage.field]
    asking.ticked = Set(request.fields.all(QuestionPage.field))
    var reply = try self.page(asking, of: visit, at: context)
    reply.status = mistake == nil ? .unavailable : .unprocessable
    return reply
  }

  private func asking(
    _ code: Question.Code, _ page: Int, on screen: Screen, _ visit: Visit, in form: Form,
    at context: RequestContext, isChange: Bool
  ) -> AskedQuestion? {
    guard let question = form.question(code, after: visit.draft.answers) else { return nil }
    let path = visit.path(through: form)
    let offered = question.offered(on: page, after: visit.draft.answers, in: form)
    var asking = AskedQuestion(
      question, page: page, offering: offered,
      answer: visit.draft.answers[code]?.shown(among: offered))
    let before = path.screen(before: screen)
    asking.back = context.path(isChange ? .check : before.map { .screen($0.name) } ?? .time)
    asking.progress = isChange ? nil : path.progress(of: screen)
    asking.helpBox = path.opensWithHelp.contains(screen)
    asking.action = context.path(.screen(screen.name))
    asking.hidden = isChange ? [Hidden(Kiosk.fromCheck, "yes")] : []
    if visit.draft.changed.contains(code) {
      let field = offered.first.map { "choice-\($0.code)" } ?? WordsPage.box
      asking.problem = Problem(renderer.words[visit.voice].text("problems.changed"), at: field)
    }
    return asking
  }

  func page(_ asking: AskedQuestion, of visit: Visit, at context: RequestContext) throws -> Reply {
    let bytes = try renderer.bytes(of: asking, in: context.pageContext(in: visit.voice))
    return visitPage(
      String(decoding: bytes, as: UTF8.self), at: context, typing: asking.question.kind == .words)
  }

  private func showEnough(_ visit: Visit, in form: Form, at context: RequestContext) throws -> Reply
  {
    var open = visit
    open.draft.isFinishing = false
    let path = open.path(through: form)
    let page = EnoughPage(
      words: renderer.words[visit.voice], questionsLeft: path.questionsAfterEnough,
      back: path.screen(before: .enough).map { context.path(.screen($0.name)) },
      action: context.path(.screen(Screen.enough.name)))
    return visitPage(
      try renderer.html(of: page, in: context.pageContext(in: visit.voice)), at: context)
  }

  private func show(
    _ note: Interstitial, on screen: Screen, _ visit: Visit, in form: Form,
    at context: RequestContext
  ) throws -> Reply {
    let words = renderer.words[visit.voice]
    var page = MessagePage(note.rawValue, words: words, picture: note.rawValue)
    page.helpBox = note != .advocate
    let path = visit.path(through: form)
    page.back = path.screen(before: screen).map { Hole(context.path(.screen($0.name))) }
    page.buttons = [
      .init(words.text("buttons.continue"), to: context.path(.screen(screen.name)), then: "next")
    ]
    return visitPage(
      try renderer.html(of: page, in: context.pageContext(in: visit.voice)), at: context)
  }
}

extension Survey.Answer<RedactedWords> {
  /// The part of an answer that a page with these choices shows; nothing when it shows none.
  fileprivate func shown(among offered: [Choice]) -> Self? {
    switch self {
    case .skipped: return nil
    case .written: return self
    case .chosen(let choices):
      let here = choices.filter { choice in offered.contains { $0.code == choice } }
      return here.isEmpty ? nil : .chosen(here)
    }
  }
}
