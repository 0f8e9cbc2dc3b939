/// How a network is written: `10.1.0.0/16`, `2001:db8::/32`, or one address alone.
enum NetworkText {
  static func isNetwork(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    let bits = isFour(parts[0]) ? 32 : isSix(parts[0]) ? 128 : nil
    guard let bits else { return false }
    return parts.count == 1 || Int(parts[1]).map((0...bits).contains) == true
  }

  /// Four numbers to 255, without leading zeros.
  private static func isFour(_ text: Substring) -> Bool {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { number in
        number.allSatisfy { $0.isASCII && $0.isNumber } && (number == "0" || number.first != "0")
          && Int(number).map((0...255).contains) == true
      }
  }

  /// Eight groups of up to four figures, or fewer around one "::".
  private static func isSix(_ text: Substring) -> Bool {
    let halves = text.ranges(of: "::").count
    let groups = text.split(separator: ":")
    let isWhole = halves == 0 && groups.count == 8 && text.count { $0 == ":" } == 7
    let isShort = halves == 1 && groups.count < 8 && !text.contains(":::")
    return (isWhole || isShort)
      && groups.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
  }
}
