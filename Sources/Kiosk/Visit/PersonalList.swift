internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// What a person chose, to show a worker. It lives in one reply and in the page that shows it.
struct PersonalList {
  let form: Form
  let rules: Form.List
  let voice: Voice
  /// The one that matters most comes first.
  let items: [Choice]
  let most: Choice.Code?
  /// How much the person wants to be involved.
  let last: Choice?

  /// The list of a visit; nothing when its form has none or nothing was chosen.
  init?(of visit: Visit, form: Form) {
    guard let rules = form.list else { return nil }
    let answers = visit.draft.answers
    let most = rules.first.flatMap { answers[$0]?.choices.first }
    let last = rules.last.flatMap { answers[$0]?.choices.first }
    self.init(
      form, rules, visit.voice, chosen: answers[rules.from]?.choices ?? [], most: most, last: last)
  }

  private init?(
    _ form: Form, _ rules: Form.List, _ voice: Voice, chosen: [Choice.Code],
    most: Choice.Code?, last: Choice.Code?
  ) {
    let choices = chosen.compactMap { form.question(rules.from)?.choice($0) }
      .filter { !$0.isExclusive }
    guard !choices.isEmpty else { return nil }
    self.form = form
    self.rules = rules
    self.voice = voice
    items = choices.filter { $0.code == most } + choices.filter { $0.code != most }
    self.most = choices.contains { $0.code == most } ? most : nil
    let question = rules.last.flatMap(form.question)
    self.last = last.flatMap { question?.choice($0) }
  }

  /// Whether a card can be made of it.
  var fitsCard: Bool { form.question(whoseCard: .gives)?.code == rules.from }

  func heading(in voice: Voice) -> String { rules.heading[voice] }

  /// "How much do you want to be involved? Ask me about the big things."
  func releaseJob(in voice: Voice) -> [String] {
    guard let last, let question = rules.last.flatMap(form.question) else { return [] }
    return [question.text[voice], last.label[voice]]
  }
}

/// How the list travels in the page that shows it, and nowhere else.
extension PersonalList {
  static let names: Set<String> = ["form", "voice", "item", "most", "last"]

  var fields: [Hidden] {
    [Hidden("form", form.code.text), Hidden("voice", voice.rawValue)]
      + items.map { Hidden("item", $0.code.text) }
      + [most.map { Hidden("most", $0.text) }, last.map { Hidden("last", $0.code.text) }]
      .compactMap(\.self)
  }

  init?(of fields: Fields, in forms: Forms) {
    guard let form = fields["form"].flatMap({ forms.form(Code($0)) }), let rules = form.list,
      let voice = fields["voice"].flatMap(Voice.init)
    else { return nil }
    self.init(
      form, rules, voice, chosen: fields.all("item").map { Choice.Code($0) },
      most: fields["most"].map { Code($0) }, last: fields["last"].map { Code($0) })
  }
}
