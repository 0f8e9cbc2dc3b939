/// Rules about choices, and about the two voices.
extension EasyReadRule {
  static let choiceRules = [picture, choices, scale, sameVoices, voiceNotTurned]

  private static let picture = EasyReadRule(
    name: "picture", reason: "Who does not read finds an answer by its picture.",
    source:
      "Department of Health, Making written information easier to understand: words and a picture.",
    cure: "add picture: with a name from Assets/Pictograms", isForEnglish: false,
    looks: .choices { list in
      list.choices.filter { $0.picture == nil }.map { ($0.line, "\($0.place) has no picture") }
    },
    examples: [
      .wrong(yaml: "both: \"How?\"\n    choices: [{ code: a, both: Good }]"),
      .right(yaml: "both: \"How?\"\n    choices: [{ code: a, both: Good, picture: \"yes\" }]"),
    ])

  private static let choices = EasyReadRule(
    name: "choices", reason: "More than five are out of sight, or too many to keep in mind.",
    source: "Our own: five fit on a small screen at the usual size.",
    cure: "use pages: with at most 5 on each", isForEnglish: false,
    looks: .choices { list in
      let most =
        Voice.allCases.map { voice in
          list.choices.count { $0.only == nil || $0.only == voice }
        }.max() ?? 0
      return most > ChoicePage.mostChoices
        ? [(list.line, "\(list.place) has \(most) choices on one page")] : []
    },
    examples: [
      .wrong(yaml: Example.choices(6)), .right(yaml: Example.choices(5)),
    ])

  private static let scale = EasyReadRule(
    name: "scale", reason: "With more good answers than bad ones, chance says that all is well.",
    source: "NHS service manual, how to write good questions: balanced answers.",
    cure: "give it as many with end: good as with end: bad", isForEnglish: false,
    looks: .choices { list in
      let ends = list.choices.compactMap(\.end)
      let good = ends.count { $0 == "good" }
      let bad = ends.count { $0 == "bad" }
      return good == bad
        ? [] : [(list.line, "\(list.place) has \(good) good ends and \(bad) bad ones")]
    },
    examples: [
      .wrong(yaml: Example.choices(2, ends: ["good", "good"])),
      .right(yaml: Example.choices(3, ends: ["good", nil, "bad"])),
    ])

  private static let sameVoices = EasyReadRule(
    name: "same-voices",
    reason: "A text that is the same twice is changed once and forgotten once.",
    source: "Our own: each voice is written by hand.",
    cure: "write both: in place of self: and for:", isForEnglish: false,
    looks: .voices { own, behalf in own == behalf ? "self: and for: say the same" : nil },
    examples: [
      .wrong(yaml: "self: \"Was it good?\"\n    for: \"Was it good?\""),
      .right(yaml: "self: \"Are you well?\"\n    for: \"Are they well?\""),
    ])

  /// Whoever answers for someone cannot say "I" for that person.
  private static let voiceNotTurned = EasyReadRule(
    name: "voice", reason: "Who answers for someone reads their own name into \"I\" and \"you\".",
    source: "Our own: forms are answered by the person, or for them.",
    cure: "write \"they\" and \"them\" under for:", isForEnglish: true,
    looks: .voices { own, behalf in
      let (ours, theirs) = (Set(own.readWords), Set(behalf.readWords))
      let first: Set = ["i", "me", "my", "mine", "myself"]
      let second: Set = ["you", "your", "yours", "yourself"]
      let third: Set = ["they", "them", "their", "theirs", "themselves", "someone", "person"]
      let saysI = !ours.isDisjoint(with: first) && !theirs.isDisjoint(with: first)
      let saysYou = !ours.isDisjoint(with: second) && !theirs.isDisjoint(with: second)
      let stays = saysI || saysYou && theirs.isDisjoint(with: third)
      return stays ? "for: speaks to the person as self: does" : nil
    },
    examples: [
      .wrong(yaml: "self: \"Do you feel safe?\"\n    for: \"Do you feel safe too?\""),
      .right(yaml: "self: \"Do you feel safe?\"\n    for: \"Do they feel safe?\""),
    ])
}

extension EasyReadRule.Example {
  fileprivate static func choices(_ count: Int, ends: [String?] = []) -> String {
    let lines = (0..<count).map { number in
      let end = ends.indices.contains(number) ? ends[number].map { ", end: \($0)" } ?? "" : ""
      return "      - { code: c\(number), both: Good, picture: \"yes\"\(end) }"
    }
    return "both: \"How?\"\n    choices:\n" + lines.joined(separator: "\n")
  }
}
