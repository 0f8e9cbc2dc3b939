/// Something wrong in a file of Forms/, said so that it can be mended without asking anyone.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1.
  public let line: Int
  public let problem: String
  public let cure: String

  public init(file: String, line: Int, problem: String, cure: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.cure = cure
  }

  /// `start.yaml:14: question "know" has no choices; add choices, or use kind "words"`
  public var description: String { "\(file):\(line): \(problem); \(cure)" }
}

/// Every fault found, in the order of the files.
public struct Faults: Error, Sendable, CustomStringConvertible {
  public let all: [Fault]
  public init(_ all: [Fault]) { self.all = all }
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
