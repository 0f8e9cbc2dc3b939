import Accounts
import Store
import Testing

@Suite struct `Search` {
  let kiosk: TestKiosk
  let ana: Visitor

  init() throws {
    kiosk = try TestKiosk()
    try kiosk.collect("They <b>listened</b> & smiled.", "The letters came late.")
    ana = try kiosk.member(.reviewer).open("/staff/comments")
    for _ in 0..<2 {
      let isLate = try ana.reads("late")
      try ana.approve(
        isLate ? "Bad" : "Good", isLate ? "How long it took" : "Being listened to")
    }
    try ana.open("/staff/search")
  }

  private var marked: [String] { get throws { try ana.page.root.all("mark").map(\.text) } }

  @Test func `finds words by their stems and marks them`() throws {
    try ana.write("LISTENING", in: "Words").press("Search")
    #expect(try ana.reads("Found: 1") && marked == ["listened"])
    #expect(try ana.said == "They <b>listened</b> & smiled.")
    #expect(try ana.page.typed == "LISTENING")
    #expect(try ana.reads("Good, Being listened to"))
    try ana.follow("Open this comment")
    #expect(try ana.said == "They <b>listened</b> & smiled.")
  }

  @Test func `goes by theme, question, feeling and time`() throws {
    try ana.pick("Bad", in: "How it feels").press("Search")
    #expect(try ana.reads("Found: 1") && ana.said == "The letters came late.")
    try ana.pick("Any", in: "How it feels").press("Search")
    try ana.pick("How long it took", in: "Theme").press("Search")
    #expect(try ana.reads("Found: 1") && ana.said == "The letters came late.")
    try ana.pick("The year from April 2026", in: "When").write("smiled", in: "Words")
      .press("Search")
    #expect(try ana.reads("Nothing was found. Try fewer words, or another time."))
    try ana.pick("Any", in: "Theme").press("Search")
    #expect(try ana.reads("Found: 1"))
  }

  @Test func `counts what was found by theme`() throws {
    try ana.press("Search")
    #expect(try ana.reads("Found: 2") && ana.reads("Count by theme"))
    let rows = try ana.page.root.all("tr").map(\.text)
    #expect(rows == ["Theme Comments", "Being listened to 1", "How long it took 1"])
  }

  @Test(arguments: [("\"", 1), ("NOT (", 1), ("a* OR", 1), ("é", 1), ("x", 1_500)])
  func `finds nothing for odd words, and says so calmly`(words: String, times: Int) throws {
    try ana.write(String(repeating: words, count: times), in: "Words").press("Search")
    #expect(try ana.page.status == 200 && ana.reads("Nothing was found."))
  }

  @Test func `takes an address that somebody changed`() throws {
    for query in ["theme=XXXX", "question=nothing", "question=/", "year=1", "words", "x=y"] {
      #expect(try ana.open("/staff/search?\(query)").page.status == 200)
    }
    let long = String(repeating: "x", count: 10_000)
    #expect(try ana.open("/staff/search?words=\(long)").page.status < 500)
  }

  @Test func `is led to from the codebook`() throws {
    try ana.open("/staff/themes").follow("Read the comments: How long it took")
    #expect(try ana.reads("Found: 1") && ana.said == "The letters came late.")
  }
}
