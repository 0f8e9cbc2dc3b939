/// What ties a name that is a word to somebody: kin, work, a signature.
extension Passage {
  private static let wordKinds: WordFacts = [.thing, .mass, .verb, .quality, .season]

  func isTied(_ index: Int) -> Bool {
    isAskedFor(index) || isByPerson(index) || isWithOther(index) || isWithKin(index)
      || isCalled(index) || isSignature(index) || isAtWork(index) || isHolding(index)
  }

  /// "frank and his mate", "hope and i".
  private func isWithKin(_ index: Int) -> Bool {
    guard isOpening(index), tokens[index].has(Self.wordKinds), isAfter(index, ["and", "n", "&"])
    else { return false }
    if ["i", "me", "myself"].contains(text(index + 2)) { return true }
    return ["his", "her"].contains(text(index + 2)) && token(index, 3)?.has(.person) == true
  }

  /// "call me rose".
  func isCalled(_ index: Int) -> Bool {
    ["me", "him", "her"].contains(text(index - 1))
      && ["call", "calls", "called", "named"].contains(text(index - 2))
      && !tokens[index].has([.modal, .quality, .mass])
  }

  /// "from joy" and nothing more.
  private func isSignature(_ index: Int) -> Bool {
    guard ["from", "signed", "regards", "sincerely", "faithfully"].contains(text(index - 1)) else {
      return false
    }
    return tokens[(index + 1)...].allSatisfy { !$0.isWord || ["x", "xx", "xxx"].contains($0.text) }
  }

  private static let holding = words(
    """
    has had got keeps kept took takes stole nicked wants gave gives sold spends spent hides hid
    """)

  /// "hope has my pin number": only a person holds what is mine.
  private func isHolding(_ index: Int) -> Bool {
    guard isOpening(index), isAfter(index, Self.holding) else { return false }
    if tokens[index].has(.mass) {
      return text(index + 2) == "my" && !["gave", "gives"].contains(text(index + 1))
    }
    return ["my", "me", "our", "mine"].contains(text(index + 2))
  }

  private static let work = words(
    """
    nights shift duty days earlies lates call reception desk office kitchen phone ward holiday
    leave hub centre clinic surgery hostel church mosque temple bank council counter library door
    front home shop project unit agency team day night hospital social duty police trust group room bed
    """)

  /// "april was on nights", "joy at the desk", "grace from the church".
  private func isAtWork(_ index: Int) -> Bool {
    guard isOpening(index), tokens[index].has(Self.wordKinds), text(index) != "guy" else {
      return false
    }
    if isAfter(index, ["from"]) {
      if tokens[index].has(.mass) {
        return text(index + 2) == "the"
          && [3, 4].contains { Self.work.contains(text(index + $0)) }
      }
      return !tokens[index].has(.season)
    }
    var next = index + 1
    if ["is", "was"].contains(text(next)) { next += 1 }
    guard ["on", "at", "in"].contains(text(next)) else { return false }
    next += ["the", "your", "our"].contains(text(next + 1)) ? 2 : 1
    return Self.work.contains(text(next))
  }

  /// "next to joy", "beside hope".
  func isBeside(_ index: Int) -> Bool {
    if text(index - 1) == "to" { return ["next", "close"].contains(text(index - 2)) }
    return ["beside", "behind", "opposite"].contains(text(index - 1))
  }

  /// "our jack came", "that barry i told": after "our", as nearer than any other, but no thing.
  func isOneOfOurs(_ index: Int) -> Bool {
    guard ["our", "me", "my", "that", "this", "your", "his", "her"].contains(text(index - 1)) else {
      return false
    }
    if tokens[index].has(.mostlyName) {
      return !isWordAfter(index) || after(index, has: [.function, .doing, .speaking, .being])
    }
    return ["our", "me"].contains(text(index - 1)) && tokens[index].has([.thing, .verb])
      && after(index, has: .speaking)
  }

  /// "marks mum", where the apostrophe was left out.
  func isOwner(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.text.hasSuffix("s"), after(index, has: .kin), !text(index + 1).hasSuffix("s"),
      !before(index, has: [.determiner, .pronoun])
    else { return false }
    let facts = lexicon.facts(of: token.text.utf8.dropLast())
    return facts.contains(.forename) && !facts.isDisjoint(with: Self.wordKinds.union(.mostlyName))
  }
}
