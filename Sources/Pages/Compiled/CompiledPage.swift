/// A page as bytes, with holes between them that are filled as it is served.
struct CompiledPage: Sendable {
  /// All that is the same whenever it is served, without a gap.
  private let bytes: [UInt8]
  /// Where each hole is, in the order of the page: one filling may stand at several places.
  private let holes: [(end: Int, filling: Int)]

  /// How much memory it takes, about.
  var size: Int { bytes.count + holes.count * 16 }

  /// Splits what was rendered with marks in the holes.
  init(splitting html: String, at mark: Mark) {
    var bytes: [UInt8] = []
    var holes: [(end: Int, filling: Int)] = []
    var rest = Array(html.utf8)[...]
    while let found = mark.first(in: rest) {
      bytes += rest[..<found.range.lowerBound]
      holes.append((bytes.count, found.index))
      rest = rest[found.range.upperBound...]
    }
    self.bytes = bytes + rest
    self.holes = holes
  }

  /// Writes the page, each hole with its filling.
  ///
  /// - Parameter write: writes a part that is compiled for itself.
  func write(
    _ fillings: [Filling], to page: inout [UInt8],
    with write: (any PagePart, inout [UInt8]) throws -> Void
  ) rethrows {
    var start = 0
    for hole in holes {
      page += bytes[start..<hole.end]
      start = hole.end
      switch fillings[hole.filling] {
      case .text(let text): page.append(escaping: text)
      case .tick(let isTicked): if isTicked { page += Filling.ticked.utf8 }
      case .parts(let parts): for part in parts { try write(part, &page) }
      }
    }
    page += bytes[start...]
  }
}

/// What stands in a hole while a page is rendered to be compiled.
///
/// It holds a number that is drawn anew each time, so that no text can be taken for it, whoever
/// wrote it.
struct Mark {
  /// From the private use area of Unicode: no escaping touches it.
  private static let edge = "\u{F8FF}"
  private let opening: String
  private let pattern: [UInt8]

  init() {
    opening = Mark.edge + String(UInt64.random(in: .min ... .max), radix: 36) + "."
    pattern = Array(opening.utf8)
  }

  /// The mark of a hole by its number.
  func text(_ index: Int) -> String { "\(opening)\(index)\(Mark.edge)" }

  /// The first mark in some bytes, and the number of its hole.
  fileprivate func first(in bytes: ArraySlice<UInt8>) -> (range: Range<Int>, index: Int)? {
    guard let found = bytes.firstRange(of: pattern) else { return nil }
    let digits = bytes[found.upperBound...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let index = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (found.lowerBound..<digits.endIndex + Mark.edge.utf8.count, index)
  }
}
