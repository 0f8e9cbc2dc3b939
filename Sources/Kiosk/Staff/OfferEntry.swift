internal import HTTP
internal import Store
internal import Survey

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

  /// What was typed here, with the version of what someone else saved meanwhile: sent again, it
  /// takes that one's place.
  func over(_ other: OfferEntry) -> OfferEntry {
    var entry = self
    entry.typed["version"] = other.typed["version"]
    return entry
  }

  /// Nothing while a field holds no number. A reason left empty is 0.
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

  /// What is wrong, by field.
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
