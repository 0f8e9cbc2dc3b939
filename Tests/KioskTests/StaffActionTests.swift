import Accounts
import Store
import Survey
import Testing

@Suite struct `Actions` {
  let kiosk: TestKiosk
  let ana: Visitor

  init() throws {
    kiosk = try TestKiosk()
    ana = try kiosk.member()
  }

  @Test func `become public by a second step, and stand on the first page and their own`() throws {
    let guest = Visitor(at: kiosk)
    #expect(try guest.open("/you-said").reads("Nothing is here yet."))
    try write("Nobody rang back.", did: "We ring each day.", status: "Done")
    #expect(try ana.reads("Only the quality team sees this now."))
    for path in ["/", "/at/north", "/you-said"] {
      #expect(try !guest.open(path).reads("Nobody rang back."), "\(path)")
    }
    try ana.press("Publish this")
    for path in ["/", "/you-said"] {
      try guest.open(path)
      #expect(try guest.reads("Nobody rang back."), "\(path)")
      #expect(try guest.reads("We did this We ring each day."), "\(path)")
    }
    // A shared screen at rest is calm: it leads there from its foot.
    #expect(try guest.open("/at/north").follow("You said, we did").reads("Nobody rang back."))
    #expect(guest.cookies.isEmpty)
    try ana.press("Take it off the public pages")
    for path in ["/", "/you-said"] {
      #expect(try !guest.open(path).reads("Nobody rang back."), "\(path)")
    }
  }

  @Test(arguments: [
    ("Planned", "We will do this"), ("Being done", "We are doing this now"),
    ("Done", "We did this"),
    ("Cannot be done", "We could not, because"),
  ])
  func `say in easy words how far they are`(status: String, words: String) throws {
    try write("Letters were long.", did: "The law asks for them.", status: status)
    try ana.press("Publish this")
    #expect(try Visitor(at: kiosk).open("/you-said").reads("\(words) The law asks for them."))
  }

  @Test func `are what someone may go on to who has answered, and nothing is left of their visit`()
    throws
  {
    try write("Nobody rang back.", did: "We ring.", status: "Done")
    try ana.press("Publish this")
    let guest = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press(
      "That is enough"
    ).press(
      "Send")
    try guest.press("Finish and see what changed")
    #expect(try guest.heading == "You said, we did" && guest.reads("Nobody rang back."))
    #expect(guest.wasCleared && guest.secret == nil)
  }

  @Test func `leave the public pages when they change, until they are published again`() throws {
    try write("Nobody rang back.", did: "We ring.", status: "Done")
    try ana.press("Publish this").write("We ring each day.", in: "What we did, or why we could not")
      .press("Save")
    let guest = Visitor(at: kiosk)
    #expect(try !guest.open("/you-said").reads("We ring"))
    try ana.press("Publish this")
    #expect(try guest.open("/you-said").reads("We ring each day."))
  }

  @Test func `must be easy to read before everyone reads them`() throws {
    let long = "This one sentence goes on and on until nobody knows where it began at all."
    try write("Nobody rang back.", did: long, status: "Done")
    try ana.press("Publish this")
    #expect(try ana.page.status == 422 && ana.page.title.hasPrefix("Please check:"))
    #expect(try ana.reads("Over 12 words: This one sentence goes on"))
    try write("Nobody rang back.", did: "", status: "Planned")
    try ana.press("Publish this")
    #expect(try ana.reads("Write what you did, or why you could not."))
    #expect(try Visitor(at: kiosk).open("/you-said").reads("Nothing is here yet."))
  }

  @Test func `say what is missing, and lose nothing that was typed`() throws {
    try ana.open("/staff/actions/new").write("<b>Nobody</b> rang.", in: "What people said")
      .write("soon", in: "By when").press("Save")
    #expect(try ana.page.status == 422)
    for told in ["Who leads: Write something here.", "By when: Write a day", "Kind: Choose one."] {
      #expect(try ana.reads(told), "\(told)")
    }
    #expect(try ana.page.typed == "<b>Nobody</b> rang.")
    #expect(try kiosk.store.actions().isEmpty)
  }

