struct TitledNames: DocumentReader {
  let document: Document

  /// "Mrs Featherstone", "dr lee".
  func coverTitledNames() {
    for index in tokens.indices where tokens[index].isWord && isFree(index) {
      if tokens[index].range.count > 1, followsTitle(index) {
        cover(tokens: index, through: index, as: .name)
      }
    }
  }

  /// "Mrs", "Dr" and the like make a name of nearly any word.
  func followsTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    var before = index - 1
    if before >= 0, tokens[before].isMark(".") { before -= 1 }
    guard before >= 0, tokens[before].has(.title), !tokens[before].isPossessive,
      tokens[before].kind == .word
    else { return false }
    if isShortSurname(index, after: before) { return true }
    if token.has([.function, .determiner, .preposition, .pronoun, .unit]) { return false }
    if token.has(.modal), has(index + 1, .helpable) { return false }
    if has(before, .softTitle) {
      if token.has(.everyday), !token.has(.forename), !token.isCapital,
        self.before(before, has: .determiner)
      {
        return false
      }
      return token.has([.forename, .surname, .place]) && !isDoingHere(index)
        || !token.has(.english) && !isSlip(token)
    }
    return !isDoingHere(index) || token.has(.gazetteer) && !token.has([.doing, .speaking, .being])
  }

  /// "dr so was patient": names of East Asia that are small words in English.
  private func isShortSurname(_ index: Int, after title: Int) -> Bool {
    ["mr", "mrs", "ms", "dr"].contains(tokens[title].text)
      && has(index, .nameword)
      && after(index, has: [.being, .speaking])
  }

  private func isDoingHere(_ index: Int) -> Bool {
    let isDescribed =
      tokens[index].has(.describing) && !tokens[index].has([.doing, .speaking, .being])
      && after(index, has: [.being, .speaking])
    return !isDescribed
      && tokens[index].has([.doing, .speaking, .being, .bareVerb, .describing, .role, .kin])
      && !(isCapitalInside(index) && tokens[index].has(.gazetteer))
  }
}
