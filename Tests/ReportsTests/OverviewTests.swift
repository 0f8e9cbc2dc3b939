import Anonymity
import Reports
import Survey
import Testing

@Suite struct `An overview` {
  @Test func `stands in the order in which it is read`() throws {
    let overview = try Council.writer(Council.released([])).overview
    #expect(
      overview.sections.map(\.id) == [
        "who", "outcome", "closing", "wanted", "say", "now", "before", "themes", "end", "start",
        "fair", "respondents", "areas",
      ])
  }

  /// The order of worth: who · asked · got and the national words · safe · listen · acted · next · told ·
  /// happier · worse · why · wishes · whether each happened · voice, part · now · before · good, better ·
  /// clear · the rest.
  @Test func `has its questions in the order of their worth`() throws {
    let people = [
      "asked", "got", "why", "next", "told", "listen", "acted", "safe", "happier", "good", "better",
      "clear", "worse", "wished",
    ].map { Council.People(count: 20, answers: [Question.Code($0): []]) }
    let figures = try Council.writer(Council.released(people)).overview.sections.flatMap(\.parts)
      .map(\.figure.id)
    #expect(
      figures.filter { !$0.hasPrefix("who") && !$0.hasPrefix("respondents") } == [
        "end.asked", "end.got", "end.national.asked", "end.national.achieved",
        "end.national.reached", "end.safe", "end.listen", "end.acted", "end.next", "end.told",
        "end.happier", "end.worse", "end.why", "end.wished", "wishes", "end.good", "end.better",
        "end.clear",
      ])
  }

  @Test func `draws each share in its row, and every point of a scale`() throws {
    let people = Council.scale("listen", yes: 60, no: 24) + Council.scale("safe", yes: 6, no: 5)
    let parts = try Council.writer(Council.released(people)).overview.sections.flatMap(\.parts)
    let listen = try #require(parts.first { $0.figure.id == "end.listen" }).figure
    #expect(listen.rows.map(\.label) == ["Yes", "A bit", "No", "I do not know", "Answered this"])
    #expect(listen.rows[0].cells == [.words("60 (71%, 55 to 85%)"), .words("not told")])
    #expect(listen.rows[0].bar == Figure.Bar(share: .percent(71, within: 55...85), before: nil))
    #expect(listen.rows[1].bar == Figure.Bar(share: nil, before: nil))
    #expect(listen.rows[2].cells == [.words("25 (29%, 15 to 45%)"), .words("not told")])
  }

  @Test func `puts the year before beside it as plain numbers`() throws {
    let writer = try Council.writer(
      Council.released(Council.scale("listen", yes: 60, no: 20)),
      before: Council.released(Council.scale("listen", yes: 40, no: 40), in: Council.before))
    let closing = try #require(writer.overview.sections.first { $0.id == "closing" })
    let listen = try #require(closing.parts.first { $0.figure.id == "end.listen" }).figure
    #expect(
      listen.columns == [
        "July to September 2026: the person, alone or with help",
        "July to September 2025: the person, alone or with help",
        "July to September 2026: someone for them",
      ])
    #expect(
      listen.rows[0].cells == [
        .words("60 (75%, 60 to 90%)"), .words("40 (50%, 35 to 65%)"), .words("not told"),
      ])
    #expect(listen.rows[0].bar == Figure.Bar(share: .percent(75, within: 60...90), before: 50))
  }

  @Test func `folds rows of few into one line`() throws {
    let wishes = ["protect", "away", "sorry", "police", "goods"].map {
      Council.People(count: 2, answers: ["wish": [Choice.Code($0)]])
    }
    let people = [Council.People(count: 30, answers: ["wish": ["stop"]])] + wishes
    let parts = try Council.writer(Council.released(people, form: "start")).overview.sections
      .flatMap(\.parts)
    let wish = try #require(parts.first { $0.figure.id == "start.wish" }).figure
    #expect(wish.rows.map(\.label) == ["The harm to stop", "18 more", "Answered this"])
    #expect(wish.rows[1].cells == [.words("few each"), .words("not told")])
  }

  @Test func `leaves workers who answer for someone out of the main line`() throws {
    let worker: [Question.Code: [Choice.Code]] = ["helper": ["worker"], "asked": ["no"]]
    let people = [
      Council.People(count: 30, answers: ["asked": ["said"]]),
      Council.People(count: 20, who: ["for"], answers: worker),
    ]
    let overview = try Council.writer(Council.released(people)).overview
    let row = try #require(overview.sections[0].parts[0].figure.rows.first)
    #expect(
      row.cells == [
        .words("30"), .words("nearly everyone"), .words("few"), .words("not told"), .words("20"),
      ])
  }

  @Test func `says of themes that are not frozen that comments are still being read`() throws {
    let empty = ReleasedPeriod(.year(startingIn: 2026), of: [])
    let year = try Council.writer(empty).overview
    let themes = try #require(year.sections.first { $0.id == "themes" })
    #expect(themes.sentences == ["The comments of this year are still being read."])
  }

  @Test func `says of what a quarter does not have that it comes with the year`() throws {
    let overview = try Council.writer(ReleasedPeriod(Council.now, of: [])).overview
    let told = "This comes with the year. A quarter alone has too few answers for it."
    for section in overview.sections {
      #expect(section.sentences == [told], "\(section.id)")
    }
  }

  /// The first section is how many answered; the last tables are by group.
  @Test func `by the six principles has each question once, and the picture choices too`() throws {
    let principles = try Council.writer(Council.released([])).principles
    #expect(
      principles.sections.map(\.heading) == [
        "Empowerment", "Prevention", "Proportionality", "Protection", "Partnership",
        "Accountability", "Wellbeing",
      ])
    #expect(principles.sections.allSatisfy { $0.sentences[0].hasPrefix("“") })
    let figures = principles.sections.flatMap(\.parts).map(\.figure.id)
    #expect(Set(figures).count == figures.count)
    #expect(
      figures.filter { $0.hasPrefix("end.") }.sorted() == [
        "end.acted", "end.asked", "end.clear", "end.got", "end.happier", "end.listen", "end.next",
        "end.safe", "end.told", "end.why", "end.worse",
      ])
    #expect(figures.contains("choices-partnership") && !figures.contains("choices-proportionality"))
  }
}

@Suite struct `The year beside a period` {
  static let table: [(period: String, released: [String], year: String?)] = [
    ("2026-Q3", ["2025-26", "2026-Q3"], "2025-26"), ("2026-Q1", ["2025-26"], "2025-26"),
    ("2026-Q1", ["2024-25", "2025-26"], "2025-26"), ("2025-Q3", ["2026-27"], nil),
    ("2025-26", ["2024-25", "2025-26"], nil), ("2026-27-H1", ["2025-26", "2026-27"], "2026-27"),
  ]

  @Test(arguments: table)
  func `is its own, or the last that was released`(
    period: String, released: [String], year: String?
  ) throws {
    let found = try #require(Period(period)).yearBeside(among: released.compactMap { Period($0) })
    #expect(found?.description == year)
  }

  @Test(arguments: [("2026-Q3", "2025-Q3"), ("2026-27-H1", "2025-26-H1"), ("2026-27", "2025-26")])
  func `and the same time before`(period: String, before: String) throws {
    #expect(try #require(Period(period)).aYearBefore.description == before)
  }
}
