public import Anonymity
public import Survey

/// One question, or one page of a question with many choices.
public struct QuestionPage: VisitorPage {
  public static let template = "question"
  var title: Hole
  public let heading: String
  /// The address of the picture beside it.
  let picture: String?
  let caption: String?
  let stem: [String]
  let lead: [String]
  let help: [String]
  var listen: Listening?
  var problem: Problem?
  var back: Hole?
  var action: Hole
  var hidden: [Hidden]
  let control: String
  let name = QuestionPage.field
  var choices: [ChoiceView]
  let skips: Bool
  let stops: Bool
  let more: Bool

  /// The name of the ticked boxes in what is posted.
  public static let field = "answer"

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&title)
    fillings.add(&listen)
    fillings.add(&problem)
    fillings.add(&back)
    fillings.add(&action)
    fillings.add(&hidden)
    fillings.add(&choices)
  }

  /// Its heading tells it from nearly all others; the rest is compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(heading) }
}

/// Own words.
public struct WordsPage: VisitorPage {
  public static let template = "words"
  var title: Hole
  public let heading: String
  let help: [String]
  var listen: Listening?
  var problem: Problem?
  var back: Hole?
  var action: Hole
  var hidden: [Hidden]
  let name = WordsPage.field
  var text: Hole
  let skips: Bool
  let stops: Bool
  let more = false

  /// The name of the text box in what is posted.
  public static let field = "words"
  /// The id of the text box.
  public static let box = "own-words"

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&title)
    fillings.add(&listen)
    fillings.add(&problem)
    fillings.add(&back)
    fillings.add(&action)
    fillings.add(&hidden)
    fillings.add(&text)
  }

  /// Its heading tells it from nearly all others; the rest is compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(heading) }
}

/// A question as it is asked in a visit: what both kinds of page are made from.
public struct AskedQuestion: Sendable {
  public let question: Question
  public let page: Int
  public let offered: [Choice]
  public let answer: Answer<RedactedWords>?
  public var problem: Problem?
  /// What the browser's tab and its history say: nothing of the question.
  public var title = ""
  public var back: String?
  public var action = ""
  public var hidden: [Hidden] = []
  /// Whether *Skip this question* and *That is enough* are offered.
  public var skips = true
  public var stops = true
  /// Text that was typed and not taken, to be shown again.
  public var typed: String?
  /// Boxes that were ticked and not taken.
  public var ticked: Set<String>?
  /// Where the recordings are, in the order of what is ``spoken(in:_:)``.
  public var sounds: [String?] = []
  /// The films in which it is signed.
  public var films: [SignedFilm] = []

  public init(
    _ question: Question, page: Int, offering offered: [Choice], answer: Answer<RedactedWords>?
  ) {
    self.question = question
    self.page = page
    self.offered = offered
    self.answer = answer
  }
}

extension Renderer {
  public func bytes(of asking: AskedQuestion, in pageContext: PageContext) throws -> [UInt8] {
    asking.question.kind == .words
      ? try bytes(of: wordsPage(asking, pageContext.voice), in: pageContext)
      : try bytes(of: questionPage(asking, pageContext), in: pageContext)
  }

  public func html(of asking: AskedQuestion, in pageContext: PageContext) throws -> String {
    asking.question.kind == .words
      ? try html(of: wordsPage(asking, pageContext.voice), in: pageContext)
      : try html(of: questionPage(asking, pageContext), in: pageContext)
  }

  private func questionPage(_ asking: AskedQuestion, _ pageContext: PageContext) -> QuestionPage {
    let (question, voice) = (asking.question, pageContext.voice)
    let chosen = asking.ticked ?? Set(asking.answer?.choices.map(\.text) ?? [])
    let spoken = spoken(asking, voice)
    return QuestionPage(
      title: Hole(asking.title),
      heading: question.text[voice], picture: question.picture.map(picture),
      caption: asking.caption(in: voice),
      stem: asking.stem(in: voice), lead: asking.lead(in: voice),
      help: question.help.map { $0[voice] }.filter { !$0.isEmpty },
      listen: listen(asking, spoken, voice),
      problem: asking.problem,
      back: asking.back.map(Hole.init), action: Hole(asking.action), hidden: asking.hidden,
      control: question.kind == .many ? "checkbox" : "radio",
      choices: views(
        of: asking.offered, in: voice, chosen: chosen,
        sounds: asking.sounds.dropFirst(spoken?.parts.count ?? 0), look: pageContext.look),
      skips: asking.skips, stops: asking.stops, more: question.more != nil)
  }

  /// Nothing is put together to be heard where nothing was recorded.
  private func spoken(_ asking: AskedQuestion, _ voice: Voice) -> Spoken? {
    asking.sounds.isEmpty ? nil : asking.spoken(in: voice, words[voice])
  }

  private func listen(_ asking: AskedQuestion, _ spoken: Spoken?, _ voice: Voice) -> Listening? {
    Listening(
      to: spoken ?? Spoken(page: []), at: asking.sounds, films: asking.films, words: words[voice])
  }

  /// Choices, with the address of what is heard beside each where there is one.
  public func views(
    of choices: [Choice], in voice: Voice, chosen: Set<String> = [],
    sounds: ArraySlice<String?>, look: DisplayPreferences
  ) -> [ChoiceView] {
    var sounds = sounds.makeIterator()
    return choices.map { choice in
      var view = view(
        of: choice, in: voice, isChosen: chosen.contains(choice.code.text), look: look)
      view.sound = (sounds.next() ?? nil).map(Hole.init)
      return view
    }
  }

  private func wordsPage(_ asking: AskedQuestion, _ voice: Voice) -> WordsPage {
    var text = asking.typed ?? ""
    if asking.typed == nil, case .written(let words) = asking.answer { text = words.text }
    let question = asking.question
    return WordsPage(
      title: Hole(asking.title), heading: question.text[voice],
      help: (question.lead + question.help).map { $0[voice] }.filter { !$0.isEmpty },
      listen: listen(asking, spoken(asking, voice), voice),
      problem: asking.problem, back: asking.back.map(Hole.init), action: Hole(asking.action),
      hidden: asking.hidden, text: Hole(text), skips: asking.skips, stops: asking.stops)
  }

  public func view(
    of choice: Choice, in voice: Voice, isChosen: Bool, look: DisplayPreferences
  ) -> ChoiceView {
    ChoiceView(
      id: "choice-\(choice.code)", value: SentValue.filled(choice.code.text),
      label: choice.label[voice],
      help: choice.help.map { $0[voice] }.filter { !$0.isEmpty },
      picture: choice.picture.map { picture(look.drawing(of: $0)) }, checked: isChosen)
  }
}
