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
      comments: withComments ? try comments(of: period) : nil,
      offers: try offers(of: periods), actions: try actions(of: periods), forms: forms,
      words: words,
      isMadeUp: MadeUp.isMarked(store.folder))
  }

  /// What was typed in for the quarters of these periods, told as on the board's sheet.
  private func offers(of periods: [Period]) throws -> [ExportedOffer] {
    let offers = try store.offers()
    return Set(periods.flatMap(\.quarters)).sorted().compactMap { offers[$0] }.map { offer in
      let told = DisclosedOffers(
        ended: offer.ended, offered: offer.offered, reasons: offer.reasons,
        rest: Offer.Reason.other)
      return ExportedOffer(
        period: offer.period,
        counts: [
          ("ended", offer.ended), ("offered", told.offered), ("notOffered", told.notOffered),
        ] + Offer.Reason.allCases.map { ($0.rawValue, told.reasons[$0]) })
    }
  }

  private func actions(of periods: [Period]) throws -> [ExportedAction] {
    try store.actions().newestFirst.filter { action in periods.contains { $0.holds(action.period) }
    }
    .map { action in
      ExportedAction(
        period: action.period, theme: action.theme, said: action.said, did: action.did,
        kind: action.kind.rawValue, partner: action.partner ?? "", lead: action.lead,
        due: action.due, status: action.status.rawValue, isPublished: action.isPublished)
    }
  }

  /// Checked comments; of one period those that are shown with it, and all that show only its year: a
  /// comment that shows its year must not tell its quarter by the file that it is in.
  private func comments(of period: Period?) throws -> [CheckedComment] {
    let comments = try store.approvedComments()
    let wanted = period.map { period in
      comments.filter {
        period.quarters.contains($0.period)
          || $0.toldPeriod(on: releaseJob.today) == period.year
      }
    }
    return (wanted ?? comments).map { comment in
      CheckedComment(
        period: comment.toldPeriod(on: releaseJob.today), form: comment.form,
        question: comment.question,
        words: comment.words, feeling: comment.feeling?.rawValue ?? "", themes: comment.themes)
    }
  }
}
