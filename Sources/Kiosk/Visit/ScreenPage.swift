internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// One page of a visit, about to be made.
struct ScreenPage {
  let screen: Screen
  let visit: Visits.OpenVisit
  let context: RequestContext
  let showing: ScreenPages.Showing
  let renderer: Renderer
  let redactor: Redactor
  let open: OpenListening
  /// What of it can be listened to; nothing where no recording is heard.
  let spoken: Spoken?
  let signed: [ScreenPages.Signed]

  private var state: Visit.State { visit.state }
  private var words: Words { renderer.words[state.voice] }
  private var pageContext: PageContext {
    var pageContext = context.visitContext(
      in: state.voice, here: .fixed(.visit), isSlow: takesWords)
    pageContext.keeps = showing.keeps && takesSomething
    return pageContext
  }
  private var number: Int { state.number(of: screen) ?? state.draft.shown.count }
  private var title: String { words.text("question", filling: ["number": "\(number)"]) }
  private var action: String { context.path(.page(number)) }

  /// What every page of a visit sends along: which page it is, that it was reached for a change, and that
  /// the answers are left off it.
  private var hidden: [Hidden] {
    [Hidden(VisitHandler.screen, screen.name)]
      + (showing.isChange ? [Hidden(VisitHandler.change, "yes")] : [])
      + (showing.hidesAnswers ? [Hidden(VisitHandler.brief, "yes")] : [])
  }

  private var back: String? {
    state.number(before: screen, isChange: showing.isChange).map { context.path(.page($0)) }
  }

  /// Whether something can be ticked or typed on the page.
  private var takesSomething: Bool {
    switch screen {
    case .about, .time, .question, .card, .cardSafe, .check: true
    case .reassurance, .interstitial, .enough: false
    }
  }

  /// Whether the page has a text box: typing takes longer.
  var takesWords: Bool {
    if screen == .card { return true }
    return screen.question.flatMap { state.form?.question($0) }?.kind == .words
  }

  /// What was filled in and never sent stands there again.
  private var pending: Draft.Pending? { state.draft.pending(on: screen.name) }

  private func problem(at field: String) -> Problem? {
    var name = showing.problem
    if name == nil, let code = screen.question, state.draft.changed.contains(code) {
      name = "changed"
    }
    if name == nil, screen == .about, state.hasLostItsForm { name = "withdrawn" }
    return name.map { name in
      var problem = Problem(words.text("problems.\(name)"), at: field)
      problem.sound = open.address(ofProblem: name, at: context).map(Hole.init)
      return problem
    }
  }

  /// Where the recordings are.
  private var sounds: [String?] {
    spoken.map { spoken in
      open.recordings.addresses(of: spoken, at: context.place) {
        context.path(.sound(number, $0))
      }
    } ?? []
  }

  private var films: [SignedFilm] {
    signed.enumerated().map { index, signed in
      SignedFilm(
        signed.kind, at: context.path(.signs(.film, number, index + 1)),
        captions: context.path(.signs(.captions, number, index + 1)), words: words)
    }
  }

  private var listen: Listening? {
    spoken.flatMap { Listening(to: $0, at: sounds, words: words) }
  }
}

extension ScreenPage {
  func reassurance() throws -> [UInt8] {
    var page = MessagePage("reassurance", words: words, picture: "still")
    page.title = Hole(title)
    page.buttons = [.init(words.text("buttons.continue"), to: action, then: "next", hidden: hidden)]
    page.listen = listen
    return try renderer.bytes(of: page, in: pageContext)
  }

  func question(_ asked: AskedQuestion) throws -> [UInt8] {
    var asked = asked
    let isWords = asked.question.kind == .words
    let first = asked.offered.first.map { "choice-\($0.code)" } ?? "main"
    asked.title = title
    asked.back = back
    asked.action = action
    asked.hidden = hidden
    asked.problem = problem(at: isWords ? WordsPage.box : first)
    asked.typed = showing.typed ?? pending?.words?.text
    asked.sounds = sounds
    asked.films = films
    asked.ticked = (showing.ticked ?? pending?.ticked).map(Set.init)
    return try renderer.bytes(of: asked, in: pageContext)
  }

