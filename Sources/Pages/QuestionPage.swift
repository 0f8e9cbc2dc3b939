public import Anonymity
public import Survey

/// One question, or one page of a question with many choices.
public struct QuestionPage: Page {
  public static let template = "question"
  public let title: String
  public let heading: String
  let caption: String?
  let stem: [String]
  let lead: [String]
  let help: [String]
  let problem: Problem?
  let back: String?
  let action: String
  let hidden: [Hidden]
  let control: String
  let name = QuestionPage.field
  let choices: [ChoiceView]
  let skips: Bool
  let stops: Bool
  let more: Bool

  /// The name of the ticked boxes in what is posted.
  public static let field = "answer"
}

/// Own words.
public struct WordsPage: Page {
  public static let template = "words"
  public let title: String
  public let heading: String
  let help: [String]
  let problem: Problem?
  let back: String?
  let action: String
  let hidden: [Hidden]
  let name = WordsPage.field
  let text: String
  let skips: Bool
  let stops: Bool
  let more = false

  /// The name of the text box in what is posted.
  public static let field = "words"
  /// The id of the text box.
  public static let box = "own-words"
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

  public init(
    _ question: Question, page: Int, offering offered: [Choice], answer: Answer<RedactedWords>?
  ) {
    self.question = question
    self.page = page
    self.offered = offered
    self.answer = answer
  }

  /// Whether the page shows anything of what a person said: then it is made for them alone.
  public var isPersonal: Bool {
    answer != nil || problem != nil || typed != nil || ticked != nil
      || question.offersChosenOf != nil
  }
}

extension Renderer {
  public func html(of asking: AskedQuestion, in pageContext: PageContext) throws -> String {
    asking.question.kind == .words
      ? try html(of: wordsPage(asking, pageContext.voice), in: pageContext)
      : try html(of: questionPage(asking, pageContext.voice), in: pageContext)
  }

  private func questionPage(_ asking: AskedQuestion, _ voice: Voice) -> QuestionPage {
    let question = asking.question
    let lead = question.lead.map { $0[voice] }.filter { !$0.isEmpty }
    let chosen = asking.ticked ?? Set(asking.answer?.choices.map(\.text) ?? [])
    let caption =
      question.pages.indices.contains(asking.page)
      ? question.pages[asking.page].heading?[voice] : nil
    return QuestionPage(
      title: asking.title,
      heading: question.text[voice], caption: caption, stem: lead.filter { $0.hasSuffix(":") },
      lead: asking.page == 0 ? lead.filter { !$0.hasSuffix(":") } : [],
      help: question.help.map { $0[voice] }.filter { !$0.isEmpty }, problem: asking.problem,
      back: asking.back, action: asking.action, hidden: asking.hidden,
      control: question.kind == .many ? "checkbox" : "radio",
      choices: asking.offered.map {
        view(of: $0, in: voice, isChosen: chosen.contains($0.code.text))
      },
      skips: asking.skips, stops: asking.stops, more: question.more != nil)
  }

  private func wordsPage(_ asking: AskedQuestion, _ voice: Voice) -> WordsPage {
    var text = asking.typed ?? ""
    if asking.typed == nil, case .written(let words) = asking.answer { text = words.text }
    let question = asking.question
    return WordsPage(
      title: asking.title, heading: question.text[voice],
      help: (question.lead + question.help).map { $0[voice] }.filter { !$0.isEmpty },
      problem: asking.problem, back: asking.back, action: asking.action, hidden: asking.hidden,
      text: text,
      skips: asking.skips, stops: asking.stops)
  }

  public func view(of choice: Choice, in voice: Voice, isChosen: Bool) -> ChoiceView {
    ChoiceView(
      id: "choice-\(choice.code)", value: choice.code.text, label: choice.label[voice],
      help: choice.help.map { $0[voice] }.filter { !$0.isEmpty },
      picture: choice.picture.map(picture), checked: isChosen)
  }
}
