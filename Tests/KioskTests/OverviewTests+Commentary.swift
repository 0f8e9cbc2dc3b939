import Kiosk
import Store
import Survey
import Testing

/// What a lead says about comments, and a critical quote for the board.
extension `The overview of a closed quarter` {
  private var overview: String { "/staff/overview/\(Self.quarter)" }
  private var said: String { "/staff/said/\(Self.quarter)" }

  @Test func `takes two sentences by the lead, for itself and for the board`() throws {
    try ana.open(overview).follow("Write what comments said")
    try ana.write("Many waited\n long.", in: "First sentence").press("Save")
    #expect(try ana.page.address == overview && ana.reads("Many waited long."))
    #expect(try ana.open("/staff/board/\(Self.quarter)").reads("Many waited long."))
    let log = try Store(in: demo.folder).auditEntries(atMost: 9).map(\.text)
    #expect(log.contains("wrote what comments of \(Self.quarter) said"))
    #expect(log.allSatisfy { !$0.contains("waited") })
  }

  @Test func `says where a sentence may hold a name, and which is too long`() throws {
    try ana.open(said).write("Ring Dr Patel on 01632 960001.", in: "Second sentence").press("Save")
    #expect(try ana.page.address == said && ana.reads("This may hold a name or a number."))
    let long = String(repeating: "so ", count: 60)
    try ana.write(long, in: "Second sentence").press("Save")
    #expect(try ana.page.status == 422 && ana.reads("Second sentence: This is too long."))
    #expect(try ana.page.controls.contains { $0.value == long.dropLast() })
  }

  @Test func `keeps two leads from undoing each other's sentences`() throws {
    let ben = try Visitor(at: service).signIn(as: Served.name, password: Served.password)
    try ana.open(said).write("Ana's.", in: "First sentence")
    try ben.open(said).write("Ben's.", in: "First sentence")
    try ana.press("Save")
    try ben.press("Save")
    #expect(try ben.page.status == 409 && ben.reads("Ana's."))
    #expect(try ben.press("Save").reads("Ben's."))
  }

  @Test func `has no sentences about a period that is not released`() throws {
    #expect(try ana.open("/staff/said/2031-Q1").page.status == 404)
    #expect(try ana.go(.post("/staff/said/2031-Q1", [("first", "x")])).page.status == 404)
    #expect(try ana.go(.post(said, [("third", "x")])).page.status == 400)
  }

  @Test func `lets a critical quote stand on the board's sheet as praise does`() throws {
    let store = try Store(in: demo.folder)
    try ana.open("/staff/board/\(Self.quarter)/choice")
    let quote = try #require(try ana.page.controls.first { $0.name == "criticism" }?.label)
    for chosen in try ana.page.ticked { try ana.untick(chosen) }
    #expect(try ana.choose(quote).press("Save").reads(quote))
    let comment = try #require(
      store.approvedComments().first { quote.hasPrefix("“\($0.words)”") })
    #expect(comment.feeling != .good)
    let today = try #require(Day(2026, 12, 9))
    _ = try store.markConcern(comment.name, by: "ana", on: today)
    #expect(try !ana.open("/staff/board/\(Self.quarter)").reads(quote))
  }
}
