import Anonymity
import Reports
import Survey
import Testing

@Suite struct `The board's sheet` {
  private static func board(
    _ people: [Council.People], before: [Council.People]? = nil, offered: Int = 100
  ) throws -> Board {
    let periods = ReleasedPeriods(
      main: try Council.released(people),
      before: try before.map { try Council.released($0, in: Council.before) }, year: nil)
    let writer = BoardWriter(
      try Fair.forms(), words: try Fair.words(), periods: periods, offered: offered)
    return try #require(writer).board
  }

  private static let listened = Council.scale("listen", yes: 60, no: 20)
  private static let unsafe = Council.scale("safe", yes: 10, no: 40)

  @Test func `says who answered, each apart from the others`() throws {
    let board = try Self.board(Self.listened)
    #expect(
      board.answered == [
        "Answered themselves, alone or with help: 80.", "Someone answered for them: not told.",
        "A worker answered for someone, counted apart: not told.",
      ])
    #expect(
      board.unheard
        == "Too few to show, so hardly heard: the person with help; someone for them.")
  }

  private static func yearly(_ people: [Council.People], offered: Int) throws -> [String] {
    let year = ReleasedPeriods(
      main: try Council.released(people, in: .year(startingIn: 2026)), before: nil, year: nil)
    let writer = BoardWriter(
      try Fair.forms(), words: try Fair.words(), periods: year, offered: offered)
    return try #require(writer).board.answered
  }

  /// Boxes join the answers of a quarter's end to the next: only a year's stand beside its offers.
  @Test(arguments: [
    (160, "Together about 80. That is about 50% of 160 offered a form."),
    (79, "Together about 80. That is about 100% of 79 offered a form."),
  ])
  func `has the share of those who were offered a form once a year, never over 100`(
    offered: Int, told: String
  ) throws {
    let answered = try Self.yearly(Self.listened, offered: offered)
    #expect(answered[3] == told)
    #expect(answered[4] == "Boxes straddle 31 March. A few answers count in the year after.")
    #expect(try !Self.board(Self.listened, offered: offered).answered.contains(told))
  }

  @Test func `sums up the year so far, and says that it is a sum`() throws {
    let earlier = try Council.released(Self.listened, in: .quarter(year: 2026, number: 2))
    let main = try Council.released(Self.listened)
    let periods = ReleasedPeriods(main: main, before: nil, year: nil, toDate: [earlier, main])
    let writer = try #require(
      try BoardWriter(Fair.forms(), words: Fair.words(), periods: periods, offered: 0))
    #expect(
      writer.board.answered.contains(
        "Since 1 April: 160. That is the sum of 2 released periods."))
    let released = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2025-26", "2026-27"]
      .compactMap { Period($0) }
    #expect(Council.now.toDate(among: released).map(\.description) == ["2026-Q2", "2026-Q3"])
    #expect(Period.year(startingIn: 2026).toDate(among: released).isEmpty)
  }

  @Test func `tells who had an advocate and who would like one, of the last year`() throws {
    let people = [("advocate", 30), ("want", 20), ("no", 50)].map {
      Council.People(count: $0.1, answers: ["voice": [Choice.Code($0.0)]])
    }
    let year = try Council.released(people, in: .year(startingIn: 2025), form: "start")
    let periods = ReleasedPeriods(
      main: try Council.released(Self.listened), before: nil, year: year)
    let writer = try #require(
      try BoardWriter(Fair.forms(), words: Fair.words(), periods: periods, offered: 0))
    #expect(
      writer.board.advocacy == [
        "April 2025 to March 2026, by what people said at the start.",
        "Yes, an advocate: 30 of 100 (30%, 15 to 45%).",
        "No, but I would like that: 20 of 100 (20%, 10 to 30%).",
      ])
    #expect(try Self.board(Self.listened).advocacy == ["This comes with the year."])
  }

  @Test(arguments: [(3, true), (64, true), (65, false), (160, false)])
  func `says plainly when more answered than were offered a form, beyond noise and rounding`(
    offered: Int, isTold: Bool
  ) throws {
    let told = "More people answered than were offered a form. Please check the numbers."
    #expect(try Self.yearly(Self.listened, offered: offered).contains(told) == isTold)
  }

  @Test func `names the highest and the lowest, with whom and of how many`() throws {
    let board = try Self.board(Self.listened + Self.unsafe)
    #expect(
      board.highest
        == "felt listened to: 75% (60 to 90%) of 80 who answered themselves, alone or with help.")
    #expect(
      board.lowest
        == "felt as safe as they want to: 20% (5 to 35%) of 50 who answered themselves, "
        + "alone or with help.")
  }

  @Test func `names ties, and says once what is so of each of them`() throws {
    let board = try Self.board(
      Self.listened + Council.scale("acted", yes: 60, no: 20) + Self.unsafe)
    #expect(
      board.highest
        == "felt listened to; saw workers act on what they said: each 75% (60 to 90%) of 80 "
        + "who answered themselves, alone or with help.")
    let alike = try Self.board(Self.listened + Council.scale("acted", yes: 60, no: 20))
    #expect(alike.lowest == "All are alike.")
  }

  @Test func `says that too few answered rather than a sentence on nothing`() throws {
    let board = try Self.board(Council.scale("listen", yes: 8, no: 7))
    #expect(board.highest == "Too few people answered to say.")
  }

  @Test func `tells a change only where chance, noise and rounding hardly made it`() throws {
    let before = Council.scale("listen", yes: 30, no: 50)
    #expect(
      try Self.board(Self.listened, before: before).changed
        == "More people felt listened to: 75% of 80. Last year: 38% of 80.")
    let near = Council.scale("listen", yes: 42, no: 38)
    #expect(
      try Self.board(Self.listened, before: near).changed
        == "Too few answered to tell a change from chance.")
    #expect(
      try Self.board(Self.listened).changed == "There is nothing from last year to compare.")
  }

  @Test func `tells a change of what was asked too, as it stands on the sheet`() throws {
    func asked(_ said: Int, _ no: Int) -> [Council.People] {
      [(said, "said"), (no, "no")].map {
        Council.People(count: $0.0, answers: ["asked": [Choice.Code($0.1)]])
      }
    }
    #expect(
      try Self.board(asked(80, 20), before: asked(40, 60)).changed
        == "More people were asked and said what they wanted: 80% of 100. Last year: 40% of 100.")
  }

  @Test func `has each measure with its base, this year beside last`() throws {
    let measures = try Self.board(Self.listened, before: Self.unsafe).measures
    #expect(
      measures.columns == [
        "July to September 2026", "July to September 2025",
      ])
    #expect(measures.caption.hasSuffix(": the person, alone or with help"))
    #expect(
      measures.rows.map { [$0.heading, $0.label] } == [
        ["Empowerment", "Were asked, and said what they wanted"],
        ["Empowerment", "Felt listened to"], ["Empowerment", "Saw workers act on what they said"],
        ["Empowerment", "Could say what should happen next"],
        ["Prevention", "Found the information easy to understand"],
        ["Proportionality", "Said the help made nothing worse"],
        ["Protection", "Felt as safe as they want to"],
        ["Partnership", "What was good? How services worked together for me"],
        ["Accountability", "Were told what happened"],
        ["Accountability", "Were told why not, of those who did not get all"],
        ["Wellbeing", "Got all that they wanted: fully achieved"],
        ["Wellbeing", "Got all or some of it: fully or partly achieved"],
        ["Wellbeing", "Felt happier because of the help"],
      ])
    let rows = Dictionary(uniqueKeysWithValues: measures.rows.map { ($0.label, $0) })
    let listened = try #require(rows["Felt listened to"])
    #expect(listened.cells[0] == .words("60 of 80 (75%, 60 to 90%)"))
    #expect(listened.bar == Figure.Bar(share: .percent(75, within: 60...90), before: nil))
    let safe = try #require(rows["Felt as safe as they want to"])
    #expect(safe.cells == [.words("not told"), .words("10 of 50 (20%, 5 to 35%)")])
  }

  @Test func `says of what comes with the year that it does`() throws {
    func rows(in period: Period) throws -> [Figure.Row] {
      let periods = ReleasedPeriods(
        main: ReleasedPeriod(period, of: []), before: nil, year: nil)
      let writer = BoardWriter(
        try Fair.forms(), words: try Fair.words(), periods: periods, offered: 100)
      return try #require(writer).board.measures.rows
    }
    let quarter = try rows(in: Council.now)
    #expect(quarter.allSatisfy { $0.cells == [.words("with the year")] })
    let year = try rows(in: .year(startingIn: 2026))
    #expect(!year.contains { $0.cells.contains(.words("with the year")) })
  }

  /// A council's own form may ask nothing about one of them.
  @Test func `names each principle, also one that nothing was asked about`() throws {
    let asked = Set(try Self.board(Self.listened).measures.rows.compactMap(\.heading))
    #expect(asked.count == Theme.Principle.allCases.count)
    let forms = try Fair.forms { name, text in
      guard name == "end.yaml" else { return text }
      return text.replacing("    principle: protection\n", with: "")
        .replacing("    principle: proportionality\n", with: "")
    }
    let periods = ReleasedPeriods(
      main: try Council.released(Self.listened), before: nil, year: nil)
    let writer = BoardWriter(
      forms, words: try Fair.words(), periods: periods, offered: 100)
    let rows = try #require(writer).board.measures.rows
    let labels = Dictionary(grouping: rows) { $0.heading }.mapValues { $0.map(\.label) }
    #expect(labels["Proportionality"] == ["Nothing was asked about it"])
    #expect(
      labels["Protection"] == [
        "What was good? Someone to speak up for me", "What was good? How safe I felt",
      ])
    #expect(rows.last.map { [$0.heading, $0.label] } == ["Other", "Felt as safe as they want to"])
  }
}
