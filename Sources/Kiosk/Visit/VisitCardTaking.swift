internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey

/// A card that was brought to the end: its words, and whether it is safe to show what is on it.
extension Kiosk {
  func showCard(
    on screen: Screen, _ visit: Visit, in form: Form, at context: RequestContext
  ) throws -> Reply {
    screen == .card
      ? try askWords(visit, in: form, at: context)
      : try page(
        askingWhetherSafe(visit, in: form, at: context), of: visit, at: context)
  }

  func takeCard(
    on screen: Screen, _ request: Request, _ visit: Visit, in form: Form, at context: RequestContext
  ) throws -> Reply {
    guard let question = form.question(whoseCard: .takes) else { return notUnderstood(context) }
    var visit = visit
    let then = PressedButton(rawValue: request.fields["then"] ?? "") ?? .next
    let typed = RawWords(request.fields[WordsPage.field] ?? "")
    if screen == .cardSafe {
      visit.draft.showCard(request.fields[QuestionPage.field] == "yes", in: question)
    } else if then == .next, !typed.isBlank {
      switch try card(of: typed, for: question) {
      case .success(let card): visit.draft.bring(card, to: question)
      case .failure(let problem):
        return try askWords(visit, in: form, at: context, mending: problem, typed: typed)
      }
    } else {
      visit.draft.putCardAway(from: question)
    }
    guard try save(visit) else { return gone(request, at: context) }
    return .seeOther(context.path(then == .enough ? .check : visit.next))
  }

  /// What is wrong with the words of a card.
  private enum CardProblem: String, Error {
    /// No words of ours, or one is mistaken: the check word tells without any work.
    case unknown = "takeBack"
    /// Never made, used before, or too old.
    case gone = "cardGone"
    case busy = "cardBusy"
  }

  /// The card with these words.
  private func card(
    of typed: RawWords, for question: Question
  ) throws -> Result<BroughtCard, CardProblem> {
    guard let words = takeBackList.cardWords(typed: typed.typed) else { return .failure(.unknown) }
    let salt = try store.keys.cardSalt()
    guard let key = try cardWork.once({ try salt.key(of: words) }) else { return .failure(.busy) }
    guard let sealed = try store.card(key.id, on: Day(of: now())) else { return .failure(.gone) }
    guard let wishes = try? key.open(sealed) else {
      log.error("a card could not be opened; it was left as it is")
      return .failure(.gone)
    }
    let known = wishes.filter { question.choice($0) != nil }
    return known.isEmpty ? .failure(.gone) : .success(BroughtCard(id: key.id, wishes: known))
  }

  private func askWords(
    _ visit: Visit, in form: Form, at context: RequestContext, mending problem: CardProblem? = nil,
    typed: RawWords? = nil
  ) throws -> Reply {
    let before = visit.path(through: form).screen(before: .card)
    let page = CardWordsPage(
      words: renderer.words[visit.voice], back: before.map { context.path(.screen($0.name)) },
      action: context.path(.screen(Screen.card.name)), typed: typed?.typed ?? "",
      problem: problem?.rawValue)
    var reply = visitPage(
      try renderer.html(of: page, in: context.pageContext(in: visit.voice)), at: context,
      typing: true)
    reply.status = problem.map { $0 == .busy ? .unavailable : .unprocessable } ?? reply.status
    return reply
  }

  private func askingWhetherSafe(_ visit: Visit, in form: Form, at context: RequestContext)
    -> AskedQuestion
  {
    let choices = [
      Choice(code: "yes", label: wording("card.safeYes"), picture: "yes"),
      Choice(code: "no", label: wording("card.safeNo"), picture: "no"),
    ]
    var asking = AskedQuestion(
      .asking(wording("card.safe"), of: choices), page: 0, offering: choices,
      answer: visit.draft.card?.isShown == true ? .chosen(["yes"]) : nil)
    asking.back = context.path(.screen(Screen.card.name))
    asking.action = context.path(.screen(Screen.cardSafe.name))
    asking.skips = false
    return asking
  }

  private func wording(_ path: String) -> Wording {
    Wording(own: renderer.words[.own].text(path), behalf: renderer.words[.behalf].text(path))
  }
}

extension Screen {
  var isOfCard: Bool { self == .card || self == .cardSafe }
}

extension Visit {
  /// The card that is used up when the visit is sent.
  var usedCard: CardID? { draft.card.flatMap { $0.isShown ? $0.id : nil } }
}

extension Draft {
  fileprivate mutating func bring(_ card: BroughtCard, to question: Question) {
    putCardAway(from: question)
    self.card = card
  }

  /// The wishes on the card become answers, which may be changed; or all is as if there were no card.
  fileprivate mutating func showCard(_ isSafe: Bool, in question: Question) {
    guard isSafe, let wishes = card?.wishes else { return putCardAway(from: question) }
    let chosen = Set((answers[question.code]?.choices ?? []) + wishes)
    answers[question.code] = .chosen(question.choices.map(\.code).filter(chosen.contains))
    done.formUnion(question.screens.map(\.name))
    done.insert(Screen.cardSafe.name)
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
    done.insert(Screen.card.name)
    done.remove(Screen.cardSafe.name)
  }
}
