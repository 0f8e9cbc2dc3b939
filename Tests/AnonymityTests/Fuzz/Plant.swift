import SeededDice

/// A number or address that has to go, wherever it is planted.
struct Plant {
  /// With the words that tell what it is.
  let typed: String
  /// What must not be left of it.
  let secret: String

  private init(_ secret: String, after words: String = "", before rest: String = "") {
    typed = words + secret + rest
    self.secret = secret
  }

  static func any(_ dice: inout Dice) -> Plant {
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: Plant(nhsNumber(&dice))
    case 1: Plant(email(&dice))
    case 2: Plant(postcode(&dice))
    case 3: cued(&dice)
    default: Plant(ownName(&dice))
    }
  }

  /// Five figures that nothing but the words before them tell.
  private static func cued(_ dice: inout Dice) -> Plant {
    let words = ["my pin is ", "crime ref ", "the log number was ", "extension ", "PC "]
    let number = String(Int.random(in: 21_000...99_999, using: &dice))
    return Plant(number, after: words.randomElement(using: &dice) ?? "", before: " and so on")
  }

  /// What a council wrote down itself: whatever stands around it, it goes.
  static let ownList = own.map { "care home: \($0)\n" }.joined()
  private static let own = ["Weaselby Court", "Quincehollow", "Good Egg"]

  private static func ownName(_ dice: inout Dice) -> String {
    let name = own.randomElement(using: &dice) ?? ""
    return Bool.random(using: &dice) ? name : name.uppercased()
  }

  /// Of the range that is never given out, with a check figure.
  private static func nhsNumber(_ dice: inout Dice) -> String {
    while true {
      let figures = [9, 9, 9] + (0..<6).map { _ in Int.random(in: 0...9, using: &dice) }
      let sum = figures.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
      let check = (11 - sum % 11) % 11
      guard check < 10 else { continue }
      let number = (figures + [check]).map(String.init)
      let gap = ["", " ", "-", "."].randomElement(using: &dice) ?? ""
      return [number[0..<3], number[3..<6], number[6..<10]].map { $0.joined() }
        .joined(separator: gap)
    }
  }

  private static func email(_ dice: inout Dice) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789._-")
    let name = (0..<Int.random(in: 1...12, using: &dice)).map { _ in
      letters.randomElement(using: &dice) ?? "a"
    }
    let end = ["example.org", "mail.example", "example.co.uk"].randomElement(using: &dice) ?? ""
    return "a\(String(name))1@\(end)"
  }

  /// Of real areas, with the letters that end a postcode.
  private static func postcode(_ dice: inout Dice) -> String {
    let areas = ["LS", "M", "B", "SW", "ZE", "EH", "CF", "BT", "PL", "N"]
    let area = areas.randomElement(using: &dice) ?? "M"
    let ends = Array("ABDEFGHJLNPQRSTUWXYZ")
    let end = (0..<2).map { _ in ends.randomElement(using: &dice) ?? "A" }
    let gap = Bool.random(using: &dice) ? " " : ""
    let district = Int.random(in: 1...29, using: &dice)
    return "\(area)\(district)\(gap)\(Int.random(in: 0...9, using: &dice))\(String(end))"
  }
}
