/// One page of a visit.
public enum Screen: Hashable, Sendable {
  /// "You do not have to answer. You can skip. You can stop."
  case reassurance
  /// "What do you want to tell us about?"
  case about
  /// "Is this a good time and place?"
  case time
  /// A question, or one page of a question with many choices.
  case question(Question.Code, page: Int)
  /// A page that an answer led to.
  case interstitial(Interstitial, after: Question.Code)
  /// "You have answered the main questions."
  case enough
  /// "Type the words on your card": before the question that a card answers.
  case card
  /// "Is it safe to show what you chose?"
  case cardSafe
  case check

  /// Its name in the draft: `wish`, `wish-2`, `note-voice`, `enough`, `card`, `check`. It stands in
  /// no address: an address stays in a phone's history.
  public var name: String {
    switch self {
    case .reassurance: "reassurance"
    case .about: "about"
    case .time: "time"
    case .question(let code, 0): code.text
    case .question(let code, let page): "\(code.text)-\(page + 1)"
    case .interstitial(_, let question): "note-\(question.text)"
    case .enough: "enough"
    case .card: "card"
    case .cardSafe: "card-safe"
    case .check: "check"
    }
  }

  public var question: Question.Code? {
    if case .question(let code, _) = self { code } else { nil }
  }
}
