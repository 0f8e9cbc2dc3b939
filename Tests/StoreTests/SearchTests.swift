import Store
import Survey
import Testing

@Suite struct `Searching comments` {
  let context: TestStore
  let search: CommentSearch

  init() throws {
    context = try TestStore()
    search = CommentSearch(of: context.store)
    try context.approve(
      try context.keep(["They listened to me, then I felt heard."], in: "2026-Q2"))
    try context.approve(
      try context.keep(["The letters came late. Nobody \"listens\" <b>."], to: "better.text"),
      feeling: .bad, themes: ["TIME", "GONE"])
    try context.approve(try context.keep(["Calm."], in: "2025-Q4"), themes: ["NONE"])
    try context.keep(["A listener nobody has checked."])
    let withheld = try context.keep(["Listen: withheld."])[0]
    _ = try context.store.review(withheld, version: 0, as: .withheld(suggested: []))
  }

  private func found(_ words: String) throws -> [String] {
    try search.find(words).map { String($0.comment.words.prefix(10)) }
  }

  @Test(arguments: [
    ("listen", ["The letter", "They liste"]), ("LISTENING", ["The letter", "They liste"]),
    ("letter late", ["The letter"]), ("felt letters", []), ("calm", ["Calm."]), ("checked", []),
    ("withheld", []), ("", ["The letter", "They liste", "Calm."]),
    ("   ", ["The letter", "They liste", "Calm."]),
  ])
  func `finds approved ones that hold every word, by their stems, the newest first`(
    words: String, expected: [String]
  ) throws {
    #expect(try found(words) == expected)
  }

  @Test(arguments: [
    ("\"", 1), ("'", 1), ("(", 1), ("a OR", 1), ("NOT", 1), ("NEAR(x y)", 1), ("words:", 1),
    ("-x", 1), ("^x", 1), ("x*", 1), ("%_", 1), ("\0", 1), ("\u{2}\u{3}", 1), ("🙂", 1), ("…", 1),
    ("x", 10_000), ("a ", 5_000), ("\"", 10_000),
  ])
  func `never fails, whatever is typed`(words: String, times: Int) throws {
    #expect(try found(String(repeating: words, count: times)).isEmpty)
  }

  @Test func `takes operators for words`() throws {
    #expect(try found("listen OR calm").isEmpty)
    #expect(try found("\"listens\" nobody") == ["The letter"])
  }

  @Test func `marks each word that was looked for, and changes no letter`() throws {
    let found = try #require(try search.find("listening nobody").first)
    #expect(found.pieces.filter(\.isMatch).map(\.text) == ["Nobody", "listens"])
    #expect(found.pieces.map(\.text).joined() == found.comment.words)
  }

  @Test func `goes by theme, question, feeling and time as well`() throws {
    func count(_ change: (inout CommentSearch.Wish) -> Void) throws -> Int {
      var wish = CommentSearch.Wish()
      change(&wish)
      return try search.find(wish).count
    }
    #expect(try count { $0.theme = "TIME" } == 1)
    #expect(try count { $0.theme = "GONE" } == 1)
    #expect(try count { $0.theme = "SAFE" } == 0)
    #expect(try count { $0.period = .year(startingIn: 2026) } == 2)
    #expect(try count { $0.period = .year(startingIn: 2025) } == 1)
    #expect(
      try count { $0.period = .quarter(year: 2026, number: 3) } == 0,
      "few beside each other tell their year alone")
    #expect(
      try Feeling.allCases.map { feeling in try count { $0.feeling = feeling } }.reduce(0, +) == 3)
    #expect(
      try count {
        $0.form = "end"
        $0.question = "better.text"
      } == 1)
    #expect(
      try count {
        $0.words = "listen"
        $0.theme = "LIST"
      } == 1)
  }

  @Test func `finds what was approved since, and no longer what was withheld`() throws {
    #expect(try found("quick").isEmpty)
    let name = try context.keep(["Quick."])[0]
    #expect(try found("quick").isEmpty)
    try context.approve([name])
    #expect(try found("quick") == ["Quick."])
    _ = try context.store.review(name, version: 1, as: .withheld(suggested: []))
    #expect(try found("quick").isEmpty)
  }

  @Test func `lays no index on the disk`() throws {
    _ = try found("listen")
    #expect(try context.store.schema().allSatisfy { !$0.contains("fts") })
    #expect(
      try context.files().keys.allSatisfy { $0.hasPrefix("keys/") || $0.hasPrefix(Store.fileName) })
  }
}
