/// Code that many would write, against which each attack wins.
enum Naive {
  /// The national rule for one table: below five a star, the rest to the nearest five, and
  /// percentages from what was counted, to one decimal.
  static func national(_ counts: [Int]) -> (cells: [Int?], percents: [Double]) {
    let total = counts.reduce(0, +)
    return (
      counts.map { $0 < 5 ? nil : nearest($0) },
      counts.map { (Double($0) / Double(total) * 1_000).rounded() / 10 }
    )
  }

  /// Small numbers hidden, the rest as they are, with their total.
  static func starred(_ counts: [Int], below floor: Int = 5) -> (cells: [Int?], total: Int) {
    (counts.map { $0 < floor ? nil : $0 }, counts.reduce(0, +))
  }

  /// A figure that anyone may look at while answers still come in.
  static func live(_ count: Int) -> Int { nearest(count) }

  static func mean(_ scores: [Int]) -> Double {
    (Double(scores.reduce(0, +)) / Double(scores.count) * 100).rounded() / 100
  }

  static func nearest(_ count: Int) -> Int { (count + 2) / 5 * 5 }
}
