internal import Foundation

/// The random name of a row, from which nothing can be told; written as 32 hexadecimal digits.
public struct RowID: Hashable, Sendable {
  let data: Data

  public static func fresh() -> RowID {
    var dice = SystemRandomNumberGenerator()
    return RowID(Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &dice) }))
  }

  init(_ data: Data) { self.data = data }

  /// Reads a name from an address.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 32, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
      return nil
    }
    data = Data(
      stride(from: 0, to: 32, by: 2).compactMap { place in
        UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
      })
  }

  /// Half of it, by which the noise of numbers is drawn.
  var key: UInt64 { data.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

  public var text: String {
    data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
