/// What means something in HTML is written as an entity, byte by byte.
///
/// A template engine that goes by whole characters would leave a quotation mark alone when a
/// combining accent follows it, and the text could then end the attribute that it stands in.
extension [UInt8] {
  mutating func append(escaping text: String) {
    let bytes = text.utf8
    guard bytes.contains(where: { Self.entity(for: $0) != nil }) else { return self += bytes }
    for byte in bytes {
      if let entity = Self.entity(for: byte) { self += entity.utf8 } else { append(byte) }
    }
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension String {
  /// As it stands in HTML.
  var escaped: String {
    var bytes: [UInt8] = []
    bytes.append(escaping: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
