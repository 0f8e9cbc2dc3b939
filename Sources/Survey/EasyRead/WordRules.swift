/// Rules about words.
extension EasyReadRule {
  static let wordRules = [hardWord, shortForm, unexplained, readingAge]

  private static let hardWord = EasyReadRule(
    name: "hard-word", reason: "Words of offices are not words of everyday life.",
    source: "Inclusion Europe, Information for all: use easy words. The list is our own.",
    cure: "write the plainer word", isForEnglish: true,
    looks: .sentence { sentence, _, lists in
      let hard = lists.hard(in: sentence)
      return hard.isEmpty
        ? nil
        : "hard words: "
          + hard.map { "\"\($0.word)\" (plainer: \($0.plainer))" }.joined(separator: ", ")
    },
    examples: [
      .wrong("Did they provide assistance?"), .wrong("Is it with regard to you?"),
      .right("Did they help?"),
    ])

  private static let shortForm = EasyReadRule(
    name: "short-form", reason: "Initials say nothing to whoever does not know them already.",
    source: "Inclusion Europe, Information for all: no initials.",
    cure: "write the whole name", isForEnglish: false,
    looks: .sentence { sentence, _, lists in
      let short = sentence.readCapitalised.first { word in
        word.count { $0.isUppercase } > 1 && word.allSatisfy { $0.isUppercase || $0.isNumber }
          && !lists.contains(word, in: "known")
      }
      return short.map { "short form: \($0)" }
    },
    examples: [.wrong("Did the MCA help?"), .right("Is that OK?")])

  private static let unexplained = EasyReadRule(
    name: "unexplained", reason: "A word that only services use must be explained once.",
    source: "The GOV.UK list for easy read: explain a hard word where it is met.",
    cure: "add a sentence that begins with the word and says what it is", isForEnglish: true,
    looks: .all { read, lists in
      lists.names.compactMap { forms in
        let using = read.texts.first { $0.text.readWords.contains(where: forms.contains) }
        let isExplained = read.texts.contains { text in
          text.sentences.contains { sentence in
            let words = sentence.readWords
            return words.count > 4 && words.prefix(2).contains(where: forms.contains)
          }
        }
        return isExplained ? nil : using.map { ($0, "\"\(forms[0])\" is explained nowhere") }
      }
    },
    examples: [
      .wrong("Did an advocate come?"),
      .right(
        yaml: "both: \"Did an advocate come?\"\n    help: { both: An advocate speaks up for you. }"),
    ])

  /// Only where there are enough words: the age of one short sentence is a matter of chance.
  private static let readingAge = EasyReadRule(
    name: "reading-age", reason: "Half of adults who answer read as children of nine do, or less.",
    source:
      "NHS service manual, how we write: a reading age of 9 to 11. Formula: Flesch and Kincaid.",
    cure: "use shorter words and sentences", isForEnglish: true,
    looks: .passage { texts in
      let sentences = texts.filter { $0.voice != .behalf }.flatMap(\.sentences)
      let words = sentences.flatMap(\.readWords)
      guard words.count >= 40 else { return nil }
      let age = ReadingAge(words: words, sentences: sentences.count)
      return age.years > ReadingAge.highest
        ? "reading age \(age.years): \(age.longest.joined(separator: ", "))" : nil
    },
    examples: [
      .wrong(
        Array(repeating: "Professional organisations evaluate individual circumstances.", count: 9)
          .joined(separator: " ")),
      .right(Array(repeating: "Someone can help you now.", count: 9).joined(separator: " ")),
    ])
}

/// How old a child is who reads such a text with ease.
struct ReadingAge {
  static let highest = 9

  let years: Int
  /// The words with the most syllables.
  let longest: [String]

  init(words: [String], sentences: Int) {
    let syllables = words.map(EasyRead.syllables)
    let grade =
      0.39 * Double(words.count) / Double(max(sentences, 1))
      + 11.8 * Double(syllables.reduce(0, +)) / Double(max(words.count, 1)) - 15.59
    // A first school year begins at five in England, and grade 1 is the year after.
    years = max(Int((grade + 5).rounded()), 5)
    longest = Set(zip(words, syllables).filter { $1 > 2 }.map(\.0)).sorted().prefix(5).map(\.self)
  }
}

extension EasyRead {
  /// Groups of vowels, but not an "e" that ends a word in silence.
  public static func syllables(of word: String) -> Int {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = vowels.contains(letter)
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let isSilent =
      word.hasSuffix("e") && !word.hasSuffix("le")
      || word.hasSuffix("ed") && !word.hasSuffix("ted") && !word.hasSuffix("ded")
    return max(isSilent ? count - 1 : count, 1)
  }
}
