import Kiosk
import Store
import Survey
import Testing

/// The board's sheet, and what each role may take away.
extension `The overview of a closed quarter` {
  private var board: String { "/staff/board/\(Self.quarter)" }

  private func store() throws -> Store { try Store(in: demo.folder) }

  private func viewer() throws -> Visitor {
    try OpenedData(in: demo.folder, clock: DemoFolder.clock()).setPassword(
      Served.password, of: "vic", as: "viewer")
    return try Visitor(at: service).signIn(as: "vic", password: Served.password)
  }

  @Test func `has a sheet for the board that managers alone choose for`() throws {
    #expect(try ana.open(board).reads("Choose what stands on it"))
    let vic = try viewer()
    #expect(try vic.open(board).reads("enquiries ended"))
    #expect(try !vic.reads("Choose what stands on it"))
    #expect(try vic.open(board + "/choice").page.status == 403)
  }

  @Test func `has no sheet before somebody typed in what was offered`() throws {
    let year = Self.quarter.year
    #expect(try ana.open("/staff/board/\(year)").page.status == 404)
    let other = try DemoFolder(quarters: 1)
    defer { other.remove() }
    try other.change("DELETE FROM offer")
    let ben = try Visitor(at: Served(other)).signIn(as: Served.name, password: Served.password)
    try ben.open(board)
    #expect(try ben.reads("First type in how many people were offered a form."))
    #expect(try ben.reads("Not typed in yet: July to September 2026."))
    #expect(try !ben.reads("of those offered a form"))
  }

  @Test func `keeps two managers from undoing each other's choice`() throws {
    let ben = try Visitor(at: service).signIn(as: Served.name, password: Served.password)
    let label = "What we ask the board to decide"
    try ana.open(board + "/choice").write("More workers", in: label)
    try ben.open(board + "/choice").write("More time", in: label)
    #expect(try ana.press("Save").reads("More workers"))
    try ben.press("Save")
    #expect(try ben.page.status == 422 && ben.reads("Someone else changed this."))
    #expect(try ben.page.controls.contains { $0.value == "More workers" })
    try ben.write("More of both", in: label).press("Save")
    #expect(try ben.reads("More of both"))
  }

  @Test func `finds a choice for the sheet that cannot be saved still there, to be sent again`()
    throws
  {
    let other = try DemoFolder(quarters: 1)
    defer { other.remove() }
    try other.change(
      "CREATE TRIGGER full BEFORE UPDATE ON boardChoice BEGIN SELECT RAISE(ABORT, 'full'); END")
    let ben = try Visitor(at: Served(other)).signIn(as: Served.name, password: Served.password)
    try ben.open(board + "/choice").write("More time", in: "What we ask the board to decide")
      .press("Save")
    #expect(try ben.page.status == 500 && ben.page.buttons == ["Try again"])
    try other.change("DROP TRIGGER full")
    #expect(try ben.press("Try again").reads("More time"))
  }

  @Test func `takes three concerns and no more, and says so with what was chosen`() throws {
    let store = try store()
    let day = try #require(Day(2026, 12, 1))
    for number in 1...4 {
      try store.add(
        Action(
          period: Self.quarter, theme: "KEPT", said: "Nobody rang \(number)", did: "",
          kind: .practice,
          lead: "The duty manager", due: day, status: .planned))
    }
    try ana.open(board + "/choice")
    let concerns = try ana.page.controls.filter { $0.name == "concern" }.map(\.label)
      .filter { $0.hasPrefix("Nobody rang ") }
    #expect(concerns.count == 4)
    for chosen in try ana.page.ticked { try ana.untick(chosen) }
    for concern in concerns { try ana.choose(concern) }
    try ana.press("Save")
    #expect(try ana.page.status == 422 && ana.reads("You chose more than three."))
    #expect(try Set(ana.page.ticked).isSuperset(of: concerns))
    try ana.untick(concerns[0]).press("Save")
    #expect(try ana.reads(concerns[1]) && !ana.reads(concerns[0]))
  }

  @Test func `shows on the sheet no comment that was withheld later`() throws {
    let store = try store()
    try ana.open(board + "/choice")
    let praise = try #require(try ana.page.controls.first { $0.name == "praise" }?.label)
    for chosen in try ana.page.ticked { try ana.untick(chosen) }
    #expect(try ana.choose(praise).press("Save").reads(praise))
    let comment = try #require(
      store.approvedComments().first { praise.hasPrefix("“\($0.words)”") })
    _ = try store.review(comment.name, version: comment.version, as: .withheld(suggested: []))
    #expect(try !ana.open(board).reads(praise))
  }

  @Test func `gives comments to those alone who may read them`() throws {
    let vic = try viewer()
    let files = "/staff/export/\(Self.quarter)/"
    #expect(try vic.open(files + "comments.csv").page.status == 403)
    for (person, names) in [(vic, false), (ana, true)] {
      let request = BrowserRequest.get(files + "datapackage.json")
      let reply = try person.wire.exchange(
        request.bytes(to: service.port, with: person.cookies))
      #expect(reply.status == 200 && reply.body.contains("comments.csv") == names)
      #expect(
        reply.all("Content-Disposition") == [
          "attachment; filename=\"heard-\(Self.quarter)-datapackage.json\""
        ])
    }
  }
}
