import Anonymity
import Survey
import Testing

@Suite struct `Frozen themes` {
  @Test(arguments: [
    (0, 0, 0, "- - - -"), (4, 0, 0, "- - - -"), (2, 2, 1, "5 - - -"), (12, 0, 0, "10 10 - -"),
    (10, 10, 10, "30 10 10 10"), (12, 12, 12, "35 10 10 10"), (20, 3, 0, "25 20 - -"),
    (12, 4, 0, "15 10 - -"), (0, 0, 43, "45 - - 45"),
  ])
  func `are hidden below five and else to the nearest five`(
    good: Int, mixed: Int, bad: Int, shown: String
  ) throws {
    #expect(try row(good, mixed, bad) == shown)
  }

  @Test(arguments: [
    // Two shown numbers would say 0 to 2 of the others.
    (5, 0, 0, "5 - - -"),
    // The total would say that there are 2 at least.
    (4, 4, 7, "15 - - -"), (12, 4, 4, "20 - - -"),
    // It would say that there is 1 at most.
    (39, 0, 8, "45 - - -"),
  ])
  func `keep their feelings back where those would tell too much`(
    good: Int, mixed: Int, bad: Int, shown: String
  ) throws {
    #expect(try row(good, mixed, bad) == shown)
  }

  /// Everything that may have been counted, sorted by what it is shown as: a reader who knows the
  /// rules and tries it all is left with five values for each hidden number.
  @Test(arguments: [false, true])
  func `leave five values open for every hidden number, whatever was counted`(
    isPublic: Bool
  ) throws {
    let most = 34
    var counted: [Theme.Code: [Int]] = [:]
    for good in 0...most {
      for mixed in 0...(most - good) {
        for bad in 0...(most - good - mixed) {
          counted[Code("\(good) \(mixed) \(bad)")] = [good, mixed, bad, good + mixed + bad]
        }
      }
    }
    let comments = counted.flatMap { theme, counts in
      self.comments(counts[0], counts[1], counts[2], about: theme)
    }
    let frozen = try themes(comments)
    let shown = isPublic ? frozen.publicView : frozen
    let rows = Dictionary(uniqueKeysWithValues: shown.rows.map { ($0.theme, $0) })
    let alike = Dictionary(grouping: counted) { rows[$0.key].map(text) ?? "- - - -" }
    // What is shown as more may stand for more than was tried.
    for (shown, cases) in alike where !["30", "35"].contains(shown.prefix(2)) {
      for (place, cell) in shown.split(separator: " ").enumerated() where cell == "-" {
        let values = Set(cases.map { $0.value[place == 0 ? 3 : place - 1] })
        #expect(values.count >= 5, "\(shown): \(values.sorted())")
      }
    }
    #expect(alike.count > 20)
  }

  @Test func `count pictures by what they stand for: good, or what could be better`() throws {
    let people =
      crowd(20, ["good": "listen clear"], form: "end")
      + crowd(10, ["better": "listen"], form: "now")
      + crowd(30, ["good": "listen", "helper": "worker"], who: "for", form: "end")
    let row = try themes(comments(10, 0, 0), people).row("LIST")
    #expect(row.map(text) == "40 30 - 10")
    #expect(try themes([], people).row("INFO").map(text) == "20 20 - -")
    #expect(try themes([], people).countsChoices)
  }

  @Test func `say so when answers are kept no more`() throws {
    let frozen = try themes(comments(10, 0, 0), nil)
    #expect(!frozen.countsChoices)
    #expect(frozen.row("LIST").map(text) == "10 10 - -")
  }

  @Test func `count a comment once for each of its themes`() throws {
    let comment = CodedComment(
      words: "", feeling: .mixed, themes: ["LIST", "SAFE", "LIST"], suggested: [])
    let frozen = try themes(Array(repeating: comment, count: 15))
    #expect(frozen.row("LIST").map(text) == "15 - 15 -")
    #expect(frozen.row("SAFE").map(text) == "15 - 15 -")
    #expect(frozen.row("TIME").map(text) == "- - - -")
  }

