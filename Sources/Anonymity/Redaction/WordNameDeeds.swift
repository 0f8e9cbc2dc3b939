/// The deeds that give a person away, and those that only seem to.
extension Passage {
  static let humanVerbs = words(
    """
    owes owed smells drinks smokes deserves deserved nags nagged moans moaned bosses shouts swears
    swore spits spat snores hits kicks punches slaps grabs pinches shoves grabbed pinched shoved
    strangled robs robbed lends lent borrows borrowed cheats flirts stares stared spies follows
    visits phones texts rings emails yells screams screamed laughs smiles listens listened sings
    prays reckons apologises apologised argues argued visited phoned texted rang emailed assessed
    interviewed advised introduced translated chatted popped nicked bullies bullied threatens
    threatened slapped punched kicked ignores babysits snapped begged remembers remembered interprets wipes lifts brushes
    combs shaves dresses tucks undresses bathed undressed dressed fell fainted collapsed deals painted
    decorated mended ironed hoovered shaved undid
    """)
  static let humanPlainVerbs = words(
    """
    listen ring phone visit answer text reply email knock turn ask tell like want know talk speak
    say explain apologise drink smoke
    """)
  static let repeated = words(
    """
    coming ringing asking shouting taking calling phoning texting swearing hitting telling saying
    talking moaning nagging stealing knocking touching pushing following
    """)
  static let judgements = words(
    """
    sacked fired arrested ashamed promoted praised paid thanked locked told rung listened asked
    helped rang warned retired trained jailed phoned called visited apologised suspended a
    """)
  static let approaches = words("come visit ring phone contact see speak touch enter have know")
  static let characters = words(
    """
    bully liar star legend thief pig snake idiot diamond saint treasure sweetheart darling godsend
    drunk druggie cow bitch lady man girl lad woman person bloke nurse carer neighbour creep
    favourite credit
    """)
  static let frightening = words("scares frightens worries scared frightened upsets annoys hurts")
  static let handed = words(
    """
    tea soup dinner breakfast lunch coffee meds tablets medication bath shower lift key keys letter
    forms form cup flat number tenner fiver laugh
    """)
  static let directions = words("down over off out in into against onto up")

  private static let papers = words(
    """
    signed solicitor solicitors witnessed document contested valid legal executor drafted drawn
    estate
    """)

  /// "will has to be signed": a last will.
  func isPaper(_ index: Int) -> Bool {
    guard text(index) == "will" else { return false }
    if isAfter(index, ["has", "had"]), text(index + 2) == "to", text(index + 3) == "be" {
      return true
    }
    return (2...6).contains { Self.papers.contains(text(index + $0)) }
  }

  /// "cheers love" and "love the staff": a small "love" is nobody's name.
  func isEndearment(_ index: Int) -> Bool {
    text(index) == "love" && !isCapitalInside(index) && !tokens[index].isPossessive
      && !before(index, has: [.title, .naming])
  }

  /// "i asked for patience".
  func isAskedForThing(_ index: Int) -> Bool {
    text(index - 1) == "for"
      && !["hope", "joy", "grace", "faith", "blessing"].contains(text(index))
  }

  private static let lengths = words(
    "time times while years year months weeks days ages forever courage longer hours minutes")

  private static let amounts = words("high big huge wrong paid late due expensive dear more for")
  private static let weather = words("blue grey gray dark black clear red bright bad over")

  /// "hope took me a long time", "dawn came and i was awake": no person, whatever the verb.
  func isNoPersonsDeed(_ index: Int) -> Bool {
    if isAfter(index, ["took", "takes", "taken"]) {
      return (2...6).contains { Self.lengths.contains(text(index + $0)) }
    }
    if isAfter(index, ["is", "was"]) {
      var next = index + 2
      while ["too", "so", "very", "really", "always"].contains(text(next)) { next += 1 }
      return text(index) == "bill" && Self.amounts.contains(text(next))
        || ["sky", "storm"].contains(text(index)) && Self.weather.contains(text(next))
    }
    guard isAfter(index, ["came", "comes", "broke", "breaks"]), text(index) == "dawn" else {
      return false
    }
    return token(index, 2)?.isWord != true
      || ["before", "early", "slowly"].contains(text(index + 2))
      || (text(index + 2) == "and" && token(index, 3)?.has([.pronoun, .determiner]) == true)
  }
}
