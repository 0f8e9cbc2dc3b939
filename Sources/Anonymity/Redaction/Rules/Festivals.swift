struct Festivals: DocumentReader {
  let document: Document

  /// "Boxing Day 2024": of no use without its year.
  func coverFestivals() {
    for index in tokens.indices.dropFirst() where isFree(index) {
      guard let year = tokens[index].number, (1900...2100).contains(year),
        ["day", "eve", "night", "friday", "sunday", "monday"].contains(tokens[index - 1].text)
      else { continue }
      var first = index - 1
      while first > 0, index - first < 4, has(first - 1, .festival) {
        first -= 1
      }
      if first < index - 1 { cover(tokens: first, through: index, as: .date) }
    }
  }
}
