public import Anonymity
internal import Survey

/// A card that was brought to the end: its wishes become answers when it is safe to show them.
extension State {
  mutating func answerCard(_ input: Input) throws(Mistake) {
    guard let question = form?.question(whoseCard: .takes) else { throw .notOnTheForm }
    if input.screen == .cardSafe {
      draft.showCard(input.submission.ticked == ["yes"], in: question)
    } else {
      draft.putCardAway(from: question)
      draft.card = input.card
    }
  }

  /// The card that is used up when the visit is sent: not one whose wishes are asked about no longer.
  public var usedCard: CardID? {
    guard let card = draft.card, card.isShown,
      let question = form?.question(whoseCard: .takes)?.code, known[question] != nil
    else { return nil }
    return card.id
  }
}

extension Draft {
  /// The wishes on the card become answers, which may be changed; or all is as if there were no card.
  fileprivate mutating func showCard(_ isSafe: Bool, in question: Question) {
    guard isSafe, let wishes = card?.wishes else { return putCardAway(from: question) }
    let chosen = Set((answers[question.code]?.choices ?? []) + wishes)
    answers[question.code] = .chosen(question.choices.map(\.code).filter(chosen.contains))
    done.formUnion(question.screens.map(\.name))
    card?.isShown = true
  }

  /// No card: what it had answered is asked again.
  fileprivate mutating func putCardAway(from question: Question) {
    if let card, card.isShown {
      let rest = (answers[question.code]?.choices ?? []).filter { !card.wishes.contains($0) }
      answers[question.code] = rest.isEmpty ? nil : .chosen(rest)
      done.subtract(question.screens.map(\.name))
    }
    card = nil
    done.remove(Screen.cardSafe.name)
  }
}
