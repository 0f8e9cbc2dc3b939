internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Offered and answered: what the lead types in each quarter.
extension Kiosk {
  func showOffers(_ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    let offers = try store.offers()
    return try staffPage(
      StaffOffersPage(
        words: words, nav: nav(.offers, visit),
        rows: try offerQuarters().map { period in
          let numbers = offers[period].map { [$0.ended, $0.offered, $0.notOffered] }
          return StaffOffersPage.Row(
            quarter: words.name(of: period), path: visit.path(.offer, of: period),
            numbers: numbers ?? [])
        }), visit)
  }

  func showOffer(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try offerQuarters().contains(period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    let entry = OfferEntry(try store.offer(of: period), of: period)
    return try staffPage(offerPage(entry, visit), visit)
  }

  /// Keeps the numbers, or says what is wrong with them.
  func takeOffer(of period: Period, _ visit: StaffVisit) throws -> Reply {
    guard try offerQuarters().contains(period) else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    guard allows(visit.request, OfferEntry.names) else { return notUnderstood(visit.context) }
    let entry = OfferEntry(visit.request.fields, of: period)
    guard let offer = entry.offer, offer.mistake == nil else {
      return try staffPage(offerPage(entry, visit), visit, .unprocessable)
    }
    guard try store.keep(offer) else { return try showOther(than: entry, visit) }
    try note("typed in the offers of \(period)", visit)
    return .seeOther(visit.path(.offers))
  }

  private func showOther(than entry: OfferEntry, _ visit: StaffVisit) throws -> Reply {
    let words = renderer.words[.own]
    let other = OfferEntry(try store.offer(of: entry.period), of: entry.period)
    var page = offerPage(entry.over(other), visit)
    page.elsewhere = ChangedElsewhere(
      OfferEntry.numbers.map { name in
        ChangedElsewhere.Row(words.text("staff.offers.\(name)"), other.typed[name] ?? "")
      })
    return try staffPage(page, visit, .conflict)
  }

  /// This quarter and those before it, back to the first that anything is known of.
  private func offerQuarters() throws -> [Period] {
    let first = try [store.releasedPeriods().first, store.offers().keys.min()]
      .compactMap(\.self).map(\.firstDay).min()
    var quarters = [Period.quarter(of: Day(of: now()))]
    while quarters.count < 5 || quarters[quarters.count - 1].firstDay > first ?? Day(number: .max),
      quarters.count < 40
    {
      quarters.append(.quarter(of: quarters[quarters.count - 1].firstDay.adding(days: -1)))
    }
    return quarters
  }

  private func offerPage(_ entry: OfferEntry, _ visit: StaffVisit) -> StaffOfferPage {
    let words = renderer.words[.own]
    let problems = entry.problems(in: words)
    func field(_ name: String) -> TypedField {
      TypedField(
        name, words.text("staff.offers.\(name)"), entry.typed[name] ?? "", .number,
        problem: problems[name])
    }
    return StaffOfferPage(
      words: words, nav: nav(.offers, visit), quarter: words.name(of: entry.period),
      problems: OfferEntry.numbers.compactMap { name in
        problems[name].map { Problem("\(words.text("staff.offers.\(name)")): \($0)", at: name) }
      },
      back: visit.path(.offers), action: visit.path(.offer, of: entry.period),
      hidden: [Hidden("version", entry.typed["version"] ?? "")],
      counts: OfferEntry.counts.map(field), reasons: OfferEntry.reasons.map(field))
  }
}

/// The numbers of a quarter as they were typed.
struct OfferEntry {
  let period: Period
  private(set) var typed: [String: String] = [:]
  private let isSent: Bool

  static let counts = ["ended", "offered"]
  static let reasons = Offer.Reason.allCases.map(\.rawValue)
  static var numbers: [String] { counts + reasons }
  static var names: Set<String> { Set(numbers + ["version", "then"]) }

  /// What was kept, to be changed.
  init(_ offer: Offer?, of period: Period) {
    self.period = period
    isSent = false
    guard let offer else { return }
    typed["ended"] = "\(offer.ended)"
    typed["offered"] = "\(offer.offered)"
    for (reason, count) in offer.reasons { typed[reason.rawValue] = "\(count)" }
    typed["version"] = offer.version.map(String.init)
  }

  /// What was sent.
  init(_ fields: Fields, of period: Period) {
    self.period = period
    isSent = true
    for name in OfferEntry.numbers + ["version"] {
      typed[name] = fields[name]?.trimmingPrefix(while: \.isWhitespace).description
    }
  }

  /// What was typed here, to be saved over what someone else saved if it is sent again.
  func over(_ other: OfferEntry) -> OfferEntry {
    var entry = self
    entry.typed["version"] = other.typed["version"]
    return entry
  }

  /// The numbers; nothing while one of them is none. A reason left empty is 0.
  var offer: Offer? {
    guard let ended = number("ended"), let offered = number("offered") else { return nil }
    var reasons: [Offer.Reason: Int] = [:]
    for reason in Offer.Reason.allCases {
      guard let count = number(reason.rawValue) else { return nil }
      reasons[reason] = count
    }
    return Offer(
      period: period, ended: ended, offered: offered, reasons: reasons,
      version: typed["version"].flatMap { Int($0) })
  }

  private func number(_ name: String) -> Int? {
    let text = typed[name] ?? ""
    if text.isEmpty, !OfferEntry.counts.contains(name) { return 0 }
    guard text.count <= 7, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  /// What is wrong with each number that is wrong.
  func problems(in words: Words) -> [String: String] {
    guard isSent else { return [:] }
    var problems: [String: String] = [:]
    for name in OfferEntry.numbers where number(name) == nil {
      problems[name] = words.text("staff.problems.number")
    }
    if let offer, offer.mistake == .moreThanEnded {
      problems["ended"] = words.text(
        "staff.problems.moreThanEnded",
        filling: ["sum": "\(offer.offered + offer.notOffered)", "ended": "\(offer.ended)"])
    }
    return problems
  }
}
