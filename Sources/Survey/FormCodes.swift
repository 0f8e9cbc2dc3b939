extension Form {
  /// The codes of one version of a form: what an answer that was stored under it can mean.
  ///
  /// Its text has one line for each code, so that two versions can be laid side by side.
  public struct Codes: Hashable, Sendable {
    public let version: Int
    /// What each code is, by code: `wish` is `many main shown know=ideas,skip,yes`.
    let meanings: [String: String]
  }

  /// The codes of this form as it stands.
  public var codes: Codes {
    var meanings: [String: String] = [:]
    for question in questions {
      meanings[question.code.text] = question.meaning
      for choice in question.choices {
        meanings["\(question.code)/\(choice.code)"] = choice.meaning
      }
    }
    return Codes(version: version, meanings: meanings)
  }
}

extension Form.Codes {
  /// `version 1`, then each code and what it is, by the alphabet.
  public var text: String {
    let lines = meanings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return (["version \(version)"] + lines).joined(separator: "\n") + "\n"
  }

  /// Reads what `text` writes.
  public init?(text: String) {
    var lines = text.split(separator: "\n")[...]
    guard let first = lines.popFirst(), first.hasPrefix("version "),
      let version = Int(first.dropFirst("version ".count))
    else { return nil }
    var meanings: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      meanings[String(parts[0])] = String(parts[1])
    }
    self.init(version: version, meanings: meanings)
  }

  /// The kind of a question, or that it is a choice.
  func kind(of code: String) -> Substring? {
    meanings[code]?.split(separator: " ", maxSplits: 1).first
  }
}

extension Question {
  fileprivate var meaning: String {
    let parts: [String?] = [
      kind.rawValue, isCore ? "main" : nil, isStored ? nil : "unstored",
      about.map { "about \($0)" }, first.map { "first \($0)" },
      offersChosenOf.map { "offers \($0)" }, upTo.map { "up-to \($0)" },
      shown == .always ? nil : "shown \(shown.text)",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension Choice {
  fileprivate var meaning: String {
    let parts: [String?] = [
      "choice", isExclusive ? "exclusive" : nil, leadsTo.map { "then \($0.rawValue)" },
      only.map { "only \($0.rawValue)" }, isApart ? "apart" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension Condition {
  /// The condition in one word, always written in the same order.
  fileprivate var text: String {
    switch self {
    case .always: "always"
    case .opened: "opened"
    case .atLeast(let count, let question): "\(question)>=\(count)"
    case .chosen(let question, let codes, let orSkipped):
      "\(question)="
        + (codes.map(\.text) + (orSkipped ? ["skip"] : [])).sorted().joined(separator: ",")
    case .all(let conditions): conditions.map(\.text).sorted().joined(separator: "&")
    }
  }
}
