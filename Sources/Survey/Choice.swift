/// One of the answers that a question offers.
public struct Choice: Hashable, Sendable {
  public typealias Code = Survey.Code<Choice>

  public let code: Code
  public let label: Wording
  /// Sentences under the label.
  public let help: [Wording]
  /// The name of a file in Assets/Pictograms, without its ending.
  public let picture: String?
  /// "Nothing": gives way when it is ticked beside others.
  public let isExclusive: Bool
  /// How the closing form asks whether this wish came true.
  public let happened: Wording?
  /// The theme that this choice counts for when people say what was good or could be better.
  public let theme: Theme.Code?
  /// A page to show next when this choice is taken.
  public let leadsTo: Interstitial?
  /// Left off a card unless the person adds it: it says something about someone else.
  public let staysOffCard: Bool
  /// Offered only in this voice: "They cannot tell us" is nothing to say of oneself.
  public let only: Voice?
  /// Counted in a row of its own, outside the base: it says nothing about what was asked.
  public let isApart: Bool
  /// A worker or carer: where this is who helps, a worker has seen the answers.
  public let isWorker: Bool

  public init(
    code: Code, label: Wording, help: [Wording] = [], picture: String? = nil,
    isExclusive: Bool = false, happened: Wording? = nil, theme: Theme.Code? = nil,
    leadsTo: Interstitial? = nil, staysOffCard: Bool = false, only: Voice? = nil,
    isApart: Bool = false, isWorker: Bool = false
  ) {
    self.code = code
    self.label = label
    self.help = help
    self.picture = picture
    self.isExclusive = isExclusive
    self.happened = happened
    self.theme = theme
    self.leadsTo = leadsTo
    self.staysOffCard = staysOffCard
    self.only = only
    self.isApart = isApart
    self.isWorker = isWorker
  }
}

/// A page that some answers lead to, before the next question.
public enum Interstitial: String, Sendable, CaseIterable {
  /// How to get someone who speaks up for the person.
  case advocate
  /// Tell someone you trust.
  case worried
  /// Workers must sometimes act all the same.
  case mustAct = "mustact"
  /// How to help without answering.
  case helping
}
