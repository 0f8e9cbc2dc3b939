public import Survey

/// How the codebook did in a year: how often its suggestions were right, and which words stand out.
/// Only disclosure control makes one.
public struct CodebookUse: Sendable, Hashable {
  /// In the order of the codebook.
  public let rows: [Row]

  public struct Row: Sendable, Hashable {
    public let theme: Theme.Code
    /// How many comments it was suggested for.
    public let suggested: Cell
    /// In how many of them a reviewer gave it.
    public let accepted: Cell
    /// Words that comments with this theme have and others have not, the clearest first.
    public let standingOut: [StandingOut]
  }

  /// A word or a phrase, and in how many comments it is.
  public struct StandingOut: Sendable, Hashable {
    public let words: String
    public let count: Cell
  }

  /// From how many comments a year anything can be said.
  public static let fewestComments = 100

  fileprivate init(rows: [Row]) { self.rows = rows }
}

extension DisclosureControl {
  /// How the codebook did with the approved comments of a year; nothing when they are too few.
  public func use(of themes: Themes, in comments: [CodedComment]) -> CodebookUse? {
    let counts = CodebookCount(comments, with: noise)
    guard counts.base >= CodebookUse.fewestComments else { return nil }
    let readings = comments.map { (comment: $0, phrases: Phrase.all(in: $0.words)) }
    return CodebookUse(
      rows: themes.all.map { theme in
        let suggested = comments.filter { $0.suggested.contains(theme.code) }
        let accepted = suggested.filter { $0.themes.contains(theme.code) }
        let inside = readings.filter { $0.comment.themes.contains(theme.code) }
        let outside = readings.filter { !$0.comment.themes.contains(theme.code) }
        return CodebookUse.Row(
          theme: theme.code, suggested: counts.cell(of: suggested, theme.code, "suggested"),
          accepted: counts.cell(of: accepted, theme.code, "accepted"),
          standingOut: Phrase.standingOut(
            in: inside.map(\.phrases), against: outside.map(\.phrases)
          )
          .compactMap { phrase in
            let with = inside.filter { $0.phrases.contains(phrase) }.map(\.comment)
            let cell = counts.cell(of: with, theme.code, phrase.text)
            return cell.count.map { _ in .init(words: phrase.text, count: cell) }
          })
      })
  }
}

/// Puts noise on how many comments something is true of.
private struct CodebookCount {
  let base: Int
  private let noise: Noise

  init(_ comments: [CodedComment], with noise: Noise) {
    self.noise = noise
    base = noise.noised(CodebookCount.counted(comments), as: .comments, in: "")
  }

  func cell(of comments: [CodedComment], _ theme: Theme.Code, _ use: String) -> Cell {
    Cell(
      noise.noised(CodebookCount.counted(comments), as: .codebook(theme, use), in: ""), of: base)
  }

  private static func counted(_ comments: [CodedComment]) -> KeyedCount {
    comments.reduce(into: KeyedCount()) { $0.add($1.key) }
  }
}

/// One word, or two that stand side by side.
private struct Phrase: Hashable {
  let words: [String]

  var text: String { words.joined(separator: " ") }

  func overlaps(_ other: Phrase) -> Bool {
    words.contains { other.words.contains($0) }
  }

  /// Every phrase of a comment once; a placeholder ends one.
  static func all(in text: String) -> Set<Phrase> {
    var phrases: Set<Phrase> = []
    for stretch in text.lowercased().replacing(/\[[^\]]*\]/, with: "\n").split(separator: "\n") {
      let words = stretch.replacing("’", with: "'").split { !($0.isLetter || $0 == "'") }
        .map(String.init)
      phrases.formUnion(words.filter { $0.count > 2 }.map { Phrase(words: [$0]) })
      phrases.formUnion(zip(words, words.dropFirst()).map { Phrase(words: [$0, $1]) })
    }
    return phrases
  }

  /// Phrases that at least so many comments have, and twice as large a share of these as of the
  /// others: five at most, and none beside a word that it contains.
  static func standingOut(
    in comments: [Set<Phrase>], against others: [Set<Phrase>]
  ) -> [Phrase] {
    let here = count(comments).filter { $0.value >= Floors.table }
    let there = count(others)
    let ranked = here.map { phrase, count in
      let share = Double(count) / Double(comments.count)
      let usual = (Double(there[phrase] ?? 0) + 0.5) / Double(others.count + 1)
      return (phrase: phrase, count: count, ratio: share / usual)
    }
    .filter { $0.ratio >= 2 }
    .sorted { ($1.count, $1.ratio, $0.phrase.text) < ($0.count, $0.ratio, $1.phrase.text) }
    var chosen: [Phrase] = []
    for (phrase, _, _) in ranked
    where chosen.count < 5 && !chosen.contains(where: { $0.overlaps(phrase) }) {
      chosen.append(phrase)
    }
    return chosen
  }

  private static func count(_ comments: [Set<Phrase>]) -> [Phrase: Int] {
    comments.reduce(into: [:]) { counts, phrases in
      for phrase in phrases { counts[phrase, default: 0] += 1 }
    }
  }
}
