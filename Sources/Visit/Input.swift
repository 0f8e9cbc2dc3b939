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

  public init(
    from screen: Screen, _ submission: Submission<RedactedWords> = Submission(ticked: []),
    pressing button: PressedButton = .next, isChange: Bool = false, card: BroughtCard? = nil
  ) {
    self.screen = screen
    self.submission = submission
    self.button = button
    self.isChange = isChange
    self.card = card
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
  /// *I am still here*: what is on the page is kept as it is, and answers nothing yet.
  case stay
}

/// Where an input leads.
public enum Outcome: Sendable, Equatable {
  case shows(Screen)
  /// *Not now*: the visit is over, and nothing of it is kept.
  case putOff
}
