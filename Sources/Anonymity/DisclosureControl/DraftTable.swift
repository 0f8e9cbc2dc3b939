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
    var chosen: [Choice.Code: KeyedCount] = [:]

    mutating func add(
      _ reading: CountedQuestion.Reading, of key: UInt64, to question: CountedQuestion
    ) {
      var known: [Choice.Code] = []
      if case .chose(let choices) = reading { known = question.choices.filter(choices.contains) }
      if known.contains(where: { !question.outside.contains($0) }) || question.isOfAllAsked {
        base.add(key)
      }
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
    func cell(_ counted: KeyedCount, _ name: CellName) -> Cell {
      base < Floors.table
        ? .notTold : Cell(noise.noised(counted, as: name, in: place), of: base)
    }
    func cell(of choice: Choice.Code) -> Cell {
      let (counted, name) = (tally.chosen[choice] ?? .init(), question.name(of: choice))
      guard question.outside.contains(choice), base >= Floors.table else {
        return cell(counted, name)
      }
      return Cell(outside: noise.noised(counted, as: name, in: place))
    }
    return ShownTable.Column(
      group: group, base: Cell(base: base), cells: question.choices.map(cell),
      beside: shape.beside.map { _ in
        cell(tally.unanswered, .unanswered(question.code, of: shape.form))
      })
  }
}
