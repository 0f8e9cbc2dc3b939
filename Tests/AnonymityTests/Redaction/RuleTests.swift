import Anonymity
import Survey
import Testing

@Suite struct `What is covered` {
  private let redactor = TestLexicon.redactor

  @Test(arguments: [
    ("ring me on 07700 900123", "ring me on [phone]"),
    ("call07700900123now", "call[phone]now"),
    ("O77OO 900 123 is his", "[phone] is his"),
    ("ring oh seven seven double oh nine hundred", "ring [phone]"),
    ("nhs 999 000 1239", "nhs [nhs number]"),
    ("ni is qq-12-34-56-c", "ni is [ni number]"),
    ("sort 20-00-00 account 55779911", "sort [bank number]"),
    ("card 5105 1051 0510 5100", "card [bank number]"),
    ("ref SAF-2024-99999", "ref [reference]"),
    ("the code 123456 is on it", "the code [number] is on it"),
    ("mail p.example@mail.example.", "mail [email]."),
    ("jo dot b at mail dot com", "[email]"),
    ("see www.example.org/me", "see [web address]"),
    ("it is ls99 9zz here", "it is [postcode] here"),
    ("a van AB51 CDE", "a van [car number]"),
    ("Craig found my new number, 07700 900318", "[name] found my new number, [phone]"),
    ("ref 0770090031/A is mine", "ref [reference] is mine"),
  ])
  func `numbers and addresses on the net`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("born 15/08/1944", "born [date of birth]"),
    ("on the 5th of may he came", "on [date] he came"),
    ("the twenty first of june nineteen sixty", "[date]"),
    ("i am eighty two and fine", "i am [age] and fine"),
    ("aged 45", "aged [age]"),
    ("i live at flat 2, 14b mill lane", "i live at [address]"),
    ("12 the crescent", "[address]"),
    ("i moved to reading", "i moved to [place]"),
    ("i was in oakfield house", "i was in [care home]"),
    ("at riverside surgery", "at [surgery]"),
    ("Leeds City Council", "[council]"),
    ("i was on ward 7b", "i was on [ward]"),
    ("WARD B12 BAY 3 WAS COLD", "[ward] WAS COLD"),
    ("in larkfield court care home", "in [care home]"),
    ("on the 3rd of febuary", "on [date]"),
    ("On Boxing Day 2024 he came", "On [date] he came"),
  ])
  func `dates, ages and places`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    ("thanks to gillian", "thanks to [name]"),
    ("mrs brown was rude", "mrs [name] was rude"),
    ("Zuzanna Górska was patient", "[name] was patient"),
    ("O'Shaughnessy's dog", "[name]'s dog"),
    ("anne-marie and oluwaseun", "[name] and [name]"),
    ("worker J.B. came", "worker [name] came"),
    ("my son will told me", "my son [name] told me"),
    ("told mark i was sad", "told [name] i was sad"),
    ("spoke to hope about it", "spoke to [name] about it"),
    ("asked may to ring", "asked [name] to ring"),
    ("J\u{200B}oan\u{202E} came", "[name] came"),
    ("Ｊｏａｎ came", "[name] came"),
    ("they put me with joy who screams", "they put me with [name] who screams"),
    ("dont send joy again", "dont send [name] again"),
    ("can bill stop opening my post", "can [name] stop opening my post"),
    ("will jo come today", "will [name] come today"),
    ("will jones came late", "[name] came late"),
    ("frank and his mate rob took it", "[name] and his mate [name] took it"),
    ("april was on nights", "[name] was on nights"),
    ("tell that barry i want it", "tell that [name] i want it"),
    ("marks mum hit me", "[name] mum hit me"),
    ("hope has my pin number", "[name] has my pin number"),
    ("i dont trust rich with money", "i dont trust [name] with money"),
    ("he goes by spud", "he goes by [name]"),
    ("Um Khalid and Ana de Souza came", "[name] and [name] came"),
  ])
  func `names`(typed: String, covered: String) {
    #expect(redactor.covered(typed) == covered)
  }

  @Test(arguments: [
    "I rang 999, then 111 and 101.", "ring 18000 or press 55", "in my 80s", "over 65s wait",
    "may have been", "will you come", "mark my words", "hope it helps", "M25 traffic", "8/10",
    "24/7",
    "£1,200 went", "2 visits in 3 weeks", "on Friday they came", "500mg of it", "2019/20",
    "the Police, the Council and the NHS", "my care home is clean", "a good hospital",
    "I miss home",
    "a rose garden", "patience is a virtue", "soooo good", "defiantly helpfull", "😊 fine", "n/a",
    "on the ward two nurses sat", "ward round was at 11", "it was may or june", "it was june",
    "love from the team", "charity from strangers kept me fed",
    "next of kin", "she goes by bus", "a rocky start", "the home is a gem",
    "his lorazepam was late",
    "our hope was gone",
    "[name] was kind", "tell [name] and [name] again",
  ])
  func `what names nobody stays`(typed: String) {
    #expect(redactor.covered(typed) == typed)
  }

  @Test func `a comment says whether anything was covered`() {
    #expect(redactor.redact(RawWords("i am fine")).wereCovered == false)
    #expect(redactor.redact(RawWords("joan came")).wereCovered)
  }
}

