/// Rules about how a sentence is built.
extension EasyReadRule {
  static let sentenceRules = [length, oneIdea, passive, doubleNegative, twoQuestions, fragment]

  private static let length = EasyReadRule(
    name: "length", reason: "A long sentence is forgotten before it ends.",
    source: "The GOV.UK list for easy read asks for 10 to 15 words; ours are at most 12.",
    cure: "split it", isForEnglish: false,
    looks: .sentence { sentence, _, _ in
      EasyRead.tooLong(in: sentence).isEmpty
        ? nil : "over \(EasyRead.longestSentence) words in one sentence"
    },
    examples: [
      .wrong("Did the people who work for the council do all the things you wanted?"),
      .right("Did the workers do what you wanted?"),
    ])

  private static let oneIdea = EasyReadRule(
    name: "one-idea", reason: "Two ideas in one sentence hide one of them.",
    source: "The GOV.UK list for easy read: one idea and one verb in a sentence.",
    cure: "make two sentences of it", isForEnglish: true,
    looks: .sentence { sentence, kind, lists in
      if sentence.contains(";") || sentence.contains(" – ") || sentence.contains(" (") {
        return "two ideas, parted by a mark"
      }
      // "Yes, and I told them": the first word is the answer.
      let isAnswer = kind == .label && ["Yes, ", "No, "].contains(where: sentence.hasPrefix)
      let words = sentence.readWords
      let joins = zip(words, words.dropFirst()).dropFirst().contains { join, next in
        ["and", "but", "so", "because", "while", "although", "whereas"].contains(join)
          && lists.contains(next, in: "subject")
      }
      return !isAnswer && (joins || sentence.contains(", which "))
        ? "two ideas in one sentence" : nil
    },
    examples: [
      .wrong("You can stop and you can come back."), .wrong("We read it, but it takes time; wait."),
      .right("You can stop."), .right("Ask about food and friends."),
    ])

  private static let passive = EasyReadRule(
    name: "passive", reason: "A sentence without a doer does not say who does it.",
    source: "The GOV.UK list for easy read: use active verbs.",
    cure: "say who does it", isForEnglish: true,
    looks: .sentence { sentence, _, lists in
      let words = sentence.readWords
      let found = words.indices.first { position in
        lists.contains(words[position], in: "be")
          && participle(after: position, in: words, by: lists) != nil
      }
      return found.flatMap { participle(after: $0, in: words, by: lists) }
        .map { "\"\($0)\" does not say who" }
    },
    examples: [
      .wrong("The council was told about a worry."), .wrong("Were you asked first?"),
      .wrong("Your words are not kept."), .wrong("Did you get hit?"), .right("Did you get help?"),
      .right("Someone told the council about a worry."),
      .right("Are you worried?"), .right("Is it easy to read?"),
    ])

  /// After a form of "be", past words like "not"; in a question also past who or what it is about.
  private static func participle(
    after position: Int, in words: [String], by lists: EasyReadLists
  ) -> String? {
    let passed: Set = ["not", "never", "always", "only", "also", "often", "ever", "all", "both"]
    let rest = words[(position + 1)...].drop { passed.contains($0) || $0.hasSuffix("ly") }
    return rest.prefix(position == 0 ? 3 : 1).first { word in
      let isParticiple =
        lists.contains(word, in: "participle") || word.hasSuffix("ed") && word.count > 3
      return isParticiple && !lists.contains(word, in: "state")
    }
  }

  private static let doubleNegative = EasyReadRule(
    name: "double-negative", reason: "Two negatives have to be worked out, and one is overlooked.",
    source: "NHS service manual, how to write good questions: avoid double negatives.",
    cure: "say it without \"not\"", isForEnglish: true,
    looks: .sentence { sentence, _, lists in
      // "No, I do not need that": the first word is the answer.
      let words =
        sentence.hasPrefix("No,") ? sentence.readWords.dropFirst() : sentence.readWords[...]
      let negatives = words.filter { lists.contains($0, in: "negative") || $0.hasSuffix("n't") }
      return negatives.count > 1 ? "two negatives: \(negatives.joined(separator: ", "))" : nil
    },
    examples: [
      .wrong("Nobody did not listen."), .wrong("Was it not unclear?"),
      .right("No, I do not want it."),
      .right("Did nobody listen?"),
    ])

  private static let twoQuestions = EasyReadRule(
    name: "two-questions", reason: "Two questions in one cannot be answered by one choice.",
    source: "NHS service manual, how to write good questions: one question, not two in one.",
    cure: "ask one of the two, or ask them one after the other", isForEnglish: true,
    looks: .sentence { sentence, kind, lists in
      guard kind == .question, sentence.hasSuffix("?") else { return nil }
      let words = sentence.readWords
      let verbs: Set = [
        "do", "does", "did", "is", "are", "was", "were", "can", "could", "has", "have", "had",
        "will",
      ]
      let second = zip(words, words.dropFirst()).contains { $0 == "or" && verbs.contains($1) }
      // "Do you feel safe or happy?": yes to one of them, and no to the other.
      let qualities = words.indices.dropFirst().dropLast().contains {
        words[$0] == "or" && lists.contains(words[$0 - 1], in: "quality")
          && lists.contains(words[$0 + 1], in: "quality")
      }
      return words.contains("and") || second || qualities ? "two questions in one" : nil
    },
    examples: [
      .wrong("Did workers listen and act?"), .wrong("Did they ask you or did they tell you?"),
      .wrong("Do you feel safe or happy?"),
      .right("Did workers listen?"), .right("Was it a carer or a friend?"),
    ])

  private static let fragment = EasyReadRule(
    name: "fragment",
    reason: "Each text is read aloud alone: half a sentence leaves its listener waiting.",
    source: "EN 301 549, 5.1.3: speech must say what the screen shows.",
    cure: "write a whole sentence, and end it with a stop", isForEnglish: false,
    looks: .sentence { sentence, kind, _ in
      guard [.sentence, .question].contains(kind), let last = sentence.last,
        !".?!:。؟۔".contains(last)
      else { return nil }
      return "no whole sentence"
    },
    examples: [
      .wrong("What you want"),
      .wrong(yaml: "both: \"How was it?\"\n    help: { both: [Choose some] }"),
      .right(yaml: "both: \"How was it?\"\n    help: { both: [Choose some.] }"),
    ])
}
