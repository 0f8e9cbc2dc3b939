import Foundation

/// Finds the weights from which none leads further down: steps of a size that fits each weight
/// (Adam: Kingma and Ba, 2014).
enum Descent {
  private static let rounds = 400
  private static let step = 0.05

  static func run(_ values: inout [Double], slope: ([Double]) -> [Double]) {
    var mean = Array(repeating: 0.0, count: values.count)
    var square = mean
    for round in 1...rounds {
      let slope = slope(values)
      for place in values.indices {
        mean[place] = 0.9 * mean[place] + 0.1 * slope[place]
        square[place] = 0.999 * square[place] + 0.001 * slope[place] * slope[place]
        let first = mean[place] / (1 - pow(0.9, Double(round)))
        let second = square[place] / (1 - pow(0.999, Double(round)))
        values[place] -= step * first / (second.squareRoot() + 1e-8)
      }
    }
  }

  static func signed(_ value: Double) -> String { String(format: "%+.2f", value) }
}
