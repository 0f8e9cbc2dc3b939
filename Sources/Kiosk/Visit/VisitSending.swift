internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// Check your answers, send them, thank you.
extension Kiosk {
  func showCheck(_ request: Request, at context: RequestContext, hiding: Bool) throws -> Reply {
    guard let visit = try visit(of: request) else { return gone(request, at: context) }
    guard let form = visit.form else { return .seeOther(context.path(.about)) }
    return try check(visit, of: form, at: context, hiding: hiding, problem: nil)
  }

  private func check(
    _ visit: Visit, of form: Form, at context: RequestContext, hiding: Bool, problem: String?,
    leavesOutWords: Bool? = nil
  ) throws -> Reply {
    let words = renderer.words[visit.voice]
    let path = visit.path(through: form)
    let written = visit.writtenWords(on: path)
    var page = CheckPage(
      words: words, send: context.path(.send), hide: context.path(.checkHidden),
      show: context.path(.check), leavesOutWords: leavesOutWords)
    page.back = path.screen(before: .check).map { Hole(context.path(.screen($0.name))) }
    page.showsAnswers = !hiding
    page.rows = hiding ? [] : Repeated(rows(of: visit, on: path, in: form, at: context))
    page.lost = visit.draft.lostAnswers
    page.covered = written.contains(where: \.wereCovered)
    page.hasWords = !written.isEmpty
    page.unsafe = written.contains { unsafeWords.soundsUnsafe($0.text) }
    page.problem = problem.map { Problem(words.text("problems.\($0)"), at: "main") }
    var reply = visitPage(
      try renderer.html(of: page, in: context.pageContext(in: visit.voice)), at: context)
    if problem != nil { reply.status = .unavailable }
    return reply
  }

  /// One row for each page that was answered or passed.
  private func rows(
    of visit: Visit, on path: Path, in form: Form, at context: RequestContext
  ) -> [CheckPage.Row] {
    let pruned = form.pruned(visit.draft.answers)
    return path.screens.compactMap { screen -> CheckPage.Row? in
      guard case .question(let code, let page) = screen, let question = form.question(code),
        visit.draft.done.contains(screen.name)
      else { return nil }
      let offered = question.offered(on: page, after: visit.draft.answers, in: form)
      let heading = question.pages.indices.contains(page) ? question.pages[page].heading : nil
      return CheckPage.Row(
        question: [question.text[visit.voice], heading?[visit.voice]].compactMap(\.self)
          .joined(separator: " "),
        answers: shown(pruned[code], among: offered, in: visit.voice),
        change: context.path(.screen(screen.name), Kiosk.fromCheck))
    }
  }

  private func shown(
    _ answer: Survey.Answer<RedactedWords>?, among offered: [Choice], in voice: Voice
  ) -> [CheckPage.Answer] {
    switch answer {
    case .written(let words): [CheckPage.Answer(words.text)]
    case .chosen(let choices):
      offered.filter { choices.contains($0.code) }.map {
        CheckPage.Answer($0.label[voice], picture: $0.picture.map(renderer.picture))
      }
    case .skipped, nil: []
    }
  }

