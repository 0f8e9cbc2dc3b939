internal import Survey

/// True counts. It has no public name: a count can leave only through a `ReleasedTable`.
struct DraftTable {
  let shape: TableShape
  /// One for each group of the shape, in its order.
  let tallies: [Tally]

  /// What was counted in one group.
  struct Tally {
    var asked = 0
    var base = 0
    var chosen: [Choice.Code: Int] = [:]
    var workedOut = 0

    func count(_ row: TableShape.Row) -> Int { row.choices.reduce(0) { $0 + (chosen[$1] ?? 0) } }

    mutating func add(_ reading: CountedQuestion.Reading, of question: CountedQuestion) {
      if reading == .notAsked { return }
      asked += 1
      guard case .chose(let choices, let workedOut) = reading else { return }
      let known = question.choices.filter(choices.contains)
      guard !known.isEmpty else { return }
      base += 1
      if workedOut { self.workedOut += 1 }
      for choice in known { chosen[choice, default: 0] += 1 }
    }
  }
}

/// Counts one question in every group at once.
struct Count {
  let question: CountedQuestion
  private var tallies: [Group: DraftTable.Tally] = [:]

  init(_ question: CountedQuestion, in responses: [(response: StoredResponse, groups: [Group])]) {
    self.question = question
    for (response, groups) in responses {
      let reading = question.reading(response)
      for group in groups { tallies[group, default: .init()].add(reading, of: question) }
    }
  }

  subscript(_ group: Group) -> DraftTable.Tally { tallies[group] ?? .init() }

  func table(_ shape: TableShape) -> DraftTable {
    DraftTable(shape: shape, tallies: shape.groups.map { self[$0] })
  }
}
