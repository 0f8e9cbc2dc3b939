internal import Foundation

/// Folds letters and figures of every script to what an English keyboard would have typed.
struct Folding {
  private var known: [Unicode.Scalar: [UInt8]] = [:]

  mutating func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let bytes = known[scalar] { return bytes }
    let bytes = Self.folded(scalar)
    known[scalar] = bytes
    return bytes
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let bytes = special[scalar] { return bytes }
    let properties = scalar.properties
    if isUnseen(properties) { return [] }
    if properties.numericType == .decimal, let value = properties.numericValue {
      return [UInt8(0x30 + Int(value))]
    }
    if isOfAnotherScript(scalar) { return [NormalizedText.otherLetter] }
    let plain = String(scalar).decomposedStringWithCompatibilityMapping
    return plain.unicodeScalars.compactMap(byte)
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return scalar.value < 0x20 ? 0x20 : UInt8(scalar.value) }
    if isUnseen(scalar.properties) { return nil }
    if let first = special[scalar]?.first { return first }
    if scalar.properties.isWhitespace { return 0x20 }
    return scalar.properties.isAlphabetic ? NormalizedText.otherLetter : NormalizedText.otherMark
  }

  /// Marks without width and accents typed after their letter.
  private static func isUnseen(_ properties: Unicode.Scalar.Properties) -> Bool {
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// Chinese, Korean and Japanese, which have thousands of letters and no small ones.
  private static func isOfAnotherScript(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }

  private static let special: [Unicode.Scalar: [UInt8]] = {
    let pairs: [(String, String)] = [
      ("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"), ("đ", "d"), ("Đ", "D"), ("ß", "ss"),
      ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("þ", "th"), ("Þ", "TH"), ("ð", "d"),
      ("Ð", "D"), ("ı", "i"), ("ħ", "h"), ("Ħ", "H"), ("ŋ", "n"), ("ə", "e"), ("Ə", "E"),
      ("‘", "'"), ("’", "'"), ("‚", "'"), ("‛", "'"), ("′", "'"), ("ʼ", "'"), ("`", "'"),
      ("´", "'"), ("“", "\""), ("”", "\""), ("„", "\""), ("–", "-"), ("—", "-"), ("‐", "-"),
      ("‑", "-"), ("‒", "-"), ("―", "-"), ("−", "-"), ("…", "."), ("•", "*"), ("·", "."),
      ("£", "$"), ("€", "$"),
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.compactMap { from, to in
        from.unicodeScalars.first.map { ($0, Array(to.utf8)) }
      })
  }()
}