  @Test func `changed by two at once are told so, with nothing lost`() throws {
    try write("Nobody rang back.", did: "We ring.", status: "Done")
    let ben = try kiosk.member(named: "ben").open(ana.page.address)
    try ana.write("From Ana.", in: "What people said").press("Save")
    try ben.write("From Ben.", in: "What people said").press("Save")
    #expect(try ben.page.status == 409)
    #expect(try ben.reads("Someone else changed this") && ben.reads("From Ana."))
    #expect(try ben.page.typed == "From Ben.")
    #expect(try kiosk.store.actions().map(\.said) == ["From Ana."])
    try ben.press("Save")
    #expect(try kiosk.store.actions().map(\.said) == ["From Ben."])
  }

  @Test func `are not published in words that nobody has seen`() throws {
    try write("Nobody rang back.", did: "We ring.", status: "Done")
    let ben = try kiosk.member(named: "ben").open(ana.page.address)
    try ana.write("From Ana.", in: "What people said").press("Save")
    try ben.press("Publish this")
    #expect(try ben.page.status == 409 && ben.reads("Someone else changed this"))
    #expect(try kiosk.store.publishedActions().isEmpty)
  }

  @Test func `that cannot be saved are still there, to be sent again`() throws {
    try ana.open("/staff/actions/new")
    try kiosk.meddle("ALTER TABLE action RENAME TO away")
    try write("Nobody rang back.", did: "We ring.", status: "Done")
    #expect(try ana.page.status >= 500 && ana.heading == "We could not save your answers.")
    try kiosk.meddle("ALTER TABLE away RENAME TO action")
    try ana.press("Try again")
    #expect(try kiosk.store.actions().map(\.said) == ["Nobody rang back."])
  }

  @Test func `warn of what may be a name`() throws {
    try write("Dr Priya Sharma did not ring.", did: "We ring.", status: "Done")
    #expect(try ana.reads("This may hold a name or a number."))
  }

  @Test func `take no theme that its quarter does not show`() throws {
    try ana.open("/staff/actions/new")
    #expect(try ana.page.root.all("option").map(\.text).contains("One comment that counts"))
    try ana.go(
      .post(
        "/staff/actions/new",
        [
          ("said", "Nobody rang."), ("lead", "Ana"), ("due", "2026-12-31"), ("status", "planned"),
          ("kind", "practice"), ("period", "2026-Q3"), ("theme", "LIST"),
        ]))
    #expect(try ana.page.status == 422)
    #expect(try ana.reads("This theme is not shown in that quarter."))
  }

  @Test func `overdue stand first, for a viewer too, who cannot change them`() throws {
    try write("Nobody rang back.", did: "We ring.", status: "Being done", due: "2026-11-17")
    let ben = try kiosk.member(.viewer, named: "ben").open("/staff/actions")
    #expect(try ben.reads("Overdue since Tuesday 17 November 2026"))
    #expect(try !ben.page.links.contains { $0.text == "Nobody rang back." })
    #expect(try ana.open("/staff").reads("One action is overdue."))
  }

  @Test func `are hung up as a poster`() throws {
    try write("Nobody rang back.", did: "We ring.", status: "Done")
    #expect(try ana.open("/staff/poster").reads("Nothing has been published yet."))
    try ana.open("/staff/actions").follow("Nobody rang back.").press("Publish this")
    #expect(try ana.open("/staff/poster").reads("You said Nobody rang back."))
  }

  private func write(
    _ said: String, did: String, status: String, due: String = "2026-12-31"
  ) throws {
    try ana.open("/staff/actions/new").write(said, in: "What people said")
      .write(did, in: "What we did, or why we could not").choose(status, "Practice")
      .pick("July to September 2026", in: "Quarter in which it was said")
      .write("The manager", in: "Who leads").write(due, in: "By when").press("Save")
  }
}
