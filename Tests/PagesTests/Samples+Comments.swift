import Anonymity
import Pages
import Survey

extension Samples {
  mutating func addCommentPages() throws {
    let nav = [
      NavItem("What needs me", path: "/staff", here: false),
      NavItem(
        "Comments", path: "/staff/comments", here: true,
        pages: [
          NavItem("Comments to check", path: "/staff/comments", here: true),
          NavItem("Search", path: "/staff/search", here: false),
        ]),
    ]
    let review = LinkButton("July to September 2026", to: "/staff/review/2026-Q3")
    try add("staff-comments", StaffCommentsPage(words: own, nav: nav, reviews: [review]))
    var page = comment("Comments to check", nav)
    page.left = "12 to check."
    page.skip = "/staff/comments?after=1f"
    try add("staff-comment", page)
    page = comment("A comment", nav, isCovering: true)
    page.problem = Problem(own.text("staff.check.problems.notThere"), at: "phrase")
    page.yours = "You had chosen: Good"
    page.typed = "\"Dave\""
    page.concern = "Marked as a possible new concern."
    page.mayUnmark = true
    page.reviews = [review]
    try add("staff-comment-problem", page)
    var translation = StaffTranslationPage(words: own, nav: nav)
    try add("staff-translation-none", translation)
    translation.asked = .init(
      question: "What was good?", said: "وہ <اچھے> تھے", action: "/staff/translations/1f",
      version: 0)
    translation.problem = Problem(own.text("staff.translate.problems.empty"), at: "english")
    try add("staff-translation", translation)
    try addSearchPages(nav)
    try addConcernPages(nav)
    try addThemePages(nav)
  }

  private func comment(
    _ title: String, _ nav: [NavItem], isCovering: Bool = false
  ) -> StaffCommentPage {
    var page = StaffCommentPage(
      title: title, nav: nav, action: "/staff/comments/1f", concerns: "/staff/concerns",
      version: 3, isCovering: isCovering)
    page.comment = CommentView(
      facts: [.init("Question", "What was good?"), .init("", "Approved")],
      text: "[name] was <kind>\n& came")
    page.feelings = [FeelingChoice(.good, label: "Good", key: 1, checked: true)]
    page.themes = [
      ThemeChoice("STAF", label: "How staff treated me", hint: "suggested", checked: true),
      ThemeChoice("LIST", label: "Being listened to", hint: nil, checked: false),
    ]
    page.hasSuggestions = true
    page.picks = WordPicks(
      Samples.ownWords.pieces, doubtful: [5], name: "word")
    return page
  }

  private var found: FoundView {
    FoundView(
      pieces: [
        .init("She was <b>", isMatch: false), .init("kind", isMatch: true),
        .init("\n& calm.", isMatch: false),
      ], facts: ["What was good?", "Good"], path: "/staff/comments/1f", id: "found-1f")
  }

  private mutating func addSearchPages(_ nav: [NavItem]) throws {
    var page = StaffSearchPage(
      words: own, nav: nav, action: "/staff/search", hidden: [Hidden("at", "north")])
    page.filters = [
      .init(
        "theme", label: "Theme",
        options: [.init("", "Any", selected: false), .init("LIST", "Listened", selected: true)])
    ]
    try add("staff-search", page)
    page.typed = "\"kind\" <b>"
    page.results = .init(
      sentences: ["Found: 1"], themes: [.init("How <staff> treated me", 1)], found: [found])
    try add("staff-search-found", page)
    try add("staff-withheld", StaffWithheldPage(words: own, nav: nav, comments: [found]))
    try add("staff-withheld-none", StaffWithheldPage(words: own, nav: nav, comments: []))
  }

  private mutating func addConcernPages(_ nav: [NavItem]) throws {
    let open = StaffConcernsPage.Entry(
      id: "concern-1f", heading: "Decide by Monday", isLate: true, words: "He <hits> me",
      sentences: ["Marked by ana."], decide: LinkButton("Decide", to: "/staff/concerns/1f"))
    let decided = StaffConcernsPage.Entry(
      id: "concern-2f", heading: "Passed on", isLate: false, sentences: ["Decided by lea."])
    try add(
      "staff-concerns", StaffConcernsPage(words: own, nav: nav, open: [open], decided: [decided]))
    try add("staff-concerns-none", StaffConcernsPage(words: own, nav: nav, open: [], decided: []))
    var page = StaffConcernPage(
      words: own, nav: nav, back: "/staff/concerns", action: "/staff/concerns/1f",
      text: "He <hits> me", sentences: ["Decide by Monday"])
    page.choices = [ChoiceView(id: "decision-a", value: "a", label: "Passed on", checked: true)]
    page.typed = "\nBecause <it>"
    page.problem = Problem(own.text("staff.concern.problems.reason"), at: "reason")
    try add("staff-concern", page)
    page.outcome = ["Passed on", "Decided by lea."]
    page.problem = nil
    page.mayUndo = true
    try add("staff-concern-decided", page)
  }

  private mutating func addThemePages(_ nav: [NavItem]) throws {
    let themes = forms.themes.all.prefix(2)
    var page = StaffThemesPage(
      words: own, nav: nav,
      chapters: [
        .init(
          id: "empowerment", heading: "Empowerment",
          themes: themes.map { .init($0, path: "/staff/search?theme=\($0.code)") })
      ])
    try add("staff-themes", page)
    page.old = ["no longer in the codebook: GONE"]
    page.use = .init(
      heading: "2026",
      rows: [.init(label: "Listened", suggested: "20", accepted: "few", standingOut: "heard (15)")])
    try add("staff-themes-use", page)
    var review = StaffReviewPage(words: own, nav: nav, period: "July to September 2026")
    review.sentences = [own.text("staff.review.once")]
    review.action = "/staff/review/2026-Q3"
    review.linkButtons = [LinkButton("Check comments", to: "/staff/comments")]
    review.rows = [.init("Listened", ["20", "15", "few", "few"])]
    try add("staff-review", review)
    review.action = nil
    try add("staff-review-closed", review)
  }
}
