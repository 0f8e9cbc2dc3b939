/// A pattern of letters and figures: "a" a letter, "9" a figure, "-" a gap that may be there.
struct LetterPattern {
  private let parts: [UInt8]

  init(_ pattern: String) { parts = Array(pattern.utf8) }

  /// The end of the match, the letters and the figures, if nothing is glued to either side.
  func match(_ bytes: [UInt8], at start: Int) -> Match? {
    if start > 0, bytes[start - 1].isLetter || bytes[start - 1].isDigit { return nil }
    return match(bytes, from: start)
  }

  /// The same where a word may be glued before it.
  func match(_ bytes: [UInt8], from start: Int) -> Match? {
    var position = start
    var match = Match(range: start..<start)
    for part in parts {
      if part == UInt8(ascii: "-") {
        var gap = 0
        while gap < 2, position < bytes.count, " -./".utf8.contains(bytes[position]) {
          position += 1
          gap += 1
        }
        if gap > 0 { match.gaps += 1 }
        continue
      }
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      if part == UInt8(ascii: "9") {
        let figure = byte == UInt8(ascii: "o") ? UInt8(ascii: "0") : byte
        guard figure.isDigit else { return nil }
        match.figures.append(figure.digit)
      } else {
        guard byte.isLetter, byte != Shadow.otherLetter else { return nil }
        match.letters.append(byte)
      }
      position += 1
    }
    if position < bytes.count, bytes[position].isDigit || bytes[position].isLetter { return nil }
    match.range = start..<position
    return match
  }

  struct Match {
    var range: Range<Int>
    var letters: [UInt8] = []
    var figures: [Int] = []
    var gaps = 0

    func text(_ range: Range<Int>) -> String { String(decoding: letters[range], as: UTF8.self) }
  }
}

extension Passage {
  private static let insurance = ["aa-99-99-99-a", "aa-99-99-99", "aa-999999-a", "aa-999-999-a"]
    .map(LetterPattern.init)
  private static let insuranceWords = words("ni nino insurance nat ins")

  /// National Insurance numbers: two letters, six figures and A to D.
  mutating func coverInsuranceNumbers() {
    for start in shadow.bytes.indices where startsLetters(at: start, figuresWithin: 4) {
      guard isFree(start..<start + 1) else { continue }
      for pattern in Self.insurance {
        guard let match = pattern.match(shadow.bytes, from: start), isInsurance(match) else {
          continue
        }
        cover(match.range, as: .insuranceNumber)
        break
      }
    }
  }

  /// A letter within a few places of a figure: most places of a text are not, and are passed over.
  private func startsLetters(at start: Int, figuresWithin reach: Int) -> Bool {
    guard shadow.bytes[start].isLetter else { return false }
    let end = min(shadow.bytes.count, start + reach)
    return shadow.bytes[start..<end].contains { $0.isDigit }
  }

  private func isInsurance(_ match: LetterPattern.Match) -> Bool {
    let start = match.range.lowerBound
    let isGlued = start > 0 && shadow.bytes[start - 1].isLetter
    let prefix = match.text(0..<2)
    let hasSuffix = match.letters.count == 3
    let isNamed = isNear(token(at: start), before: 6, after: 3, Self.insuranceWords)
    if hasSuffix, !"abcd".utf8.contains(match.letters[2]) { return isNamed }
    if isGlued { return hasSuffix && isIssued(prefix) }
    if hasSuffix { return match.gaps == 0 || isIssued(prefix) || isNamed }
    return isNamed || (isIssued(prefix) && match.gaps < 4 && lexicon.facts(of: prefix.utf8).isEmpty)
  }

  private func isIssued(_ prefix: String) -> Bool {
    let letters = Array(prefix.utf8)
    if prefix == "qq" { return true }
    if letters.contains(where: { "dfiquv".utf8.contains($0) }) { return false }
    return letters[1] != UInt8(ascii: "o")
      && !["bg", "gb", "nk", "kn", "nt", "tn", "zz"].contains(prefix)
  }

