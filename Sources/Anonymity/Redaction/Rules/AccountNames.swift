/// Names of accounts, as people give them beside the name of a network.
struct AccountNames: DocumentReader {
  let document: Document

  /// "snapchat jo_b22": a name with figures or marks in it, near the name of a network.
  func coverAccountNames() {
    for chunk in chunks where isFree(chunk) {
      let bytes = document.bytes[chunk]
      let looksMade =
        bytes.dropLast().contains { "_.".utf8.contains($0) } || bytes.contains { $0.isDigit }
      guard looksMade, bytes.contains(where: { $0.isLetter }) else { continue }
      if bytes.contains(UInt8(ascii: "_"))
        || isNear(token(at: chunk.lowerBound), before: 3, after: 0, in: .network)
      {
        cover(trimmed(chunk), as: .webAddress)
      }
    }
  }
}
