internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// One made-up person, who goes through a form page by page and sends what a browser would send.
struct DemoVisitor {
  let form: Form
  let place: Place
  let people: DemoPeople
  let redactor: Redactor
  /// What they are going to write, once the page for it comes.
  private var inMind: [Question.Code: String] = [:]

  init(_ form: Form, at place: Place, of people: DemoPeople, by redactor: Redactor) {
    self.form = form
    self.place = place
    self.people = people
    self.redactor = redactor
  }

  /// The draft as it is on the check page; nothing when they left before.
  mutating func walk(
    dice: inout DemoDice, comments: inout DemoComments
  ) throws(Mistake) -> Draft? {
    var draft = Draft(at: place.code)
    draft.form = form.code
    draft.version = form.version
    while !dice.happens(people.percent("leave")) {
      let path = Path(through: form, after: draft.answers, finishing: draft.isFinishing)
      let screen = path.nextOpen(done: draft.done)
      if screen == .check { return draft }
      let (fields, then) = press(on: screen, draft, dice: &dice, comments: &comments)
      try draft.take(fields, on: screen, then: then, of: form, by: redactor)
    }
    return nil
  }

  private mutating func press(
    on screen: Screen, _ draft: Draft, dice: inout DemoDice, comments: inout DemoComments
  ) -> (Fields, PressedButton) {
    switch screen {
    case .check, .note, .card, .cardSafe: return ([:], .next)
    case .enough: return ([:], dice.happens(people.percent("finish")) ? .finish : .next)
    case .question(let code, let page):
      guard let question = form.question(code), !dice.happens(people.percent("skip")) else {
        return ([:], .skip)
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
  ) -> (Fields, PressedButton) {
    let offered = question.offered(on: page, after: draft.answers, in: form)
    let ticks = people.ticks(offered, of: question, in: form, dice: &dice)
    var fields: Fields = [:]
    for tick in ticks { fields.append(QuestionPage.field, tick.text) }
    guard let more = question.more, !ticks.isEmpty else { return (fields, .next) }
    inMind[more] = words(
      for: more, about: ticks, draft.voice, dice: &dice, comments: &comments)
    return (fields, inMind[more] == nil ? .next : .more)
  }

  private mutating func write(
    to code: Question.Code, _ voice: Voice, dice: inout DemoDice, comments: inout DemoComments
  ) -> (Fields, PressedButton) {
    let text =
      inMind[code] ?? words(for: code, about: [], voice, dice: &dice, comments: &comments)
    return text.map { ([WordsPage.field: $0], .next) } ?? ([:], .skip)
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
