public import Anonymity
public import Survey

/// What a person sent from one page of a visit: ticks, words that are redacted already, a button.
///
/// It can be applied again when another answer of the same visit was saved first.
public struct Input: Sendable {
  /// The page it was sent from.
  public let screen: Screen
  public let submission: Submission<RedactedWords>
  public let button: PressedButton
  /// The page was reached from the check page, and leads back there.
  public let isChange: Bool
  /// The card that typed words led to.
  public let card: BroughtCard?
  /// A word that was pressed on the check page.
  public let covering: Covering?

  public init(
    from screen: Screen, _ submission: Submission<RedactedWords> = Submission(ticked: []),
    pressing button: PressedButton = .next, isChange: Bool = false, card: BroughtCard? = nil,
    covering: Covering? = nil
  ) {
    self.screen = screen
    self.submission = submission
    self.button = button
    self.isChange = isChange
    self.card = card
    self.covering = covering
  }
}

/// A word of the person's own that the computer left as it was, and that the person covers, or opens
/// again. What the computer covered stays covered.
public struct Covering: Sendable {
  public let question: Question.Code
  /// The word's place among the pieces of the answer.
  public let position: Int
  /// False opens it again.
  public let isCovered: Bool

  public init(_ position: Int, of question: Question.Code, isCovered: Bool) {
    self.question = question
    self.position = position
    self.isCovered = isCovered
  }
}

/// Which button of a page was pressed.
public enum PressedButton: String, Sendable, CaseIterable {
  /// *Continue.*
  case next
  /// *Skip this question.*
  case skip
  /// *Say more in my own words.*
  case more
  /// *That is enough*: straight to the check page.
  case enough
  /// *Finish now*, after the main questions.
  case finish
  /// *I am still here*, or a way to another page that answers nothing: what is on the page is kept as
  /// it is, for when the person comes back.
  case stay
}

/// Where an input leads.
public enum Outcome: Sendable, Equatable {
  case shows(Screen)
  /// *Not now*: the visit is over, and nothing of it is kept.
  case putOff
}
