internal import Survey

/// The words that end an organisation's name, and the kind that stands in its place.
struct OrganisationKinds: Sendable {
  private(set) var problems: [String] = []
  private(set) var placeholders: [Placeholder] = []
  private var endings: [String: [OrganisationEnding]] = [:]

  init() {}

  init(_ lines: [String]) {
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        learn(kind: parts[0].trimmed, endings: String(parts[1]))
      } else {
        problems.append("\(WordListProblem.noKindOfOrganisation(line: line))")
      }
    }
    for first in endings.keys { endings[first]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func learn(kind: String, endings list: String) {
    let isWeak = kind.hasSuffix("~")
    let placeholder = Placeholder(words: isWeak ? String(kind.dropLast()) : kind)
    if !placeholders.contains(placeholder) { placeholders.append(placeholder) }
    for entry in list.split(separator: ",") {
      let words = Phrases.words(of: String(entry))
      guard let first = words.first else { continue }
      endings[first, default: []].append(
        OrganisationEnding(words: words, placeholder: placeholder, isWeak: isWeak))
    }
  }

  /// The longest ending that begins at a token.
  func ending(_ tokens: [Token], at index: Int) -> OrganisationEnding? {
    endings[tokens[index].text]?.first { ending in
      index + ending.words.count <= tokens.count
        && ending.words.indices.allSatisfy { tokens[index + $0].text == ending.words[$0] }
    }
  }
}

/// What an organisation's name ends with, such as "care home".
struct OrganisationEnding: Sendable {
  let words: [String]
  let placeholder: Placeholder
  /// An everyday word too, which needs a name before it.
  let isWeak: Bool
}
