/// One page of a visit, named in its address.
public enum Screen: Hashable, Sendable {
  /// A question, or one page of a question with many choices.
  case question(Question.Code, page: Int)
  /// A page that an answer led to.
  case note(Interstitial, after: Question.Code)
  /// "You have answered the main questions."
  case enough
  /// "Type the words on your card": before the question that a card answers.
  case card
  /// "Is it safe to show what you chose?"
  case cardSafe
  case check

  /// The last part of the page's address: `wish`, `wish-2`, `note-voice`, `enough`, `card`, `check`.
  public var name: String {
    switch self {
    case .question(let code, 0): code.text
    case .question(let code, let page): "\(code.text)-\(page + 1)"
    case .note(_, let question): "note-\(question.text)"
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
