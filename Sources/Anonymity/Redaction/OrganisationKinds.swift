internal import Survey

/// The words that end an organisation's name, and the kind that stands in its place.
struct OrganisationKinds: Sendable {
  private(set) var placeholders: [Placeholder] = []
  private var endings: [String: [OrganisationEnding]] = [:]

  init() {}

  init(_ file: WordFile) {
    for line in file.lines() {
      guard let (kind, endings) = line.parts(like: "kind: ending, ending") else { continue }
      if kind.utf8.count > 30
        || kind.contains(where: { !($0.isLowercase && $0.isASCII) && $0 != " " && $0 != "~" })
      {
        line.fault(
          "the kind \"\(kind)\" cannot stand between brackets", "write a short one, a to z only")
      } else {
        learn(kind: kind, endings: endings)
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
