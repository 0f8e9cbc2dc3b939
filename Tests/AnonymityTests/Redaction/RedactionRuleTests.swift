import Anonymity
import Testing

@Suite struct `Each rule of the redactor` {
  private static let examples = Rule.all.flatMap { rule in
    rule.examples.map { (rule.name, $0.key, $0.value) }
  }

  @Test(arguments: examples)
  func `does what its examples say`(rule: String, typed: String, covered: String) {
    #expect(TestLexicon.redactor.covered(typed) == covered)
    let found = TestLexicon.redactor.covers(in: typed).map(\.rule)
    #expect(typed == covered || found.contains(rule), "by \(found)")
  }

  @Test func `has a name of its own and an example, but for the list that councils write`() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
    let without = Rule.all.filter { $0.examples.isEmpty }.map(\.name)
    #expect(without == ["the council's own list"])
  }

  private static let examplesOfCues =
    Lexicon(lists: TestLexicon.lists, dictionary: nil, own: nil).numberExamples

  @Test(arguments: examplesOfCues)
  func `tells numbers by their words as its examples say`(typed: String) {
    let rules = TestLexicon.redactor.covers(in: typed).map(\.rule)
    let byCues: Set = ["ages", "numbers told by their words", "addresses"]
    #expect(!byCues.isDisjoint(with: rules), "by \(rules)")
  }

  @Test func `is told with its evidence`() throws {
    let covers = TestLexicon.redactor.covers(in: "i told mark on 07700 900123")
    #expect(covers.map(\.text) == ["mark", "07700 900123"])
    #expect(covers.map(\.placeholder) == ["[name]", "[phone]"])
    #expect(covers.map(\.rule) == ["likely names", "phone numbers"])
    let weighing = try #require(covers[0].weighings.first)
    #expect(weighing.word == "mark" && weighing.kind == "verb")
    #expect(weighing.reasons.contains { $0.seen.hasPrefix("it follows told") && $0.weight > 0 })
    #expect(
      weighing.reasons.map(\.weight).map(abs)
        == weighing.reasons.map(\.weight).map(abs).sorted(by: >))
    #expect(weighing.sum >= TestLexicon.redactor.thresholds.covers)
    #expect(covers[1].weighings.isEmpty)
  }
}

@Suite struct `Kinds that used to leak` {
  private let redactor = TestLexicon.redactor

