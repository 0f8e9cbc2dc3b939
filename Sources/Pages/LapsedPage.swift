public import Survey

/// Something was sent that cannot be taken any more: why, and the words of it, which are given back in
/// this reply and kept nowhere.
public struct LapsedPage: ListenedPage {
  public static let template = "lapsed"
  let title: String
  public var listen: Listening?
  let heading: String
  let sentences: [String]
  var typed: Hole?
  let linkButton: LinkButton

  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The visit was over.
    case timeUp
    /// The forms were changed, and this question is asked no more.
    case withdrawnQuestion
    /// The same of the whole form.
    case withdrawnForm
    /// Another answer, or another visit, came before this page was sent.
    case old
  }

  /// - Parameters:
  ///   - typed: nothing where no words came.
  ///   - path: where to go on, or to begin again.
  public init(_ reason: Reason, words: Words, typed: String?, to path: String) {
    let own = "lapsed.\(reason.rawValue)"
    heading = words.text("\(own).heading")
    title = heading
    sentences = words.texts("\(own).sentences")
    self.typed = typed.map(Hole.init)
    linkButton = LinkButton(
      words.text(reason == .timeUp ? "buttons.again" : "buttons.carryOn"), to: path)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&typed)
  }
}
