/// Reads what a browser wrote as `%C3%A9` or, in forms, as `+`.
enum PercentDecoding {
  /// The text, or nil if an escape is broken, the text is not UTF-8 or it holds a NUL.
  static func text(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
    let isPlain = bytes.allSatisfy { $0 != percent && $0 != 0 && !(plusIsSpace && $0 == plus) }
    if isPlain { return String(validating: bytes, as: UTF8.self) }
    guard let decoded = decode(bytes, plusIsSpace) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func decode(_ bytes: some Collection<UInt8>, _ plusIsSpace: Bool) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case percent:
        guard let high = rest.next()?.hexValue, let low = rest.next()?.hexValue else { return nil }
        decoded.append(high << 4 | low)
      case plus where plusIsSpace: decoded.append(0x20)
      default: decoded.append(byte)
      }
    }
    return decoded.contains(0) ? nil : decoded
  }

  private static let percent = UInt8(ascii: "%")
  private static let plus = UInt8(ascii: "+")
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
