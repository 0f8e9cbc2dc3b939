import Anonymity
import SeededDice
import Survey

/// Lists as councils might write them, good lines among whatever else was typed.
struct OwnLists {
  /// What is wrong with how such a list was read, if anything.
  func broken(_ dice: inout Dice, typed: String) -> String? {
    let names = (0..<Int.random(in: 1...4, using: &dice)).map { _ in name(&dice) }
    let noise = typed.split(whereSeparator: \.isNewline).prefix(4).map { "spaceship: x\($0)" }
    let list = (noise + names.map { "\(kind(&dice))\($0)" }).joined(separator: "\n")
    let lexicon = Lexicon(lists: [:], dictionary: nil, own: list)
    guard let own = lexicon.ownNames else { return "the list was not read: \(list.escaped)" }
    if own.faults.map(\.line) != Array(1..<noise.count + 1) {
      return "lines \(own.faults.map(\.line)) are wrong of \(list.escaped)"
    }
    if own.counts.reduce(0, { $0 + $1.count }) != names.count {
      return "\(own.counts) are counted of \(list.escaped)"
    }
    let redactor = Redactor(lexicon: lexicon)
    let left = names.first { name in
      [name, name.uppercased()].contains {
        redactor.redact(RawWords("with \($0) again")).text.contains($0)
      }
    }
    return left.map { "\($0) is left of \(list.escaped)" }
  }

  private func kind(_ dice: inout Dice) -> String {
    ["", "name: ", "place:", "Address : ", "organisation: "].randomElement(using: &dice) ?? ""
  }

  private func name(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 1...3, using: &dice)).map { _ in
      let letters = (0..<Int.random(in: 3...9, using: &dice)).map { _ in
        "abcdefghijklmnopqrstuvwxyzéł".randomElement(using: &dice) ?? "a"
      }
      return letters[0].uppercased() + String(letters.dropFirst())
    }.joined(separator: " ")
  }
}
