internal import Survey

/// One form's answers of one period, counted question by question.
struct FormCount {
  private let form: Form
  private let period: Period
  private let groupings: [Grouping]
  private let responses: [(response: StoredResponse, groups: Set<Group>)]

  init(_ form: Form, in all: [StoredResponse], by groupings: [Grouping], of period: Period) {
    self.form = form
    self.period = period
    self.groupings = groupings
    let groups = ResponseGroups(of: form, by: groupings)
    responses = all.filter { $0.form == form.code }.map { ($0, groups.groups(of: $0)) }
  }

  /// A quarter, or half a year, has a few questions and their main line. Everything else waits for
  /// the year: so at most four figures hold one answer, and small teams have numbers to read.
  var tables: [DraftTable] {
    let isYear = period == period.year
    return form.counted.filter { isYear || $0.isQuarterly }.flatMap { question in
      let tallies = tallies(of: question)
      let groupings = groupings.filter { isYear && question.isCounted(by: $0) }
      return ([nil] + groupings).map { table(question, by: $0, of: tallies) }
    }
  }

  private func tallies(of question: CountedQuestion) -> [Group: DraftTable.Tally] {
    var tallies: [Group: DraftTable.Tally] = [:]
    for (response, groups) in responses {
      let reading = question.reading(response)
      if reading == .notAsked { continue }
      for group in groups {
        tallies[group, default: .init()].add(reading, of: response.key, to: question)
      }
    }
    return tallies
  }

  private func table(
    _ question: CountedQuestion, by grouping: Grouping?, of tallies: [Group: DraftTable.Tally]
  ) -> DraftTable {
    DraftTable(
      shape: TableShape(
        period: period, form: form.code, question: question.code, kind: question.kind,
        grouping: grouping, rows: question.choices.map { .init(choices: [$0]) },
        beside: question.beside),
      question: question,
      columns: question.groups(by: grouping).map { ($0, tallies[$0] ?? .init()) })
  }
}
