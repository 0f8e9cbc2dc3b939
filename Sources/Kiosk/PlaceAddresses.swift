internal import Pages
internal import QRCode
internal import Survey

/// How people reach the service from paper at a place.
struct PlaceAddresses {
  /// `https://views.example`
  let service: String
  /// The bare address leads there.
  let usual: Place.Code
  let words: Words

  /// Somebody's own phone must not be taken for a shared screen: from there the bare address is given.
  func printed(for place: Place) -> PrintedAddress {
    let isBare = place.isKiosk || place.code == usual
    let link = isBare ? service : self.link(to: place)
    let text = link.firstRange(of: "://").map { String(link[$0.upperBound...]) } ?? link
    return PrintedAddress(text, qr: QRCode(link).map(QRDrawing.init), words: words)
  }

  /// What a browser opens to be at this place.
  func link(to place: Place) -> String { service + Route.place(place.code).path }
}
