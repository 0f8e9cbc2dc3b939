internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Looks for approved comments, by words, theme, question, feeling and time.
struct CommentSearchPages {
  let search: CommentSearch
  let forms: Forms
  let layout: StaffLayout
  let audit: AuditLog

  func show(_ visit: StaffVisit) throws -> Reply {
    let all = try search.find(CommentSearch.Wish())
    let wish = wish(in: visit.request.query, on: visit.today)
    let words = layout.words
    var page = StaffSearchPage(
      words: words, nav: layout.nav(.search, visit), action: Route.staff(.page(.search)).path,
      hidden: visit.context.isUsual ? [] : [Hidden("at", visit.context.place.code.text)])
    page.typed = wish.words
    page.filters = filters(wish, among: all.map(\.comment))
    if all.isEmpty {
      page.results = .init(sentences: [words.text("staff.search.empty")], found: [])
    } else if !visit.request.query.names.filter({ $0 != "at" }).isEmpty {
      try audit.note("searched comments", visit)
      page.results = try results(of: wish, visit)
    }
    return try layout.reply(page, visit)
  }

  private func wish(in query: Fields, on today: Day) -> CommentSearch.Wish {
    func chosen(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
    var wish = CommentSearch.Wish()
    wish.words = String((query["words"] ?? "").prefix(CommentSearchPages.longestSearch))
    wish.theme = chosen("theme").map { Theme.Code($0) }
    wish.day = today
    wish.feeling = chosen("feeling").flatMap(Feeling.init)
    wish.period = chosen("period").flatMap { Period($0) }
    let place = (chosen("question") ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    if place.count == 2 {
      wish.form = Code(place[0])
      wish.question = Code(place[1])
    }
    return wish
  }

  private func results(
    of wish: CommentSearch.Wish, _ visit: StaffVisit
  ) throws -> StaffSearchPage.Results {
    let words = layout.words
    let found = try search.find(wish)
    let shown = found.prefix(CommentSearchPages.mostFound)
    if found.isEmpty {
      return .init(sentences: [words.text("staff.search.nothing")], found: [])
    }
    let count = words.text("staff.search.found", filling: ["count": "\(found.count)"])
    let first = words.text("staff.search.firstOnes", filling: ["count": "\(shown.count)"])
    return .init(
      sentences: found.count > shown.count ? [count, first] : [count],
      themes: themeCounts(found.map(\.comment)),
      found: shown.map { view(of: $0, visit) })
  }

  /// Of all that was found, also where only the first are shown.
  private func themeCounts(_ comments: [Comment]) -> [StaffSearchPage.ThemeCount] {
    let counts = comments.flatMap(\.themes).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { .init(forms.themes.name(of: $0.key, in: layout.words), $0.value) }
  }

  private func view(of found: CommentSearch.Found, _ visit: StaffVisit) -> FoundView {
    let words = layout.words
    let comment = found.comment
    let coding =
      [comment.feeling.map { words.text("staff.check.feelings.\($0)") }].compactMap(\.self)
      + comment.themes.map { forms.themes.name(of: $0, in: words) }
    return FoundView(
      pieces: found.pieces.map { FoundView.Piece($0.text, isMatch: $0.isMatch) },
      facts: [
        [
          forms.question(of: comment) ?? comment.question.text,
          words.when(comment, on: visit.today),
        ].compactMap(\.self).joined(separator: " "),
        coding.joined(separator: ", "),
      ],
      path: visit.path(.comment, named: comment.name), id: "found-\(comment.name.text)")
  }

  private func filters(
    _ wish: CommentSearch.Wish, among comments: [Comment]
  ) -> [StaffSearchPage.Filter] {
    let words = layout.words
    let asked = forms.forms.flatMap { form in
      form.questions.filter { $0.kind == .words && $0.isStored }.map { (form, $0) }
    }
    func filter(_ name: String, _ options: [(String, String)], _ chosen: String?)
      -> StaffSearchPage.Filter
    {
      let all = [("", words.text("staff.search.any"))] + options
      return .init(
        name, label: words.text("staff.search.\(name)"),
        options: all.map { .init($0.0, $0.1, selected: $0.0 == chosen ?? "") })
    }
    return [
      filter("theme", themesToFind(in: comments), wish.theme?.text),
      filter(
        "question",
        asked.map { ("\($0.0.code)/\($0.1.code)", "\($0.0.title[.own]): \($0.1.text[.own])") },
        wish.question.map { "\(wish.form?.text ?? "")/\($0)" }),
      filter(
        "feeling",
        Feeling.allCases.map { ($0.rawValue, words.text("staff.check.feelings.\($0)")) },
        wish.feeling?.rawValue),
      filter("period", times(of: comments, on: wish.day), wish.period.map { "\($0)" }),
    ]
  }

  /// Each year, the newest first, and behind it those of its quarters that comments tell.
  private func times(of comments: [Comment], on today: Day?) -> [(String, String)] {
    let words = layout.words
    let told = Set(comments.compactMap { comment in today.flatMap(comment.toldPeriod) })
    return Set(told.map(\.year)).sorted().reversed().flatMap { year in
      [("\(year)", words.someTime(in: year))]
        + told.filter { $0 != year && $0.year == year }.sorted()
        .map { ("\($0)", words.name(of: $0)) }
    }
  }

  /// The codebook's themes, then those of earlier comments that have left it.
  private func themesToFind(in comments: [Comment]) -> [(String, String)] {
    let known = forms.themes.all.map(\.code)
    let old = Set(comments.flatMap(\.themes)).subtracting(known).sorted()
    return (known + old).map { ($0.text, forms.themes.name(of: $0, in: layout.words)) }
  }

  private static let mostFound = 100
  private static let longestSearch = 500
}
