/// A picture as it is sent.
enum Drawing {
  /// Without what only its makers read, a comment and what indents its lines: the first screen has ten
  /// pictures. A line may break inside a tag, so the lines stay.
  static func shrunk(_ drawing: String) -> String {
    var shrunk: [UInt8] = []
    var begins = true
    for byte in withoutComment(drawing).utf8 {
      let isBreak = byte == UInt8(ascii: "\n")
      if begins, isBreak || byte == UInt8(ascii: " ") { continue }
      shrunk.append(byte)
      begins = isBreak
    }
    return String(decoding: shrunk, as: UTF8.self)
  }

  private static func withoutComment(_ drawing: String) -> String {
    guard let begin = drawing.firstRange(of: "<!--"),
      let end = drawing[begin.upperBound...].firstRange(of: "-->")
    else { return drawing }
    return String(drawing[..<begin.lowerBound] + drawing[end.upperBound...])
  }
}