  private static let postcodes = [
    "a9-9aa", "a99-9aa", "aa9-9aa", "aa99-9aa", "a9a-9aa", "aa9a-9aa",
  ]
  .map(LetterPattern.init)
  private static let postcodeWords = words("postcode post code pcode postal")
  private static let units = words("st nd rd th hr yr ft wk lb gb tb ph")

  /// Postcodes by their letters, and districts that stand alone.
  mutating func coverPostcodes() {
    for start in shadow.bytes.indices where startsLetters(at: start, figuresWithin: 3) {
      guard isFree(start..<start + 1) else { continue }
      if start > 0, shadow.bytes[start - 1].isLetter || shadow.bytes[start - 1].isDigit { continue }
      for pattern in Self.postcodes {
        guard let match = pattern.match(shadow.bytes, at: start) ?? splitInward(pattern, start),
          isPostcode(match)
        else { continue }
        cover(match.range, as: .postcode)
        break
      }
    }
  }

  /// "LS1 4 AB": a gap inside the second half too.
  private func splitInward(_ pattern: LetterPattern, _ start: Int) -> LetterPattern.Match? {
    pattern.widened.match(shadow.bytes, at: start)
  }

  private func isPostcode(_ match: LetterPattern.Match) -> Bool {
    let isNamed = isNear(token(at: match.range.lowerBound), Self.postcodeWords)
    let first = shadow.bytes[match.range].prefix { $0.isLetter }.count
    let inward = match.text(match.letters.count - 2..<match.letters.count)
    let isShouted = shadow.isCapital[match.range.upperBound - 1] && trustsCapitals
    let isArea = lexicon.postcodeAreas.contains(match.text(0..<first))
    if Self.units.contains(inward), !isNamed, !isShouted, !isArea { return false }
    if inward.utf8.contains(where: { "cikmov".utf8.contains($0) }), !isNamed { return false }
    return isArea || isNamed || isShouted || match.gaps < 2
  }

  /// "postcode z e 3 9 j z": one sign at a time, as it is spelt out.
  mutating func coverSpeltPostcodes() {
    for index in tokens.indices where ["postcode", "code"].contains(tokens[index].text) {
      var first = index + 1
      while first < tokens.count, ["is", "its", ":", "of"].contains(text(first)) { first += 1 }
      var last = first
      while last < tokens.count, last - first < 8, tokens[last].range.count == 1,
        tokens[last].kind != .mark, isFree(last)
      { last += 1 }
      let signs = (first..<max(first, last)).map { tokens[$0].kind == .figures }
      if (5...7).contains(signs.count), signs.contains(true), !signs[0] {
        cover(tokens: first, through: last - 1, as: .postcode)
      }
    }
  }

  private static let districtWords = words("postcode live lives area living")

  /// "LS6": the first half of a postcode alone.
  mutating func coverDistricts() {
    for index in tokens.indices.dropLast()
    where isFree(index) && tokens[index].isWord && isGlued(index) {
      guard let number = tokens[index + 1].number, number < 100, isFree(index + 1) else { continue }
      guard lexicon.postcodeAreas.contains(tokens[index].text), tokens[index].text != "me" else {
        continue
      }
      if index + 1 < tokens.count - 1, isGlued(index + 1), !tokens[index + 2].isMark(".,!?;:") {
        continue
      }
      let isNamed = isNear(index, before: 4, after: 2, Self.districtWords)
      let isRoad = token(index, -1)?.has(.determiner) == true
      if isNamed && !isRoad
        || (tokens[index].text.utf8.count == 2 && tokens[index].isShouted && !isRoad)
      {
        cover(tokens: index, through: index + 1, as: .postcode)
      }
    }
  }
}

extension LetterPattern {
  /// The same with a gap before the last two letters.
  var widened: LetterPattern {
    LetterPattern(String(decoding: parts.dropLast(2), as: UTF8.self) + "-aa")
  }
}
