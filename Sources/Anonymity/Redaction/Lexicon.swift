public import Survey

/// Every word the redactor knows, read once.
public struct Lexicon: Sendable {
  /// What is wrong with the lists and the council's own, each with its place and cure.
  public private(set) var faults: [Fault] = []

  /// What the council wrote down, if it did.
  public private(set) var ownNames: OwnNameList?

  private var facts = WordTable<WordFacts>(expecting: 160_000)
  private(set) var speltByEar = SpeltByEar()
  private(set) var endings = NameEndings()
  private(set) var placeEndings = NameEndings()
  private(set) var safePhrases = Phrases()
  private(set) var nobody = Phrases()
  /// Homes and agencies that are called like a phrase.
  private(set) var namedLikePhrases = Phrases()
  /// Charities and firms that many places have one of.
  private(set) var branches = Phrases()
  private(set) var ownPhrases = Phrases()
  private var groups = WordTable<WordGroups>()
  /// The words that are meant by the spellings of "spellings", by their keys.
  private var meant: [UInt64: UInt64] = [:]
  private(set) var judge = NameJudge()
  private(set) var numberCues: [Placeholder: [NumberCue]] = [:]
  private(set) var places = Phrases()
  private(set) var organisations = OrganisationKinds()
  private(set) var postcodeAreas: Set<String> = []
  private(set) var placeholders: Set<String> = []
  private(set) var swearing: [[UInt8]] = []

  /// Reads lists by their name ("forenames"), an English word list if there is one, and the
  /// service's own names: one a line, such as "care home: Sandpiper House", or the name alone.
  public init(lists: [String: String], dictionary: String?, own: String?) {
    let files = Dictionary(
      uniqueKeysWithValues: Self.expected.map { name in
        (name, WordFile("Words/\(name).txt", lists[name] ?? ""))
      })
    let file = { (name: String) in files[name] ?? WordFile(name, "") }
    readWords(file)
    if let dictionary { learnDictionary(dictionary) }
    readPhrases(file)
    readGroups(file)
    readSpellings(file("spellings"))
    placeholders = Set((Placeholder.fixed + organisations.placeholders).map(\.words))
    readOrganisationNames(file("organisation-names"))
    for name in Self.expected where lists[name] == nil {
      file(name).line(1).fault(
        "the file is missing", "put it back from Assets/Words of the program")
    }
    let others = lists.keys.filter { !(Self.expected + Self.ofOthers).contains($0) }
    faults = others.sorted().map {
      Fault(
        file: "Words/\($0).txt", line: 1, problem: "nothing reads a file of this name",
        cure: "name it as one of the program's own, or take it away")
    }
    faults += Self.expected.flatMap { file($0).faults }
    if let own { readOwn(own) }
  }

  /// A cue is English, unless it is somebody's name as well.
  private mutating func learnCue(_ word: Substring.UTF8View, _ fact: WordFacts) {
    learn(word, fact)
    if !facts(of: word).contains(.forename) { learn(word, .everyday) }
  }

  private static let expected = [
    "forenames", "surnames", "places", "words", "safe-phrases", "nobody", "street-types",
    "organisation-kinds", "organisation-names", "house-names", "postcode-areas",
    "names-that-are-words", "name-endings", "place-endings",
    "word-groups", "name-evidence", "name-neighbours", "number-cues", "spellings",
  ]

  private static let ofOthers = ["easy-read", "hard-words", "take-back", "unsafe-phrases"]

  func facts(of word: some Sequence<UInt8>) -> WordFacts { facts[wordKey(of: word)] }
  func facts(of key: UInt64) -> WordFacts { facts[key] }
  func groups(of key: UInt64) -> WordGroups { groups[key] }
  func has(_ word: some Sequence<UInt8>, _ group: WordGroup) -> Bool {
    groups[wordKey(of: word)].contains(WordGroups(group))
  }
  /// Of each cue that covers a number.
  package var numberExamples: [String] {
    numberCues.filter { $0.key != .nothing }.values.joined().map(\.example)
  }

  /// The word that is meant, by its key: of "neva" that of "never", of any other word its own.
  func meaning(of key: UInt64) -> UInt64 { meant[key] ?? key }
  func isSpelling(_ key: UInt64) -> Bool { meant[key] != nil }

  @discardableResult
  private mutating func learn(_ word: some Sequence<UInt8>, _ fact: WordFacts) -> Bool {
    facts.learn(wordKey(of: word), fact)
  }

  private mutating func readWords(_ file: (String) -> WordFile) {
    file("words").eachWord { word in
      speltByEar.learn(word)
      return learn(word, .everyday)
    }
    file("forenames").eachWord { learn($0, .forename) }
    file("surnames").eachWord { learn($0, .surname) }
    file("name-endings").eachWord { endings.learn($0) }
    file("place-endings").eachWord { placeEndings.learn($0) }
    file("postcode-areas").eachWord {
      postcodeAreas.insert(String(decoding: $0, as: UTF8.self)).inserted
    }
    for line in file("street-types").lines() { learnStreet(line) }
    for line in file("house-names").phrases() { learnHouseNames(line) }
    for line in file("names-that-are-words").lines() { learnWordNames(line) }
  }

  private mutating func learnStreet(_ line: WordFile.Line) {
    let words = line.text.split(separator: " ")
    let isEveryday = words.count == 2 && words[0] == "also"
    guard let word = words.last, words.count == 1 || isEveryday else {
      return line.fault(
        "\"\(line.typed)\" is more than one word", "write one, with \"also\" before an everyday one"
      )
    }
    learn(word.utf8, isEveryday ? [.street, .everydayStreet] : .street)
  }

