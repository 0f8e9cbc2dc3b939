/// Names of accounts, as people give them beside the name of a network.
struct AccountNames: DocumentReader {
  let document: Document

  /// "snapchat jo_b22": a name with figures or marks in it, near the name of a network.
  func coverAccountNames() {
    for chunk in chunks where isFree(chunk) {
      let bytes = document.bytes[chunk]
      let hasLetter = bytes.contains { $0.isLetter }
      let looksMade =
        bytes.dropLast().contains(UInt8(ascii: "_")) || bytes.dropLast().contains(UInt8(ascii: "."))
      guard hasLetter, looksMade || bytes.contains(where: { $0.isDigit }) else { continue }
      if bytes.contains(UInt8(ascii: "_"))
        || isNear(token(at: chunk.lowerBound), before: 3, after: 0, in: .network)
      {
        cover(trimmed(chunk), as: .webAddress)
      }
    }
  }
}
