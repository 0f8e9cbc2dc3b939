public import Survey

/// What there is to print: papers to fill in, cards, sheets to hang up.
public struct StaffPrintPage: Page {
  public static let template = "staff-print"
  public let title: String
  let nav: [NavItem]
  let groups: [Group]

  public struct Group: Sendable {
    let heading: String
    let links: [LinkButton]

    public init(_ heading: String, _ links: [LinkButton]) {
      self.heading = heading
      self.links = links
    }
  }

  public init(words: Words, nav: [NavItem], groups: [Group]) {
    title = words.text("staff.print.title")
    self.nav = nav
    self.groups = groups
  }
}

/// How somebody reaches the service from a sheet of paper.
public struct PrintedAddress: Sendable {
  /// Without the scheme, which nobody types.
  let text: String
  let qr: Code?

  struct Code: Sendable {
    let side: Int
    let outline: String
    /// What it leads to.
    let label: String
  }

  public init(_ text: String, qr: QRDrawing?, words: Words) {
    self.text = text
    self.qr = qr.map {
      Code(
        side: $0.side, outline: $0.outline,
        label: words.text("paper.code", filling: ["address": text]))
    }
  }
}

/// Cards with a picture and its words, to cut out and talk about.
public struct StaffChoiceCardsPage: Page {
  public static let template = "staff-choice-cards"
  public let title: String
  let nav: [NavItem]
  let groups: [Group]

  /// Cards that answer these questions.
  public struct Group: Sendable {
    var headings: [String]
    let cards: [StaffBookletPage.Choice]
  }

  /// Questions with the same answers share their cards; one that borrows another's is left out.
  public init(words: Words, nav: [NavItem], form: Form, voice: Voice) {
    title = words.text("staff.print.cardsOf", filling: ["form": form.title[.own]])
    self.nav = nav
    groups = BookletWriter(form: form, voice: voice, words: words).questions
      .filter { !$0.groups.isEmpty && $0.lines.isEmpty }
      .reduce(into: []) { groups, item in
        let cards = item.groups.flatMap(\.choices)
        if let same = groups.firstIndex(where: { $0.cards == cards }) {
          groups[same].headings.append(item.question)
        } else {
          groups.append(Group(headings: [item.question], cards: cards))
        }
      }
  }
}

/// For a place where people answer: a sheet to hang up, and cards to hand out.
public struct StaffPlacesPage: Page {
  public static let template = "staff-places"
  public let title: String
  let nav: [NavItem]
  let sheets: [PlaceSheet]

  public init(words: Words, nav: [NavItem], sheets: [PlaceSheet]) {
    title = words.text("staff.print.places")
    self.nav = nav
    self.sheets = sheets
  }
}
