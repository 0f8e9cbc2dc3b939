internal import Survey

/// One form's answers of one period, counted question by question.
struct FormCount {
  private let form: Form.Code
  private let period: Period
  private let plan: ReleasePlan
  private let responses: [(response: StoredResponse, groups: Set<Group>)]

  init(_ form: Form.Code, in all: [StoredResponse], by plan: ReleasePlan, of period: Period) {
    self.form = form
    self.period = period
    self.plan = plan
    responses = all.filter { $0.form == form }.map { ($0, $0.groups(by: plan.groupings)) }
  }

  /// A quarter, or half a year, has a few questions and their main line. Everything else waits for
  /// the year: so at most four figures hold one answer, and small teams have numbers to read.
  var tables: [DraftTable] {
    let isYear = period == period.year
    return plan.counted(of: form).filter { isYear || $0.isQuarterly }.flatMap { question in
      let tallies = tallies(of: question)
      let groupings = plan.groupings.filter { isYear && question.isCounted(by: $0) }
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
        period: period, form: form, question: question.code, kind: question.kind,
        grouping: grouping, rows: question.choices.map { .init(choices: [$0]) },
        beside: question.beside),
      question: question,
      columns: question.groups(by: grouping).map { ($0, tallies[$0] ?? .init()) })
  }
}
