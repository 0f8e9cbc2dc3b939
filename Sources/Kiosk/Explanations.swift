internal import Anonymity
internal import Foundation
internal import Survey

/// What `heard redact` says for whoever looks after the lists.
extension CommentRedactor {
  public func redacted(_ comment: String) -> String { redactor.redact(RawWords(comment)).text }

  /// What was covered, by which rule, and for a name what was weighed.
  public func explanations(of comment: String) -> [String] {
    redactor.covers(in: comment).flatMap { cover in
      let example =
        cover.weighings.isEmpty ? Rule.all.first { $0.name == cover.rule }?.examples.first : nil
      let like = example.map { ", as \"\($0.key)\" becomes \"\($0.value)\"" } ?? ""
      return ["\(cover.placeholder) for \"\(cover.text)\", by the rule \"\(cover.rule)\"\(like)"]
        + cover.weighings.flatMap { told($0, "so it is covered") }
    }
  }

  /// Why the words of a phrase were covered or left, and what to do where they were missed.
  public func explanations(of phrase: String, in comment: String) -> [String] {
    let left = redactor.left(phrase, in: comment).flatMap { left -> [String] in
      switch left {
      case .kept(let rule): ["\"\(phrase)\" was left by the rule \"\(rule)\""]
      case .nobodys:
        ["\"\(phrase)\" was left: a small word, a title or a word for people is nobody's name"]
      case .weighed(let weighing): ["\"\(phrase)\" was left"] + told(weighing, verdict(weighing))
      }
    }
    return left.isEmpty ? ["\"\(phrase)\" was not left anywhere"] : left + [cure(phrase)]
  }

  /// The words that might be names still, as they stand in the text.
  ///
  /// - Parameter explained: whether what was weighed is told below each.
  public func doubts(about comment: String, explained: Bool) -> [String] {
    let words = redactor.redact(RawWords(comment))
    return redactor.doubtfulWords(in: words).flatMap { place -> [String] in
      let word = words.pieces[place].name
      let weighings = redactor.left(word, in: comment).compactMap(\.weighing)
      let likeliest = weighings.max { $0.sum < $1.sum }
      return ["doubtful: \(words.pieces[place].text)"]
        + (explained
          ? likeliest.map { told($0, verdict($0)) } ?? ["  figures that no rule knows"] : [])
    }
  }

  /// What was weighed, the sum and what it was compared with.
  private func told(_ weighing: Weighing, _ verdict: String) -> [String] {
    ["  \"\(weighing.word)\" is \(CommentRedactor.kinds[weighing.kind] ?? weighing.kind):"]
      + weighing.reasons.map { "  \($0.weight.signed)  \($0.seen)" }
      + [
        "  \(weighing.sum.signed)  in all; covered from \(redactor.thresholds.covers.signed) on, "
          + "offered to the person from \(redactor.thresholds.doubts.signed) on: \(verdict)"
      ]
  }

  private func verdict(_ weighing: Weighing) -> String {
    weighing.sum >= redactor.thresholds.doubts
      ? "it may be offered, two words of a comment at most" : "it is left"
  }

  private func cure(_ phrase: String) -> String {
    if let (problem, cure) = redactor.ownListFault(of: phrase) {
      return "\(problem); \(cure) in own-names.txt"
    }
    return "if it is somebody of yours, add the line \"\(phrase)\" to own-names.txt"
  }
}

extension CommentRedactor {
  /// The kinds of words that "name-evidence" weighs, for people.
  private static let kinds = [
    "unknown": "on no list",
    "slip": "on no list, and like an English word mistyped",
    "forename": "a forename and no English word",
    "surname": "a surname and no English word",
    "person": "a word that is mostly a name",
    "thing": "a thing and a name",
    "mass": "a feeling or a quality, and a name",
    "modal": "a helping verb and a name",
    "verb": "a doing word and a name",
    "quality": "a describing word and a name",
    "month": "a month or a season, and a name",
    "day": "a day and a name",
    "seldom": "an everyday word, seldom a forename",
    "family": "an everyday word and a surname",
    "word": "an everyday word",
    "rare": "a word of the dictionary only",
  ]
}

extension LeftWord {
  fileprivate var weighing: Weighing? {
    if case .weighed(let weighing) = self { weighing } else { nil }
  }
}

extension Double {
  /// "+1.90" or "-0.40".
  fileprivate var signed: String { String(format: "%+.2f", self) }
}
