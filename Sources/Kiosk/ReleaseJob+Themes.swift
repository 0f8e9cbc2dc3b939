internal import Anonymity
internal import Store
internal import Survey

/// Closes the review of a period's comments: its themes are counted once, and kept as shown.
extension ReleaseJob {
  /// The released periods whose comments are reviewed together, by the service's rule.
  func reviewed() throws -> [Period] {
    try store.releasedPeriods().filter(reviewsTogether)
  }

  /// Whether the comments of a period as long as this one are reviewed together.
  func reviewsTogether(_ period: Period) -> Bool {
    switch (forms.service.releases, period) {
    case (.quarter, .quarter), (.half, .half), (.year, .year): true
    default: false
    }
  }

  /// Those that are not closed yet. Two that share days are never both frozen.
  func reviewsToClose() throws -> [Period] {
    let frozen = Set(try store.periodsWithThemes().flatMap(\.quarters))
    return try reviewed().filter { frozen.isDisjoint(with: $0.quarters) }
  }

  func closeReview(of period: Period, by account: String) throws -> ReviewClosing {
    let tables = try released(of: [period])
    let (control, themes) = (control, forms.themes)
    return try store.closeReview(of: period, by: account, on: today) { comments, responses in
      control.release(themes, in: comments, and: responses, of: period, beside: tables)
    }
  }
}