  private mutating func learnHouseNames(_ line: String) {
    let words = line.split(separator: " ")
    let fact: WordFacts = words.first == "the" ? [.homeAfterThe, .houseName] : .houseName
    for word in words where word != "the" { learn(word.utf8, fact) }
  }

  private mutating func learnWordNames(_ line: WordFile.Line) {
    guard let (kind, words) = line.parts(like: "kind: names") else { return }
    guard let fact = WordKind.ofNames.first(where: { $0.kind.name == kind })?.fact else {
      let kinds = WordKind.ofNames.map(\.kind.name).sorted().joined(separator: ", ")
      return line.fault("\"\(kind)\" is no kind of word", "write one of \(kinds)")
    }
    for word in words.split(separator: " ") { learn(word.utf8, [fact, .forename, .everyday]) }
  }

  private mutating func readGroups(_ file: (String) -> WordFile) {
    var groups = CueGroups()
    var named: [(line: WordFile.Line, group: String)] = []
    for line in file("word-groups").lines() {
      guard let (group, row) = line.parts(like: "group: words") else { continue }
      named.append((line, group))
      let words = row.split(separator: " ").map(\.utf8)
      if group == "swearing" { swearing += words.map { Array($0) } }
      groups.add(row, to: group)
      guard let fact = WordFacts.groups[group] else { continue }
      for word in words { learnCue(word, fact) }
    }
    for group in WordGroup.allCases {
      for key in groups.words[group.name] ?? [] { self.groups.learn(key, WordGroups(group)) }
    }
    let asked = Set(WordGroup.allCases.map(\.name) + WordFacts.groups.keys + ["swearing"])
    for group in asked.sorted() where groups.words[group] == nil && !named.isEmpty {
      file("word-groups").line(1).fault(
        "no line begins with \"\(group):\"", "write its words again")
    }
    judge = NameJudge(
      file("name-evidence"), groups: groups, neighbours: Neighbours(file("name-neighbours")))
    for line in file("number-cues").lines() {
      guard let cue = NumberCue(line, groups: groups) else { continue }
      numberCues[cue.placeholder, default: []].append(cue)
    }
    let inCues = Set(
      ["name-evidence", "number-cues"].flatMap { Cue.groupNames(in: file($0).text) })
    for (line, group) in named where !asked.contains(group) && !inCues.contains(group) {
      line.fault(
        "no rule and no cue asks for the group \"\(group)\"",
        "write the name of the group that is meant, or leave the line out")
    }
  }

  private mutating func readSpellings(_ file: WordFile) {
    for line in file.lines() {
      guard let (word, spellings) = line.parts(like: "meant: spellings") else { continue }
      guard facts(of: word.utf8).contains(.everyday) else {
        line.fault("\"\(word)\" is no everyday word", "write one of words.txt before the colon")
        continue
      }
      for spelling in spellings.split(separator: " ") {
        if facts(of: spelling.utf8).contains(.forename) {
          line.fault("\"\(spelling)\" is a forename", "take it out: a name must stay a name")
        } else if isSpelling(wordKey(of: spelling.utf8)) {
          line.fault("\"\(spelling)\" stands here twice", "leave one of the two out")
        } else {
          learn(spelling.utf8, .everyday)
          meant[wordKey(of: spelling.utf8)] = wordKey(of: word.utf8)
        }
      }
    }
  }

  /// Only words that begin small: the others are names.
  private mutating func learnDictionary(_ text: String) {
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"))
    where line.first?.isLetter == true && line.allSatisfy({ $0 <= 0x7F }) {
      learn(line, .dictionary)
    }
  }

  private mutating func readPhrases(_ file: (String) -> WordFile) {
    for line in file("safe-phrases").phrases() { safePhrases.learn(line, as: nil) }
    for line in file("nobody").phrases() { nobody.learn(line, as: nil) }
    for line in file("places").phrases() {
      if line.contains(where: { $0 == " " || $0 == "-" }) {
        places.learn(line, as: .place)
      } else {
        learn(NormalizedText(of: line).bytes, .place)
      }
    }
    organisations = OrganisationKinds(file("organisation-kinds"))
  }

  private mutating func readOrganisationNames(_ file: WordFile) {
    for line in file.lines() {
      guard let (kind, names) = line.parts(like: "kind: name, name") else { continue }
      let isBranch = kind.hasSuffix("+")
      let placeholder = Placeholder(words: isBranch ? String(kind.dropLast()) : kind)
      guard placeholders.contains(placeholder.words) else {
        line.fault(
          "\"\(kind)\" is no kind of organisation-kinds.txt",
          "write one of \(organisations.placeholders.map(\.words).sorted().joined(separator: ", "))"
        )
        continue
      }
      for name in names.split(separator: ",").map(\.trimmed) {
        if isBranch {
          branches.learn(name, as: placeholder)
        } else {
          namedLikePhrases.learn(name, as: placeholder)
        }
      }
    }
  }

  private mutating func readOwn(_ text: String) {
    let list = OwnNameList(text, kinds: placeholders) { facts(of: $0.utf8) }
    for entry in list.entries {
      ownPhrases.learn(entry.words, as: Placeholder(words: entry.kind))
    }
    faults += list.faults
    ownNames = list
  }
}
