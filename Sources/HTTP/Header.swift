/// One line above a request or a reply.
public struct Header: Sendable, Hashable {
  /// What it is about, in whatever case.
  public let name: String
  /// What it says.
  public let value: String

  /// A line that says `value` about `name`.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A line break in a value would let whoever chose the value write the rest of the reply.
  var isSound: Bool {
    !name.isEmpty && !value.isEmpty
      && name.utf8.allSatisfy(\.isTokenCharacter) && value.utf8.allSatisfy(\.isHeaderCharacter)
  }

  func isNamed(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count
      && zip(name.utf8, other.utf8).allSatisfy { $0.lowercased == $1.lowercased }
  }
}

extension UInt8 {
  var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }

  /// Letters, digits and the marks that may stand in a header's or a cookie's name.
  var isTokenCharacter: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// Anything but control characters.
  var isHeaderCharacter: Bool { self >= 0x20 && self != 0x7F }
}
