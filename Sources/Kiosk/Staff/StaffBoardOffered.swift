internal import Pages
internal import Store
internal import Survey

/// Offered and answered, on the board's sheet.
extension Kiosk {
  /// How many enquiries ended, who was offered a form, and why others were not.
  func offered(_ offers: [Offer]) -> [String] {
    let words = renderer.words[.own]
    let ended = offers.reduce(0) { $0 + $1.ended }
    let offered = offers.reduce(0) { $0 + $1.offered }
    let not = offers.reduce(0) { $0 + $1.notOffered }
    let numbers = words.text(
      "staff.board.offered.ended",
      filling: ["ended": "\(ended)", "offered": told(offered), "not": told(not)])
    let lost = [offered, not].contains { $0 < OfferReasons.fewest } ? 0 : ended - offered - not
    return [numbers, reasons(OfferReasons(of: offers)), unaccounted(lost)].compactMap(\.self)
  }

  /// Few people are not counted: somebody might know them.
  private func told(_ people: Int) -> String {
    people < OfferReasons.fewest
      ? renderer.words[.own].text(
        "staff.board.offered.few", filling: ["fewest": "\(OfferReasons.fewest)"])
      : "\(people)"
  }

  private func reasons(_ reasons: OfferReasons) -> String? {
    let words = renderer.words[.own]
    let told = Offer.Reason.allCases.compactMap { reason in
      reasons.told[reason].map { "\(words.text("staff.offers.\(reason.rawValue)")) (\($0))" }
    }
    return told.isEmpty
      ? nil
      : words.text(
        "staff.board.offered.reasons", filling: ["reasons": told.joined(separator: "; ")])
  }

  /// Enquiries that ended with nobody offered a form, and no reason. Nothing where what was offered
  /// is hidden: it could be subtracted.
  private func unaccounted(_ lost: Int) -> String? {
    lost < OfferReasons.fewest
      ? nil
      : renderer.words[.own].text(
        "staff.board.offered.unaccounted", filling: ["count": "\(lost)"])
  }
}
