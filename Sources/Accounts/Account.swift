internal import Survey

/// What a member of the quality team may do; each role may also do what those before it may,
/// but for a translator's pages, which are apart.
public enum Role: String, Sendable, CaseIterable, Comparable {
  /// Puts words into English, and sees nothing else.
  case translator
  /// Reads figures and reports.
  case viewer
  /// Reads and checks comments.
  case reviewer
  /// Decides, publishes, and sees who did what.
  case manager

  public static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }

  private var rank: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}

/// Someone who may sign in.
public struct Account: Sendable, Equatable {
  public let name: String
  public let role: Role

  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }

  /// A name as someone typed it, without the spaces that keyboards and copying leave around it.
  public static func name(typed: String) -> String { typed.trimmed }
}
