/// What is left of a comment after covering: for each scalar, whether it can still be read.
struct Remains {
  private let scalars: [Unicode.Scalar]
  private var isLeft: [Bool]

  /// Lines the covered text up with the typed one; where that fails, everything counts as left.
  init(of typed: String, in covered: String) {
    scalars = Array(typed.unicodeScalars)
    isLeft = Array(repeating: true, count: scalars.count)
    let pieces = Self.pieces(of: Array(covered.unicodeScalars))
    guard let starts = starts(of: pieces) else { return }
    isLeft = Array(repeating: false, count: scalars.count)
    for (start, piece) in zip(starts, pieces) {
      for position in start..<start + piece.count { isLeft[position] = true }
    }
  }

  /// A span leaks if one letter or figure of it is left.
  func leak(_ span: Comment.Span) -> Bool {
    (span.start..<span.end).contains { position in
      let properties = scalars[position].properties
      return isLeft[position] && (properties.isAlphabetic || properties.numericType != nil)
    }
  }

  /// What stands between placeholders.
  private static func pieces(of covered: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = [[]]
    var position = 0
    while position < covered.count {
      let close = covered[position...].prefix(25).firstIndex(of: "]")
      if covered[position] == "[", let close {
        pieces.append([])
        position = close + 1
      } else {
        pieces[pieces.count - 1].append(covered[position])
        position += 1
      }
    }
    return pieces
  }

  /// Where each piece stands in the typed text: the first at its start, the last at its end.
  private func starts(of pieces: [[Unicode.Scalar]]) -> [Int]? {
    guard pieces.count > 1 else { return scalars == pieces[0] ? [0] : nil }
    guard scalars.starts(with: pieces[0]), scalars.reversed().starts(with: pieces.last!.reversed())
    else { return nil }
    let end = scalars.count - pieces.last!.count
    guard let middle = place(pieces[1..<pieces.count - 1], from: pieces[0].count + 1, until: end)
    else { return nil }
    return [0] + middle + [end]
  }

  private func place(_ pieces: ArraySlice<[Unicode.Scalar]>, from start: Int, until end: Int)
    -> [Int]?
  {
    guard let piece = pieces.first else { return start <= end ? [] : nil }
    var position = start
    while position + piece.count < end {
      if scalars[position..<position + piece.count].elementsEqual(piece),
        let rest = place(pieces.dropFirst(), from: position + piece.count + 1, until: end)
      {
        return [position] + rest
      }
      position += 1
    }
    return nil
  }
}
