internal import Survey

extension Audit {
  /// A year is its quarters, and what was counted into the year only.
  mutating func addUp(_ shape: TableShape, _ group: Group) {
    let of = Relating(shape: shape, group: group)
    for quantity in of.counted where adds(up: quantity.part, of) {
      guard related.insert(.quarters(quantity)).inserted else { continue }
      let quarters = shape.period.quarters.map { quantity.within($0) }
      let late = of["late \(quantity.part)"]
      sum(quantity, shape.addsUp ? quarters : quarters + [late])
    }
  }

  /// Whether a part meant the same in each quarter: not where the choices or the areas were
  /// changed since, for then other people answered, or lived elsewhere.
  private func adds(up part: Quantity.Part, _ of: Relating) -> Bool {
    let quarters = of.shape.period.quarters.compactMap { shapes[of.name.within($0)] }
    if of.group == .elsewhere, quarters.contains(where: { $0.grouping != of.shape.grouping }) {
      return false
    }
    switch part {
    case .asked: return true
    case .chose(let choice): return quarters.allSatisfy { $0.choices.contains(choice) }
    default: return quarters.allSatisfy { Set($0.choices) == Set(of.shape.choices) }
    }
  }
}
