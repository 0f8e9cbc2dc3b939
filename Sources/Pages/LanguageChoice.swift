public import Survey

/// Buttons with the names of languages, each in its own script: a press, and all pages are in it.
public struct LanguageChoice: Hashable, Sendable {
  let action: String
  let languages: [Name]

  struct Name: Hashable, Sendable {
    let code: String
    let name: String
    let direction: String
  }

  /// Nothing where there is no other.
  ///
  /// - Parameter current: that of the page; nothing for English.
  public init?(among others: [Language], besides current: Language?, action: String) {
    let others = others.filter { $0 != current }.map {
      Name(code: $0.code, name: $0.name, direction: $0.direction)
    }
    languages = (current == nil ? [] : [Name.english]) + others
    self.action = action
    if languages.isEmpty { return nil }
  }
}

extension LanguageChoice.Name {
  fileprivate static let english = Self(
    code: Language.original, name: "English", direction: "ltr")
}
