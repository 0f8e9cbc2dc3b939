internal import Survey

/// One form's answers of one period, counted question by question.
struct FormCount {
  private let counts: [Count]
  private let responses: [Group: Int]
  private let period: Period
  /// Whether every answer belongs to a quarter of this period.
  private let addsUp: Bool

  init(_ form: Form.Code, in all: [StoredResponse], by plan: ReleasePlan, of period: Period) {
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
      beside: question.beside(isJoined: isJoined, by: grouping),
      asking: asking(count), exclusive: question.exclusive,
      offers: isMadeOfOffers(count) ? question.offers : nil, addsUp: addsUp)
  }

  /// The route, stated only where it holds: a changed form may have asked others.
  private func asking(_ count: Count) -> Asking {
    let asked = responses.keys.map { (asked: count[$0].asked, reached: reached(by: count, in: $0)) }
    if asked.contains(where: { $0.asked > $0.reached }) {
      return Asking(route: .everyone, isExact: false)
    }
    return Asking(
      route: count.question.route, isExact: asked.allSatisfy { $0.asked == $0.reached })
  }

  private func reached(by count: Count, in group: Group) -> Int {
    switch count.question.route {
    case .everyone: return responses[group] ?? 0
    case .answered(let parent): return tally(of: parent, in: group).base
    case .chosen(let parent, let choices, let orSkipped):
      let tally = tally(of: parent, in: group)
      let chose = choices.reduce(0) { $0 + (tally.chosen[$1] ?? 0) }
      return chose + (orSkipped ? tally.asked - tally.base : 0)
    }
  }

  /// Whether each choice was taken only by those who could.
  private func isMadeOfOffers(_ count: Count) -> Bool {
    guard let wishes = count.question.offers else { return false }
    let others = Set(counts.first { $0.question.code == wishes }?.question.choices ?? [])
    return responses.keys.allSatisfy { group in
      let offered = tally(of: wishes, in: group).chosen
      return count[group].chosen.allSatisfy { choice, number in
        !others.contains(choice) || number <= offered[choice] ?? 0
      }
    }
  }

  private func tally(of question: Question.Code, in group: Group) -> DraftTable.Tally {
    counts.first { $0.question.code == question }?[group] ?? .init()
  }
}

extension CountedQuestion {
  /// By group only where it is told how many were asked, since it is what is left of them.
  fileprivate func beside(isJoined: Bool, by grouping: Grouping?) -> TableShape.Beside? {
    guard grouping == nil || code == National.asked else { return nil }
    return isJoined ? .unsettled : National.codes.contains(code) ? .unanswered : nil
  }

  /// Yes, then everything short of it; what settles nothing stands beside.
  fileprivate var joinedRows: [TableShape.Row] {
    let short = choices.filter { $0 == "bit" || $0 == "no" }
    return [.init(choices: ["yes"]), .init(choices: short)]
  }
}
