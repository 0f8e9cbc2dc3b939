/// Makes what is sealed as long as one of a few sizes, so that a length says nothing.
enum Padding {
  /// In bytes. Most visits fit the first; five full text boxes fit the last.
  static let sizes = [1_024, 4_096, 16_384, 65_536]

  /// The bytes, a mark, then zeros up to the next size.
  static func pad(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    guard let size = sizes.first(where: { $0 > bytes.count }) else { throw .tooLong }
    return bytes + [0x80] + Array(repeating: 0, count: size - bytes.count - 1)
  }

  static func unpad(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    guard let mark = bytes.lastIndex(where: { $0 != 0 }), bytes[mark] == 0x80 else {
      throw .broken
    }
    return Array(bytes[..<mark])
  }
}
