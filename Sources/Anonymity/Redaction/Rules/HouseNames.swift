/// What belongs to an address and stands before it.
extension DocumentReader {
  /// "The Old Bakery,", "2 Council Houses," or "Hill Top Farm," before a street.
  func withHouse(before first: Int) -> Int {
    let house = first - 2
    guard house > 0, isMark(first - 1, ","), tokens[house].isWord else { return first }
    if ["farm", "barn"].contains(text(house)) {
      return self.first(before: house, atMost: 3) { tokens[$0].isCapital && isFree($0) }
    }
    let before = [house - 1, house - 2]
    if has(house, .houseRow), let number = before.first(where: { token($0, 0)?.number != nil }) {
      return number
    }
    return before.first { the in
      text(the) == "the" && (the + 1...house).allSatisfy { isFree($0) && tokens[$0].isWord }
        && (the == house - 1 || ["old", "new", "little", "white"].contains(text(the + 1)))
        && !["house", "home", "hospital", "end", "road", "police"].contains(text(house))
    } ?? first
  }

  /// "Flat 3," and "c/o" before an address belong to it.
  func withFlat(before first: Int) -> Int {
    var start =
      (max(0, first - 6)..<first).first { flat in
        has(flat, .dwelling) && text(flat + 1) != ","
          && (flat + 1..<first).allSatisfy {
            !tokens[$0].isWord || tokens[$0].text.utf8.count == 1
              || ["above", "over", "below", "at"].contains(text($0))
          }
      } ?? first
    if (-3 ... -1).map({ text(start + $0) }) == ["c", "/", "o"] { start -= 3 }
    if text(start) == "flat", has(start - 1, .level) { start -= 1 }
    if isMark(start - 1, "/-&"), isGlued(start - 1), isGlued(start - 2),
      token(start, -2)?.number != nil
    {
      start -= 2
    }
    if ["&", "and"].contains(text(start - 1)), isFree(start - 2),
      tokens[start - 2].kind == .figures, tokens[start].kind == .figures
    {
      start -= 2
    }
    if isMark(start - 1, ","), isMark(start - 3, "/"), isFree(start - 2),
      tokens[start - 2].number != nil, token(start, -4)?.number != nil
    {
      start -= 4
    }
    let word = isMark(start - 1, ".") ? start - 2 : start - 1
    if has(word, .numberSign), tokens[start].kind == .figures || has(start, .numberWord) {
      start = word
    }
    return start
  }
}
