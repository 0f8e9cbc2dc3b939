/// Names typed so that no filter finds them: "k a y l e i g h", "J-a-n-e", "K4yleigh".
struct DisguisedNames: DocumentReader {
  let document: Document

  func coverDisguisedNames() {
    var index = 0
    while index < tokens.count {
      let last =
        endOfSpelling(from: index) ?? endOfSpokenSpelling(from: index) ?? endOfMixture(from: index)
        ?? (isBackwards(index) ? index : nil)
      if let last { cover(tokens: index, through: last, as: .name) }
      index = (last ?? index) + 1
    }
    for chunk in chunks where isFree(chunk) && isMasked(trimmed(chunk)) {
      cover(trimmed(chunk), as: .name)
    }
  }

  /// "eiluJ".
  private func isBackwards(_ index: Int) -> Bool {
    guard tokens[index].isWord, isFree(index), tokens[index].range.count >= 4,
      tokens[index].facts.isEmpty, let last = tokens[index].range.last,
      normalized.isCapital[last], !tokens[index].isCapital
    else { return false }
    return lexicon.facts(of: bytes[tokens[index].range].reversed()).contains(.forename)
  }

  /// "L*rry", "M***", but not what people hide for decency.
  private func isMasked(_ range: Range<Int>) -> Bool {
    let word = bytes[range]
    guard word.contains(UInt8(ascii: "*")), word.first?.isLetter == true, word.count < 13,
      word.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "*") })
    else { return false }
    let stars = word.count { $0 == UInt8(ascii: "*") }
    let isMade = word.last?.isLetter == true || stars > 1 && word.prefix { $0.isLetter }.count < 3
    return isMade && !lexicon.swearing.contains { Self.hides(word, $0[...]) }
  }

  /// Whether letters and stars may stand for a word, each row of stars for any letters.
  private static func hides(_ masked: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    guard let first = masked.first else { return word.isEmpty }
    if first != UInt8(ascii: "*") {
      return word.first == first && hides(masked.dropFirst(), word.dropFirst())
    }
    let rest = masked.drop { $0 == UInt8(ascii: "*") }
    return (0...word.count).contains { hides(rest, word.dropFirst($0)) }
  }

  /// The last of at least three letters in a row that together are a name.
  private func endOfSpelling(from first: Int) -> Int? {
    guard isLetter(first), tokens[first].isWord, first == 0 || !isLetter(first - 1) else {
      return nil
    }
    var letters = sign(first)
    var last = first
    while let next = nextLetter(after: last), letters.count < 20 {
      letters += text(next - 1) == "double" ? sign(next) + sign(next) : sign(next)
      last = next
    }
    guard letters.count >= 3, tokens[last].isWord else { return nil }
    let facts = lexicon.facts(of: letters)
    let isPlain = (first...last).allSatisfy { tokens[$0].kind != .figures }
    let isName =
      !facts.isDisjoint(with: .gazetteer) || isPlain && letters.count >= 4 && facts.isEmpty
    return isName ? last : nil
  }

  /// The last of at least three letters written as they sound, which together are a name: "jay ay en ee".
  private func endOfSpokenSpelling(from first: Int) -> Int? {
    let sounds = tokens.indices[first...].prefix {
      $0 < first + 12 && isFree($0) && sound($0) != nil && ($0 == first || isNextTo($0 - 1))
    }
    return sounds.dropFirst(2).last { last in
      let plain = (first...last).count { !tokens[$0].has([.function, .being]) }
      let isName = lexicon.facts(of: (first...last).compactMap(sound)).contains(.forename)
      return isName && plain * 2 > last - first
    }
  }

  private func sound(_ index: Int) -> UInt8? { Self.sounds[text(index)] }

  /// How letters are called, the letter itself first.
  private static let sounds = Dictionary(
    uniqueKeysWithValues: """
      a ay,b be bee,c cee see sea,d dee,e ee,f ef eff,g gee,h aitch haitch,i eye,j jay,k kay,l el ell,
      m em,n en,o oh,p pee pea,q cue kew queue,r ar are,s es ess,t tea tee,u you yew,v vee,w dubya,
      x ex,y why wye,z zed zee
      """.split { ",\n".contains($0) }.flatMap { letter in
        letter.split(separator: " ").dropFirst().map {
          (String($0), letter.utf8.first { $0.isLetter } ?? 0)
        }
      })

  /// A letter, or a figure that looks like one.
  private func sign(_ index: Int) -> [UInt8] {
    bytes[tokens[index].range].map { Self.lookalikes[$0] ?? $0 }
  }

  private func isLetter(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && isFree(index) && !tokens[index].isPossessive
      && (tokens[index].isWord || Self.lookalikes[bytes[tokens[index].range.lowerBound]] != nil)
  }

  /// With a space, a comma, a stop or a hyphen between.
  private func nextLetter(after index: Int) -> Int? {
    let isJoined = token(index, 1)?.isMark("-.*_,") == true || text(index + 1) == "double"
    let next = isJoined ? index + 2 : index + 1
    return next < tokens.count && isLetter(next) ? next : nil
  }

  private static let lookalikes: [UInt8: UInt8] = [
    UInt8(ascii: "0"): UInt8(ascii: "o"), UInt8(ascii: "1"): UInt8(ascii: "i"),
    UInt8(ascii: "3"): UInt8(ascii: "e"), UInt8(ascii: "4"): UInt8(ascii: "a"),
    UInt8(ascii: "5"): UInt8(ascii: "s"), UInt8(ascii: "7"): UInt8(ascii: "t"),
    UInt8(ascii: "@"): UInt8(ascii: "a"), UInt8(ascii: "$"): UInt8(ascii: "s"),
  ]

  /// Letters with figures or marks that look like letters, which together are a name.
  private func endOfMixture(from first: Int) -> Int? {
    guard isFree(first), tokens[first].isWord || isLetter(first), first == 0 || !isGlued(first - 1)
    else { return nil }
    let last = last(after: first, atMost: 8) {
      isGlued($0 - 1) && isFree($0)
        && (tokens[$0].isWord || tokens[$0].isMark("@$")
          || tokens[$0].kind == .figures && tokens[$0].range.count == 1)
    }
    guard last > first, tokens[last].isWord else { return nil }
    let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    let word = range.map { Self.lookalikes[bytes[$0]] ?? bytes[$0] }
    let facts = lexicon.facts(of: word)
    return !facts.isDisjoint(with: .gazetteer) && facts.isDisjoint(with: .function) ? last : nil
  }
}
