/// One way to find what tells who somebody is: what it is called, what it puts in its place, and
/// examples that show what it does and that run as tests.
package struct Rule: Sendable {
  package let name: String
  /// What it mostly covers with, or nil if it keeps words from being covered.
  package let placeholder: String?
  package let examples: KeyValuePairs<String, String>
  let read: @Sendable (Document) -> Void

  fileprivate init(
    _ name: String, as placeholder: Placeholder?, _ examples: KeyValuePairs<String, String>,
    read: @escaping @Sendable (Document) -> Void
  ) {
    self.name = name
    self.placeholder = placeholder?.text
    self.examples = examples
    self.read = read
  }
}

extension Rule {
  /// Surest first: what one rule has covered or kept, no later rule looks at.
  package static let all: [Rule] = numbers + places + names

  static let likelyNames = "likely names"
  /// A letter alone is a word in some languages.
  static let forOtherLanguages = all.filter { ![initials, wholeNames].contains($0.name) }
  private static let initials = "initials"
  private static let wholeNames = "whole names"
  /// What has been covered before names are weighed.
  static let beforeLikelyNames = Array(all.prefix { $0.name != likelyNames })

  private static let numbers: [Rule] = [
    Rule("the council's own list", as: .name, [:]) { KnownPhrases(document: $0).coverOwnList() },
    Rule(
      "web and e-mail addresses", as: .webAddress,
      [
        "mail p.example@mail.example.": "mail [email].", "jo dot b at mail dot com": "[email]",
        "see www.example.org/me": "see [web address]",
        "jo.b AT mail.example": "[email]",
        "facebook dot com slash jolaughs22": "[web address]",
      ]
    ) { WebAddresses(document: $0).coverWebAddresses() },
    Rule("names of accounts", as: .webAddress, ["insta jo_b22": "insta [web address]"]) {
      WebAddresses(document: $0).coverAccountNames()
    },
    Rule("festivals of a year", as: .date, ["on Boxing Day 2024": "on [date]"]) {
      Dates(document: $0).coverFestivals()
    },
    Rule("phrases that name nobody", as: nil, ["next of kin": "next of kin"]) {
      KnownPhrases(document: $0).keepSafePhrases()
    },
    Rule(
      "National Insurance numbers", as: .insuranceNumber,
      [
        "ni is qq-12-34-56-c": "ni is [ni number]",
        "in my hat: ce 8 8 0 4 1 6 a": "in my hat: [ni number]",
      ]
    ) { InsuranceNumbers(document: $0).coverInsuranceNumbers() },
    Rule(
      "postcodes", as: .postcode,
      [
        "it is ls99 9zz here": "it is [postcode] here",
        "to LS 1O 4 TT": "to [postcode]",
        "form needs WN 9 9 7 AT": "form needs [postcode]", "i am bd 98 6ga": "i am [postcode]",
        "postcode z e 3 9 j z": "postcode [postcode]",
        "postcode is bee ess five, oh double you ex": "postcode is [postcode]",
      ]
    ) { Postcodes(document: $0).coverPostcodes() },
    Rule(
      "bank accounts abroad", as: .bankNumber,
      ["GB29 NWBK 6016 1331 9268 19 is his": "[bank number] is his"]
    ) { AccountsAbroad(document: $0).coverAccountsAbroad() },
    Rule(
      "car numbers", as: .carNumber,
      [
        "a van AB51 CDE": "a van [car number]", "AB70 DEF": "[car number]",
        "white van bd51 s m r": "white van [car number]",
        "a jeep with number B-47-KLT": "a jeep with number [car number]",
        "a fiesta R1A 4471": "a fiesta [car number]",
        "his reg is ABZ 1234": "his reg is [car number]",
      ]
    ) { CarNumbers(document: $0).coverCarNumbers() },
    Rule("districts of postcodes", as: .postcode, ["I live in LS6": "I live in [postcode]"]) {
      Postcodes(document: $0).coverDistricts()
    },
    Rule(
      "police logs", as: .reference,
      ["incident 331 of 12/4": "incident [reference]", "log 0388 of 9 July": "log [reference]"]
    ) { References(document: $0).coverPoliceLogs() },
    Rule(
      "dates", as: .date,
      [
        "on the 5th of may he came": "on [date] he came", "born 15/08/1944": "born [date of birth]",
        "the twenty first of june nineteen sixty": "[date]",
        "born first of the first, thirty three": "born [date of birth]",
        "born 3rd of the 2nd 36": "born [date of birth]",
        "my score went from 3/10 to 8/10": "my score went from 3/10 to 8/10",
        "covers til 28th": "covers til [date]", "2 may not be enough": "2 may not be enough",
      ]
    ) { Dates(document: $0).coverDates() },
    Rule("phone numbers", as: .phone, ["my new number, 07700 900318": "my new number, [phone]"]) {
      Numbers(document: $0).coverPhones()
    },
    Rule("NHS numbers", as: .nhsNumber, ["NHS no 943 4765919": "NHS no [nhs number]"]) {
      Numbers(document: $0).coverHealthNumbers()
    },
    Rule(
      "references", as: .reference,
      [
        "ref SAF-2024-99999": "ref [reference]",
        "ASC204817 is closed": "[reference] is closed",
        "it is RCT/POVA/562": "it is [reference]",
      ]
    ) { References(document: $0).coverReferences() },
    Rule(
      "numbers told by their words", as: .reference,
      [
        "PC 4412": "PC [reference]", "ref asc 118832": "ref [reference]",
        "the log number was 0612": "the log number was [reference]",
        "my pin is 4 4 1 7": "my pin is [bank number]", "ext 4417": "ext [phone]",
        "last 4 digits are 0385": "last 4 digits are [bank number]",
        "sort code was thirty, ninety-four, oh seven": "sort code was [bank number]",
      ]
    ) { CuedNumbers(document: $0).coverSigns() },
    Rule(
      "numbers", as: .number,
      [
        "sort 20-00-00 account 55779911": "sort [bank number]",
        "20 77 41 / 70341192": "[bank number]",
        "to 20 00 00 and 5577 9911": "to [bank number]",
        "card 5105 1051 0510 5100": "card [bank number]",
        "ring 07700 9 double 0 6 double 1": "ring [phone]",
        "the code 123456 is on it": "the code [number] is on it",
        "the court 1402 2291 cost": "the court [number] cost",
        "at 07.00, 12.30, 17.00": "at 07.00, 12.30, 17.00", "shift 0900 1730": "shift 0900 1730",
      ]
    ) { Numbers(document: $0).coverNumbers() },
    Rule(
      "spelt signs", as: .number,
      [
        "its b l nine, 0 d z": "its [number]",
        "q q one two three four five six d": "[number]",
        "my reg is M for mother, J, fifty-seven, H U E": "my reg is [number]",
        "dont write it W X 7 0 space K D N": "dont write it [number]",
        "it is S G nought four double seven one": "it is [number]",
      ]
    ) { Numbers(document: $0).coverSpeltSigns() },
    Rule(
      "spoken numbers", as: .phone,
      [
        "ring oh seven seven double oh nine hundred": "ring [phone]",
        "ring 07700 nine hundred 123": "ring [phone]",
      ]
    ) { Numbers(document: $0).coverSpokenNumbers() },
  ]

