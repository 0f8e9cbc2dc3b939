internal import Anonymity
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// Puts together what may be taken away: by a link on a page, or by the command `heard export`.
struct Exporting {
  let forms: Forms
  let words: Words
  let store: Store
  let releaseJob: ReleaseJob

  /// Everything that was released, or all of one period.
  ///
  /// - Parameter withComments: for those who may read comments.
  func export(of period: Period? = nil, withComments: Bool) throws -> Export {
    let periods = try period.map { [$0] } ?? store.releasedPeriods()
    return Export(
      of: try releaseJob.released(of: periods),
      themes: try periods.compactMap(store.themeRelease),
      comments: withComments ? try comments(of: period) : nil, forms: forms, words: words,
      isMadeUp: MadeUp.isMarked(store.folder))
  }

  /// Checked comments; of one period those alone that are shown with it, because a comment that
  /// shows its year must not tell its quarter by the file that it is in.
  private func comments(of period: Period?) throws -> [CheckedComment] {
    let comments = try store.approvedComments()
    let wanted = period.map { period in
      comments.filter { $0.period == period || period.quarters.contains($0.period) }
    }
    return (wanted ?? comments).map { comment in
      CheckedComment(
        period: comment.toldPeriod(on: releaseJob.today), form: comment.form,
        question: comment.question,
        words: comment.words, feeling: comment.feeling?.rawValue ?? "", themes: comment.themes)
    }
  }
}