@Suite struct `The lexicon` {
  @Test func `covers the service's own names before all else`() {
    let own = "care home: Happy Days\nGood Egg\n# a remark\n"
    let lexicon = Lexicon(lists: TestLexicon.lists, dictionary: nil, own: own)
    #expect(lexicon.faults.isEmpty)
    let redactor = Redactor(lexicon: lexicon)
    #expect(redactor.covered("at HAPPY DAYS good egg sat") == "at [care home] [name] sat")
  }

  @Test(arguments: ["care home:", ": Bob", "of", "Hope", "will", "Green"])
  func `says which line of a council's list covers nothing or too much`(line: String) throws {
    let lexicon = Lexicon(lists: TestLexicon.lists, dictionary: nil, own: line)
    #expect(try #require(lexicon.ownNames).faults.map(\.line) == [1])
  }

  @Test(arguments: ["Josh", "Kowalska", "Hope Green", "care home: Meadow"])
  func `takes what is nearly always somebody or somewhere`(line: String) throws {
    let lexicon = Lexicon(lists: TestLexicon.lists, dictionary: nil, own: line)
    #expect(try #require(lexicon.ownNames).faults.isEmpty)
  }

  @Test func `says which group of words a rule misses, and which line no rule asks for`() {
    var lists = TestLexicon.lists
    lists["word-groups"] = lists["word-groups"]?.replacing("\ntrade:", with: "\ntrades:")
    let faults = Lexicon(lists: lists, dictionary: nil, own: nil).faults
    #expect(faults.count == 2, "\(faults)")
    #expect(faults.contains { $0.problem == "no line begins with \"trade:\"" })
    #expect(faults.contains { $0.problem.contains("the group \"trades\"") })
  }

  @Test func `says what is wrong with a list and how to mend it`() {
    let faults = Lexicon(lists: [:], dictionary: nil, own: "spaceship: Happy Days").faults
    #expect(
      faults.contains { $0.description.hasPrefix("Words/forenames.txt:1: the file is missing") })
    #expect(
      faults.contains {
        $0.problem.contains("spaceship: happy days") && $0.cure.hasPrefix("begin it")
      })
  }
}

@Suite struct `Words that sound unsafe` {
  private let words = UnsafeWords(list: TestLexicon.lists["unsafe-phrases"] ?? "")

  @Test(arguments: [
    "he hits me", "I DON’T WANT TO LIVE", "not safe  at home", "going to kill me", "I can't go on",
    "cant go on like this", "I cannot go on", "they left me wet all night", "was left hungry",
    "she took my money", "My son keeps my bank card.", "money has gone from my account",
    "he made me sign a paper", "not been given food, not fed", "I am afraid of him",
    "if he finds out", "they wont let me see my friend", "I wanted to take all my tablets",
  ])
  func `are heard`(typed: String) { #expect(words.soundsUnsafe(typed)) }

  @Test(arguments: [
    "i feel safe", "he did not skill men", "", "they were kind to me", "I want to go on holiday",
    "I got my money back", "the meeting went on too long", "they fed the cat",
    "she explained the letter to me", "I can go on with my life now", "he left in the end",
  ])
  func `are not heard where there are none`(typed: String) { #expect(!words.soundsUnsafe(typed)) }

  @Test func `are also those that a council adds`() {
    let own = OwnUnsafePhrases("# ours\nThey nick my giro\n")
    #expect(own.count == 1 && own.faults.isEmpty)
    let words = UnsafeWords(list: "", own: own)
    #expect(words.soundsUnsafe("Because THEY  NICK MY GIRO."))
  }

  @Test(arguments: [
    ("hurt", "alone would be heard in harmless comments too"),
    ("999 112", "alone would be heard in harmless comments too"),
  ])
  func `are told when they would be heard everywhere or nowhere`(_ line: String, _ problem: String)
  {
    let own = OwnUnsafePhrases("suicidal\nleft alone\n\(line)\n")
    #expect(own.count == 2 && own.faults.map(\.line) == [3])
    #expect(own.faults.allSatisfy { $0.problem.contains(problem) && !$0.cure.isEmpty })
  }
}
