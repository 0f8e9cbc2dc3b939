internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Offered and answered: what the lead types in each quarter.
struct OfferPages {
  let store: Store
  let layout: StaffLayout
  let audit: AuditLog

  func showAll(_ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let offers = try store.offers()
    return try layout.reply(
      StaffOffersPage(
        words: words, nav: layout.nav(.offers, visit),
        rows: try quarters(visit).map { period in
          let numbers = offers[period].map { [$0.ended, $0.offered, $0.notOffered] }
          return StaffOffersPage.Row(
            quarter: words.name(of: period), path: visit.path(.offer, of: period),
            numbers: numbers ?? [])
        }), visit)
  }

  func show(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try quarters(visit).contains(period) else {
      return layout.notFound(visit)
    }
    let entry = OfferEntry(try store.offer(of: period), of: period)
    return try layout.reply(page(entry, visit), visit)
  }

  /// Stores the numbers, or says what is wrong with them.
  func take(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try quarters(visit).contains(period) else {
      return layout.notFound(visit)
    }
    guard visit.sends(only: OfferEntry.names) else { return layout.notUnderstood(visit) }
    let entry = OfferEntry(visit.request.fields, of: period)
    guard let offer = entry.offer, offer.mistake == nil else {
      return try layout.reply(page(entry, visit), visit, .unprocessable)
    }
    guard try store.keep(offer) else { return try showOther(than: entry, visit) }
    try audit.note("typed in the offers of \(period)", visit)
    return .seeOther(visit.path(.offers))
  }

  private func showOther(than entry: OfferEntry, _ visit: StaffVisit) throws -> Reply {
    let words = layout.words
    let other = OfferEntry(try store.offer(of: entry.period), of: entry.period)
    var page = page(entry.over(other), visit)
    page.elsewhere = ChangedElsewhere(
      OfferEntry.numbers.map { name in
        ChangedElsewhere.Row(words.text("staff.offers.\(name)"), other.typed[name] ?? "")
      })
    return try layout.reply(page, visit, .conflict)
  }

  /// From this quarter back to the first that has figures or offers, but five at least.
  private func quarters(_ visit: StaffVisit) throws -> [Period] {
    let first = try [store.releasedPeriods().first, store.offers().keys.min()]
      .compactMap(\.self).map(\.firstDay).min()
    var quarters = [Period.quarter(of: visit.today)]
    while quarters.count < 5 || quarters[quarters.count - 1].firstDay > first ?? Day(number: .max),
      quarters.count < 40
    {
      quarters.append(.quarter(of: quarters[quarters.count - 1].firstDay.adding(days: -1)))
    }
    return quarters
  }

  private func page(_ entry: OfferEntry, _ visit: StaffVisit) -> StaffOfferPage {
    let words = layout.words
    let problems = entry.problems(in: words)
    func field(_ name: String) -> TypedField {
      TypedField(
        name, words.text("staff.offers.\(name)"), entry.typed[name] ?? "", .number,
        problem: problems[name])
    }
    return StaffOfferPage(
      words: words, nav: layout.nav(.offers, visit), quarter: words.name(of: entry.period),
      problems: OfferEntry.numbers.compactMap { name in
        problems[name].map { Problem("\(words.text("staff.offers.\(name)")): \($0)", at: name) }
      },
      back: visit.path(.offers), action: visit.path(.offer, of: entry.period),
      hidden: [Hidden("version", entry.typed["version"] ?? "")],
      counts: OfferEntry.counts.map(field), reasons: OfferEntry.reasons.map(field))
  }
}
