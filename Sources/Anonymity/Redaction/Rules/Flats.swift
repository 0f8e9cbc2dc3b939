extension DocumentReader {
  /// "Flat 3," and "c/o" before an address belong to it.
  func withFlat(before first: Int) -> Int {
    var start = first
    let before = max(0, first - 6)..<first
    start =
      before.first { flat in
        has(flat, .dwelling) && text(flat + 1) != ","
          && (flat + 1..<first).allSatisfy {
            !tokens[$0].isWord || tokens[$0].text.utf8.count == 1 || has($0, .dwelling)
              || ["above", "over", "below", "at"].contains(text($0))
          }
      } ?? first
    if start > 2, text(start - 3) == "c", tokens[start - 2].isMark("/"), text(start - 1) == "o" {
      start -= 3
    }
    if tokens[start].text == "flat", start > 0, has(start - 1, .level) {
      start -= 1
    }
    if start > 1, tokens[start - 1].isMark("/-&"), isGlued(start - 1), isGlued(start - 2),
      tokens[start - 2].number != nil
    {
      start -= 2
    }
    if start > 1, ["&", "and"].contains(text(start - 1)), isFree(start - 2),
      tokens[start - 2].kind == .figures, tokens[start].kind == .figures
    {
      start -= 2
    }
    if start > 3, tokens[start - 1].isMark(","), tokens[start - 3].isMark("/"), isFree(start - 2),
      tokens[start - 2].number != nil, tokens[start - 4].number != nil
    {
      start -= 4
    }
    let word = start > 1 && tokens[start - 1].isMark(".") ? start - 2 : start - 1
    if word >= 0, has(word, .numberSign),
      tokens[start].kind == .figures || tokens[start].has(.numberWord)
    {
      start = word
    }
    return start
  }
}