  private static let places: [Rule] = [
    Rule(
      "addresses", as: .address,
      [
        "i live at flat 2, 14b mill lane": "i live at [address]", "12 the crescent": "[address]",
        "9a Station Approach is damp": "[address] is damp", "34 Bramblewick": "[address]",
        "flat 9, 31 Tanner Pightle": "[address]", "16 Saltergate is cold": "[address] is cold",
        "I was put in 2b Cheapside": "I was put in [address]",
        "they took me from 12 The Butts": "they took me from [address]",
        "he lives at number 7 ordnance row": "he lives at [address]",
        "i live osier walk with my mum": "i live [address] with my mum",
        "I live at number six, Mill st": "I live at [address]",
        "at number two, The Maltings": "at [address]", "at 5 Chapel Steps": "at [address]",
        "at one hundred and six king street": "at [address]",
        "in forty-four A Coronation Avenue": "in [address]",
        "my address is twenty two farm hill": "my address is [address]",
        "go back to lavender walk": "go back to [address]",
        "31 corder street bs5 is cold": "[address] is cold",
        "of 2 Council Houses, Mill Road": "of [address]",
        "near copper beech avenue": "near [address]",
        "Flt 7, Kestrel Hse, Union St": "[address]",
        "down Mill Hill Lane": "down [address]", "I live on mill hill lane": "I live on [address]",
        "im at 19 pudding hill": "im at [address]", "at No. 6 Paradise Row": "at [address]",
        "he lives at 32": "he lives at [address]", "34a the maltings": "[address]",
        "lived at holly tree cottage": "lived at [address]",
        "it is unit 6 the maltings": "it is [address]",
        "Rm 4, 88 Station Parade": "[address]", "the man in number 19": "the man in [address]",
      ]
    ) { Addresses(document: $0).coverAddresses() },
    Rule(
      "ages", as: .age,
      [
        "i am eighty two and fine": "i am [age] and fine", "aged 45": "aged [age]",
        "at 84 you feel it": "at [age] you feel it", "my mum (84)": "my mum ([age])",
        "a woman of 58": "a woman of [age]", "when I got to 79": "when I got to [age]",
        "she is Ann, 90 next birthday": "she is [name], [age] next birthday",
        "my sister, 74, cares": "my sister, [age], cares",
        "i am nintey two": "i am [age]",
        "i was 17 then and 29 when it ended": "i was [age] then and [age] when it ended",
        "for her 90th birthday": "for her [age] birthday",
      ]
    ) { CuedNumbers(document: $0).coverAges() },
    Rule(
      "organisations", as: .organisation,
      [
        "at riverside surgery": "at [surgery]", "Leeds City Council": "[council]",
        "the doctor at Tannery Lane Surgery": "the doctor at [surgery]",
        "gentle touch homecare came": "[care agency] came",
        "from silver birch care": "from [care agency]",
        "Only Weald & Marsh Care came": "Only [care agency] came",
        "from Three Rivers Homecare": "from [care agency]",
        "dove cottage hospice was good": "[hospital] was good",
        "kestrel homecare ltd was noisy": "[care agency] was noisy",
        "helping hands sent two": "[care agency] sent two",
        "the agency is Helping Hearts of Hucknall": "the agency is [care agency]",
        "at Rest Awhile": "at [care home]", "he died at the firs": "he died at [care home]",
        "i go to the Larch Centre": "i go to [day centre]",
      ]
    ) { Organisations(document: $0).coverOrganisations() },
    Rule("wards", as: Placeholder(words: "ward"), ["i was on ward 7b": "i was on [ward]"]) {
      Wards(document: $0).coverWards()
    },
    Rule(
      "what looks like a name and is nobody's", as: nil,
      ["his Zomorph": "his Zomorph", "a bakewell tart": "a bakewell tart"]
    ) { KnownPhrases(document: $0).keepNobody() },
    Rule(
      "places", as: .place,
      [
        "i moved to reading": "i moved to [place]", "she is from Leeds": "she is from Leeds",
        "come to tansy close": "come to [place]",
        "i moved to skelby-on-sea": "i moved to [place]",
        "Nobody at the Royal Oldham knew": "Nobody at the [place] knew",
        "The nurse at Luppitt came": "The nurse at [place] came",
      ]
    ) {
      Places(document: $0).coverPlaces()
    },
  ]

