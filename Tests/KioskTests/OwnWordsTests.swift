import Testing

@Suite struct `Own words` {
  private let told = "Mrs Smith rang me on 07700 900123. She was kind."

  @Test func `are covered before anything keeps or shows them`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing(told, at: kiosk)
    #expect(try !kiosk.holds("Smith"))
    try ana.press("Continue")
    #expect(try ana.reads("We covered some words. They looked like names or numbers."))
    let shown = try #require(try ana.kept["What could be better? Use your own words."])
    #expect(!shown.contains("Smith") && !shown.contains("900123"))
    #expect(shown.contains("was kind"))
    try ana.press("Send")
    _ = try kiosk.opened()
    #expect(try kiosk.holds("was kind"))
    #expect(try !kiosk.holds("Smith") && !kiosk.holds("900123"))
  }

  @Test func `come back covered into their box`() throws {
    let ana = try writing(told, at: TestKiosk()).press("Continue").follow("Back")
    let typed = try #require(try ana.page.typed)
    #expect(!typed.contains("Smith") && typed.contains("was kind"))
  }

  @Test func `with no name in them are left as they are`() throws {
    let ana = try writing("More time to talk, please.", at: TestKiosk()).press("That is enough")
    #expect(try !ana.reads("We covered some words."))
    #expect(
      try ana.kept["What could be better? Use your own words."] == "More time to talk, please.")
  }

  @Test func `can be left out at the end`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("More time to talk, please.", at: kiosk).press("That is enough")
    #expect(try ana.page.ticked == [])
    try ana.choose("No").press("Send")
    #expect(try kiosk.opened().first?.answers["better"] == ["wait"])
    #expect(try !kiosk.holds("More time"))
  }

  @Test func `are kept when nothing is said about them`() throws {
    let kiosk = try TestKiosk()
    try writing("More time to talk, please.", at: kiosk).press("That is enough").press("Send")
    _ = try kiosk.opened()
    #expect(try kiosk.holds("More time"))
  }

  @Test func `are not asked about at the end when there are none`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now).choose("A bit").press(
      "That is enough")
    #expect(try !ana.reads("Can we keep your own words?"))
  }

  @Test func `are opened by a button and passed by everyone else`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.goOn(to: "What could be better?").choose("How long I waited").press("Continue")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.kept["What could be better? Use your own words."] == nil)
  }

  @Test func `that sound unsafe change nothing on the page: a watcher must not see it`() throws {
    let calm = try writing("I am fine at home.", at: TestKiosk()).press("That is enough").page
    let unsafe = try writing("He will kill me.", at: TestKiosk()).press("That is enough").page
    func rest(_ page: Page) throws -> [Substring] {
      let row = try #require(page.html.ranges(of: "Use your own words.</dt>").last)
      let end = try #require(page.html.ranges(of: "</dl>").last)
      // Behind its end a page is filled up to the same length.
      let close = try #require(page.html.ranges(of: "</html>").last)
      return [
        page.html[..<row.upperBound], page.html[end.lowerBound..<close.upperBound],
        "\(page.html.utf8.count)"[...],
      ]
    }
    #expect(try rest(calm) == rest(unsafe))
    #expect(calm.main.all("button").contains { $0.text == "Do you need help now?" })
  }

  @Test func `and all answers can be kept off the screen`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("More time to talk, please.", at: kiosk).press("That is enough")
    try ana.press("Do not show my answers")
    #expect(try ana.kept.isEmpty)
    #expect(try !ana.reads("More time") && !ana.reads("waited"))
    try ana.press("Send")
    #expect(try ana.heading == "Thank you")
    #expect(try kiosk.opened().first?.answers["better"] == ["wait"])
  }

  @Test func `at the limit are taken, and one letter more is said beside the box`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing(String(repeating: "word ", count: 400), at: kiosk).press("Continue")
    #expect(try ana.heading == "Check your answers")
    let long = String(repeating: "word ", count: 400) + "!"
    let ben = try writing(long, at: kiosk).press("Continue")
    #expect(try ben.page.status == 422)
    #expect(try ben.page.title.hasPrefix("Please check: "))
    #expect(try ben.page.main.all("strong").first?.text == "Please check this")
    let box = try #require(try ben.page.root.first("textarea"))
    #expect(box["aria-invalid"] == "true")
    #expect(box["aria-describedby"]?.contains("problem-text") == true)
    #expect(try ben.page.links.contains { $0["href"] == "#own-words" })
    #expect(try ben.page.typed == long)
    try ben.write("Shorter").press("Continue")
    #expect(try ben.kept["What could be better? Use your own words."] == "Shorter")
  }

  @Test func `may hold anything that can be typed`() throws {
    let odd = "<script>alert(1)</script> & \"more\" 'time' \u{1F600} {{words}} ünïcödé"
    let ana = try writing(odd, at: TestKiosk()).press("That is enough")
    #expect(try ana.kept["What could be better? Use your own words."]?.contains("<script>") == true)
    try ana.follow("Change: What could be better? Use your own words.")
    #expect(try ana.page.typed?.contains("& \"more\" 'time'") == true)
  }

  private func writing(_ words: String, at kiosk: TestKiosk) throws -> Visitor {
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
    try ana.choose("How long I waited").press("Say more in my own words").write(words)
    return ana
  }
}
