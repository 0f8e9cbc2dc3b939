internal import Foundation
internal import Pages
internal import Survey

/// What is asked and said in English: all that a command reads which works on data alone.
struct Content: Sendable {
  let forms: Forms
  let words: PageWords
  let films: Films
  let ownPictures: OwnPictures
  /// The names of the pictures, ours and the board's own.
  let pictures: Set<String>

  /// From folders, or from what is embedded in their place.
  init(forms formFolder: URL?, assets assetFolder: URL?) throws {
    try self.init(
      ResourceFiles.read(formFolder, else: "Forms"),
      ResourceFiles.read(assetFolder, else: "Assets"),
      films: Films(in: formFolder))
  }

  init(_ formFiles: ResourceFiles, _ assets: ResourceFiles, films: Films) throws {
    self.films = films
    ownPictures = OwnPictures(formFiles.below(OwnPictures.folder))
    let drawings = [String](assets.below(Content.pictograms).keys) + ownPictures.files.keys
    pictures = Set(drawings.filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) })
    forms = try Forms(files: formFiles.texts, pictures: pictures, films: films.all)
    let wording = LanguageFiles.english
    words = try PageWords(
      text: assets.texts[wording] ?? "", file: wording, service: forms.service)
  }

  static let pictograms = "Pictograms"
}
