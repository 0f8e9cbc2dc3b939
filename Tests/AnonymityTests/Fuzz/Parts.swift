import Anonymity
import Foundation
import SeededDice

/// What texts are made of: the comments we learnt from, the word lists, and marks of every script.
struct Parts {
  let redactor: Redactor
  private let comments: [[Unicode.Scalar]]
  private let entries: [String]

  /// A text, and what was planted in it with a space on either side.
  struct Typed {
    var text: String
    var planted: [String] = []
  }

  init() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let folder = root.appending(path: "Assets/Words")
    var lists: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let list = String(name.split(separator: ".")[0])
      lists[list] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    redactor = Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: Plant.ownList))
    entries = lists.keys.sorted().flatMap { lists[$0]?.split(whereSeparator: \.isNewline) ?? [] }
      .map(String.init)
    comments = try Self.comments(
      root.appending(path: "Tests/AnonymityTests/Comments/working.jsonl"))
  }

  private struct Comment: Decodable { let text: String }

  private static func comments(_ file: URL) throws -> [[Unicode.Scalar]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      Array(try JSONDecoder().decode(Comment.self, from: Data($0.utf8)).text.unicodeScalars)
    }
  }

  func typed(with dice: inout Dice) -> Typed {
    let scalars =
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: scribble(&dice)
      case 1: splice(&dice)
      default: mutation(&dice)
      }
    return planting(in: scalars, &dice)
  }

  private func scribble(_ dice: inout Dice) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...80, using: &dice)).map { _ in scalar(&dice) }
  }

  /// From everywhere; often a mark that rules look at or that is not seen; the edges of Unicode.
  private func scalar(_ dice: inout Dice) -> Unicode.Scalar {
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: Self.marks.randomElement(using: &dice) ?? " "
    case 1: Self.unseen.randomElement(using: &dice) ?? " "
    case 2: Self.edges.randomElement(using: &dice) ?? " "
    case 3: Unicode.Scalar(UInt8.random(in: 0...127, using: &dice))
    default: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &dice)) ?? "?"
    }
  }

  private static let marks = Array("0123456789oO +-./()@#[]£'’\"&:,!?_\naeimrst".unicodeScalars)
  /// Joiners, marks of direction, accents and variants.
  private static let unseen =
    Array(
      "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}\u{FEFF}\u{AD}\u{34F}"
        .unicodeScalars)
    + Array("\u{301}\u{308}\u{327}\u{489}\u{20E3}\u{FE0F}\u{E0067}".unicodeScalars)
  /// Beside the surrogates, at the ends, and the figures and letters of other scripts.
  private static let edges =
    Array(
      "\u{D7FF}\u{E000}\u{FFFD}\u{FFFE}\u{FFFF}\u{10FFFF}\u{10000}\u{0}\u{7F}\u{85}\u{2028}\u{3000}"
        .unicodeScalars)
    + Array("٠٧۹०९๓༥᠒７𝟗𝟘①⑨Ⅳ½²ＡｚǅﬀﬃẞſİıΣς漢ひ한가אبगกњა🏳👩".unicodeScalars)

  private func splice(_ dice: inout Dice) -> [Unicode.Scalar] {
    let joints = [" ", " ", " ", "-", "'", "", ". ", "\n", " 7 ", " and ", "'s "]
    let words = (0..<Int.random(in: 1...14, using: &dice)).map { _ in
      let entry = entries.randomElement(using: &dice) ?? ""
      let cased = Bool.random(using: &dice) ? entry : entry.uppercased()
      return cased + (joints.randomElement(using: &dice) ?? " ")
    }
    return Array(words.joined().unicodeScalars)
  }

  private func mutation(_ dice: inout Dice) -> [Unicode.Scalar] {
    var scalars = comments.randomElement(using: &dice) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &dice) { mutate(&scalars, &dice) }
    return scalars
  }

  private func mutate(_ scalars: inout [Unicode.Scalar], _ dice: inout Dice) {
    let place = Int.random(in: 0...scalars.count, using: &dice)
    let end = min(scalars.count, place + Int.random(in: 0...9, using: &dice))
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: scalars.insert(scalar(&dice), at: place)
    case 1: scalars.removeSubrange(place..<end)
    case 2: scalars.insert(contentsOf: scalars[place..<end], at: place)
    case 3: scalars.replaceSubrange(place..<end, with: [scalar(&dice)])
    case 4: scalars += comments.randomElement(using: &dice) ?? []
    default:
      scalars = Array(
        String(String.UnicodeScalarView(scalars)).uppercased().unicodeScalars)
    }
  }

  private func planting(in scalars: [Unicode.Scalar], _ dice: inout Dice) -> Typed {
    guard Int.random(in: 0..<3, using: &dice) == 0 else {
      return Typed(text: String(String.UnicodeScalarView(scalars)))
    }
    let plant = Plant.any(&dice)
    let place = Int.random(in: 0...scalars.count, using: &dice)
    var text = String.UnicodeScalarView(scalars[..<place])
    text.append(contentsOf: " \(plant.typed) ".unicodeScalars)
    text.append(contentsOf: scalars[place...])
    return Typed(text: String(text), planted: [plant.secret])
  }
}
