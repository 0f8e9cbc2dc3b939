internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// The pages of a visit: each is made of the visit's state and the screen that is shown.
struct ScreenPages: Sendable {
  let forms: Forms
  let renderer: Renderer
  let redactor: Redactor
  let open: OpenListening

  /// How a page comes to be shown, besides what the visit's state says.
  struct Showing {
    /// It was reached from the check page, and leads back there.
    var isChange = false
    /// Answers are left off the check page.
    var hidesAnswers = false
    /// Its links send along what is filled in. Where that could not be kept they are plain links, so
    /// that nobody is held on the page.
    var keeps = true
    /// The number of the page whose words are open, to be covered.
    var opened: Int?
    /// What is wrong with what was sent: one of `problems` in the wording.
    var problem: String?
    var status = Status.ok
    /// What was typed and ticked, and not taken.
    var typed: String?
    var ticked: [String]?
  }

  func reply(
    _ screen: Screen, of visit: Visits.OpenVisit, at context: RequestContext,
    _ showing: Showing = Showing()
  ) throws -> Reply {
    let page = ScreenPage(
      screen: screen, visit: visit, context: context, showing: showing, renderer: renderer,
      redactor: redactor, open: open,
      spoken: open.recordings.areHeard(at: context.place) ? spoken(screen, of: visit.state) : nil,
      signed: signed(screen, of: visit.state, at: context.place))
    let reply = counting(
      .page(try bytes(of: page), showing.status), at: context, typing: page.takesWords)
    return reply.filled(to: screen == .check ? Reply.checkLength : Reply.usualLength)
  }

  private func bytes(of page: ScreenPage) throws -> [UInt8] {
    switch page.screen {
    case .reassurance: try page.reassurance()
    case .about: try page.question(about(of: page.visit.state))
    case .time: try page.question(time)
    case .question(let code, let number):
      try page.question(asked(code, number, of: page.visit.state))
    case .interstitial(let name, _): try page.interstitial(name)
    case .enough: try page.enough()
    case .card: try page.cardWords()
    case .cardSafe: try page.question(cardSafe(of: page.visit.state))
    case .check: try page.check()
    }
  }

  /// On a shared screen everything is cleared when nobody is there any more.
  func counting(_ reply: Reply, at context: RequestContext, typing: Bool) -> Reply {
    guard context.place.isKiosk else { return reply }
    let rules = forms.service.kiosk
    let seconds = typing ? rules.stillThereAfterWords : rules.stillThereAfter
    return reply.with("Refresh", "\(seconds + rules.stillThereFor); url=\(context.path(.cleared))")
  }
}

/// The films in which a page is signed.
extension ScreenPages {
  /// A part of a page, and the name of the film in which it is signed.
  typealias Signed = (kind: SignedFilm.Kind, film: String)

  /// Those that may be shown at a place. What a form is about is signed on the form's first page.
  func signed(_ screen: Screen, of state: Visit.State, at place: Place) -> [Signed] {
    if open.films.all.isEmpty { return [] }
    let signs: [(kind: SignedFilm.Kind, signs: Signs?)] =
      switch screen {
      case .about: [(.question, forms.about.signs)]
      case .time: [(.question, forms.time.signs(on: 0))]
      case .question(let code, let page):
        [
          (.form, state.path?.screens.first == screen ? state.form?.signs : nil),
          (
            .question, state.form?.question(code, after: state.draft.answers.given)?.signs(on: page)
          ),
        ]
      case .reassurance, .interstitial, .enough, .card, .cardSafe, .check: []
      }
    return signs.compactMap { kind, signs in signs?[state.voice].map { (kind, $0) } }
      .filter { open.films.isShown($0.film, at: place) }
  }
}

/// What of a page can be listened to.
extension ScreenPages {
  func spoken(_ screen: Screen, of state: Visit.State) -> Spoken {
    let words = renderer.words[state.voice]
    return switch screen {
    case .about: about(of: state).spoken(in: state.voice, words)
    case .time: time.spoken(in: state.voice, words)
    case .cardSafe: cardSafe(of: state).spoken(in: state.voice, words)
    case .question(let code, let page): asked(code, page, of: state).spoken(in: state.voice, words)
    case .reassurance, .interstitial, .enough, .card, .check: fixed(screen, in: state.voice)
    }
  }

  /// The same of a page that is alike in every visit.
  func fixed(_ screen: Screen, in voice: Voice) -> Spoken {
    let words = renderer.words[voice]
    return switch screen {
    case .reassurance: .message("reassurance", words)
    case .interstitial(let name, _): .message(name.rawValue, words)
    case .enough: EnoughPage.spoken(words)
    case .card: CardWordsPage.spoken(words)
    case .check: CheckPage.spoken(words)
    case .about, .time, .cardSafe, .question: Spoken(page: [])
    }
  }

  /// The questions that are no form's own.
  var fixedQuestions: [(screen: Screen, asked: AskedQuestion)] {
    [(.about, about(of: nil)), (.time, time), (.cardSafe, cardSafe(of: nil))]
  }
}

extension Spoken {
  fileprivate static func message(_ name: String, _ words: Words) -> Spoken {
    let path = "messages.\(name)"
    return Spoken(
      page: [words.text("\(path).heading")] + words.texts("\(path).sentences"),
      buttons: [words.text("buttons.continue")])
  }
}

/// The questions that are no form's own.
extension ScreenPages {
  private func about(of state: Visit.State?) -> AskedQuestion {
    let choices = forms.about.choices.map { choice in
      Choice(code: Code(choice.value), label: choice.label, picture: choice.picture)
    }
    return .plain(
      .asking(forms.about.text, of: choices, picture: forms.about.picture), stops: false,
      chosen: state?.form.map { Choice.Code($0.code.text) })
  }

  private var time: AskedQuestion { .plain(forms.time, stops: false, chosen: nil) }

  private func cardSafe(of state: Visit.State?) -> AskedQuestion {
    let choices = [
      Choice(code: "yes", label: wording("card.safeYes"), picture: "yes"),
      Choice(code: "no", label: wording("card.safeNo"), picture: "no"),
    ]
    return .plain(
      .asking(wording("card.safe"), of: choices, picture: "button-card"), stops: true,
      chosen: state?.draft.card?.isShown == true ? "yes" : nil)
  }

  private func wording(_ path: String) -> Wording {
    Wording(own: renderer.words[.own].text(path), behalf: renderer.words[.behalf].text(path))
  }

  private func asked(
    _ code: Question.Code, _ number: Int, of state: Visit.State
  ) -> AskedQuestion {
    let answers = state.draft.answers
    guard let form = state.form, let question = form.question(code, after: answers.given) else {
      preconditionFailure("a page of a visit asks a question of its form")
    }
    let offered = question.offered(on: number, after: answers.given, in: form)
    return AskedQuestion(
      question, page: number, offering: offered, answer: answers[code]?.shown(among: offered))
  }
}

extension AskedQuestion {
  fileprivate static func plain(
    _ question: Question, stops: Bool, chosen: Choice.Code?
  ) -> AskedQuestion {
    var asked = AskedQuestion(
      question, page: 0, offering: question.choices, answer: chosen.map { .chosen([$0]) })
    asked.skips = false
    asked.stops = stops
    return asked
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
