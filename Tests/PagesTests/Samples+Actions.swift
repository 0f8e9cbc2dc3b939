import Anonymity
import Pages
import QRCode
import Survey

/// What the quality team writes, and what everyone reads of it.
extension Samples {
  mutating func addActionPages() throws {
    try add("you-said", YouSaidPage(words: own, back: "/", tell: "/", quarters: []))
    try add(
      "you-said-much",
      YouSaidPage(
        words: own, back: "/", tell: "/",
        quarters: [
          .init(heading: "July to September 2026", told: ["done", "doing", "planned"].map(told)),
          .init(heading: "April to June 2026", told: [told("cannot")]),
        ]), .shared)
    var first = FirstPage(words: own, start: "/begin", practice: "/practice")
    first.changed = told("done")
    try add("first-changed", first, .shared)
    try addOfferPages()
    try addStaffActionPages()
    try addPaperPages()
  }

  private func told(_ how: String) -> ToldAction {
    ToldAction(
      words: own, picture: "/assets/pictures/good-listen.svg",
      said: "You were <not> told what happened.", how: how, did: "We ring you & we write to you.")
  }

  private var nav: [NavItem] { [NavItem("Actions", path: "/staff/actions", here: true)] }

  private mutating func addOfferPages() throws {
    try add(
      "staff-offers",
      StaffOffersPage(
        words: own, nav: nav,
        rows: [
          .init(quarter: "July to September 2026", path: "/staff/offers/a", numbers: [40, 30, 10]),
          .init(quarter: "April to June 2026", path: "/staff/offers/b", numbers: []),
        ]))
    for isWrong in [false, true] {
      var page = StaffOfferPage(
        words: own, nav: nav, quarter: "July to September 2026",
        problems: isWrong ? [Problem("Write a whole number.", at: "ended")] : [],
        back: "/staff/offers", action: "/staff/offers/a", hidden: [Hidden("version", "2")],
        counts: [
          TypedField(
            "ended", "Enquiries that ended", "x", .number,
            problem: isWrong ? "Write a whole number." : nil)
        ], reasons: [TypedField("risk", "Contact could raise the risk", "2", .number)])
      if isWrong { page.elsewhere = ChangedElsewhere([.init("Enquiries that ended", "41")]) }
      try add(isWrong ? "staff-offer-wrong" : "staff-offer", page)
    }
  }

  private mutating func addStaffActionPages() throws {
    let entry = StaffActionsPage.Entry(
      said: "Letters were hard to read.", did: "", path: "/staff/actions/a",
      overdue: "Overdue since Monday", facts: ["Policy", "Leads: the manager"])
    let seen = StaffActionsPage.Entry(
      said: "Nobody rang.", did: "We ring.", path: nil, overdue: nil, facts: ["Practice"])
    try add(
      "staff-actions",
      StaffActionsPage(
        words: own, nav: nav, add: "/staff/actions/new", page: "/you-said", poster: "/staff/poster",
        sections: [.init("Overdue", [entry]), .init("Settled", [seen])]))
    try add(
      "staff-actions-none",
      StaffActionsPage(
        words: own, nav: nav, add: nil, page: "/you-said", poster: "/staff/poster", sections: []))
    try add("staff-action-new", actionPage(isNew: true))
    for isPublished in [false, true] {
      var page = actionPage(isNew: false)
      page.preview = .init(
        words: own, told("done"), isPublished: isPublished, mayName: !isPublished)
      if !isPublished { page.problems = [Problem("Over 12 words: so many", at: "said")] }
      try add(isPublished ? "staff-action-published" : "staff-action", page)
    }
    try add(
      "staff-poster",
      StaffPosterPage(
        words: own, nav: nav, told: [told("done"), told("cannot")], address: "localhost"))
    try add(
      "staff-poster-none",
      StaffPosterPage(words: own, nav: nav, told: [], address: nil))
    try addSheets()
  }

  private mutating func addSheets() throws {
    for isKiosk in [false, true] {
      let place = Place(code: "hall", name: "The hall", isKiosk: isKiosk, area: nil)
      let address = isKiosk ? "our-views.example" : "our-views.example/at/hall"
      let qr = QRCode("https://" + address).map(QRDrawing.init)
      try add(
        isKiosk ? "place-sheet-screen" : "place-sheet",
        PlaceSheetPage(
          words: own,
          sheet: PlaceSheet(place, address: PrintedAddress(address, qr: qr, words: own))))
    }
  }

  private func actionPage(isNew: Bool) -> StaffActionPage {
    func group(_ name: String, tiles: Bool = false) -> ChoiceGroup {
      ChoiceGroup(
        name, "The \(name)", tiles: tiles,
        [
          ChoiceView(
            id: "\(name)-one", value: "one", label: "One",
            picture: tiles ? "/assets/pictures/yes.svg" : nil, checked: true)
        ])
    }
    return StaffActionPage(
      words: own, nav: nav, isNew: isNew, back: "/staff/actions", action: "/staff/actions/a",
      hidden: [Hidden("version", "3")],
      fields: .init(
        texts: [
          TypedField("said", "What people said", "They \"said\" <so>.", .long, help: "Help.")
        ],
        quarter: SelectField(
          "period", "Quarter", [.init("2026-Q3", "July to September 2026", chosen: true)]),
        theme: SelectField(
          "theme", "Theme", help: "One counts.",
          [
            .init("", "One comment that counts", chosen: false),
            .init("LIST", "Heard", chosen: true),
          ]
        ),
        status: group("status"),
        parts: [TypedField("due", "By when", "2026-12-31", .day, help: "A day.", problem: "No.")],
        kind: group("kind"), picture: group("picture", tiles: true)))
  }

  private mutating func addPaperPages() throws {
    let group = ChoiceGroup(
      "q-safe", "Do you feel safe?", help: "Only after \"Yes\".", problem: "Choose one.",
      [ChoiceView(id: "q-safe-yes", value: "yes", label: "Yes")])
    try add(
      "staff-paper",
      StaffPaperPage(
        words: own, nav: nav, form: "How it went", problems: [Problem("Choose one.", at: "q-safe")],
        action: "/staff/paper/end", hidden: [], area: nil,
        enough: ChoiceGroup(
          "enough", "Did they stop?", takesMany: true,
          [ChoiceView(id: "enough-yes", value: "yes", label: "Enough", checked: true)]),
        questions: [
          .init(group), .init(TypedField("q-words", "Own words", "a <b>", .long, help: "Type.")),
        ]))
    try add(
      "staff-paper-check",
      StaffPaperCheckPage(
        words: own, nav: nav, form: "How it went", action: "/staff/paper/end",
        hidden: [Hidden("q-safe", "yes")],
        rows: [
          .init(question: "Do you feel safe?", answers: ["Yes"]),
          .init(question: "Nothing", answers: []),
          .init(
            question: "Own words", answers: [Samples.ownWords.text],
            picks: WordPicks(Samples.ownWords.pieces, doubtful: [], name: "q-words-cover")),
        ], covered: true, leftOff: ["Did it happen?"]))
    try add(
      "staff-paper-done",
      StaffPaperDonePage(
        words: own, nav: nav, takeBackWords: "one two three",
        linkButtons: [LinkButton("Type in another", to: "/staff/paper/end")]))
  }
}
