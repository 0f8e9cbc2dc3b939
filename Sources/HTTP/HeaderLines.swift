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
    var found: String?
    each(name) { value in
      found = String(decoding: value, as: UTF8.self)
      return false
    }
    return found
  }

  func all(_ name: String) -> [String] {
    var found: [String] = []
    each(name) { value in
      found.append(String(decoding: value, as: UTF8.self))
      return true
    }
    return found
  }

  private func each(_ name: String, _ visit: (UnsafeRawBufferPointer) -> Bool) {
    bytes.withUnsafeBytes { lines in
      guard let start = lines.baseAddress else { return }
      var place = 0
      while place < lines.count {
        let nameLength = strlen(start + place)
        let valuePlace = place + nameLength + 1
        let valueLength = strlen(start + valuePlace)
        let isMatch =
          nameLength == name.utf8.count && strncasecmp(start + place, name, nameLength) == 0
        if isMatch, !visit(.init(start: start + valuePlace, count: valueLength)) { return }
        place = valuePlace + valueLength + 1
      }
    }
  }
}
