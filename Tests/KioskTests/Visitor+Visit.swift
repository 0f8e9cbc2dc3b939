import Anonymity
import Store

/// Steps that many visits have in common.
extension Visitor {
  /// From the first page to "Who is answering?".
  @discardableResult func begin(_ form: String, at first: String = "/") throws -> Self {
    try open(first).press("Start").press("Continue").choose(form).press("Continue")
      .choose("Yes, carry on").press("Continue")
  }

  /// From the first page to the first question about how it went, as the person.
  @discardableResult func beginAsMyself(_ form: String, at first: String = "/") throws -> Self {
    try begin(form, at: first).choose("Me").press("Continue")
  }

  /// Takes each page as it is until this heading comes.
  @discardableResult func goOn(to heading: String) throws -> Self {
    for _ in 0..<60 where try self.heading != heading {
      let more = try page.buttons.contains("Answer a few more")
      try press(more ? "Answer a few more" : "Continue")
    }
    guard try self.heading == heading else { throw Unfit("\"\(heading)\" never came") }
    return self
  }

  /// What the check page shows: each question with its answers.
  var kept: [String: String] {
    get throws {
      let rows = try page.root.everything.filter { $0.isOfClass("row") }
      return Dictionary(
        rows.map { row in
          let answers = row.all("dd").filter { $0.isOfClass("answer") }.map(\.text)
          return (row.first("dt")?.text ?? "", answers.joined(separator: ", "))
        }, uniquingKeysWith: { "\($0) & \($1)" })
    }
  }

  /// The three words on the thank-you page.
  var takeBackWords: String? {
    get throws { try page.root.first(ofClass: "take-back-words")?.text }
  }

  /// Whether the browser was asked to forget on the way to this page.
  var wasCleared: Bool {
    history.contains { $0.all("Clear-Site-Data").first?.contains("\"cookies\"") == true }
  }

  /// The secret of the visit, as only the visitor has it.
  var secret: String? { cookies["visit"] }
}

extension TestKiosk {
  /// Whether the visit with this secret is still kept.
  func keepsDraft(of secret: String?) throws -> Bool {
    guard let token = secret.flatMap(VisitToken.init(cookie:)) else {
      throw Unfit("that is no visit's secret")
    }
    return try store.draft(token.draftID) != nil
  }
}
