public import Survey

/// Every picture at three sizes with its meanings, or without a word: to try them out with people.
public struct StaffPicturesPage: Page {
  public static let template = "staff-pictures"
  public let title: String
  let nav: [NavItem]
  let withWords: Bool
  /// The same with or without words.
  let other: LinkButton
  let drawings: [Picture]

  public struct Picture: Sendable {
    let number: String
    let picture: String
    let name: String
    /// What it stands beside.
    let meanings: [String]
  }

  public init(
    words: Words, nav: [NavItem], names: [String], forms: [Form], withWords: Bool, other: String
  ) {
    title = words.text("staff.pictures.title")
    self.nav = nav
    self.withWords = withWords
    self.other = LinkButton(
      words.text(withWords ? "staff.pictures.without" : "staff.pictures.with"), to: other)
    let meanings = StaffPicturesPage.meanings(in: forms)
    drawings = names.sorted().enumerated().map { place, name in
      Picture(
        number: "\(place + 1)", picture: name, name: name,
        meanings: Set((meanings[name] ?? []) + StaffPicturesPage.meaning(of: name, in: words))
          .sorted())
    }
  }

  /// What it stands for on a page that is no form's.
  private static func meaning(of name: String, in words: Words) -> [String] {
    words.optionalText("staff.pictures.meanings.\(name)").map { [$0] } ?? []
  }

  private static func meanings(in forms: [Form]) -> [String: [String]] {
    let titles = forms.map { ($0.picture, $0.title[.own]) }
    let labels = forms.flatMap(\.questions).flatMap(\.choices).map { ($0.picture, $0.label[.own]) }
    return Dictionary(
      (titles + labels).compactMap { picture, text in picture.map { ($0, [text]) } },
      uniquingKeysWith: +)
  }
}
