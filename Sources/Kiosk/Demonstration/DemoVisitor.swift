internal import Anonymity
internal import Survey
internal import Visit

/// One made-up person, who goes through a form page by page and sends what a browser would send.
struct DemoVisitor {
  let form: Form
  let people: DemoPeople
  let redactor: Redactor
  /// What they are going to write, once the page for it comes.
  private var inMind: [Question.Code: String] = [:]

  init(_ form: Form, of people: DemoPeople, by redactor: Redactor) {
    self.form = form
    self.people = people
    self.redactor = redactor
  }

  /// What a page is sent with.
  private struct Sent {
    var ticked: [String] = []
    var words: String?
    var button = PressedButton.next
  }

  /// Goes on to the check page; false when they left before.
  mutating func walk(
    _ visit: inout Visit.State, dice: inout DemoDice, comments: inout DemoComments
  ) throws(Mistake) -> Bool {
    while !dice.happens(people.percent("leave")) {
      let screen = visit.next
      if screen == .check { return true }
      let sent = press(on: screen, visit.draft, dice: &dice, comments: &comments)
      let words = try sent.words.map(RawWords.init)?.checked().map(redactor.redact)
      _ = try visit.apply(
        Input(
          from: screen, Submission(ticked: sent.ticked, words: words), pressing: sent.button))
    }
    return false
  }

  private mutating func press(
    on screen: Screen, _ draft: Draft, dice: inout DemoDice, comments: inout DemoComments
  ) -> Sent {
    switch screen {
    case .reassurance, .time, .check, .interstitial, .card, .cardSafe: return Sent()
    case .about: return Sent(ticked: [form.code.text])
    case .enough:
      return Sent(button: dice.happens(people.percent("finish")) ? .finish : .next)
    case .question(let code, let page):
      guard let question = form.question(code), !dice.happens(people.percent("skip")) else {
        return Sent(button: .skip)
      }
      if question.kind == .words {
        return write(to: code, draft.voice, dice: &dice, comments: &comments)
      }
      return tick(question, page: page, draft, dice: &dice, comments: &comments)
    }
  }

  private mutating func tick(
    _ question: Question, page: Int, _ draft: Draft, dice: inout DemoDice,
    comments: inout DemoComments
  ) -> Sent {
    let offered = question.offered(on: page, after: draft.answers.given, in: form)
    let ticks = people.ticks(offered, of: question, in: form, dice: &dice)
    var sent = Sent(ticked: ticks.map(\.text))
    guard let more = question.more, !ticks.isEmpty else { return sent }
    inMind[more] = words(
      for: more, about: ticks, draft.voice, dice: &dice, comments: &comments)
    if inMind[more] != nil { sent.button = .more }
    return sent
  }

  private mutating func write(
    to code: Question.Code, _ voice: Voice, dice: inout DemoDice, comments: inout DemoComments
  ) -> Sent {
    let text =
      inMind[code] ?? words(for: code, about: [], voice, dice: &dice, comments: &comments)
    return text == nil ? Sent(button: .skip) : Sent(words: text)
  }

  private func words(
    for code: Question.Code, about topics: [Choice.Code], _ voice: Voice, dice: inout DemoDice,
    comments: inout DemoComments
  ) -> String? {
    let chance = people.percent(DemoComments.deck(of: code)) * people.talkativeness
    guard dice.happens(chance) else { return nil }
    return comments.draw(for: code, about: topics, in: voice, of: form.code, dice: &dice)
  }
}
