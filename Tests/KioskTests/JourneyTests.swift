import Kiosk
import Testing

@Suite struct `A visit` {
  @Test(arguments: About.forms, Walk.Respondent.allCases)
  func `goes from the first page to thank you`(form: String, respondent: Walk.Respondent) throws {
    let kiosk = try TestKiosk()
    let walk = try Walk(form, as: respondent, .lastChoice, at: kiosk)
    #expect(walk.pages.first?.heading == "Tell us what you think")
    #expect(walk.pages.last?.reads("Your answers are in the box.") == true)
    #expect(try kiosk.opened().count == 1)
  }

  @Test(arguments: About.forms, Walk.Respondent.allCases)
  func `in which everything was skipped keeps nothing, and says so`(
    form: String, respondent: Walk.Respondent
  ) throws {
    let kiosk = try TestKiosk()
    let walk = try Walk(form, as: respondent, .nothing, at: kiosk)
    #expect(walk.pages.last?.heading == "You chose no answers.")
    #expect(walk.pages.last?.reads("We kept nothing.") == true)
    #expect(walk.visitor.secret == nil)
    #expect(try kiosk.opened().isEmpty)
  }

  @Test(arguments: [
    // At the end 12, then four pages of wishes, which of four mattered most, and that one.
    (About.now, 5), (About.end, 12 + 4 + 1 + 1), (About.before, 5), (About.start, 7),
  ])
  func `has no more main pages than were promised`(form: String, screens: Int) throws {
    let kiosk = try TestKiosk()
    for (respondent, more) in [(Walk.Respondent.myself, 0), (.helped, 2), (.helper, 3)] {
      let walk = try Walk(form, as: respondent, onlyMain: true, at: kiosk)
      #expect(walk.screens == screens + more)
    }
  }

  @Test func `is three pages for someone who does not know yet`() throws {
    for answer in ["Not yet", "I do not want to say"] {
      let ana = try Visitor(at: TestKiosk()).begin(About.start)
      try ana.choose("Me").press("Continue").choose(answer).press("Continue").press("Finish now")
      #expect(try ana.heading == "Check your answers")
      #expect(
        try ana.kept == ["Who is answering?": "Me", "Do you know what you want to happen?": answer])
    }
  }

  @Test func `asks why not when some wishes did not come true`() throws {
    let ana = try Visitor(at: TestKiosk()).begin(About.end)
    try ana.choose("Me").press("Continue").press("Continue")
    try ana.choose("Some of them").press("Continue")
    #expect(try ana.heading == "Did someone explain why not?")
  }

  @Test func `about a talk that did not happen asks for it later`() throws {
    let walk = try Walk(About.before, as: .myself, .nothing, onlyMain: true, at: TestKiosk())
    #expect(!walk.pages.contains { $0.heading == "Did someone explain it to you later?" })
    let ana = try Visitor(at: TestKiosk()).begin(About.before)
    try ana.choose("Me").press("Continue").choose("No").press("Continue")
    #expect(try ana.heading == "Did someone explain it to you later?")
  }

  @Test func `that is not sure is about how things are now`() throws {
    let ana = try Visitor(at: TestKiosk()).begin(About.unsure)
    try ana.choose("Me").press("Continue")
    #expect(try ana.heading == "Are the workers listening to you?")
  }

  @Test func `that was stopped half-way keeps what was said`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).begin(About.end).choose("Me").press("Continue")
    for answer in ["Yes, and I told them", "Yes, all of them", "Yes", "A bit"] {
      try ana.choose(answer).press("Continue")
    }
    try ana.choose("No").press("That is enough")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.kept.count == 6)
    try ana.press("Send")
    let kept = try #require(try kiosk.opened().first)
    #expect(kept.answers["listen"] == ["no"])
    #expect(kept.answers["told"] == ["bit"])
    #expect(kept.answers["happier"] == [])
  }

  @Test func `tried first keeps nothing`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).open("/").follow("Try one first")
    #expect(try ana.heading == "Do you like music?")
    try ana.choose("A bit").press("Continue")
    #expect(try ana.heading == "Tell us what you think")
    #expect(ana.cookies.isEmpty)
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `at a bad time is put off and leaves nothing`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).open("/").press("Start").press("Continue").choose(About.now)
      .press("Continue")
    let secret = ana.secret
    try ana.choose("Not now").press("Continue")
    #expect(try ana.reads("You can come back any time."))
    kiosk.kiosk.keepHouse()
    #expect(try !kiosk.keepsDraft(of: secret))
    #expect(ana.secret == nil)
  }
}
