struct OwnNames: DocumentReader {
  let document: Document

  /// The service's own names come before everything else, in any case.
  func coverOwnList() {
    for index in tokens.indices {
      guard let match = lexicon.ownPhrases.match(tokens, at: index) else { continue }
      cover(tokens: index, through: index + match.count - 1, as: match.placeholder ?? .name)
    }
  }
}
