internal import Store

/// What can be chosen for the board's sheet, each with the words that would stand there.
struct BoardCandidates {
  let praises: [(name: RowID, text: String)]
  /// What was said of a theme.
  let concerns: [(name: RowID, text: String)]
  /// What one comment said that counts, however few said it.
  let matters: [(name: RowID, text: String)]

  /// In letters: all of it has to fit on one page.
  static let longest = 140
  static let most = 20
}
