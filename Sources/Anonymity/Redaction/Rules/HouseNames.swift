/// Houses that have a name.
extension Addresses {
  /// "The Old Bakery," before a street.
  func withHouse(before first: Int) -> Int {
    guard first > 2, tokens[first - 1].isMark(","), tokens[first - 2].isWord else { return first }
    if ["farm", "barn"].contains(tokens[first - 2].text) {
      return startOfFarm(endingAt: first - 2)
    }
    if let number = numberOfHouses(endingAt: first - 2) { return number }
    return [first - 3, first - 4].first { the in
      the >= 0 && tokens[the].text == "the"
        && (the + 1..<first - 1).allSatisfy { isFree($0) && tokens[$0].isWord }
        && (the == first - 3 || ["old", "new", "little", "white"].contains(tokens[the + 1].text))
        && !["house", "home", "hospital", "end", "road", "police"].contains(tokens[first - 2].text)
    } ?? first
  }

  /// "2 Council Houses,".
  private func numberOfHouses(endingAt last: Int) -> Int? {
    guard has(last, .houseRow) else { return nil }
    return [last - 1, last - 2].first { tokens.indices.contains($0) && tokens[$0].kind == .figures }
  }

  /// "Hill Top Farm,": as far back as capitals go.
  private func startOfFarm(endingAt farm: Int) -> Int {
    first(before: farm, atMost: 3) { tokens[$0].isCapital && isFree($0) }
  }
}
