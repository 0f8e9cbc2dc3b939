/// What a comment is about, in the words of the codebook.
public struct Theme: Hashable, Sendable {
  public typealias Code = Survey.Code<Theme>

  /// Four capital letters: `LIST`.
  public let code: Code
  /// "Being listened to".
  public let name: String
  /// The principle of safeguarding that it tells about; none for themes about the people or the form.
  public let principle: Principle?
  /// When a comment is about this, and when about something else.
  public let definition: String
  /// An invented comment.
  public let example: String
  /// Words and phrases that suggest it; a star stands for any ending: `listen*`.
  public let words: [String]

  /// The six principles of adult safeguarding, and the wellbeing that it all is for.
  ///
  /// Source: the statutory guidance to the Care Act 2014, chapter 14, and section 1 of the Act.
  public enum Principle: String, Sendable, CaseIterable {
    case empowerment, prevention, proportionality, protection, partnership, accountability
    case wellbeing
  }
}

/// The codebook: every theme there is, in its order.
public struct Themes: Sendable, Equatable {
  public let all: [Theme]

  public func theme(_ code: Theme.Code) -> Theme? { all.first { $0.code == code } }
}
