import Testing

@Suite struct `A visitor notices` {
  @Test(arguments: [
    ("<label for=\"choice-yes\">", "<label for=\"choice-other\">"), ("</legend>", "</span>"),
    ("height=\"96\"><h1>", "height=\"96\"><h2>"), ("<fieldset", "<div"), ("</fieldset>", ""),
    ("id=\"choice-no\"", "id=\"choice-yes\""), (" alt=\"\"", ""),
    ("<main id=\"main\"", "<main id=\"m\""),
    ("<button class=\"button\"", "<button class=\"button\" onclick=\"go()\""),
    ("</body>", "<script></script></body>"), ("<h1>", "<h1 style=\"color: red\">"),
    ("<title>", "<title></title><title>"), (" lang=\"en\"", ""),
    ("method=\"post\"", "method=\"get\""),
    ("autocomplete=\"off\"", ""), (">Get help</button>", "></button>"),
    ("<h1>", "<h1>Fish & chips "),
    ("href=\"#main\"", "href=\"javascript:help()\""),
    ("aria-describedby=\"", "aria-describedby=\"gone "),
    ("<!DOCTYPE html>", ""), ("</html>", "</html>more"), ("<p class=\"back\">", "<p class=back>"),
  ])
  func `a page that is not as it should be`(good: String, bad: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    var reply = try #require(ana.history.last)
    #expect(throws: Never.self) { try Page(reply, at: "/visit/5") }
    #expect(reply.body.contains(good))
    reply.body = reply.body.replacing(good, with: bad)
    #expect(throws: Unfit.self) { try Page(reply, at: "/visit/5") }
  }

  @Test(arguments: [
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control",
  ])
  func `a header that is gone`(name: String) throws {
    var reply = try #require(try Visitor(at: TestKiosk()).open("/").history.last)
    reply.headers.removeAll { $0.name == name }
    #expect(throws: Unfit.self) { try Page(reply, at: "/") }
  }

  @Test func `a button or a choice that is not there`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/")
    #expect(throws: Unfit.self) { try ana.press("Begin") }
    try ana.press("Start")
    #expect(throws: Unfit.self) { try ana.choose("Something that nobody offers") }
    #expect(throws: Unfit.self) { try ana.write("words") }
  }
}

@Suite struct `The look of the pages` {
  @Test func `is chosen once and kept from page to page`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/").follow("Text size and pictures")
    #expect(
      try ana.page.ticked == [
        "Normal", "Beside the words", "A full glass, an empty glass", "Like my device",
      ])
    try ana.choose("Biggest", "No pictures", "Light words on black").press("Save")
    #expect(try ana.page.root["class"] == "biggest no-pictures dark")
    try ana.beginAsMyself(About.now).follow("Text size and pictures")
    #expect(
      try ana.page.ticked == [
        "Biggest", "No pictures", "A full glass, an empty glass", "Light words on black",
      ])
    try ana.choose("Normal", "Above the words").press("Save")
    #expect(try ana.heading == "Are the workers listening to you?")
    #expect(try ana.page.root["class"] == "pictures-above dark")
  }
}
