internal import HTTP
internal import Store
internal import Survey

/// A reviewer's choices as they were sent; something may be missing.
struct TypedReview {
  let feeling: Feeling?
  let themes: [Theme.Code]

  /// "Nothing to say, or no theme fits", which excludes any other.
  static let noTheme: Theme.Code = "NONE"

  init(_ fields: Fields) {
    feeling = fields["feeling"].flatMap(Feeling.init)
    themes = fields.all("theme").map { Theme.Code($0) }
  }

  init(_ comment: Comment) {
    feeling = comment.feeling
    themes = comment.themes
  }

  /// What is missing, by its name in the wording.
  func problem(known: Themes, and comment: Comment) -> String? {
    let isKnown = themes.allSatisfy { known.theme($0) != nil || comment.themes.contains($0) }
    if !isKnown { return "oldTheme" }
    if feeling == nil { return "feeling" }
    if themes.contains(TypedReview.noTheme), themes.count > 1 { return "noTheme" }
    return themes.isEmpty ? "themes" : nil
  }

  func field(_ problem: String) -> String {
    problem == "feeling" ? problem : "themes"
  }
}
