struct Places: DocumentReader {
  let document: Document

  /// Towns, counties and countries; a place that is also a word only where somebody lives or moves.
  func coverPlaces() {
    for index in tokens.indices where isFree(index) {
      if isWide(index) {
        keep(tokens[index].range)
      } else if let match = lexicon.places.match(tokens, at: index) {
        cover(tokens: index, through: withTail(after: index + match.count - 1), as: .place)
      } else if isPlaceOfTwo(index) {
        cover(tokens: index, through: withTail(after: index + 1), as: .place)
      } else if isPlace(index) || isUnknownPlace(index) {
        let isRoyal = text(index - 1) == "royal" && isFree(index - 1)
        cover(
          tokens: isRoyal ? index - 1 : index, through: withTail(after: index), as: .place)
      }
    }
    coverClosesNamedAfterPlaces()
  }

  /// "to Tansy Close": what was taken for a town is a street's first half.
  private func coverClosesNamedAfterPlaces() {
    for index in tokens.indices.dropLast()
    where isCovered(index, as: .place) && isFree(index + 1) && tokens[index + 1].has(.street)
      && isNextTo(index)
    {
      cover(tokens: index + 1, through: index + 1, as: .place)
    }
  }

  /// "-on-sea", "-under-lyne", "-le-street".
  private func withTail(after index: Int) -> Int {
    let parts = index + 1...index + 4
    guard parts.allSatisfy({ isFree($0) && isGlued($0 - 1) }), text(index + 1) == "-",
      ["on", "upon", "under", "in", "by", "le", "next"].contains(text(index + 2)),
      text(index + 3) == "-"
    else { return index }
    let isLonger = text(index + 4) == "the" && text(index + 5) == "-" && isFree(index + 6)
    return isLonger ? index + 6 : index + 4
  }

  private func isPlace(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.place), !token.has(.month), !isPersonHere(index) else { return false }
    if !token.has(.english) { return !token.has(.forename) || isPlaceHere(index) }
    if token.has(.everyday) {
      return isCapitalInside(index) && isPlaceHere(index) || isLivedIn(index)
    }
    return true
  }

  /// "live in Little Snoring", "moved to great missenden", "near Upper Slaughter": a word that places
  /// begin with, before a capital or what nobody knows.
  private func isPlaceOfTwo(_ index: Int) -> Bool {
    guard has(index, .placeword), isNextTo(index), isFree(index + 1), isWordAfter(index),
      isLivedIn(index) || text(index - 1) == "near",
      !tokens[index + 1].has([.function, .kin, .role]), !has(index + 1, .wide)
    else { return false }
    return isCapitalInside(index) && isCapitalInside(index + 1)
      || !tokens[index + 1].has([.english, .forename]) && !isSlip(tokens[index + 1])
  }

  /// Cities and nations of so many that they tell nobody, unless they end an address.
  private func isWide(_ index: Int) -> Bool {
    has(index, .wide) && !isPersonHere(index) && !isInAddress(index)
  }

  /// "[address], Leeds", "Leeds [postcode]".
  private func isInAddress(_ index: Int) -> Bool {
    let before = isMark(index - 1, ",") ? index - 2 : index - 1
    let after = isMark(index + 1, ",") ? index + 2 : index + 1
    return isCovered(before, as: .address) || isCovered(before, as: .place)
      || isCovered(after, as: .postcode)
  }

  /// A title, kin or forename just before makes it a surname.
  private func isPersonHere(_ index: Int) -> Bool {
    guard let before = token(index, -1), before.isWord else { return false }
    let isMissed = before.text == "miss" && index > 1 && tokens[index - 2].isWord
    return (before.has(.title) && !isMissed) || (before.has(.forename) && !before.has(.everyday))
      || isBelongingPerson(index - 1)
  }

  /// "my carer Bexley".
  private func isBelongingPerson(_ index: Int) -> Bool {
    tokens[index].has(.person) && !tokens[index].isPossessive && before(index, has: .determiner)
      && isNextTo(index)
  }

  private func isPlaceHere(_ index: Int) -> Bool {
    ["in", "near", "from", "to", "around", "at", "outside"].contains(text(index - 1))
      && !has(index - 2, .speaking)
  }

  /// "moved to reading", "live in bath".
  private func isLivedIn(_ index: Int) -> Bool {
    guard index > 1, ["in", "to", "from", "near"].contains(tokens[index - 1].text),
      !tokens[index].has([.function, .pronoun])
    else { return false }
    return has(first(before: index - 1) { has($0, .movedOn) } - 1, .living)
  }

  /// "Nobody in Ravensgill knew", "the nurse at Luppitt": with a capital, where a town stands.
  private func isNamedIn(_ index: Int) -> Bool {
    isCapitalInside(index) && !tokens[index].isShouted && !tokens[index].has(.gazetteer)
      && ["in", "near", "outside", "around", "at"].contains(text(index - 1))
  }

  /// "everyone in mytholmroyd": a word nobody knows that ends as villages do.
  private func endsLikeAPlace(_ index: Int) -> Bool {
    let letters = Array(text(index).utf8)
    return has(index - 1, .placeBefore) && lexicon.placeEndings.looksLikeAName(tokens[index].text)
      && !tokens[index].has(.dictionary)
      && !lexicon.isDerived(letters) && !lexicon.isStretched(letters)
      && !lexicon.isGluedPair(letters)
  }

  /// A word nobody knows after "live in" or "moved to" is a place.
  private func isUnknownPlace(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.has(.english), !token.has(.forename) else { return false }
    if endsLikeAPlace(index) { return true }
    // "[address], mytholmroyd"
    let endsAddress = text(index - 1) == "," && isCovered(index - 2, as: .address)
    guard endsAddress || isLivedIn(index) || isNamedIn(index) else { return false }
    return !isSlip(token) || (trustsCapitals && token.isCapital)
  }
}
