import HTTP
import Kiosk
import Testing

@Suite struct `How the pages look` {
  @Test func `is tried on the same page before it is saved`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/look")
    try ana.choose("Very big", "Bigger pictures", "Yellow words on black").press("Show me")
    #expect(try ana.heading == "Text size and pictures")
    #expect(try ana.page.root["class"] == "large pictures-bigger yellow")
    #expect(try ana.page.ticked == ["Very big", "Bigger pictures", "Yellow words on black"])
    try ana.choose("Dark words on cream").press("Save")
    #expect(try ana.heading == "Tell us what you think")
    #expect(try ana.page.root["class"] == "large pictures-bigger cream")
    try ana.open("/look").press("As it was at first")
    #expect(try ana.page.root["class"] == "")
    #expect(try ana.page.ticked == ["Normal", "Beside the words", "Like my device"])
  }

  @Test func `can be chosen in four sizes and five colours`() throws {
    let choices = try Visitor(at: TestKiosk()).open("/look").page.choices
    #expect(choices.prefix(4) == ["Normal", "Bigger", "Very big", "Biggest"])
    #expect(choices.suffix(5).contains("Dark words on cream"))
    #expect(choices.count == 4 + 4 + 5)
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
    #expect(ana.crumbs["look"] == nil)
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
