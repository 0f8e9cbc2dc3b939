import Survey

/// A whole visit in one go, with every page that was met on the way.
struct Walk {
  let visitor: Visitor
  private(set) var pages: [Page] = []

  /// How the pages are answered.
  enum Way {
    case firstChoice, lastChoice, everything, nothing
  }

  enum Respondent: String, CaseIterable {
    case myself = "Me"
    case helped = "Me, with help"
    case helper = "I am answering for someone"

    var voice: Voice { self == .helper ? .behalf : .own }
  }

  /// Starts at the first page and stops at "Thank you".
  init(
    _ form: String, as respondent: Respondent, _ way: Way = .firstChoice, onlyMain: Bool = false,
    at kiosk: TestKiosk, from first: String = "/"
  ) throws {
    visitor = try Visitor(at: kiosk).open(first)
    pages = [try visitor.page]
    try visitor.press("Start").press("Continue").choose(form).press("Continue").choose(
      "Yes, carry on")
    try visitor.press("Continue").choose(respondent.rawValue)
    while try !Walk.ends.contains(visitor.heading) {
      let page = try visitor.page
      pages.append(page)
      guard pages.count < 100 else { throw Unfit("the form \(form) has no end") }
      try answer(page, way, onlyMain: onlyMain)
    }
    pages.append(try visitor.page)
  }

  /// After *Send*: with answers, and without.
  private static let ends = ["Thank you", "You chose no answers."]

  private func answer(_ page: Page, _ way: Way, onlyMain: Bool) throws {
    if page.buttons.contains("Send") {
      try visitor.press("Send")
    } else if page.buttons.contains("Finish now") {
      try visitor.press(onlyMain ? "Finish now" : "Answer a few more")
    } else {
      if page.heading != "Who is answering?" { try fillIn(page, way) }
      let writes = way == .everything && page.buttons.contains("Say more in my own words")
      try visitor.press(writes ? "Say more in my own words" : "Continue")
    }
  }

  private func fillIn(_ page: Page, _ way: Way) throws {
    switch way {
    case .nothing: break
    case .firstChoice: for label in page.choices.prefix(1) { try visitor.choose(label) }
    case .lastChoice: for label in page.choices.suffix(1) { try visitor.choose(label) }
    case .everything:
      let most = page.reads("Choose up to three.") ? 3 : page.choices.count
      for label in page.choices.prefix(most) { try visitor.choose(label) }
    }
    if way != .nothing, page.typed != nil { try visitor.write("All was well in the end.") }
  }
}

extension Walk {
  /// The pages from who is answering to the check page.
  var asked: [Page] {
    pages.filter { $0.address.hasPrefix("/visit/") && !Walk.ends.contains($0.heading) }
  }

  /// How many screens a person counts: the questions and the check page.
  var screens: Int {
    asked.filter { $0.buttons.contains("Skip this question") || $0.buttons.contains("Send") }.count
  }
}

/// The forms, as the page "What do you want to tell us about?" names them.
enum About {
  static let start = "What I want to happen"
  static let now = "How things are going now"
  static let end = "How it went. It has finished."
  static let before = "Someone told the council about a worry"
  static let unsure = "I am not sure"
  static let forms = [start, now, end, before]
}