  @Test(arguments: [
    ("casper hid my glasses", "[name] hid my glasses"), ("Blanka washes me", "[name] washes me"),
    ("i told shenice to stop", "i told [name] to stop"),
  ])
  func `names on no list that look like a slip or like two words`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("grace 4got my tablets", "[name] 4got my tablets"),
    ("hope neva cum wen i rang", "[name] neva cum wen i rang"),
    ("wiv grace here i felt safe", "wiv [name] here i felt safe"),
    ("grace woz kind", "[name] woz kind"),
    ("sum1 neva cum", "sum1 neva cum"), ("no1 sed owt", "no1 sed owt"),
    ("2day i woz scard", "2day i woz scard"),
  ])
  func `beside words that are spelt as they sound`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("carols got the card", "[name] got the card"),
    ("roses gone off with my phone", "[name] gone off with my phone"),
    ("graces a bully", "[name] a bully"), ("Wullie's a good lad", "[name]'s a good lad"),
    ("roses got cut back in march", "roses got cut back in march"),
    ("bills got bigger", "bills got bigger"), ("bills been going up", "bills been going up"),
  ])
  func `with an s where an apostrophe was left out`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("Grace at Fernhill Surgery rang me.", "[name] at [surgery] rang me."),
    ("Hope from Bramble Care Agency was kind.", "[name] from [care agency] was kind."),
    ("Food at Fernhill Surgery is cold.", "Food at [surgery] is cold."),
    ("Staff at Fernhill Surgery rang me.", "Staff at [surgery] rang me."),
  ])
  func `before the place where somebody works`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("Jean Hoover came", "[name] came"), ("34 Bramblewick", "[address]"),
    ("flat 9, 31 Tanner Pightle", "[address]"), ("ASC204817", "[reference]"),
    ("NHS no 943 4765919", "NHS no [nhs number]"), ("AB70 DEF", "[car number]"),
    ("20 77 41 / 70341192", "[bank number]"), ("it is 20-45-11 60318824", "it is [bank number]"),
    ("I told Amy R Key", "I told [name]"),
    ("Jean P. Hoover came", "[name] came"), ("Reed R Key came", "[name] came"),
    ("Reed R Key", "[name]"), ("Barber, Moira", "[name], [name]"),
    ("Key, Reed", "[name], [name]"), ("Hoover, J", "[name], [name]"),
    ("J. came with T.", "[name] came with [name]."),
    ("robin came but it was robins hours", "[name] came but it was [name] hours"),
    ("SU (JT) wants to stay", "SU ([name]) wants to stay"),
    ("My visit to HMP Larkbeck was cancelled", "My visit to [prison] was cancelled"),
    ("34b bramblewick", "[address]"),
    ("20 77 41/70341192", "[bank number]"), ("asc204817", "[reference]"),
    ("my account 1234 5678 9012 34 went", "my account [bank number] went"),
    ("REF AW 50071/SG STILL OPEN", "REF [reference] STILL OPEN"),
    ("ref aw 50071/SG still open", "ref [reference] still open"),
    ("ab70 def", "[car number]"), ("the Willow Centre", "[day centre]"),
    ("gentle touch homecare", "[care agency]"), ("Sunrise Care Ltd", "[care agency]"),
    ("big daz", "[name]"),
  ])
  func `pieces that were covered by half`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    "vitamin B is good", "my nurse (CPN) came", "all on my lap top", "ar kid sorted it",
    "AM I A BURDEN", "PLAN B FAILED",
    "WILL U COME",
    "nan came", "they gave me 500ml of juice", "Eid-ul-Fitr was nice", "eid-ul-adha was nice",
    "at 20 77 41",
    "May, June", "40c fever", "2/3 people", "in 2019/20 and 2020/21",
  ])
  func `pieces that only look like one half`(typed: String) {
    #expect(redactor.covered(typed) == typed)
  }

  @Test func `a letter that counts units is no initial`() {
    let knowing = Lexicon(lists: TestLexicon.lists, dictionary: "orthopaedics", own: nil)
    let typed = "Unit C Orthopaedics was cold"
    #expect(Redactor(lexicon: knowing).covered(typed) == typed)
  }

  @Test(arguments: [
    ("my nurse is Major", "my nurse is [name]"), ("Monday is my carer", "[name] is my carer"),
    ("I share with Bean and Potter", "I share with [name] and [name]"),
    ("Grace was there", "[name] was there"), ("J and T came", "[name] and [name] came"),
    ("it was k.b. again", "it was [name] again"), ("C hits me", "[name] hits me"),
  ])
  func `words and letters that are names`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("at 84 you feel it", "at [age] you feel it"), ("when she turns 66", "when she turns [age]"),
    ("my mum (84)", "my mum ([age])"), ("a woman of 58", "a woman of [age]"),
    ("i am nintey two", "i am [age]"), ("log 0388 of 9 July", "log [reference]"),
  ])
  func `ages and numbers of logs`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("k a y l e i g h", "[name]"), ("J-a-n-e", "[name]"), ("K4yleigh", "[name]"),
    ("07700_900_771", "[phone]"), ("07700 nine hundred 123", "[phone]"),
  ])
  func `what was disguised`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("Its jay ay en ee", "Its [name]"), ("its dee ay vee ee who came", "its [name] who came"),
    ("em ay are kay took it", "[name] took it"), ("see you are", "see you are"),
    ("oh why are you late", "oh why are you late"), ("see see tee vee", "see see tee vee"),
  ])
  func `names spelt by sound`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("ring me on forty 2 nineteen sixty 3 nine 9teen", "ring me on [phone]"),
    ("my number is oh seven seven forty 2 nine 9teen", "my number is [phone]"),
    ("ring oh seven seven double oh nine hundred one two three", "ring [phone]"),
    ("ring me in twenty minutes", "ring me in twenty minutes"),
    (
      "at seven thirty, eight thirty and nine thirty",
      "at seven thirty, eight thirty and nine thirty"
    ),
  ])
  func `numbers half in words`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("my sixty-third birthday", "my [age] birthday"), ("on her 90th", "on her [age]"),
    ("his ninetieth birthday", "his [age] birthday"), ("a hundredth birthday", "a [age] birthday"),
    ("her hundred and second birthday", "her [age] birthday"),
    ("her 101st birthday", "her [age] birthday"),
    ("my first birthday alone", "my first birthday alone"),
    ("for the 90th time", "for the 90th time"), ("his 3rd visit", "his 3rd visit"),
  ])
  func `birthdays`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("I live in Little Snoring", "I live in [place]"),
    ("we moved to Great Missenden", "we moved to [place]"),
    ("i live in great missenden", "i live in [place]"),
    ("we live at Saint Jude Mews", "we live at [address]"),
    ("at St Jude's they were kind", "at [organisation] they were kind"),
    ("i live in great pain", "i live in great pain"), ("a little snoring", "a little snoring"),
    ("i prayed to st jude", "i prayed to st jude"), ("in Great Britain", "in Great Britain"),
  ])
  func `places that begin with an ordinary word`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("Rose rose from the chair", "[name] rose from the chair"),
    ("Joan rose to her feet", "[name] rose to her feet"),
    ("Will will ring me", "[name] will ring me"), ("Grace said grace", "[name] said grace"),
    ("my carer Bexley is kind", "my carer [name] is kind"),
    ("my carer in Bexley", "my carer in [place]"),
    ("my brother Chester put me here", "my brother [name] put me here"),
    ("her NOK rang", "her NOK rang"), ("the nok was told", "the nok was told"),
  ])
  func `a word that is somebody beside one that is not`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test func `a word that was left is told with what was weighed`() throws {
    let left = redactor.left("drew", in: "she likes a drew in the garden")
    guard case .weighed(let weighing)? = left.first else { throw Left() }
    #expect(left.count == 1 && weighing.kind == "verb" && !weighing.reasons.isEmpty)
    #expect(weighing.sum < redactor.thresholds.covers)
    #expect(redactor.ownListFault(of: "Tern") == nil && redactor.ownListFault(of: "Hope") != nil)
    guard case .kept("phrases that name nobody")? = redactor.left("next", in: "next of kin").first
    else { throw Left() }
  }

  /// Something else was told of a word.
  private struct Left: Error {}

  @Test(arguments: [
    ("Can Yilmaz hit me", "[name] hit me"), ("i told Can Yilmaz to go", "i told [name] to go"),
    ("Can Demir took my purse", "[name] took my purse"),
    ("Can Yilmaz help me?", "Can [name] help me?"), ("Can Bill call me", "Can [name] call me"),
  ])
  func `a forename that asks`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("her surname is Mensah-Bonsu", "her surname is [name]"), ("ex-Mensah came", "ex-[name] came"),
    ("mick the brick has it", "[name] has it"), ("wee shuggie sat", "[name] sat"),
    ("paudie me brother drinks", "[name] me brother drinks"),
    ("Assumpta the housekeeper rang", "[name] the housekeeper rang"),
    ("lady from upper fenwick came", "lady from [name] came"),
    ("my post office account. PC 95282", "my post office account. PC [reference]"),
    ("into acct s/c 11-08-26 a/c 00479312", "into acct s/c [bank number]"),
    ("nashnal insurence number is TN 40 81 26 C", "nashnal insurence number is [ni number]"),
    ("my postcode is tee kew nine four jay pee", "my postcode is [postcode]"),
    ("since she was 9 weeks old", "since she was [age] weeks old"),
    ("she is 67 like me", "she is [age] like me"),
    ("i lived at HOLLY TREE COTTAGE", "i lived at [address]"),
    ("at plumtree dental", "at [surgery]"), ("my pal Titch and me", "my pal [name] and me"),
    ("me mam called her our joycie", "me mam called her our [name]"),
    ("r 0 b has her bank card", "[name] has her bank card"),
    ("marked \"D Holroyd cleaning\"", "marked \"[name] cleaning\""),
    ("him at numba fourty 1 beech av", "him at [address]"),
    ("formerly of 3 Chapel Brow", "formerly of [address]"),
    ("cl moved to The Hollins", "cl moved to [care home]"),
    ("both at Greystones EMI", "both at [care home]"),
    ("the twins, both 26, cried", "the twins, both [age], cried"),
    (
      "ring oh double seven hundred then nine hundred, eight three one",
      "ring [phone]"
    ),
  ])
  func `names and numbers as strangers wrote them`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    "the boiler is twenty-two years old", "a five year old could see that", "i am eighty-odd",
    "my 12 year old car", "GCS was 15 on arrival", "she went home at 8", "came home at 9",
    "had 2 w8 4 a male advocate", "my aunt wearing a coat", "the imam present",
    "whoever did the report", "people took my money", "the outcome was inconclusive",
    "it was not proportionate", "mi never know seh mi could", "alhamdulillah he is well",
    "the Sara Stedy broke", "her yasmin pill", "Prader-Willi is hard", "Bell's palsy",
    "wud ring bk n didnt", "bye love, see yourself out", "concern NFA'd at triage",
    "Will anybody ever ring me back", "her Coronation Street", "effing and jeffing",
    "dau found out", "only Punjabi", "one then two and then three",
    "X-ray was late", "the incident at 10:30am", "I want T-shirts for him",
    "it was 2019 2020 2021 all the same",
    "ring 111 then 999 then 101", "lost my DS1500", "i just hope they listen", "sent to coventry",
    "female carers only",
  ])
  func `what strangers wrote of nobody`(typed: String) {
    #expect(redactor.covered(typed) == typed)
  }

  @Test(arguments: [
    "RSPCA came", "IBAN is wrong", "what is my d.o.b.", "he is rich", "the sun rose", "My Nan came",
    "on Clexane", "i weigh 11 stone", "giv me my money", "Vaisakhi was good", "Nawroz was good",
    "Ramadan was good", "Hanukkah was good", "Diwali was good", "at 50 pounds a week",
  ])
  func `what was covered without need`(typed: String) {
    #expect(redactor.covered(typed) == typed)
  }
}
