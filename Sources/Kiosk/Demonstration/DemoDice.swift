/// Dice that fall the same way each time, so that a demonstration can be repeated.
struct DemoDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that does so many times in a hundred.
  mutating func happens(_ percent: Double) -> Bool {
    Double.random(in: 0..<100, using: &self) < percent
  }

  /// One of several, each as often as its weight says; evenly when none has any.
  mutating func pick<T>(of all: [T], weighing weight: (T) -> Double) -> T? {
    let weights = all.map(weight)
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return all.randomElement(using: &self) }
    var rest = Double.random(in: 0..<sum, using: &self)
    for (candidate, weight) in zip(all, weights) {
      if rest < weight { return candidate }
      rest -= weight
    }
    return all.last
  }
}
