/// A path in which a star stands for each part that differs, such as "visit/*/sound/*".
struct PathPattern: Sendable {
  private let parts: [String]
  private let stars: [Int]
  private let others: [Int]
  /// What stands before, between and after the parts that differ.
  private let around: [String]

  init(_ address: String) {
    let parts = address.split(separator: "/").map(String.init)
    self.parts = parts
    stars = parts.indices.filter { parts[$0] == "*" }
    others = parts.indices.filter { parts[$0] != "*" }
    around = ("/" + parts.joined(separator: "/"))
      .split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }

  /// Its first part, by which it is looked for.
  var first: String { parts.first ?? "" }

  /// The parts of a path that differ; nothing where it is another's.
  func differing(in path: [String]) -> [String]? {
    guard path.count == parts.count, others.allSatisfy({ parts[$0] == path[$0] }) else {
      return nil
    }
    return stars.map { path[$0] }
  }

  /// The path with these parts.
  func path(_ differing: [String]) -> String {
    var path = around[0]
    for index in differing.indices { path += differing[index] + around[index + 1] }
    return path
  }
}
