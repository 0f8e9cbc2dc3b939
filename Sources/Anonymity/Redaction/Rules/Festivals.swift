struct Festivals: DocumentReader {
  let document: Document

  private static let festivals = words(
    """
    boxing christmas xmas new year years year's good easter mothers mother's fathers father's
    valentines valentine's bonfire palm day eve night friday sunday monday
    """)

  /// "Boxing Day 2024": of no use without its year.
  func coverFestivals() {
    for index in tokens.indices.dropFirst() where isFree(index) {
      guard let year = tokens[index].number, (1900...2100).contains(year),
        ["day", "eve", "night", "friday", "sunday", "monday"].contains(tokens[index - 1].text)
      else { continue }
      var first = index - 1
      while first > 0, index - first < 4, Self.festivals.contains(tokens[first - 1].text) {
        first -= 1
      }
      if first < index - 1 { cover(tokens: first, through: index, as: .date) }
    }
  }
}
