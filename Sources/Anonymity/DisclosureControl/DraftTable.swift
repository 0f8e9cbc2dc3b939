internal import Survey

/// True counts. It has no public name: a count can leave only through a `ReleasedTable`.
struct DraftTable {
  let shape: TableShape
  let question: CountedQuestion
  /// Who is in each cell of each group.
  let columns: [(group: Group, tally: Tally)]

  /// What was counted in one group.
  struct Tally {
    var base = KeyedCount()
    var unanswered = KeyedCount()
    var apart = KeyedCount()
    var chosen: [Choice.Code: KeyedCount] = [:]

    mutating func add(
      _ reading: CountedQuestion.Reading, of key: UInt64, to question: CountedQuestion
    ) {
      var known: [Choice.Code] = []
      if case .chose(let choices) = reading {
        if let code = question.apart, choices.contains(code) { return apart.add(key) }
        known = question.choices.filter(choices.contains)
      }
      if !known.isEmpty || question.isOfAllAsked { base.add(key) }
      if known.isEmpty { unanswered.add(key) }
      for choice in known { chosen[choice, default: .init()].add(key) }
    }
  }
}

extension DraftTable {
  /// Puts noise on every number, and tells what may be told: after this line there is no count any
  /// more.
  func shown(with noise: Noise) -> ShownTable {
    ShownTable(
      shape, by: .noise,
      .shown(columns.map { shown($0.tally, of: $0.group, with: noise) }))
  }

  private func shown(_ tally: Tally, of group: Group, with noise: Noise) -> ShownTable.Column {
    let place = "\(shape.period)\n\(group.word)"
    let base = noise.noised(tally.base, as: .base(of: shape.form), in: place)
    func cell(_ counted: KeyedCount, _ name: CellName, besideBase: Bool = false) -> Cell {
      if base < Floors.table { return .notTold }
      let number = noise.noised(counted, as: name, in: place)
      return Cell(number, of: besideBase ? base + number : base)
    }
    func beside(_ row: TableShape.Beside) -> Cell? {
      switch row {
      case .unanswered: cell(tally.unanswered, .unanswered(question.code, of: shape.form))
      case .apart where !group.isOfOthers: nil
      case .apart: question.apart.map { cell(tally.apart, question.name(of: $0), besideBase: true) }
      case .unsettled: nil
      }
    }
    return ShownTable.Column(
      group: group, base: Cell(base: base),
      cells: question.choices.map { cell(tally.chosen[$0] ?? .init(), question.name(of: $0)) },
      beside: shape.beside.flatMap(beside))
  }
}
