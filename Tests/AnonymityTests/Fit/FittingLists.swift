import Anonymity
import Foundation

/// The word lists as they are, and with some names left out, as real names are on no list.
struct FittingLists {
  private let lists: [String: String]
  private let dictionary: String?

  init(folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    lists = try files.reduce(into: [:]) { lists, file in
      lists[file.deletingPathExtension().lastPathComponent] = try String(
        contentsOf: file, encoding: .utf8)
    }
    dictionary = try? String(contentsOfFile: "/usr/share/dict/british-english", encoding: .utf8)
  }

  func weights(from comments: [MarkedComment]) throws -> Weights {
    var weights = Weights(of: redactor().evidenceNames)
    let typed = comments.flatMap(\.manners)
    weights.learn(typed, by: redactor(), knowingOthers: true)
    weights.learn(typed, by: redactor(), knowingOthers: false)
    weights.learn(typed, by: redactor(with: dictionary), knowingOthers: false)
    for part in 0..<Self.parts {
      weights.learn(typed, by: redactor(leavingOutNames: part), knowingOthers: part == 0)
      weights.learn(typed, by: redactor(leavingOutWords: part), knowingOthers: false)
    }
    weights.learn(bare: ["forename", "surname"])
    weights.fit()
    return weights
  }

  /// Of the words that stand beside a word, given the evidence as it weighs now.
  func neighbourWeights(from comments: [MarkedComment]) throws -> NeighbourWeights {
    var weights = NeighbourWeights()
    weights.learn(comments, by: redactor(), knowingOthers: true)
    for part in 0..<Self.parts {
      weights.learn(comments, by: redactor(leavingOutNames: part), knowingOthers: false)
    }
    weights.fit()
    return weights
  }

  private static let parts = 2

  private func redactor(with dictionary: String? = nil) -> Redactor {
    Redactor(lexicon: Lexicon(lists: lists, dictionary: dictionary, own: nil))
  }

  /// Every other name is on no list.
  private func redactor(leavingOutNames part: Int) -> Redactor {
    var lists = lists
    for list in ["forenames", "surnames"] {
      lists[list] = Self.leavingOut(part, of: Self.parts, from: lists[list] ?? "")
    }
    return Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil))
  }

  /// Every fourth English word that is nobody's name is on no list: not all that is unknown is a
  /// name.
  private func redactor(leavingOutWords part: Int) -> Redactor {
    var lists = lists
    let names = Set(
      ["forenames", "surnames"].flatMap { self.lists[$0]?.split(separator: "\n") ?? [] })
    let words = lists["words"]?.split(separator: "\n") ?? []
    lists["words"] =
      words.filter(names.contains).joined(separator: "\n") + "\n"
      + Self.leavingOut(
        part, of: 4, from: words.filter { !names.contains($0) }.joined(separator: "\n"))
    return Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil))
  }

  private static func leavingOut(_ part: Int, of parts: Int, from list: String) -> String {
    list.split(separator: "\n").enumerated().filter { $0.offset % parts != part }
      .map { String($0.element) }.joined(separator: "\n")
  }
}
