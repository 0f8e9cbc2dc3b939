public import Survey

/// A sheet to hang up at a place, and cards to hand out there: the same on the quality team's page as in
/// the files that `heard places` writes.
public struct PlaceSheet: Sendable {
  let place: String
  /// People answer on the screen that stands there.
  let isKiosk: Bool
  let address: PrintedAddress?
  /// As many as fit on a sheet.
  let cards: [PrintedAddress]

  public init(_ place: Place, address: PrintedAddress?) {
    self.place = place.name
    isKiosk = place.isKiosk
    self.address = address
    cards = address.map { Array(repeating: $0, count: 8) } ?? []
  }
}
