extension Redactor {
  static let mostDoubtful = 2

  /// The places of pieces that might tell who somebody is: words that stay below the bar for
  /// covering, but not by much, and figures that are no amount of anything.
  func doubtfulWords(
    in text: String, wordByWord words: WordByWord, but covered: Set<Int>
  ) -> [Int] {
    let document = document(of: text, through: Rule.all)
    var weights: [Int: Double] = [:]
    for index in document.tokens.indices where document.isFree(index) {
      guard let weight = doubt(of: index, in: document), weight >= lexicon.judge.doubts,
        let place = document.normalized.origin(of: document.tokens[index].range).first,
        let position = words.position(of: place), words.pieces[position].isWord,
        !covered.contains(position)
      else { continue }
      weights[position] = max(weight, weights[position] ?? weight)
    }
    let doubtful = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Array(doubtful.prefix(Redactor.mostDoubtful))
  }

  private func doubt(of index: Int, in document: Document) -> Double? {
    // "Mrs" before a covered name says nothing more.
    if document.tokens[index].has(.title) { return nil }
    return DoubtfulFigures(document: document).weigh(index)
      ?? lexicon.judge.weigh(index, in: document)
  }
}

/// Figures that no rule knows, on the scale of the evidence for names.
private struct DoubtfulFigures: DocumentReader {
  let document: Document

  func weigh(_ index: Int) -> Double? {
    guard tokens[index].kind == .figures, !isAmount(index) else { return nil }
    let isMixed =
      isGlued(index - 1) && isWordAfter(index - 2) || isGlued(index) && isWordAfter(index)
    switch tokens[index].range.count {
    case 5...: return 0
    case 4: return isYear(index) ? nil : -0.5
    case 2, 3: return isMixed ? -1 : isJoined(index) ? -1.5 : isNamed(index) ? -2 : nil
    default: return isMixed && isJoined(index) ? -1.5 : nil
    }
  }

  private func isYear(_ index: Int) -> Bool { (1900...2099).contains(tokens[index].number ?? 0) }

  /// Money, a share, a time, or so many of something.
  private func isAmount(_ index: Int) -> Bool {
    if isGlued(index - 1), tokens[index - 1].isMark("$.:,£") { return true }
    return after(index, has: .unit)
      || isGlued(index) && isMark(index + 1, "%:.,") && isGlued(index + 1)
      || isGlued(index) && ["th", "st", "nd", "rd", "mg", "s"].contains(text(index + 1))
  }

  /// A part of "12/9" or "4471-22".
  private func isJoined(_ index: Int) -> Bool {
    isGlued(index - 1) && tokens[index - 1].isMark("-/_")
      || isGlued(index) && tokens[index + 1].isMark("-/_") && isGlued(index + 1)
  }

  private func isNamed(_ index: Int) -> Bool {
    isNear(index, before: 2, after: 0, in: .numberNaming)
  }
}
