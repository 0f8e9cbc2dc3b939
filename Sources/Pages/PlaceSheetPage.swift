public import QRCode
public import Survey

/// A sheet to hang up at a place, with its link: a file of its own, made by `heard places`.
public struct PlaceSheetPage: Page {
  public static let template = "place-sheet"
  let title: String
  /// Where it hangs: for whoever prints a pile of them, at the foot.
  let place: String
  /// As it is typed.
  let address: String
  let qr: QRDrawing
  let label: String
  /// What a shared screen's sheet says instead of what people are told.
  let isForScreen: Bool

  public init(words: Words, place: String, address: String, qr: QRCode, isForScreen: Bool) {
    title = words.text("sheet.title")
    self.place = place
    self.address = address
    self.qr = QRDrawing(qr)
    label = words.text("sheet.label")
    self.isForScreen = isForScreen
  }
}
