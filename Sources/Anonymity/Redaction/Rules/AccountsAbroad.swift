struct AccountsAbroad: DocumentReader {
  let document: Document

  /// "GB29 NWBK 6016 1331 9268 19": two letters, two figures and groups of four.
  func coverAccountsAbroad() {
    var position = 0
    while position + 14 < bytes.count {
      let end = endOfAccount(from: position)
      if let end { cover(position..<end, as: .bankNumber) }
      position = end ?? position + 1
    }
  }

  private func endOfAccount(from start: Int) -> Int? {
    let bytes = document.bytes
    guard bytes[start].isLetter, bytes[start + 1].isLetter, bytes[start + 2].isDigit,
      bytes[start + 3].isDigit,
      !byte(start - 1).isLetterOrDigit
    else { return nil }
    var end = start
    var signs = 0
    var figures = 0
    while end < bytes.count, signs < 34, bytes[end].isLetterOrDigit || isGap(end, signs) {
      if bytes[end].isLetterOrDigit { signs += 1 }
      if bytes[end].isDigit { figures += 1 }
      end += 1
    }
    return signs >= 15 && figures >= 12 && !byte(end).isLetterOrDigit && isFree(start..<end)
      ? end : nil
  }

  /// One space after each four signs, with a figure beyond.
  private func isGap(_ position: Int, _ signs: Int) -> Bool {
    guard bytes[position].isSpace, signs % 4 == 0 else { return false }
    return bytes[(position + 1)...].prefix(4).prefix { !$0.isSpace }
      .contains { $0.isDigit } || signs == 4
  }
}
