internal import Anonymity
internal import Pages
internal import Store
internal import Survey

/// Offered and answered, on the board's sheet.
struct OfferSentences {
  let words: Words

  /// How many enquiries ended, who was offered a form, and why others were not.
  func sentences(on offers: [Offer]) -> [String] {
    let ended = offers.reduce(0) { $0 + $1.ended }
    let counts = DisclosedOffers(
      ended: ended, offered: offers.reduce(0) { $0 + $1.offered },
      reasons: offers.reduce(into: [:]) { $0.merge($1.reasons, uniquingKeysWith: +) },
      rest: Offer.Reason.other)
    let numbers = words.text(
      "staff.board.offered.ended",
      filling: [
        "ended": "\(ended)", "offered": told(counts.offered), "not": told(counts.notOffered),
      ])
    let unaccounted = counts.unaccounted.map {
      words.text("staff.board.offered.unaccounted", filling: ["count": "\($0)"])
    }
    return [numbers, told(counts.reasons), unaccounted].compactMap(\.self)
  }

  private func told(_ people: Int?) -> String {
    people.map { "\($0)" }
      ?? words.text(
        "staff.board.offered.few", filling: ["fewest": "\(SmallNumbers.fewest)"])
  }

  private func told(_ counts: [Offer.Reason: Int]) -> String? {
    let told = Offer.Reason.allCases.compactMap { reason in
      counts[reason].map { "\(words.text("staff.offers.\(reason.rawValue)")) (\($0))" }
    }
    return told.isEmpty
      ? nil
      : words.text(
        "staff.board.offered.reasons", filling: ["reasons": told.joined(separator: "; ")])
  }
}
