internal import Survey

extension ThemeRelease {
  /// A number that a theme's number holds, with what is known of it.
  struct Part {
    let feeling: Feeling
    let range: ClosedRange<Int>
    let isHidden: Bool

    init(_ feeling: Feeling, _ range: ClosedRange<Int>, floor: Int) {
      self.feeling = feeling
      self.range = range
      isHidden = range.lowerBound < floor
    }
  }
}

extension ThemeRelease.Row {
  /// The row, or as much of it as leaves every hidden number open: without any feeling, or with
  /// nothing.
  ///
  /// To hide only one feeling more would not do: who knows this rule could tell, from what it hides,
  /// what the others must be.
  func safe(over floor: Int, beside parts: [ThemeRelease.Part] = []) -> ThemeRelease.Row {
    let whole = ThemeRelease.Row(
      theme: theme, total: total, good: .hidden, mixed: .hidden, bad: .hidden)
    let nothing = ThemeRelease.Row(
      theme: theme, total: .hidden, good: .hidden, mixed: .hidden, bad: .hidden)
    if isSafe(showing: Feeling.allCases, over: floor, beside: parts) { return self }
    return whole.isSafe(showing: [], over: floor, beside: parts) ? whole : nothing
  }

  /// Whether five values stay possible for each hidden number, and two for each shown one.
  private func isSafe(
    showing feelings: [Feeling], over floor: Int, beside parts: [ThemeRelease.Part]
  ) -> Bool {
    var bounds = Bounds()
    var guards: [(number: Int, fewest: Int)] = []
    func state(_ cell: Cell) -> Int {
      let number = bounds.number()
      bounds.narrow(number, to: cell.range(over: floor))
      guards.append((number, cell.fewestValues))
      return number
    }
    let total = state(total)
    let split = Feeling.allCases.map { feeling in
      feelings.contains(feeling) ? state(self[feeling]) : bounds.number()
    }
    for (feeling, number) in zip(Feeling.allCases, split) {
      let chosen = parts.filter { $0.feeling == feeling }.map { part in
        let choice = bounds.number()
        bounds.narrow(choice, to: part.range)
        guards.append(
          (choice, part.isHidden ? Profile.fewestValues : Profile.fewestShownValues))
        return choice
      }
      bounds.state(number, is: chosen + [bounds.number()])
    }
    bounds.state(total, is: split)
    bounds.settle()
    return bounds.isPossible && guards.allSatisfy { bounds.values(of: $0.number) >= $0.fewest }
  }
}

extension Cell {
  fileprivate func range(over floor: Int) -> ClosedRange<Int> {
    count.map { Rounding.counts(shownAs: $0, over: floor) } ?? 0...(floor - 1)
  }

  fileprivate var fewestValues: Int {
    count == nil ? Profile.fewestValues : Profile.fewestShownValues
  }
}
