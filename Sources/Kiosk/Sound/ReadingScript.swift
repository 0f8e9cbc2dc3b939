internal import Pages
internal import Survey
internal import Visit

/// Texts that can be listened to, in one language as a rule: each once, with the code after which its
/// recording is named. A person who records them reads from top to bottom.
struct ReadingScript {
  private(set) var lines: [Line] = []
  private var known: Set<String> = []
  /// How often each code was given: two recordings of one name would be one file.
  private var codes: [String: Int] = [:]

  struct Line: Hashable {
    /// `start.wish.stop.self`: small letters, figures, points and dashes.
    let code: String
    let text: String
  }

  /// By their codes.
  var texts: [String: String] {
    Dictionary(uniqueKeysWithValues: lines.map { ($0.code, $0.text) })
  }

  /// Nothing to say.
  init() {}

  /// The sentence in each other language.
  init(of lines: [InterpreterLine], at interpreter: Interpreter) {
    for line in lines { add(InterpreterPage.spoken(line, at: interpreter), line.language) }
  }

  /// What the quality team published: each quarter, and what changed last.
  init(of quarters: [YouSaidPage.Quarter], _ words: Words) {
    for (number, quarter) in quarters.enumerated() {
      add("quarter-\(number + 1)", quarter.spoken(words).whole)
    }
    if let newest = quarters.first?.newest { add("newest", newest.spoken(words).whole) }
  }

  /// All pages in one language.
  init(of pages: ScreenPages) {
    let texts = pages.open.texts
    for page in texts.all {
      guard let spoken = texts.spoken(page) else { continue }
      switch page.name {
      case OpenSpeech.practiceName:
        add(spoken, page.address, choices: pages.forms.practice.choices.map(\.code.text))
      case OpenSpeech.problems.name: add(spoken, page.address, choices: texts.problems)
      case OpenSpeech.youSaid.name:
        let words = texts.words[.own]
        for (code, isEmpty) in [("you-said", true), ("you-said-some", false)] {
          add(Spoken(page: YouSaidPage.top(words, isEmpty: isEmpty)), code)
        }
        add(spoken, page.address)
      default: add(spoken, page.address)
      }
    }
    for voice in Voice.allCases { addFrame(of: pages, in: voice) }
    for form in pages.forms.forms { add(form, on: pages) }
  }

  /// The pages of every visit that are no form's own.
  private mutating func addFrame(of pages: ScreenPages, in voice: Voice) {
    let words = pages.renderer.words[voice]
    for screen in [Screen.reassurance, .enough, .card, .check] {
      add(pages.fixed(screen, in: voice), "\(screen.name).\(voice.rawValue)")
    }
    for name in Interstitial.allCases {
      let message = pages.fixed(.interstitial(name, after: ""), in: voice)
      add(message, "note-\(name.rawValue).\(voice.rawValue)")
    }
    for (screen, asked) in pages.fixedQuestions { add(asked, screen.name, voice, words) }
  }

  private mutating func add(_ form: Form, on pages: ScreenPages) {
    for asked in form.questions.flatMap(form.pages) {
      for voice in Voice.allCases {
        add(
          asked, "\(form.code).\(asked.question.code)", voice, pages.renderer.words[voice])
      }
    }
  }

  private mutating func add(
    _ asked: AskedQuestion, _ place: String, _ voice: Voice, _ words: Words
  ) {
    var asked = asked
    let page = asked.page == 0 ? "" : "-\(asked.page + 1)"
    let code = "\(place)\(page)"
    for (skips, stops) in [(true, true), (true, false), (false, true), (false, false)] {
      (asked.skips, asked.stops) = (skips, stops)
      let buttons = [
        asked.question.more == nil ? "" : "-more", skips ? "-skip" : "", stops ? "-enough" : "",
      ]
      add(
        asked.spoken(in: voice, words), "\(code).\(voice.rawValue)",
        buttons: "buttons" + buttons.joined(), choices: asked.offered.map(\.code.text))
    }
  }

  /// Adds what is not there already: "Yes" is said once.
  private mutating func add(
    _ spoken: Spoken, _ code: String, buttons: String? = nil, choices: [String] = []
  ) {
    for (number, part) in spoken.parts.enumerated() {
      switch part.kind {
      case .question, .page: add(number == 0 ? code : "\(code).\(number + 1)", part.text)
      case .help: add("\(code).help", part.text)
      case .buttons: add(buttons ?? "\(code).buttons", part.text)
      }
    }
    for (choice, text) in zip(choices, spoken.choices) { add("\(code).choice.\(choice)", text) }
  }

  private mutating func add(_ code: String, _ text: String) {
    guard known.insert(text).inserted else { return }
    let same = codes[code.lowercased(), default: 0]
    codes[code.lowercased()] = same + 1
    lines.append(Line(code: code.lowercased() + (same == 0 ? "" : "-again\(same)"), text: text))
  }
}

extension Form {
  /// Every page on which a question is asked, with all that it can offer there.
  fileprivate func pages(of question: Question) -> [AskedQuestion] {
    if question.kind == .each, let about = question.about.flatMap(self.question) {
      // Whichever of them comes first has the sentences that lead in.
      return about.choices.compactMap { choice in
        self.question(Question.Code("\(question.code).\(choice.code)"))
      }.flatMap { [$0.leading(with: question.lead), $0] }.flatMap(pages)
    }
    let others = question.offersChosenOf.flatMap(self.question)?.choices ?? []
    return question.screens.indices.map { page in
      let own = question.pages.indices.contains(page) ? question.pages[page].choices : []
      return AskedQuestion(question, page: page, offering: others + own, answer: nil)
    }
  }
}
