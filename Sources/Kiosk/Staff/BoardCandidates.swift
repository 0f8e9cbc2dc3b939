internal import Store
internal import Survey

/// What can be chosen for the board's sheet, each with the words that would stand there.
struct BoardCandidates {
  let praises: [(name: RowID, text: String)]
  /// Comments that feel mixed or bad.
  let criticisms: [(name: RowID, text: String)]
  /// Actions about a theme.
  let concerns: [(name: RowID, text: String)]
  /// Actions about one comment, which counts however few said it.
  let matters: [(name: RowID, text: String)]

  /// In letters, so that the sheet stays on one page.
  static let longest = 140
  static let most = 20

  /// Comments whose quarter or year may be told with the period, and the actions of the period.
  init(for period: Period, on today: Day, in store: Store) throws {
    praises = BoardCandidates.quotes(of: try store.praise(), for: period, on: today)
    criticisms = BoardCandidates.quotes(of: try store.criticisms(), for: period, on: today)
    let actions = try store.actions().filter { period.holds($0.period) }
    concerns = actions.filter { $0.theme != nil }.map { ($0.name, $0.said.shortened) }
    matters = actions.filter { $0.theme == nil }.map { ($0.name, $0.said.shortened) }
  }

  private static func quotes(
    of comments: [Comment], for period: Period, on today: Day
  ) -> [(name: RowID, text: String)] {
    comments.filter { comment in
      (period.holds(comment.period) || comment.toldPeriod(on: today) == period.year)
        && comment.words.count <= longest
    }
    .prefix(most).map { comment in
      let year = period.holds(comment.period) ? "" : " (\(comment.period))"
      return (comment.name, "“\(comment.words)”\(year)")
    }
  }
}
