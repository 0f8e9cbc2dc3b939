internal import Pages
internal import Survey

/// One row of the list of addresses: a path, what may be done there, and which route it is.
final class RouteRow: Sendable {
  /// What may be done at an address.
  enum Methods { case get, post, both }

  let methods: Methods
  /// Whether it takes what somebody wrote or chose: none of it may be lost.
  let keepsTyped: Bool
  private let pattern: PathPattern
  private let read: @Sendable (inout RouteParts) throws -> Route

  /// - Parameters:
  ///   - address: the path, with a star for each part that differs.
  ///   - read: makes the route of these parts, which it takes one by one.
  init(
    _ address: String, _ methods: Methods, keepsTyped: Bool = false,
    _ read: @escaping @Sendable (inout RouteParts) throws -> Route
  ) {
    pattern = PathPattern(address)
    self.methods = methods
    self.keepsTyped = keepsTyped
    self.read = read
  }

  /// Its first part, by which it is looked for.
  var first: String { pattern.first }

  /// The route at a path; nothing where it is another's, or a part is none of its type.
  func route(at path: [String]) -> Route? {
    guard let differing = pattern.differing(in: path) else { return nil }
    var parts = RouteParts(differing)
    return try? read(&parts)
  }

  /// The path with these parts.
  func path(_ differing: [any RoutePart]) -> String { pattern.path(differing.map(\.part)) }
}

/// The parts of a path that differ, one after the other, each as the type that is asked for.
struct RouteParts {
  private var rest: ArraySlice<String>

  init(_ parts: [String]) { rest = parts[...] }

  mutating func take<Part: RoutePart>() throws -> Part {
    guard let part = rest.popFirst().flatMap(Part.read) else { throw NoSuchPart() }
    return part
  }

  private struct NoSuchPart: Error {}
}

/// What can stand in an address. It is read by a function: an initialiser of its own would be taken for
/// the usual one where `Int.init` is handed on.
protocol RoutePart {
  var part: String { get }
  static func read(_ part: String) -> Self?
}

/// A number from 1, written in one way only.
extension Int: RoutePart {
  var part: String { "\(self)" }
  static func read(_ part: String) -> Int? {
    Int(part).flatMap { $0 > 0 && part == "\($0)" ? $0 : nil }
  }
}

extension String: RoutePart {
  var part: String { self }
  static func read(_ part: String) -> String? { part }
}

extension Place.Code: RoutePart {
  var part: String { text }
  static func read(_ part: String) -> Self? { Self(part) }
}

extension SignedFile: RoutePart {
  var part: String { rawValue }
  static func read(_ part: String) -> SignedFile? { SignedFile(rawValue: part) }
}

extension OpenSpeech: RoutePart {
  var part: String { address }
  static func read(_ part: String) -> OpenSpeech? { OpenSpeech(address: part) }
}
