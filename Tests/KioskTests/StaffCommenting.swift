import Kiosk
import Survey

extension TestKiosk {
  /// What people wrote could be better, by a visit each; then the boxes are opened.
  func collect(_ comments: String...) throws {
    for words in comments {
      let ana = try Visitor(at: self).beginAsMyself(About.now).goOn(to: "What could be better?")
      try ana.choose("How long I waited").press("Say more in my own words").write(words)
        .press("That is enough").press("Send")
    }
    _ = try opened()
  }
}

extension Visitor {
  /// Says what a comment is and approves it.
  @discardableResult
  func approve(_ feeling: String, _ theme: String) throws -> Self {
    try choose(feeling).choose(theme).press("Approve")
  }

  /// The comment on the page.
  var said: String? {
    get throws { try page.root.first("blockquote")?.text }
  }
}