  private static let names: [Rule] = [
    Rule(
      "disguised names", as: .name,
      [
        "i told k a y l e i g h to stop": "i told [name] to stop",
        "J-a-n-e was rude": "[name] was rude",
        "K4yleigh took it": "[name] took it",
        "G W E N double L I A N": "[name]",
        "It's K, R, Y, S, T, Y, N, A": "It's [name]", "4gn1eszka did it": "[name] did it",
        "it was eiluJ": "it was [name]",
      ]
    ) { DisguisedNames(document: $0).coverDisguisedNames() },
    Rule(
      "names after titles", as: .name,
      ["mrs brown was rude": "mrs [name] was rude", "dr so was kind": "dr [name] was kind"]
    ) {
      TitledNames(document: $0).coverTitledNames()
    },
    Rule(
      likelyNames, as: .name,
      [
        "thanks to gillian": "thanks to [name]", "told mark i was sad": "told [name] i was sad",
        "it was Jean Hoover": "it was [name]", "it was Jean Bell": "it was [name]",
      ]
    ) { LikelyNames(document: $0).coverLikelyNames() },
    Rule(
      "parts of names", as: .name,
      [
        "Um Khalid came": "[name] came", "Ó Dálaigh came": "[name] came",
        "Mensah-Bonsu came": "[name] came",
        "a glass of Bell's": "a glass of Bell's", "Can Yilmaz hit me": "[name] hit me",
      ]
    ) {
      NameParticles(document: $0).coverParts()
    },
    Rule(
      initials, as: .name,
      [
        "worker J.B. came": "worker [name] came", "what is my d.o.b.": "what is my d.o.b.",
        "C hits me": "[name] hits me", "from A. J. Wyndham-Rees": "from [name]",
        "L pinched me": "[name] pinched me",
        "J and T came": "[name] and [name] came",
      ]
    ) { Initials(document: $0).coverInitials() },
    Rule(
      wholeNames, as: .name,
      [
        "Reed R Key said it": "[name] said it", "J, T and K came": "[name], [name] and [name] came",
        "block C Monday": "block C Monday",
      ]
    ) { WholeNames(document: $0).coverWholeNames() },
  ]
}
