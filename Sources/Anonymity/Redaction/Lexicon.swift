internal import Survey

/// Every word the redactor knows, read once.
public struct Lexicon: Sendable {
  /// Lines of the lists that could not be understood, with their place and cure.
  public private(set) var problems: [String] = []

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
  private var groups = WordGroup.allCases.map { _ in WordSet([]) }
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
    for name in Self.expected where lists[name] == nil {
      problems.append("\(WordListProblem.missing(name))")
    }
    readWords(lists)
    if let dictionary { learnDictionary(dictionary) }
    readPhrases(lists)
    let groups = readGroups(lists["word-groups"])
    self.groups = WordGroup.allCases.map { WordSet(groups.words[$0.name] ?? []) }
    for group in WordGroup.allCases
    where groups.words[group.name] == nil && lists["word-groups"] != nil {
      problems.append("\(WordListProblem.missingGroup(group.name))")
    }
    judge = NameJudge(WordList(lists["name-evidence"]).lines, groups: groups)
    problems += judge.problems
    readNumberCues(lists["number-cues"], groups)
    placeholders = Set((Placeholder.fixed + organisations.placeholders).map(\.words))
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
    "word-groups", "name-evidence", "number-cues",
  ]

  func facts(of word: some Sequence<UInt8>) -> WordFacts { facts[wordKey(of: word)] }
  func facts(of key: UInt64) -> WordFacts { facts[key] }
  func has(_ key: UInt64, _ group: WordGroup) -> Bool { groups[group.rawValue].contains(key) }
  func has(_ word: some Sequence<UInt8>, _ group: WordGroup) -> Bool {
    has(wordKey(of: word), group)
  }
  /// Of each cue that covers a number.
  package var numberExamples: [String] {
    numberCues.filter { $0.key != .nothing }.values.joined().map(\.example)
  }

  private mutating func learn(_ word: some Sequence<UInt8>, _ fact: WordFacts) {
    facts.learn(wordKey(of: word), fact)
  }

  private mutating func readWords(_ lists: [String: String]) {
    for word in WordList(lists["words"]).entries {
      learn(word, .everyday)
      speltByEar.learn(word)
    }
    for word in WordList(lists["forenames"]).entries { learn(word, .forename) }
    for word in WordList(lists["surnames"]).entries { learn(word, .surname) }
    for word in WordList(lists["name-endings"]).entries { endings.learn(word) }
    for word in WordList(lists["place-endings"]).entries { placeEndings.learn(word) }
    for word in WordList(lists["postcode-areas"]).lines { postcodeAreas.insert(word) }
    for line in WordList(lists["street-types"]).lines { learnStreet(line) }
    for line in WordList(lists["house-names"]).lines { learnHouseNames(line) }
    for line in WordList(lists["names-that-are-words"]).lines { learnWordNames(line) }
  }

  private mutating func learnStreet(_ line: String) {
    let words = line.split(separator: " ")
    guard let word = words.last else { return }
    learn(word.utf8, words.count > 1 ? [.street, .everydayStreet] : .street)
  }

  private mutating func learnHouseNames(_ line: String) {
    let words = line.split(separator: " ")
    let fact: WordFacts = words.first == "the" ? [.homeAfterThe, .houseName] : .houseName
    for word in words where word != "the" { learn(word.utf8, fact) }
  }

  private static let kinds: [Substring: WordFacts] = [
    "person": .mostlyName, "thing": .thing, "mass": .mass, "modal": .modal, "verb": .verb,
    "quality": .quality,
    "month": .season, "day": .day,
  ]

  private mutating func learnWordNames(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Self.kinds[parts[0]] else {
      let kinds = Self.kinds.keys.sorted().joined(separator: ", ")
      problems.append("\(WordListProblem.noKindOfWord(line: line, known: kinds))")
      return
    }
    for word in parts[1].split(separator: " ") { learn(word.utf8, [kind, .forename, .everyday]) }
  }

  private mutating func readGroups(_ text: String?) -> CueGroups {
    var groups = CueGroups()
    for line in WordList(text).lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        problems.append("\(WordListProblem.noGroup(line: line))")
        continue
      }
      let group = parts[0].trimmed
      if group == "swearing" { swearing += parts[1].split(separator: " ").map { Array($0.utf8) } }
      groups.add(parts[1], to: group)
      guard let fact = WordFacts.groups[group] else { continue }
      for word in parts[1].split(separator: " ") { learnCue(word.utf8, fact) }
    }
    return groups
  }

  private mutating func readNumberCues(_ text: String?, _ groups: CueGroups) {
    for line in WordList(text).lines {
      guard let cue = NumberCue(line, groups: groups) else {
        problems.append("\(WordListProblem.noNumberCue(line: line))")
        continue
      }
      numberCues[cue.placeholder, default: []].append(cue)
    }
  }

  /// Only words that begin small: the others are names.
  private mutating func learnDictionary(_ text: String) {
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"))
    where line.first?.isLetter == true && line.allSatisfy({ $0 <= 0x7F }) {
      learn(line, .dictionary)
    }
  }

  private mutating func readPhrases(_ lists: [String: String]) {
    for line in WordList(lists["safe-phrases"]).lines { safePhrases.learn(line, as: nil) }
    for line in WordList(lists["nobody"]).lines { nobody.learn(line, as: nil) }
    for line in WordList(lists["places"]).lines {
      if line.contains(where: { $0 == " " || $0 == "-" }) {
        places.learn(line, as: .place)
      } else {
        learn(NormalizedText(of: line).bytes, .place)
      }
    }
    organisations = OrganisationKinds(WordList(lists["organisation-kinds"]).lines)
    problems += organisations.problems
    for line in WordList(lists["organisation-names"]).lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        problems.append("\(WordListProblem.noKindOfName(line: line))")
        continue
      }
      let isBranch = parts[0].hasSuffix("+")
      let placeholder = Placeholder(words: String(isBranch ? parts[0].dropLast() : parts[0]))
      for name in parts[1].split(separator: ",") {
        if isBranch {
          branches.learn(name.trimmed, as: placeholder)
        } else {
          namedLikePhrases.learn(name.trimmed, as: placeholder)
        }
      }
    }
  }

  private mutating func readOwn(_ text: String) {
    let list = OwnNameList(text, kinds: placeholders) { facts(of: $0.utf8) }
    for entry in list.entries {
      ownPhrases.learn(entry.words, as: Placeholder(words: entry.kind))
    }
    problems += list.faults.map { "own-names.txt:\($0.line): \($0.problem); \($0.cure)." }
    ownNames = list
  }
}
