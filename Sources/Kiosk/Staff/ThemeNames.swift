internal import Store
internal import Survey

extension Themes {
  /// A theme's name; one that the codebook has no more says so.
  func name(of theme: Theme.Code, in words: Words) -> String {
    self.theme(theme)?.name
      ?? words.text("staff.check.noLonger", filling: ["code": theme.text])
  }

  /// What an action is about: a theme, or one comment that counts.
  func subject(of theme: Theme.Code?, in words: Words) -> String {
    guard let theme else { return words.text("staff.actions.oneComment") }
    return self.theme(theme)?.name
      ?? words.text("staff.actions.goneTheme", filling: ["theme": theme.text])
  }
}

extension Forms {
  /// What a comment answers, in the words of the form; nothing where the form asks it no more.
  func question(of comment: Comment) -> String? {
    form(comment.form)?.question(comment.question)?.text[.own]
  }
}
