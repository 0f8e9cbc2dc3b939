/// "Will" and "May": a verb that helps another verb, or somebody.
extension Passage {
  func isModalSomebody(_ index: Int) -> Bool {
    guard ["will", "may"].contains(text(index)), !isPaper(index), !isBesideMonth(index) else {
      return false
    }
    let helps = helpsPlainVerb(index)
    if isAskedToCome(index) { return true }
    if ["named", "dear", "hiya"].contains(text(index - 1)) { return true }
    if helps { return false }
    if text(index - 1) == "called" { return true }
    if ["is", "was"].contains(text(index - 1)), text(index - 2) != "it" {
      return token(index, -2)?.has([.person, .naming]) == true
    }
    if before(index, has: .person), isPastAfter(index) { return true }
    if isIntroducedAs(index) { return true }
    if after(index, has: .pronoun), text(index - 1) != "tell" { return false }
    if isMet(index) || isSpokenTo(index) { return true }
    if text(index) == "will", isCapitalInside(index), !isSentenceStart(index) { return true }
    return isOpening(index) && isPlaced(index)
  }

  /// Before a plain verb, with or without "never" or "not" between.
  func helpsPlainVerb(_ index: Int) -> Bool {
    var next = index + 1
    while Self.between.contains(text(next)) { next += 1 }
    return Self.helpable.contains(text(next))
  }

  /// "will never rang": what has happened needs no "will".
  private func isPastAfter(_ index: Int) -> Bool {
    var next = index + 1
    while Self.between.contains(text(next)) { next += 1 }
    guard let verb = token(next, 0), next > index, !Self.helpable.contains(verb.text) else {
      return false
    }
    return verb.has([.speaking, .doing]) || verb.text.hasSuffix("ed")
  }

  /// "can will come", "did may ring".
  private func isAskedToCome(_ index: Int) -> Bool {
    ["can", "could", "did", "does", "let"].contains(text(index - 1))
      && ["come", "ring", "call", "phone", "visit", "help", "stay", "know"].contains(
        text(index + 1))
  }

  /// "will my son took it", but not "will my son be told".
  private func isIntroducedAs(_ index: Int) -> Bool {
    guard isOpening(index), isAfter(index, ["my", "our", "the"]) else { return false }
    return token(index, 2)?.has(.person) == true
      && token(index, 3)?.has([.speaking, .doing, .being]) == true
      && !Self.helpable.contains(text(index + 3))
  }

  /// "will on reception", "will and me", "will next door".
  private func isPlaced(_ index: Int) -> Bool {
    if isAfter(index, ["and"]) { return ["me", "i", "his", "her"].contains(text(index + 2)) }
    if isAfter(index, ["next"]) { return text(index + 2) == "door" }
    return isAfter(index, ["on", "in", "at", "from"]) && text(index) == "will"
      && token(index, 2)?.isWord == true
  }

  private static let between = words("never always just also still only really even not probably")
  private static let helpable = words(
    """
    be have get come go do help make take give tell ask stop start keep let put try call ring
    change work see know find leave stay read write send pay kill hit hurt feel think look listen
    talk speak learn want need happen cost improve continue miss love like live die move remember
    forget turn end fall bring say show use lose win meet wait run sit stand walk eat sleep drink
    become seem mean cause add allow sign answer phone text visit thank trust care support
    """)
}
