/// A text folded to plain small letters and figures, each knowing where in the text it came from.
///
/// Rules read the normalized text, so that a wide 7, an accent or a mark nobody sees hides nothing.
struct NormalizedText {
  /// Small ASCII; another letter is `otherLetter`, another mark `otherMark`; nobody can type them.
  private(set) var bytes: [UInt8] = []
  private(set) var isCapital: [Bool] = []
  private var origins: [Int] = []
  private let scalars: [Unicode.Scalar]

  static let otherLetter: UInt8 = 0x0E
  static let otherMark: UInt8 = 0x0F

  init(of text: String) {
    scalars = Array(text.unicodeScalars)
    bytes.reserveCapacity(scalars.count)
    isCapital.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    var folding = Folding()
    for (position, scalar) in scalars.enumerated() {
      if scalar.isASCII {
        add(UInt8(scalar.value), from: position)
      } else {
        let isUpper = scalar.properties.isUppercase
        for byte in folding.fold(scalar) { append(byte, isUpper || byte.isCapital, position) }
      }
    }
  }

  private mutating func add(_ byte: UInt8, from position: Int) {
    append(byte < 0x20 && byte != 0x0A ? 0x20 : byte, byte.isCapital, position)
  }

  private mutating func append(_ byte: UInt8, _ capital: Bool, _ position: Int) {
    bytes.append(byte.isCapital ? byte + 0x20 : byte)
    isCapital.append(capital)
    origins.append(position)
  }

  /// The text again, with each span's placeholder in its place; spans are in order and apart.
  func text(covering spans: [Span]) -> String {
    var result = String.UnicodeScalarView()
    var position = 0
    for span in spans {
      let start = max(position, origins[span.range.lowerBound])
      let end =
        span.range.upperBound < origins.count ? origins[span.range.upperBound] : scalars.count
      result.append(contentsOf: scalars[position..<start])
      result.append(contentsOf: span.placeholder.text.unicodeScalars)
      position = max(end, origins[span.range.upperBound - 1] + 1, start)
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }

  /// Where a piece stands in the text, in Unicode scalars.
  func origin(of range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<origins[range.upperBound - 1] + 1
  }

  /// A piece as it was typed.
  func typed(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[origin(of: range)]))
  }

  func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  var isCapital: Bool { self >= 0x41 && self <= 0x5A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self >= 0x61 && self <= 0x7A) || self == NormalizedText.otherLetter }
  var isLetterOrDigit: Bool { isLetter || isDigit }
  var isSpace: Bool { self == 0x20 || self == 0x0A }
  var digit: Int { Int(self) - 0x30 }
}
