public import Anonymity
public import Survey

/// What a person chose, to show a worker: made anew from what their visit left behind.
public struct PersonalList: Sendable {
  public let heading: String
  /// The one that matters most comes first.
  public let items: [Item]
  /// "How much do you want to be involved? Ask me about the big things."
  public let closing: [String]
  /// The wishes of which a card can be made; none where the form gives none.
  public let wishes: [Choice]

  public struct Item: Sendable {
    public let label: String
    public let picture: String?
    public let matters: Bool
  }

  /// Nothing when the form has no list or nothing was chosen.
  public init?(of sent: SentVisit, in forms: Forms) {
    guard let form = forms.form(sent.form), let rules = form.list,
      let question = form.question(rules.from)
    else { return nil }
    let chosen = sent.chosen.compactMap(question.choice).filter { !$0.isExclusive }
    guard !chosen.isEmpty else { return nil }
    let sorted = chosen.filter { $0.code == sent.first } + chosen.filter { $0.code != sent.first }
    heading = rules.heading[sent.voice]
    items = sorted.map { choice in
      let own = form.opensWords(choice.code, of: question.code) ? sent.ownWish?.text : nil
      return Item(
        label: own ?? choice.label[sent.voice], picture: choice.picture,
        matters: choice.code == sent.first)
    }
    closing = PersonalList.closing(rules, of: sent, in: form)
    wishes = form.question(whoseCard: .gives)?.code == rules.from ? sorted : []
  }

  private static func closing(_ rules: Form.List, of sent: SentVisit, in form: Form) -> [String] {
    guard let question = rules.last.flatMap(form.question),
      let choice = sent.last.flatMap(question.choice)
    else { return [] }
    return [question.text[sent.voice], choice.label[sent.voice]]
  }
}
