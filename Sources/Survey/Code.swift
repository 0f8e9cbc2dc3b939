/// A short name that stays the same for ever, so that an answer can be counted years later.
///
/// Wording may be edited; a code never changes its meaning and is never used again.
/// A code says what it is a code of, so that a choice cannot be looked up as a question.
public struct Code<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }

  public static func < (one: Code, other: Code) -> Bool { one.text < other.text }
}

extension Code: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.text = text }
}
