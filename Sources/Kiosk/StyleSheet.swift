/// A style sheet as it is sent.
enum StyleSheet {
  /// Without what only people read: a phone has to fetch every letter of it. No text stands in it in
  /// quotes but empty ones. In one pass over its bytes, because every start does it.
  static func shrunk(_ sheet: String) -> String {
    var shrunk: [UInt8] = []
    var isInComment = false
    var before: UInt8 = 0
    for byte in sheet.utf8 {
      if isInComment {
        isInComment = before != UInt8(ascii: "*") || byte != UInt8(ascii: "/")
        before = isInComment ? byte : 0
      } else if before == UInt8(ascii: "/"), byte == UInt8(ascii: "*") {
        shrunk.removeLast()
        (isInComment, before) = (true, 0)
      } else {
        add(byte, to: &shrunk)
        before = byte
      }
    }
    return String(decoding: shrunk, as: UTF8.self)
  }

  /// Of white space one space stays, and none beside a mark.
  private static func add(_ byte: UInt8, to shrunk: inout [UInt8]) {
    if isSpace(byte) {
      if let last = shrunk.last, isSpace(last) || isMark(last) { return }
      shrunk.append(UInt8(ascii: " "))
    } else {
      if isMark(byte), let last = shrunk.last, isSpace(last) { shrunk.removeLast() }
      shrunk.append(byte)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }
}
