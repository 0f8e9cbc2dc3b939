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

  init(
    forms: Forms, words: PageWords, films: Films, ownPictures: OwnPictures, pictures: Set<String>
  ) {
    self.forms = forms
    self.words = words
    self.films = films
    self.ownPictures = ownPictures
    self.pictures = pictures
  }

  /// From folders, or from what is embedded in their place.
  init(forms formFolder: URL?, assets assetFolder: URL?) throws {
    let formFiles = try ResourceFiles.read(formFolder, else: "Forms").unbroken
    let assets = try ResourceFiles.read(assetFolder, else: "Assets").unbroken
    films = Films(in: formFolder)
    ownPictures = OwnPictures(formFiles.below(OwnPictures.folder))
    pictures = Content.pictures(
      [String](assets.below(Content.pictograms).keys) + ownPictures.files.keys)
    forms = try Forms(files: formFiles.texts, pictures: pictures, films: films.all)
    words = try Content.words(in: assets, for: forms.service)
  }

  /// The names of the pictures in files.
  static func pictures(_ files: some Sequence<String>) -> Set<String> {
    Set(files.filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) })
  }

  static func words(in assets: ResourceFiles, for service: Service) throws -> PageWords {
    let wording = LanguageFiles.english
    return try PageWords(text: assets.texts[wording] ?? "", file: wording, service: service)
  }

  static let pictograms = "Pictograms"
}
