internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// The questions of a form, page by page.
extension Kiosk {
  func showScreen(named name: String, _ request: Request, at site: Site) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: site) }
    guard let form = visit.form, let screen = visit.path(through: form).screen(named: name) else {
      return .seeOther(site.path(visit.next))
    }
    let isChange = request.query.names.contains(Kiosk.fromCheck)
    return try show(screen, of: visit, in: form, at: site, isChange: isChange)
  }

  /// Takes what was answered, commits it, and goes on.
  func takeScreen(named name: String, _ request: Request, at site: Site) throws -> Reply {
    guard allows(request, [QuestionPage.field, WordsPage.field, "then", Kiosk.fromCheck]) else {
      return notUnderstood(site)
    }
    guard var visit = try visit(of: request) else { return gone(request, at: site) }
    guard let form = visit.form, let screen = visit.path(through: form).screen(named: name) else {
      return .seeOther(site.path(visit.next))
    }
    if screen.isOfCard { return try takeCard(on: screen, request, visit, in: form, at: site) }
    let then = Then(rawValue: request.fields["then"] ?? "") ?? .next
    do {
      try visit.draft.take(request.fields, on: screen, then: then, of: form, by: redactor)
    } catch {
      return try show(screen, of: visit, in: form, at: site, mending: error, in: request)
    }
    do {
      guard try save(visit) else { return gone(request, at: site) }
    } catch {
      log.error("an answer could not be saved", metadata: ["kind": "\(type(of: error))"])
      return try show(screen, of: visit, in: form, at: site, mending: nil, in: request)
    }
    return .seeOther(site.path(after(screen, then, request, visit, form)))
  }

  private func after(
    _ screen: Screen, _ then: Then, _ request: Request, _ visit: Visit, _ form: Form
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
    _ screen: Screen, of visit: Visit, in form: Form, at site: Site, isChange: Bool
  ) throws -> Reply {
    switch screen {
    case .check: return .seeOther(site.path(.check))
    case .enough: return try showEnough(visit, in: form, at: site)
    case .card, .cardSafe: return try showCard(on: screen, visit, in: form, at: site)
    case .note(let note, _): return try show(note, on: screen, visit, in: form, at: site)
    case .question(let code, let page):
      guard
        let asking = asking(code, page, on: screen, visit, in: form, at: site, isChange: isChange)
      else { return .seeOther(site.path(visit.next)) }
      let key = "\(form.code)|\(screen.name)|\(isChange)|\(asking.progressKey)"
      return try self.page(asking, of: visit, at: site, key: key)
    }
  }

  /// The page again with what was filled in and what is wrong with it; nothing is wrong but us when
  /// there is no mistake.
  private func show(
    _ screen: Screen, of visit: Visit, in form: Form, at site: Site, mending mistake: Mistake?,
    in request: Request
  ) throws -> Reply {
    let isChange = request.fields[Kiosk.fromCheck] != nil
    guard case .question(let code, let page) = screen,
      var asking = asking(code, page, on: screen, visit, in: form, at: site, isChange: isChange)
    else { return notUnderstood(site) }
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
    var reply = try self.page(asking, of: visit, at: site, key: "")
    reply.status = mistake == nil ? .unavailable : .unprocessable
    return reply
  }

  private func asking(
    _ code: Question.Code, _ page: Int, on screen: Screen, _ visit: Visit, in form: Form,
    at site: Site, isChange: Bool
  ) -> AskedQuestion? {
    guard let question = form.question(code, after: visit.draft.answers) else { return nil }
    let path = visit.path(through: form)
    let offered = question.offered(on: page, after: visit.draft.answers, in: form)
    var asking = AskedQuestion(
      question, page: page, offering: offered,
      answer: visit.draft.answers[code]?.shown(among: offered))
    let before = path.screen(before: screen)
    asking.back = site.path(isChange ? .check : before.map { .screen($0.name) } ?? .time)
    asking.progress = isChange ? nil : path.progress(of: screen)
    asking.helpBox = path.opensWithHelp.contains(screen)
    asking.action = site.path(.screen(screen.name))
    asking.hidden = isChange ? [Hidden(Kiosk.fromCheck, "yes")] : []
    if visit.draft.changed.contains(code) {
      let field = offered.first.map { "choice-\($0.code)" } ?? WordsPage.box
      asking.problem = Problem(renderer.words[visit.voice].text("problems.changed"), at: field)
    }
    return asking
  }

  /// A question's page: kept for everyone unless it shows something that a person said.
  func page(_ asking: AskedQuestion, of visit: Visit, at site: Site, key: String) throws -> Reply {
    let setting = site.setting(in: visit.voice)
    let html =
      asking.isPersonal
      ? try renderer.html(of: asking, in: setting)
      : try kept.page("\(key)|\(site.key(in: visit.voice))") {
        try renderer.html(of: asking, in: setting)
      }
    return visitPage(html, at: site, typing: asking.question.kind == .words)
  }

  private func showEnough(_ visit: Visit, in form: Form, at site: Site) throws -> Reply {
    var open = visit
    open.draft.isFinishing = false
    let path = open.path(through: form)
    let page = EnoughPage(
      words: renderer.words[visit.voice], questionsLeft: path.questionsAfterEnough,
      back: path.screen(before: .enough).map { site.path(.screen($0.name)) },
      action: site.path(.screen(Screen.enough.name)))
    return visitPage(try renderer.html(of: page, in: site.setting(in: visit.voice)), at: site)
  }

  private func show(
    _ note: Note, on screen: Screen, _ visit: Visit, in form: Form, at site: Site
  ) throws -> Reply {
    let words = renderer.words[visit.voice]
    var page = MessagePage(note.rawValue, words: words, picture: note.rawValue)
    page.helpBox = note != .advocate
    let path = visit.path(through: form)
    page.back = path.screen(before: screen).map { site.path(.screen($0.name)) }
    page.buttons = [
      .init(words.text("buttons.continue"), to: site.path(.screen(screen.name)), then: "next")
    ]
    return visitPage(try renderer.html(of: page, in: site.setting(in: visit.voice)), at: site)
  }
}

extension AskedQuestion {
  /// What a kept page depends on besides its own question.
  fileprivate var progressKey: String {
    "\(progress?.number ?? 0)/\(progress?.of ?? 0)|\(back ?? "")|\(helpBox)"
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