  /// *Send*: into the box, and the draft is gone, in one commit.
  func send(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, ["words", "then"]) else { return notUnderstood(context) }
    if request.fields["then"] == "throw" { return try throwAway(request, at: context) }
    guard let token = request.cookie(CookieName.visit).flatMap(VisitToken.init(cookie:)) else {
      return gone(request, at: context)
    }
    guard let visit = try visit(of: request) else {
      return try sentBefore(token, request, at: context)
    }
    guard let form = visit.form else { return .seeOther(context.path(.about)) }
    let leavesOut = request.fields["words"] == "out"
    let response = redactor.anonymise(
      visit.draft, through: form, in: visit.place.area, leavingOutWords: leavesOut)
    do {
      guard let words = try drop(response, of: token, usingUp: visit.usedCard) else {
        return gone(request, at: context)
      }
      return try thanks(visit, form, words, at: context)
    } catch {
      log.error("a response could not be saved", metadata: ["kind": "\(type(of: error))"])
      return try check(
        visit, of: form, at: context, hiding: false, problem: "notSaved", leavesOutWords: leavesOut)
    }
  }

  /// Puts a response into this week's box under take-back words that no other response has.
  func drop(
    _ response: AnonymousResponse, of token: VisitToken, usingUp card: CardID? = nil
  ) throws -> TakeBackWords? {
    let slot = try store.keys.slot(
      of: Week(of: Day(of: now())), opened: forms.service.box.opening)
    for words in takeBackWords(of: token) {
      let sealed = try slot.seal(response, as: store.keys.takeBack.id(of: words))
      switch try store.send(sealed, endingDraft: token.draftID, usingUp: card) {
      case .stored: return words
      case .alreadyThere, .visitIsGone: return try wordsInBox(of: token)
      case .wordsAreTaken: continue
      }
    }
    return nil
  }

  /// *Send* pressed twice: the same thanks, and nothing is stored again.
  private func sentBefore(_ token: VisitToken, _ request: Request, at context: RequestContext)
    throws -> Reply
  {
    guard let words = try wordsInBox(of: token) else { return gone(request, at: context) }
    let page = ThanksPage(
      words: renderer.words[.own], takeBackWords: words.text, takeBack: context.path(.takeBack),
      finish: context.path(.finish))
    return clearing(try renderer.html(of: page, in: context.pageContext()), at: context)
  }

  /// The words to try for a visit, one after the other, until no other response has them.
  private func takeBackWords(
    of token: VisitToken
  ) -> some BidirectionalCollection<TakeBackWords> {
    (0..<16).lazy.map { takeBackList.takeBackWords(of: token, attempt: $0) }
  }

  /// The take-back words of a visit whose response lies in the box: the last that are in there,
  /// since those before them were taken by others when it was sent.
  func wordsInBox(of token: VisitToken) throws -> TakeBackWords? {
    try takeBackWords(of: token).last { try store.holds(store.keys.takeBack.id(of: $0)) }
  }

  private func thanks(
    _ visit: Visit, _ form: Form, _ takeBack: TakeBackWords, at context: RequestContext
  ) throws -> Reply {
    let words = renderer.words[visit.voice]
    var page = ThanksPage(
      words: words, takeBackWords: takeBack.text, takeBack: context.path(.takeBack),
      finish: context.path(.finish))
    if let list = PersonalList(of: visit, form: form) {
      page.list = ThanksPage.OfferedList(
        words: words, heading: list.heading(in: visit.voice), items: items(of: list, visit.voice),
        text: list.releaseJob(in: visit.voice), action: context.path(.list), hidden: list.fields)
      page.card = offeredCard(with: list, at: context)
    }
    if let offer = form.offers, offer.shown.holds(after: visit.draft.answers) {
      page.again = ThanksPage.Again(
        text: offer.text[visit.voice], action: context.path(.begin),
        hidden: [Hidden("form", offer.form.text)])
    }
    return clearing(
      try renderer.html(of: page, in: context.pageContext(in: visit.voice)), at: context)
  }

  /// A page that a shared screen clears away after a while, whatever it shows.
  func clearing(_ html: String, at context: RequestContext) -> Reply {
    let page = Reply.page(html)
    guard context.place.isKiosk else { return page }
    let seconds = forms.service.kiosk.stillThereAfter
    return page.with("Refresh", "\(seconds); url=\(context.path(.cleared))")
  }

  /// The person's own list as a page to print, made from what the thank-you page sends.
  func showList(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, PersonalList.names),
      let list = PersonalList(of: request.fields, in: forms)
    else { return notUnderstood(context) }
    let voice = list.voice
    let page = ListPage(
      heading: list.heading(in: voice), items: items(of: list, voice),
      text: list.releaseJob(in: voice), finish: context.path(.finish))
    return clearing(try renderer.html(of: page, in: context.pageContext(in: voice)), at: context)
  }

  private func items(of list: PersonalList, _ voice: Voice) -> [ListPage.Item] {
    list.items.map { choice in
      ListPage.Item(
        label: choice.label[voice], picture: choice.picture.map(renderer.picture),
        most: choice.code == list.most)
    }
  }
}

extension Visit {
  /// The words that would be kept if the visit ended now.
  fileprivate func writtenWords(on path: Path) -> [RedactedWords] {
    path.questions.compactMap { question in
      if case .written(let words) = draft.answers[question] { words } else { nil }
    }
  }
}
