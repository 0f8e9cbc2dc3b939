struct Wards: DocumentReader {
  let document: Document

  /// "ward 7b", "Ward C", "ward twelve bay 3": the ward's own name.
  func coverWards() {
    for index in tokens.indices where isFree(index) && text(index) == "ward" {
      guard var last = endOfNumber(after: index) else { continue }
      while has(last + 1, .wardPart), let end = endOfNumber(after: last + 1) {
        last = end
      }
      cover(tokens: index, through: last, as: Placeholder(words: "ward"))
    }
  }

  /// The last token of "7", "7b", "B12", "C" or "twelve".
  private func endOfNumber(after index: Int) -> Int? {
    guard let next = token(index, 1), isFree(index + 1) else { return nil }
    if next.kind == .figures, isGlued(index + 1), isLetterAlone(index + 2), !isGlued(index + 2) {
      return index + 2
    }
    if next.kind == .figures || next.has(.numberWord), next.text != "one" {
      return isCounted(index + 1) ? nil : index + 1
    }
    guard isLetterAlone(index + 1) else { return nil }
    if isGlued(index + 1), token(index, 2)?.kind == .figures { return index + 2 }
    return ["a", "i", "u", "n", "x", "r"].contains(next.text) && !isCapitalInside(index + 1)
      ? nil : index + 1
  }

  /// "ward 3 times", "ward 9 am", "on the ward two nurses".
  private func isCounted(_ index: Int) -> Bool {
    (tokens[index].number ?? 0) > 999 || after(index, has: .unit)
      || before(index - 1, has: .determiner)
  }
}