  @Test func `stand in the order of the codebook; others come last, if they may be shown`() throws {
    let old = CodedComment(words: "", feeling: .bad, themes: ["GONE"], suggested: [])
    let rare = CodedComment(words: "", feeling: .bad, themes: ["RARE"], suggested: [])
    let frozen = try themes(Array(repeating: old, count: 6) + [rare])
    #expect(frozen.rows.map(\.theme) == (try codebook().all.map(\.code)) + ["GONE"])
    #expect(frozen.row("GONE")?.total == .count(5))
  }

  @Test func `do not help to unpick a released table`() throws {
    // The table shows 5, so that at most 2 of 7 are left for the hidden choice of the other form.
    let people =
      crowd(20, ["better": "clear"], form: "now") + crowd(6, ["better": "listen"], form: "now")
    let tables = try Crowd.openControl(
      ReleasePlan(forms: try TownForms.heard.get().forms, groupings: []), in: Crowd.spring
    ).release(people, of: Crowd.spring, after: []).tables
    let shown = tables.first { $0.form == "now" && $0.question == "better" }?.shown
    try #require(shown?.cell("listen") == .count(5))
    #expect(try themes([], people).row("LIST")?.total == .count(5))
    #expect(try themes([], people, beside: tables).row("LIST")?.total == .hidden)
  }

  @Test func `show the public nothing below eight, and nothing that tells it`() throws {
    let shown = try themes(comments(12, 0, 6)).publicView
    #expect(shown.row("LIST").map(text) == "20 10 - -")
    #expect(shown.floor == 8)
    #expect(try themes(comments(7, 0, 0)).publicView.row("LIST").map(text) == "- - - -")
    // 25 and 10 would say of the others, up to 7 each, that they are 4 at least.
    #expect(try themes(comments(11, 7, 6)).publicView.row("LIST").map(text) == "25 - - -")
  }

  @Test func `are read back as they were frozen, and refused when changed`() throws {
    let key = Crowd.key(9)
    for responses in [nil, crowd(20, ["good": "listen"], form: "end")] {
      let frozen = try themes(comments(10, 0, 12), responses)
      let (text, tag) = frozen.sealed(by: key)
      #expect(try ThemeRelease.reread(text: text, tag: tag, by: key) == frozen)
      for place in Array(text.utf8).indices {
        var bytes = Array(text.utf8)
        bytes[place] ^= 1
        #expect(throws: TableFault.changed) {
          try ThemeRelease.reread(
            text: String(decoding: bytes, as: UTF8.self), tag: tag, by: key)
        }
      }
      #expect(throws: TableFault.changed) {
        try ThemeRelease.reread(text: text, tag: tag, by: Crowd.key(8))
      }
      // Neither is taken for the other, although one key proves both.
      #expect(throws: TableFault.unknownLayout) {
        try ReleasedTable.reread(text: text, tag: tag, by: key)
      }
    }
  }
}

extension `Frozen themes` {
  private func codebook() throws -> Themes { try TownForms.heard.get().themes }

  private func themes(
    _ comments: [CodedComment], _ responses: [StoredResponse]? = [],
    beside tables: [ReleasedTable] = []
  ) throws -> ThemeRelease {
    let plan = ReleasePlan(forms: try TownForms.heard.get().forms, groupings: [])
    return DisclosureControl(plan: plan, key: Crowd.key(1)).release(
      try codebook(), in: comments, and: responses, of: Crowd.spring, beside: tables)
  }

  /// So many comments about being listened to.
  private func comments(
    _ good: Int, _ mixed: Int, _ bad: Int, about theme: Theme.Code = "LIST"
  ) -> [CodedComment] {
    zip(Feeling.allCases, [good, mixed, bad]).flatMap { feeling, count in
      Array(
        repeating: CodedComment(words: "", feeling: feeling, themes: [theme], suggested: []),
        count: count)
    }
  }

  private func row(_ good: Int, _ mixed: Int, _ bad: Int) throws -> String? {
    try themes(comments(good, mixed, bad)).row("LIST").map(text)
  }

  private func text(_ row: ThemeRelease.Row) -> String {
    [row.total, row.good, row.mixed, row.bad].map { $0.count.map(String.init) ?? "-" }
      .joined(separator: " ")
  }
}
