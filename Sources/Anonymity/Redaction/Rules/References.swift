struct References: DocumentReader {
  let document: Document

  /// Case numbers: letters and figures joined by slashes or hyphens.
  func coverReferences() {
    for chunk in chunks {
      let range = inner(chunk)
      guard !range.isEmpty, isFree(range), isReference(range) else { continue }
      let first = withLetters(before: token(at: range.lowerBound))
      cover(tokens[first].range.lowerBound..<range.upperBound, as: .reference)
    }
  }

  /// "incident 331 of 12/4", "log 0388 of 9 July": the number with its day.
  func coverPoliceLogs() {
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) {
      guard text(index + 1) == "of", let day = token(index, 2), day.kind == .figures,
        isNear(index, before: 3, after: 0, in: .logWord)
      else { continue }
      let last = last(after: index + 2, atMost: 6) { isFree($0) && isPartOfDay($0) }
      if last > index + 2 { cover(tokens: index, through: last, as: .reference) }
    }
  }

  private func isPartOfDay(_ index: Int) -> Bool {
    if tokens[index].isMark("/.-") { return token(index, 1)?.kind == .figures }
    return tokens[index].kind == .figures || tokens[index].has(.month)
      || has(index, .ordinalEnding) || text(index) == "of"
  }

  /// Without brackets and stops at the ends.
  private func inner(_ chunk: Range<Int>) -> Range<Int> {
    var range = chunk
    while let first = range.first, !isReferenceByte(bytes[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, !bytes[last].isLetterOrDigit {
      range = range.lowerBound..<last
    }
    return range
  }

  private func isReferenceByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "#")
  }

  private func isReference(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes[range]
    let figures = bytes.count { $0.isDigit }
    let letters = bytes.count { $0.isLetter }
    let joints = bytes.count { "-/_".utf8.contains($0) }
    let allowed = bytes.allSatisfy { isReferenceByte($0) || "-/_.:".utf8.contains($0) }
    guard allowed, figures > 0 else { return false }
    let isNamed = isNear(token(at: range.lowerBound), before: 3, after: 0, in: .referenceWord)
    if isNamed, figures >= 2, letters + joints > 0, !isTime(bytes) { return true }
    if bytes.first?.isLetter == true, figures >= 3, joints >= 2 { return true }
    guard figures >= 4 else { return false }
    if bytes.first == UInt8(ascii: "#") || isLetteredReference(range) { return true }
    if letters == 0 {
      return figures >= 6 && bytes.contains(UInt8(ascii: "/")) && !isYears(bytes)
        && joints < figures / 2 && token(token(at: range.lowerBound), -1)?.kind != .figures
    }
    return !isQuantity(range) && !hasWord(range)
  }

  /// "ASC204817", "asc204817": capitals or a word for a record, then figures, too few for a telephone.
  private func isLetteredReference(_ range: Range<Int>) -> Bool {
    let letters = range.prefix { bytes[$0].isLetter }
    let figures = range[letters.endIndex...]
    return (2...5).contains(letters.count) && (5...8).contains(figures.count)
      && figures.allSatisfy { bytes[$0].isDigit }
      && (letters.allSatisfy { normalized.isCapital[$0] }
        || lexicon.has(bytes[letters], .recordWord))
  }

  /// "the incident at 10:30am".
  private func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: ":")) && bytes.count <= 7
  }

  /// "2019/20" and "2023-24".
  private func isYears(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split { $0 == "/" || $0 == "-" }
    return parts.count == 2 && ["19", "20"].contains(parts[0].prefix(2)) && parts[0].utf8.count == 4
      && parts[1].utf8.count <= 4
  }

  private func isQuantity(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes[range]
    return lexicon.has(bytes.drop { $0.isDigit || ".:".utf8.contains($0) }, .quantity)
  }

  /// An English word glued to figures, as in "call07700": its figures are looked at later.
  private func hasWord(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes[range]
    if bytes.contains(where: { "-/_".utf8.contains($0) }) { return false }
    return bytes.split { !$0.isLetter }.contains {
      $0.count >= 3 && lexicon.facts(of: $0).contains(.everyday)
    }
  }
}
