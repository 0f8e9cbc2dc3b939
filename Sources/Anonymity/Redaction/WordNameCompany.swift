/// Whom people speak to, meet and speak kindly of.
extension Passage {
  private static let spokenVerbs = words(
    """
    spoke speak speaking talked talk talking chat chatted listened thanks thank said asked ask
    asking waiting complained listen spoken visit shout shouted rang thankyou married related
    """)

  /// "spoke to", "listened to", "asked for", "scared of", "all thanks to".
  func isSpokenTo(_ index: Int) -> Bool {
    guard before(index, has: .preposition), let verb = token(index, -2) else { return false }
    return Self.spokenVerbs.contains(verb.text) || verb.has(.feeling)
      || (verb.text == "you" && text(index - 3) == "thank")
  }

  /// Whom somebody met, told, thanked.
  func isMet(_ index: Int) -> Bool {
    before(index, has: .meeting) || (text(index - 1) == "to" && text(index - 2) == "thanks")
      || (text(index - 1) == "you" && ["thank", "bless", "love"].contains(text(index - 2)))
  }

  /// "it was rose", "this is mark".
  func isTheOne(_ index: Int) -> Bool {
    if text(index - 1) == "its" { return true }
    if text(index - 1) == "it", ["is", "was", "isnt", "wasnt"].contains(text(index - 2)) {
      return isAfter(index, ["who", "that"])
    }
    guard ["is", "was", "be", "been"].contains(text(index - 1)) else { return false }
    return ["it", "this", "that", "she", "he", "of", "have", "not"].contains(text(index - 2))
  }

  func isObject(_ index: Int) -> Bool { isMet(index) || isTheOne(index) || isSpokenTo(index) }

  private static let virtues = words(
    """
    kind lovely rude helpful patient caring friendly nice amazing brilliant wonderful polite
    gentle mean nasty horrible rough lazy late cruel sweet
    """)
  private static let degrees = words("so very really always a the my our too quite")

  /// "was kind", "is a lovely", "is my carer": what only people are.
  func isKindlySpokenOf(_ index: Int) -> Bool {
    guard isAfter(index, ["was", "is", "were"]), isOpening(index) else { return false }
    var next = index + 2
    while Self.degrees.contains(text(next)) { next += 1 }
    if Self.virtues.contains(text(next)) || token(next, 0)?.has(.person) == true { return true }
    return text(next - 1) == "my" && token(next, 1)?.has(.person) == true
  }
}
