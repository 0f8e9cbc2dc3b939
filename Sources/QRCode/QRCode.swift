internal import CQrencode

/// A text as a square of dark and light modules that a phone's camera reads (ISO/IEC 18004).
///
/// A seventh of it may be dirty or torn (level M).
public struct QRCode: Sendable, Equatable {
  /// How many modules wide and high: 21 to 177.
  public let side: Int
  /// Row by row from the top.
  private let modules: [Bool]

  /// Nothing where the text is empty, holds a NUL, or is longer than a code can be (2,331 bytes).
  public init?(_ text: String) {
    guard !text.utf8.contains(0),
      let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
      .map { $0 & QRCode.darkBit != 0 }
  }

  /// The lowest bit of a module's byte; the others say what it is for.
  private static let darkBit: UInt8 = 1

  /// The dark modules of a row from its left, joined where they touch.
  public func darkRuns(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<side where modules[row * side + column] {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
