internal import Survey

/// One form's answers of one period, counted question by question.
struct FormCount {
  private let counts: [Count]
  private let responses: [Group: Int]
  private let period: Period
  /// Whether every answer belongs to a quarter of this period.
  private let addsUp: Bool

  init(_ form: Form.Code, in all: [KeptResponse], by plan: ReleasePlan, of period: Period) {
    let own = all.filter { $0.form == form }
    let grouped = own.map { (response: $0, groups: $0.groups(by: plan.groupings)) }
    counts = plan.counted(of: form).map { Count($0, in: grouped) }
    responses = grouped.flatMap(\.groups).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.period = period
    addsUp = own.allSatisfy { period.quarters.contains($0.period) }
  }

  func tables(by grouping: Grouping?) -> [DraftTable] {
    counts.filter { count in grouping.map(count.question.isCounted) ?? true }
      .map { $0.table(shape(of: $0, by: grouping)) }
  }

  private func shape(of count: Count, by grouping: Grouping?) -> TableShape {
    let question = count.question
    let isJoined = question.isScale && period.quarters.count <= 2
    return TableShape(
      period: period, form: question.form, question: question.code, kind: question.kind,
      grouping: grouping, choices: question.choices,
      rows: isJoined ? question.joinedRows : question.choices.map { .init(choices: [$0]) },
      beside: isJoined ? .unsettled : National.codes.contains(question.code) ? .unanswered : nil,
      asking: Asking(route: question.route, isExact: isExact(count)),
      exclusive: question.exclusive, offers: question.offers, addsUp: addsUp)
  }

  /// Whether the route let everyone through in every group: so it is stated only where it holds.
  private func isExact(_ count: Count) -> Bool {
    responses.keys.allSatisfy { group in reached(by: count, in: group) == count[group].asked }
  }

  private func reached(by count: Count, in group: Group) -> Int? {
    let sent = responses[group] ?? 0
    switch count.question.route {
    case .everyone: return sent
    case .answered: return nil
    case .chosen(let parent, let choices, let orSkipped):
      guard let tally = counts.first(where: { $0.question.code == parent })?[group] else {
        return nil
      }
      let chose = choices.reduce(0) { $0 + (tally.chosen[$1] ?? 0) }
      return chose + (orSkipped ? tally.asked - tally.base : 0)
    }
  }
}

extension CountedQuestion {
  /// Yes, then everything short of it; what settles nothing stands beside.
  fileprivate var joinedRows: [TableShape.Row] {
    let short = choices.filter { $0 == "bit" || $0 == "no" }
    return [.init(choices: ["yes"]), .init(choices: short)]
  }
}
