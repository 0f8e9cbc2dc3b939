import Glibc

/// A request's headers in one piece of memory, read only when one is asked for.
///
/// Most requests ask for one or two of the twenty that a browser sends, so none is made into
/// a `String` before that.
struct HeaderLines: Sendable {
  /// Name, zero, value, zero, and so on: neither may hold a zero.
  private var bytes: [UInt8] = []

  init() {}

  init(_ headers: [Header]) {
    for header in headers {
      bytes += Array(header.name.utf8) + [0] + Array(header.value.utf8) + [0]
    }
  }

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func append(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: name)
    bytes.append(0)
    bytes.append(contentsOf: value)
    bytes.append(0)
  }

  func first(_ name: String) -> String? {
    firstValue(of: name) { String(decoding: $0, as: UTF8.self) }
  }

  /// What `read` makes of the first value of that name in which it finds something.
  func firstValue<Value>(of name: String, _ read: (Bytes) -> Value?) -> Value? {
    bytes.withUnsafeBytes { lines in
      guard let start = lines.baseAddress else { return nil }
      var place = 0
      while place < lines.count {
        let nameLength = strlen(start + place)
        let valuePlace = place + nameLength + 1
        let valueLength = strlen(start + valuePlace)
        if nameLength == name.utf8.count, strncasecmp(start + place, name, nameLength) == 0,
          let value = read(Bytes(start: start + valuePlace, count: valueLength))
        {
          return value
        }
        place = valuePlace + valueLength + 1
      }
      return nil
    }
  }
}
