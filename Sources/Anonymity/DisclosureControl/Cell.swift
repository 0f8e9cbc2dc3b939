/// What a table tells in one place: a number with noise, rounded, or why there is none.
public enum Cell: Hashable, Sendable {
  /// To the nearest five.
  case count(Int)
  /// Under five. Never "0 to 4": with its noise, a true 7 can land there.
  case few
  /// All but fewer than five, and at least four in five: a number would tell what each said.
  case nearlyEveryone
  /// Fewer than ten answered.
  case notTold
  /// In tables of the first version: a small number, or one that would help to work one out.
  case hidden

  public var count: Int? { if case .count(let number) = self { number } else { nil } }

  /// - Parameters:
  ///   - noised: with its noise.
  ///   - base: of so many, with their noise: the cap.
  init(_ noised: Int, of base: Int) {
    let number = min(noised, base)
    let rest = base - number
    if rest < Floors.cell, 5 * rest <= base {
      self = .nearlyEveryone
    } else {
      self = number < Floors.cell ? .few : .count(Floors.nearest(number))
    }
  }

  init(base noised: Int) {
    self = noised < Floors.table ? .notTold : .count(Floors.nearest(noised))
  }
}
