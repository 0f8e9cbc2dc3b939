public import Survey

/// The sheet of one place as a file of its own, made by `heard places`.
public struct PlaceSheetPage: Page {
  public static let template = "place-sheet"
  let title: String
  let sheet: PlaceSheet

  /// What it needs beside it: its styles and its picture.
  public static let files = ["heard.css", "paper.css", "about-start.svg"]

  public init(words: Words, sheet: PlaceSheet) {
    title = words.text("paper.heading")
    self.sheet = sheet
  }
}
