/// The sums that tell a real number from a row of figures.
enum Checksum {
  /// NHS numbers: ten figures, weighted ten to one, modulo eleven.
  static func isNHSNumber(_ figures: [Int]) -> Bool {
    let sum = figures.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
    return sum % 11 == 0 && Set(figures).count > 1
  }

  /// Bank cards: every second figure doubled, modulo ten.
  static func isCardNumber(_ figures: [Int]) -> Bool {
    guard (13...19).contains(figures.count) else { return false }
    let sum = figures.reversed().enumerated().reduce(0) { sum, figure in
      let doubled = figure.offset % 2 == 0 ? figure.element : figure.element * 2
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }
}
