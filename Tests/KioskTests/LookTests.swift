import HTTP
import Kiosk
import Pages
import Testing

@Suite struct `How the pages look` {
  @Test func `is tried on the same page before it is saved`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/look")
    try ana.choose("Very big", "Bigger pictures", "Yellow words on black").press("Show me")
    #expect(try ana.heading == "Text size and pictures")
    #expect(try ana.page.root["class"] == "large pictures-bigger yellow")
    #expect(
      try ana.page.ticked == [
        "Very big", "Bigger pictures", "A full glass, an empty glass", "Yellow words on black",
      ])
    try ana.choose("Dark words on cream").press("Save")
    #expect(try ana.heading == "Tell us what you think")
    #expect(try ana.page.root["class"] == "large pictures-bigger cream")
    try ana.open("/look").press("As it was at first")
    #expect(try ana.page.root["class"] == "")
    #expect(
      try ana.page.ticked == [
        "Normal", "Beside the words", "A full glass, an empty glass", "Like my device",
      ])
  }

  @Test func `can be chosen in four sizes and five colours`() throws {
    let choices = try Visitor(at: TestKiosk()).open("/look").page.choices
    #expect(choices.prefix(4) == ["Normal", "Bigger", "Very big", "Biggest"])
    #expect(choices.suffix(5).contains("Dark words on cream"))
    #expect(choices.count == 4 + 4 + 2 + 5)
  }

  @Test func `has ticks instead of glasses for people who like ticks, and says what they mean`()
    throws
  {
    let ana = try Visitor(at: TestKiosk()).open("/practice")
    #expect(try ana.reads("A full glass means Yes.") && !ana.reads("A tick means Yes."))
    #expect(try ana.draws("yes", "bit", "no") && !ana.draws("tick-yes"))
    try ana.follow("Text size and pictures").choose("A tick, a cross").press("Save")
    #expect(try ana.open("/practice").draws("tick-yes", "tick-bit", "tick-no") && !ana.draws("yes"))
    #expect(try ana.reads("A tick means Yes.") && !ana.reads("glass"))
    try ana.beginAsMyself(About.now)
    #expect(try ana.draws("tick-yes", "tick-no", "dk") && !ana.draws("no"))
    try ana.choose("No").press("Continue").press("That is enough")
    #expect(try ana.draws("tick-no") && !ana.draws("no"))
  }

  @Test func `says nothing of glasses where there are no pictures`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/look").choose("No pictures").press("Save")
    #expect(try !ana.open("/practice").reads("glass"))
  }

  @Test(arguments: [
    ("normal.left.device.ticks", "normal.left.device.ticks"),
    ("normal.left.device.ticks.ur", "normal.left.device.ticks.ur"),
    ("normal.left.device.glasses.ur", "normal.left.device.ur"),
    ("normal.left.device.ur", "normal.left.device.ur"),
    ("normal.left.device.ur.ticks", "normal.left.device"),
    ("normal.left", "normal.left.device"),
  ])
  func `is read as it was written`(cookie: String, again: String) {
    #expect(DisplayPreferences(cookie).text == again)
  }

  @Test(arguments: ["Leave now", "Throw my answers away", "Finish and clear the screen"])
  func `is forgotten when the visit is over`(wayOut: String) throws {
    let ana = try Visitor(at: TestKiosk()).open("/look?at=north")
    try ana.choose("Biggest").press("Save").beginAsMyself(About.now, at: "/at/north")
    #expect(try ana.page.root["class"] == "biggest")
    try ana.choose("No")
    if wayOut == "Leave now" {
      try ana.press(wayOut)
    } else {
      try ana.press("Continue").press("That is enough")
      try ana.press(wayOut == "Throw my answers away" ? wayOut : "Send")
      if wayOut != "Throw my answers away" { try ana.press(wayOut) }
    }
    #expect(ana.cookies["look"] == nil)
    #expect(try ana.page.root["class"] == "")
  }

  @Test func `is forgotten on a shared screen where nobody began`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/look?at=north")
    try ana.choose("Biggest").press("Save")
    #expect(try ana.page.header("Refresh") == "240; url=/cleared?at=north")
    try ana.open("/cleared?at=north").open("/at/north")
    #expect(try ana.page.root["class"] == "" && ana.page.header("Refresh") == nil)
    let ben = try Visitor(at: TestKiosk()).open("/look")
    try ben.choose("Biggest").press("Save")
    #expect(try ben.page.header("Refresh") == nil)
  }
}

extension Visitor {
  /// Whether all of these pictures stand on the page.
  fileprivate func draws(_ names: String...) throws -> Bool {
    let drawn = Set(try page.root.all("img").compactMap { $0["src"]?.split(separator: "/").last })
    return names.allSatisfy { drawn.contains("\($0).svg") }
  }
}