  func interstitial(_ name: Interstitial) throws -> [UInt8] {
    var page = MessagePage(name.rawValue, words: words, picture: name.picture)
    page.title = Hole(title)
    page.helpBox = name == .worried
    page.listen = listen
    page.back = back.map(Hole.init)
    page.buttons = [.init(words.text("buttons.continue"), to: action, then: "next", hidden: hidden)]
    return try renderer.bytes(of: page, in: pageContext)
  }

  func enough() throws -> [UInt8] {
    var page = EnoughPage(title: title, back: back, action: action, hidden: hidden)
    page.listen = listen
    return try renderer.bytes(of: page, in: pageContext)
  }

  func cardWords() throws -> [UInt8] {
    var page = CardWordsPage(
      words: words, title: title, back: back, action: action, hidden: hidden,
      typed: showing.typed ?? pending?.words?.text ?? "", problem: showing.problem)
    page.listen = listen
    return try renderer.bytes(of: page, in: pageContext)
  }

  func check() throws -> [UInt8] {
    let written = state.writtenWords
    let keeps = (showing.ticked ?? pending?.ticked ?? []).first
    var page = CheckPage(
      title: title, send: context.path(.send),
      hide: context.path(.page(number), VisitHandler.brief), show: action,
      keepsWords: keeps.map { $0 == "yes" },
      yesPicture: renderer.picture(context.look.drawing(of: "yes")),
      noPicture: renderer.picture(context.look.drawing(of: "no")), hidden: hidden)
    page.listen = listen
    page.back = back.map(Hole.init)
    page.showsAnswers = !showing.hidesAnswers
    page.rows = showing.hidesAnswers ? [] : Repeated(rows)
    page.lost = state.draft.lostAnswers
    page.covered = written.contains(where: \.wereCovered)
    page.hasWords = !written.isEmpty
    page.problem = problem(at: "main")
    return try renderer.bytes(of: page, in: pageContext)
  }

  /// One row for each page that was answered or passed, of those whose answers are kept: the page says
  /// that it shows what is.
  private var rows: [CheckPage.Row] {
    guard let form = state.form, let path = state.path else { return [] }
    return path.screens.compactMap { screen -> CheckPage.Row? in
      guard case .question(let code, let page) = screen, let question = form.question(code),
        question.isStored, state.draft.done.contains(screen.name),
        let number = state.number(of: screen)
      else { return nil }
      let offered = question.offered(on: page, after: state.draft.answers.given, in: form)
      let heading = question.pages.indices.contains(page) ? question.pages[page].heading : nil
      var row = CheckPage.Row(
        question: [question.text[state.voice], heading?[state.voice]].compactMap(\.self)
          .joined(separator: " "),
        answers: shown(state.known[code], among: offered), number: number,
        change: context.path(.page(number), VisitHandler.change))
      if case .written(let words) = state.known[code] { row.covering = covering(words, number) }
      return row
    }
  }

  private func covering(_ words: RedactedWords, _ number: Int) -> CoveringView {
    CoveringView(
      words, number, doubtful: redactor.doubtfulWords(in: words),
      isOpen: showing.opened == number)
  }

  private func shown(
    _ answer: Survey.Answer<RedactedWords>?, among offered: [Choice]
  ) -> [CheckPage.Answer] {
    switch answer {
    case .written(let words): [CheckPage.Answer(words.text)]
    case .chosen(let choices):
      offered.filter { choices.contains($0.code) }.map {
        CheckPage.Answer(
          $0.label[state.voice],
          picture: $0.picture.map { renderer.picture(context.look.drawing(of: $0)) })
      }
    case .skipped, nil: []
    }
  }
}

extension Interstitial {
  fileprivate var picture: String {
    switch self {
    case .advocate: "advocate"
    case .worried: "worried"
    case .mustAct: "know-nothing"
    case .helping: "helper-let"
    }
  }
}
