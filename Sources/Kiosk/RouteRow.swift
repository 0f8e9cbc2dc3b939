internal import Pages
internal import Survey

/// One row of the list of addresses: a path, what may be done there, and which route it is.
final class RouteRow: Sendable {
  /// What may be done at an address.
  enum Methods { case get, post, both }

  let methods: Methods
  /// Whether it takes what somebody wrote or chose: none of it may be lost.
  let keepsTyped: Bool
  /// The parts of its path; a star stands for one that differs.
  private let parts: [String]
  private let stars: [Int]
  private let others: [Int]
  /// What stands before, between and after the parts that differ.
  private let around: [String]
  private let read: @Sendable (inout RouteParts) throws -> Route

  /// - Parameters:
  ///   - address: the path, with a star for each part that differs.
  ///   - read: makes the route of these parts, which it takes one by one.
  init(
    _ address: String, _ methods: Methods, keepsTyped: Bool = false,
    _ read: @escaping @Sendable (inout RouteParts) throws -> Route
  ) {
    let parts = address.split(separator: "/").map(String.init)
    self.parts = parts
    stars = parts.indices.filter { parts[$0] == "*" }
    others = parts.indices.filter { parts[$0] != "*" }
    around = "/\(address)".split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    self.methods = methods
    self.keepsTyped = keepsTyped
    self.read = read
  }

  /// Its first part, by which it is looked for.
  var first: String { parts.first ?? "" }

  /// The route at a path; nothing where it is another's, or a part is none of its type.
  func route(at path: [String]) -> Route? {
    guard path.count == parts.count, others.allSatisfy({ parts[$0] == path[$0] }) else {
      return nil
    }
    var differing = RouteParts(of: path, at: stars)
    return try? read(&differing)
  }

  /// The path with these parts.
  func path(_ differing: [any RoutePart]) -> String {
    var path = around[0]
    for index in differing.indices { path += differing[index].part + around[index + 1] }
    return path
  }
}

/// The parts of a path that differ, one after the other, each as the type that is asked for.
struct RouteParts {
  private let path: [String]
  private let places: [Int]
  private var next = 0

  init(of path: [String], at places: [Int]) { (self.path, self.places) = (path, places) }

  mutating func take<Part: RoutePart>() throws -> Part {
    guard let part = Part.read(path[places[next]]) else { throw NoSuchPart() }
    next += 1
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
