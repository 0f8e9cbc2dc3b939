internal import Store
internal import Survey

/// What can be chosen for the board's sheet, each with the words that would stand there.
struct BoardCandidates {
  let praises: [(name: RowID, text: String)]
  /// Actions about a theme.
  let concerns: [(name: RowID, text: String)]
  /// Actions about one comment, which counts however few said it.
  let matters: [(name: RowID, text: String)]

  /// In letters, so that the sheet stays on one page.
  static let longest = 140
  static let most = 20

  /// Praise whose quarter or year may be told with the period, and the actions of the period.
  init(for period: Period, on today: Day, in store: Store) throws {
    let praises = try store.praise().filter { comment in
      (period.holds(comment.period) || comment.toldPeriod(on: today) == period.year)
        && comment.words.count <= BoardCandidates.longest
    }
    let actions = try store.actions().filter { period.holds($0.period) }
    self.praises = praises.prefix(BoardCandidates.most).map { comment in
      let year = period.holds(comment.period) ? "" : " (\(comment.period))"
      return (comment.name, "“\(comment.words)”\(year)")
    }
    concerns = actions.filter { $0.theme != nil }.map { ($0.name, $0.said.shortened) }
    matters = actions.filter { $0.theme == nil }.map { ($0.name, $0.said.shortened) }
  }
}
