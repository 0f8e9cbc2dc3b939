/// Who the words on a page speak to.
public enum Voice: String, Sendable, CaseIterable {
  /// The person, alone or with help: "Do you feel safe?"
  case own = "self"
  /// Someone answering for the person: "Do they feel safe?"
  case behalf = "for"
}

/// One text in both voices, each written by hand.
public struct Wording: Hashable, Sendable {
  public let own: String
  public let behalf: String

  public init(own: String, behalf: String) {
    self.own = own
    self.behalf = behalf
  }

  public init(both text: String) { self.init(own: text, behalf: text) }

  public subscript(_ voice: Voice) -> String {
    switch voice {
    case .own: own
    case .behalf: behalf
    }
  }
}
