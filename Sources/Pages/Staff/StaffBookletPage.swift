public import Survey

/// A form on paper, to be filled in with a pen: as a booklet, or in large print.
public struct StaffBookletPage: Page {
  public static let template = "staff-booklet"
  public let title: String
  let nav: [NavItem]
  let form: String
  let picture: String?
  let size: String
  let forOther: Bool
  let before: [String]
  let help: [HelpLine]
  let items: [Item]
  let address: PrintedAddress?
  let freepost: String?

  public init(
    words: PageWords, nav: [NavItem], form: Form, voice: Voice, isLarge: Bool,
    address: PrintedAddress?, freepost: String?
  ) {
    let spoken = words[voice]
    let name = isLarge ? "staff.print.largePrint" : "staff.print.booklet"
    title = words[.own].text(name, filling: ["form": form.title[.own]])
    self.nav = nav
    self.form = form.title[voice]
    picture = form.picture
    size = isLarge ? "large" : "usual"
    forOther = voice == .behalf
    before = spoken.texts("paper.before")
    help = spoken.helpLines
    items = BookletWriter(form: form, voice: voice, words: spoken).items
    self.address = address
    self.freepost = freepost
  }

  struct HelpLine: Sendable {
    let ask: String
    let tell: String
  }

  /// A question as it is printed.
  struct Item: Sendable {
    let number: String
    let question: String
    var picture: String?
    var lead: [String] = []
    var help: [String] = []
    /// When it is to be answered: a sentence, and the answers that it speaks of.
    var only: [Condition] = []
    var groups: [Group] = []
    /// The same question about one thing after another.
    var rows: [Row] = []
    /// Empty lines to write on.
    var lines: [Int] = []

    init(number: String, question: String) {
      self.number = number
      self.question = question
    }
  }

  struct Condition: Sendable {
    let sentence: String
    let answers: [String]
  }

  struct Group: Sendable {
    let heading: String?
    var choices: [Choice]
  }

  struct Choice: Equatable, Sendable {
    let label: String
    let help: [String]
    let picture: String?
  }

  struct Row: Sendable {
    let question: String
    let picture: String?
    let choices: [Choice]
  }
}

extension Words {
  /// The help box on one line each: what is asked, and what to do.
  fileprivate var helpLines: [StaffBookletPage.HelpLine] {
    guard case .list(let lines)? = at("help.lines") else { return [] }
    return lines.compactMap { line in
      guard let ask = line.optionalText("ask"), let tell = line.optionalText("do") else {
        return nil
      }
      return StaffBookletPage.HelpLine(ask: ask, tell: tell)
    }
  }
}
