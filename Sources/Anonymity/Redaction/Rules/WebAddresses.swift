struct WebAddresses: DocumentReader {
  let document: Document

  /// E-mail addresses, web addresses and handles, typed or spelt out.
  func coverWebAddresses() {
    for chunk in chunks where normalized.words(chunk).contains("/@") { coverWebAddress(chunk) }
    for index in tokens.indices where isFree(index) {
      if tokens[index].isMark("@") { coverAround(at: index) }
    }
    coverSpeltAddresses()
    coverSpacedAddresses()
    for chunk in chunks where isFree(chunk) { coverWebAddress(chunk) }
  }

  /// "www . mystory . example / joan": spaces around its marks.
  private func coverSpacedAddresses() {
    for index in tokens.indices where isFree(index) && has(index, .webStart) {
      var last = last(after: index) { isFree($0) && (isGlued($0 - 1) || goesOn(after: $0 - 1)) }
      while tokens[last].kind == .mark { last -= 1 }
      let isSpaced = !isGlued(index) || !isGlued(index + 1)
      if last > index + 1, isSpaced || text(index) != "www" {
        cover(tokens: index, through: last, as: .webAddress)
      }
    }
  }

  /// A mark with space before it, or what stands after one.
  private func goesOn(after index: Int) -> Bool {
    tokens[index + 1].isMark("./:-_") || tokens[index].isMark("/:")
      || tokens[index].isMark(".-_") && !isGlued(index - 1)
  }

  private func isPartOfAddress(_ position: Int) -> Bool {
    byte(position).isLetterOrDigit || "._-+%".utf8.contains(byte(position))
  }

  /// "@" with a name before it is an e-mail address; without one it is a handle.
  private func coverAround(at index: Int) {
    let at = tokens[index].range
    let dot = UInt8(ascii: ".")
    let next = token(index, 1)?.range.lowerBound ?? at.upperBound
    let isAfterSpace =
      isNextTo(index) && bytes[next..<endOfPart(from: next)].dropFirst().contains(dot)
    var end = endOfPart(from: isAfterSpace ? next : at.upperBound)
    let isHost = bytes[at.upperBound..<end].contains(dot)
    if !isHost, byte(end) == UInt8(ascii: ","), isDomain(token(at: end) + 1) {
      end = tokens[token(at: end) + 1].range.upperBound
    }
    if !isHost, let far = endOfSpacedHost(after: index) { end = far }
    var start = at.lowerBound
    let isSpaced = isHost || end > at.upperBound && bytes[at.upperBound].isSpace
    if isSpaced, index > 0, byte(start - 1).isSpace { start = tokens[index - 1].range.upperBound }
    while isPartOfAddress(start - 1) || isQuoteInside(start - 1) { start -= 1 }
    if start < at.lowerBound, bytes[start] != UInt8(ascii: "@") {
      cover(start..<max(end, at.upperBound), as: .email)
    } else if end > at.upperBound {
      cover(at.lowerBound..<end, as: .webAddress)
    }
  }

  /// "o'hara@".
  private func isQuoteInside(_ position: Int) -> Bool {
    position > 0 && bytes[position] == UInt8(ascii: "'") && isPartOfAddress(position - 1)
  }

  /// "@ mail . example": spaces on every side.
  private func endOfSpacedHost(after index: Int) -> Int? {
    guard index + 3 < tokens.count, tokens[index + 1].isWord, tokens[index + 2].isMark("."),
      tokens[index + 3].isWord, isDomain(index + 3)
    else { return nil }
    let isMore = isMark(index + 4, ".") && isDomain(index + 5)
    return tokens[index + (isMore ? 5 : 3)].range.upperBound
  }

  /// As far as letters go that addresses are made of, without the stop of a sentence.
  private func endOfPart(from start: Int) -> Int {
    var end = start
    while isPartOfAddress(end) { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
  }

  /// "jo dot smith at mail dot com" and "jo(at)mail.com".
  private func coverSpeltAddresses() {
    for index in tokens.indices where tokens[index].text == "at" && isFree(index) {
      let isBracketed = isMark(index - 1, "([{") && isMark(index + 1, ")]}")
      let host = index + (isBracketed ? 2 : 1)
      let needsDotWord = !isBracketed && !isDotted(index - 1)
      guard index > 0, host < tokens.count,
        let end = endOfProvider(from: host) ?? endOfHost(from: host, needsDotWord: needsDotWord)
      else { continue }
      var first = index - (isBracketed ? 2 : 1)
      while first >= 2, isDotWord(first - 1) { first -= 2 }
      while first > 0, tokens[first].range.count == 1, isFree(first - 1),
        tokens[first - 1].range.count == 1, tokens[first - 1].kind != .mark
      { first -= 1 }
      var start = tokens[first].range.lowerBound
      while isPartOfAddress(start - 1) { start -= 1 }
      cover(start..<tokens[end].range.upperBound, as: .email)
    }
    for index in tokens.indices where isDotWord(index) && isFree(index) && index > 0 {
      guard let end = endOfHost(from: index - 1, needsDotWord: true) else { continue }
      cover(tokens: index - 1, through: withPath(after: end), as: .webAddress)
    }
  }

  /// "halima.w" or "halima_61" before "at".
  private func isDotted(_ index: Int) -> Bool {
    index > 1 && tokens[index - 1].isMark("._") && isGlued(index - 1) && isGlued(index - 2)
      || index > 0 && tokens[index].kind == .figures && isGlued(index - 1)
  }

  /// The last token of "gmail", "hotmail com" or "yahoo.co.uk".
  private func endOfProvider(from host: Int) -> Int? {
    guard has(host, .mailProvider) else { return nil }
    return last(after: host) {
      isMark($0, ".") && isGlued($0 - 1) || ["dot", "com", "co", "uk"].contains(text($0))
    }
  }

  /// "slash carehomelaughs22" after a host.
  private func withPath(after host: Int) -> Int {
    guard text(host + 1) == "slash", token(host, 2)?.isWord == true else { return host }
    return token(host, 3)?.kind == .figures && isGlued(host + 2) ? host + 3 : host + 2
  }

  private func isDotWord(_ index: Int) -> Bool {
    isMark(index, ".") || has(index, .dotWord)
  }

  private func isDomain(_ index: Int) -> Bool { has(index, .domain) || has(index, .shortDomain) }

  /// In tokens; sentences of one word each are no address, however many there are.
  private static let longestHost = 16

  /// The last token of "mail dot co dot uk", if it ends as addresses end.
  private func endOfHost(from start: Int, needsDotWord: Bool) -> Int? {
    var last = start
    var hasDotWord = false
    var end: Int?
    while last - start < Self.longestHost {
      let dot = isMark(last + 1, "([") && isMark(last + 3, ")]") ? 2 : 1
      let next = last + dot * 2
      guard next < tokens.count, isDotWord(last + dot), tokens[next].kind != .mark else { break }
      if tokens[last + dot].text != "." { hasDotWord = true }
      last = next
      // The next sentence may begin after what ends a host.
      if isDomain(last), hasDotWord || !needsDotWord { end = last }
    }
    return end
  }

  private func coverWebAddress(_ chunk: Range<Int>) {
    guard chunk.contains(where: { ".:".utf8.contains(bytes[$0]) }) else { return }
    let text = normalized.words(chunk)
    if isPublic(chunk) { return }
    if let scheme = text.firstRange(of: "://") ?? text.firstRange(of: "www.") {
      let before = text[..<scheme.lowerBound].utf8.reversed().prefix { $0.isLetter }.count
      let offset = text.utf8.distance(from: text.startIndex, to: scheme.lowerBound)
      let start = chunk.lowerBound + offset - (text.contains("://") ? before : 0)
      cover(trimmed(start..<chunk.upperBound), as: .webAddress)
    } else if let range = hostRange(in: chunk) {
      cover(trimmed(range), as: .webAddress)
    }
  }

  /// "www.gov.uk/report": of everybody.
  private func isPublic(_ chunk: Range<Int>) -> Bool {
    var host = bytes[chunk].prefix { $0.isLetter || $0 == UInt8(ascii: ".") }
    while host.last == UInt8(ascii: ".") { host = host.dropLast() }
    return lexicon.has(host, .publicHost)
  }

  /// "name.com/page" within a chunk.
  private func hostRange(in chunk: Range<Int>) -> Range<Int>? {
    guard let dot = chunk.first(where: { bytes[$0] == UInt8(ascii: ".") }),
      dot > chunk.lowerBound
    else { return nil }
    var start = dot
    while start > chunk.lowerBound, isPartOfAddress(start - 1) { start -= 1 }
    var end = dot
    while isPartOfAddress(end), end < chunk.upperBound { end += 1 }
    let labels = normalized.words(start..<end).split(separator: ".")
    let hasPath = end < chunk.upperBound && bytes[end] == UInt8(ascii: "/")
    guard labels.count >= 2, labels[0].utf8.count >= 2 else { return nil }
    let isHost = labels.dropFirst().contains {
      lexicon.has($0.utf8, .domain) || hasPath && lexicon.has($0.utf8, .shortDomain)
    }
    return isHost ? start..<(hasPath ? chunk.upperBound : end) : nil
  }

  /// Names of accounts, "snapchat jo_b22": with figures or marks in them, near the name of a network.
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
