struct Postcodes: DocumentReader {
  let document: Document

  private static let postcodes = [
    "a9-9aa", "a99-9aa", "aa9-9aa", "aa99-9aa", "a9a-9aa", "aa9a-9aa",
  ]
  .map(LetterPattern.init)
  /// Only after letters that are an area's. Of a word's no more than "bd 98 6ga" is one.
  private static let gapped = ["a-9-9-aa", "a-99-9-aa", "aa-9-9-aa", "aa-99-9-aa"]
    .map(LetterPattern.init)
  /// Sign by sign: with four gaps, or it is "s117 in".
  private static let spaced = ["a-9-9-9-aa", "aa-9-9-9-aa"].map(LetterPattern.init)

  /// Postcodes by their letters, and districts that stand alone.
  func coverPostcodes() {
    for start in bytes.indices where isWorthALook(start, figuresWithin: 3) {
      if let match = match(Self.postcodes, at: start, isPostcode) {
        cover(match.range, as: .postcode)
      }
    }
    coverGappedPostcodes()
    coverSpeltPostcodes()
  }

  /// "LS 1O 4 TT": gaps everywhere.
  private func coverGappedPostcodes() {
    for index in tokens.indices
    where tokens[index].isWord && isFree(index)
      && lexicon.postcodeAreas.contains(tokens[index].text)
    {
      let start = tokens[index].range.lowerBound
      let isWord = tokens[index].has(.english)
      let gapped = match(Self.gapped, at: start) {
        !isWord || $0.gaps < 3 && bytes[$0.range.upperBound - 3].isDigit && isInward($0)
      }
      guard byte(start - 1).isSpace,
        let match = gapped ?? match(Self.spaced, at: start, { $0.gaps == 4 })
      else { continue }
      cover(match.range, as: .postcode)
    }
  }

  private func isPostcode(_ match: LetterPattern.Match) -> Bool {
    let isNamed = isNear(token(at: match.range.lowerBound), in: .postcodeBeside)
    let first = bytes[match.range].prefix { $0.isLetter }.count
    let isShouted = normalized.isCapital[match.range.upperBound - 1] && trustsCapitals
    let isArea = lexicon.postcodeAreas.contains(match.text(0..<first))
    if !isInward(match), !isNamed { return false }
    return isArea || isNamed || isShouted || match.gaps < 2
  }

  /// Some letters never end a postcode: "me 500ml" is none.
  private func isInward(_ match: LetterPattern.Match) -> Bool {
    !match.letters.suffix(2).contains { "cikmov".utf8.contains($0) }
  }

  /// "postcode z e 3 9 j z", "postcd el es nine . nine zed zed": sign by sign, as it is spelt out.
  private func coverSpeltPostcodes() {
    for index in tokens.indices where has(index, .postcodeWord) {
      let first =
        1 + last(after: index) { ["is", "its", ":", "of", "code"].contains(text($0)) }
      let spelt = tokens.indices.dropFirst(first).prefix {
        isFree($0) && $0 < first + 12
          && (isSign($0) || $0 > first && tokens[$0].isMark(".,-"))
      }
      let signs = spelt.filter { tokens[$0].kind != .mark }
      let figures = signs.count { tokens[$0].kind == .figures || tokens[$0].has(.numberWord) }
      guard let last = signs.last, (5...8).contains(signs.count), tokens[first].isWord,
        figures > 0, figures < signs.count
      else { continue }
      cover(tokens: first, through: last, as: .postcode)
    }
  }

  private func isSign(_ index: Int) -> Bool {
    tokens[index].kind != .mark && tokens[index].range.count == 1
      && text(index + 2) != "area"
      || tokens[index].has(.numberWord) || has(index, .letterName)
      || text(index) == "you" && text(index - 1) == "double"
  }

  /// "LS6": the first half of a postcode alone.
  func coverDistricts() {
    for index in tokens.indices where isFree(index) && text(index) != "me" {
      guard let last = endOfDistrict(at: index),
        !isGlued(last) || isMark(last + 1, ".,!?;:")
      else { continue }
      let isNamed = isNear(index, before: 4, after: 2, in: .districtWord)
      let isRoad = before(index, has: .determiner) && tokens[index].range.count == 1
      if isNamed && !isRoad
        || (tokens[index].text.utf8.count == 2 && tokens[index].isShouted && !isRoad)
      {
        cover(tokens: index, through: last, as: .postcode)
      }
    }
  }
}

extension DocumentReader {
  /// The last token of "LS6".
  func endOfDistrict(at index: Int) -> Int? {
    let isDistrict =
      lexicon.postcodeAreas.contains(text(index)) && isGlued(index) && isFree(index + 1)
      && (token(index, 1)?.number ?? 100) < 100
    return isDistrict ? index + 1 : nil
  }
}
