/// One question of a form.
public struct Question: Hashable, Sendable {
  public typealias Code = Survey.Code<Question>

  public enum Kind: String, Sendable, CaseIterable {
    /// One choice.
    case one
    /// As many choices as the person likes.
    case many
    /// Own words.
    case words
    /// The same question about each thing chosen in another question.
    case each
  }

  public let code: Code
  public let kind: Kind
  /// Part of the short path: asked before "You have answered the main questions."
  public internal(set) var isCore: Bool
  public let text: Wording
  /// Sentences above the question, the first time it is met.
  public internal(set) var lead: [Wording]
  /// Sentences under the question.
  public let help: [Wording]
  /// The choices, page by page; questions with few choices have one page.
  public internal(set) var pages: [ChoicePage]
  public let shown: Condition
  /// For `each`: the question whose chosen choices are asked about, one page each.
  public let about: Code?
  /// Offers only what was chosen in this question, then its own choices.
  public let offersChosenOf: Code?
  /// The question for own words that the button "Say more in my own words" opens.
  public let more: Code?
  /// An answer that is needed to go on but is never stored.
  public let isStored: Bool
  /// Counted alone, never by group.
  public let isCountedAlone: Bool
  /// Released with each quarter, and not only with the year.
  public let isQuarterly: Bool
  /// What it is for in the reports.
  public let role: ReportRole?
  /// The principle of safeguarding that it tells about.
  public let principle: Theme.Principle?
  /// Its place in reports, 1 first.
  public let rank: Int
  /// The answer that a sentence tells about, where that is not an end of its scale.
  public let tells: Choice.Code?
  /// What a card has to do with it, where the service gives cards.
  public let card: CardPart?
  /// For `many`: how many choices are taken at most; nothing for any number.
  public internal(set) var upTo: Int?
  /// For `each`: of the things chosen there is asked first; the others are offered after the main
  /// questions. Where that question was not asked, all are asked about.
  public internal(set) var first: Code?
  /// What those said who gave the answer that a sentence tells about: "felt listened to".
  public internal(set) var finding: String?
  /// The films in which it is signed.
  var signs: Signs?
  /// The picture beside it, which says what it is about.
  public internal(set) var picture: String?

  public enum CardPart: String, Sendable, CaseIterable {
    /// Its chosen choices are what a new card carries.
    case gives
    /// A card that was brought answers it.
    case takes
  }

  public var choices: [Choice] { pages.flatMap(\.choices) }

  public func choice(_ code: Choice.Code) -> Choice? {
    for page in pages {
      if let place = page.choices.firstIndex(where: { $0.code == code }) {
        return page.choices[place]
      }
    }
    return nil
  }

  /// Without a place in reports a question comes last.
  public static let lastRank = 999

  /// The answer that a sentence tells about: the one that is named, else the first that is an end of
  /// the scale. The others tell what was chosen most often.
  public var told: Choice.Code? { tells ?? choices.first { $0.end != nil }?.code }

  /// The good end of its scale.
  public var goodEnd: Choice.Code? { choices.first { $0.end == .good }?.code }
}

extension Question {
  /// A question that is not in any form, such as what the person wants to tell about.
  public static func asking(
    _ text: Wording, of choices: [Choice], picture: String? = nil
  ) -> Question {
    Question(
      code: "", kind: .one, isCore: true, text: text, lead: [], help: [],
      pages: [ChoicePage(heading: nil, choices: choices)], shown: .always, about: nil,
      offersChosenOf: nil, more: nil, isStored: false, isCountedAlone: true, isQuarterly: false,
      role: nil, principle: nil, rank: Question.lastRank, tells: nil, card: nil, picture: picture)
  }

  /// The films in which one of its pages is signed: the page's own, else on the first the question's.
  public func signs(on page: Int) -> Signs? {
    let own = pages.indices.contains(page) ? pages[page].signs : nil
    return own ?? (page == 0 ? signs : nil)
  }

  /// The pages on which it is asked.
  public var screens: [Screen] {
    (0..<max(pages.count, 1)).map { Screen.question(code, page: $0) }
  }
}

/// The choices that stand together on one page: at most five, so that none is out of sight.
public struct ChoicePage: Hashable, Sendable {
  public static let mostChoices = 5
  /// "Being safe": said above the choices when a question has several pages.
  public let heading: Wording?
  public let choices: [Choice]
  /// The films in which this page is signed.
  var signs: Signs?
}

/// When a question is asked.
public indirect enum Condition: Hashable, Sendable {
  case always
  /// One of these was chosen in that question; `skipped` says that an open answer counts too.
  case chosen(Question.Code, anyOf: Set<Choice.Code>, orSkipped: Bool)
  /// At least this many were chosen in that question.
  case atLeast(Int, of: Question.Code)
  /// The person pressed the button that opens it.
  case opened
  /// Every one of these.
  case all([Condition])

  /// The questions whose answers decide.
  public var questions: Set<Question.Code> {
    switch self {
    case .always, .opened: []
    case .chosen(let question, _, _), .atLeast(_, let question): [question]
    case .all(let conditions): conditions.reduce(into: []) { $0.formUnion($1.questions) }
    }
  }
}
