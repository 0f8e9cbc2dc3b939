import Foundation
import Kiosk
import Survey
import Testing

@Suite struct `A card` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try CardVisits.kiosk() }

  @Test func `brings what was chosen at the start to the end, once`() throws {
    let ana = try CardVisits.offered(at: kiosk)
    #expect(try ana.reads("Do you want a card?"))
    #expect(try ana.reads("Anyone who has the card can see what you chose."))
    try ana.press("Yes, give me a card")
    #expect(try ana.heading == "This is your card.")
    let words = try CardVisits.words(of: ana)
    #expect(words.split(separator: " ").count == 5)

    let ben = try CardVisits.ending(at: kiosk)
    try ben.write(words.uppercased() + ".").press("Continue")
    #expect(try ben.heading == "Is it safe to show what you chose?")
    #expect(try ben.page.ticked == [])
    try ben.choose("Yes").press("Continue")
    #expect(try ben.heading == CardVisits.asked)
    try ben.goOn(to: "Did the harm stop?")
    #expect(try ben.reads("We ask about each thing you chose."))
    try ben.choose("A bit").press("Continue")
    #expect(try ben.heading == "Did you get your money or things back?")
    try ben.choose("No").press("Continue")
    #expect(try ben.press("Finish now").heading == "Check your answers")
    #expect(try ben.kept["What did you want to happen? Being safe"] == "The harm to stop")
    try ben.press("Send")
    #expect(try ben.heading == "Thank you")
    let kept = try #require(try kiosk.opened().first { $0.form == "end" })
    #expect(kept.answers["wished"] == ["stop", "goods"])
    #expect(kept.answers["happened.stop"] == ["bit"] && kept.answers["happened.goods"] == ["no"])

    let again = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    #expect(try again.page.status == 422)
    #expect(try again.reads("We have no card with these words. You can go on without one."))
  }

  @Test func `has nothing on it but a plain name, its words and an address`() throws {
    let ana = try CardVisits.offered(at: kiosk).press("Yes, give me a card")
    let card = try #require(try ana.page.root.first(ofClass: "card"))
    #expect(
      card.all("p").map(\.text) == ["Your views", try CardVisits.words(of: ana), "views.example"])
    #expect(card.isOfClass("printable"))
    #expect(try ana.page.root.everything.filter { $0.isOfClass("printable") }.count == 1)
    for word in ["safeguarding", "Exampleton", "2026", "harm"] {
      #expect(try !ana.reads(word), "\(word)")
    }
    #expect(try ana.reads("Only keep it if it is safe."))
    try ana.press("Finish and clear the screen")
    #expect(ana.secret == nil && ana.wasCleared)
  }

  @Test func `is offered with the safe choice first, and declined without a trace`() throws {
    let ana = try CardVisits.offered(at: kiosk)
    #expect(try ana.page.buttons.prefix(2) == ["No, thank you", "Yes, give me a card"])
    try ana.press("No, thank you")
    #expect(ana.secret == nil)
    #expect(try kiosk.rows(in: "card") == 0)
  }

  @Test func `is the same when the button is pressed twice`() throws {
    let ana = try CardVisits.offered(at: kiosk)
    let press = BrowserRequest.post("/sent/card", [("then", "make")])
    let words = try CardVisits.words(of: ana.go(press))
    #expect(try CardVisits.words(of: ana.go(press)) == words)
    #expect(try kiosk.rows(in: "card") == 1)
  }

  @Test func `leaves off what tells of someone else, unless it is ticked`() throws {
    let wishes = [
      "The harm to stop", "The person who hurt me to stay away", "The police to take it to court",
    ]
    let ana = try CardVisits.offered(wishes, at: kiosk)
    #expect(try ana.reads("We leave these things off your card."))
    #expect(try ana.page.choices == Array(wishes.dropFirst()))
    #expect(try ana.page.ticked == [])
    try ana.choose("The police to take it to court").press("Yes, give me a card")
    let ben = try CardVisits.ending(at: kiosk).write(CardVisits.words(of: ana)).press("Continue")
    try ben.choose("Yes").press("Continue").press("That is enough").press("Send")
    let kept = try #require(try kiosk.opened().first { $0.form == "end" })
    #expect(kept.answers["wished"] == ["stop", "police"])
  }

  @Test func `leaves off all six of them`() throws {
    let wishes = [
      "The person who hurt me to stay away",
      "No calls, messages or visits from the person who hurt me",
      "The person who hurt me to say sorry", "The police to take it to court",
      "To keep seeing the person who hurt me, safely", "The person who hurt me to get help",
    ]
    let ana = try CardVisits.offered(wishes, at: kiosk)
    #expect(try ana.page.choices == wishes)
    try ana.press("Yes, give me a card")
    #expect(try ana.heading == "There is no card.")
    #expect(try kiosk.rows(in: "card") == 0)
    try ana.press("Finish and clear the screen")
    #expect(try ana.heading == "Tell us what you think")
  }

  @Test func `speaks for someone else too`() throws {
    let ana = try CardVisits.offered(["More friends in their life"], at: kiosk, as: .helper)
    try ana.press("Yes, give them a card")
    #expect(try ana.heading == "This is their card.")
    let words = try CardVisits.words(of: ana)
    let ben = try CardVisits.ending(at: kiosk, as: .helper).write(words).press("Continue")
    #expect(try ben.heading == "Is it safe to show what they chose?")
    try ben.choose("Yes").press("Continue").goOn(to: "Did they make more friends?")
  }

  @Test func `is not made for answers that were not sent, or were taken back`() throws {
    let press = BrowserRequest.post("/sent/card", [("then", "make")])
    #expect(try Visitor(at: kiosk).go(press).heading == "Tell us what you think")
    let ana = try Visitor(at: kiosk).beginAsMyself(About.start)
    #expect(try ana.go(press).heading == "Do you know what you want to happen?")
    let ben = try CardVisits.offered(at: kiosk)
    let secret = ben.secret
    try ben.open("/sent").press("Take my answers back")
    kiosk.kiosk.keepHouse()
    ben.forge("visit", secret)
    #expect(try ben.go(press).heading == "The screen is clear.")
    #expect(try kiosk.rows(in: "card") == 0)
  }

  @Test func `is not made of fields that are not on the page, nor of wishes that were not chosen`()
    throws
  {
    let ana = try CardVisits.offered(at: kiosk)
    #expect(try ana.go(.post("/sent/card", [("surprise", "1")])).page.status == 400)
    #expect(try kiosk.rows(in: "card") == 0)
    try ana.go(.post("/sent/card", [("add", "police"), ("then", "make")]))
    let ben = try CardVisits.ending(at: kiosk).write(CardVisits.words(of: ana)).press("Continue")
    try ben.choose("Yes").press("Continue").press("That is enough").press("Send")
    let kept = try #require(try kiosk.opened().first { $0.form == "end" })
    #expect(kept.answers["wished"] == ["stop", "goods"])
  }

  @Test func `is not used up by someone who says that they did not want anything`() throws {
    let words = try CardVisits.words(
      of: CardVisits.offered(at: kiosk).press("Yes, give me a card"))
    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    try ben.choose("Yes").press("Continue").goOn(to: "Did the things you wanted happen?")
    try ben.choose("I did not want anything").press("That is enough").press("Send")
    #expect(try kiosk.rows(in: "card") == 1)
  }

  @Test func `is cleared from a shared screen after a while, like the page that offers it`() throws
  {
    let ana = try CardVisits.offered(at: kiosk, from: "/at/north")
    #expect(try ana.page.header("Refresh") == "660; url=/cleared?at=north")
    try ana.press("Yes, give me a card")
    #expect(try ana.page.header("Refresh") == "660; url=/cleared?at=north")
    try ana.open("/cleared?at=north")
    #expect(ana.secret == nil)
    let ben = try CardVisits.ending(at: kiosk, from: "/at/north")
    #expect(try ben.page.header("Refresh") == "660; url=/cleared?at=north")
  }
}

@Suite struct `A service without cards` {
  @Test func `offers none, asks for none and takes none`() throws {
    let kiosk = try TestKiosk()
    let ana = try CardVisits.wishing(at: kiosk).press("Show my list")
    #expect(try !ana.page.buttons.contains("Continue"))
    #expect(try ana.go(.post("/sent/card", [("then", "make")])).heading == "Thank you")
    #expect(try ana.open("/sent/card").heading == "Thank you")
    let ben = try Visitor(at: kiosk).beginAsMyself(About.end)
    #expect(try ben.heading == CardVisits.asked)
    for name in ["card", "card-safe"] {
      try ben.go(.post("/visit/5", [("screen", name), ("then", "next")]))
      #expect(try ben.heading == CardVisits.asked)
    }
    #expect(try !ben.open("/what-happens").reads("Did you take a card?"))
    #expect(!FileManager.default.fileExists(atPath: kiosk.folder.path() + "/keys/card.salt"))
  }

  @Test func `has the same codes when it turns them on`() throws {
    let with = try CardVisits.kiosk().resources.forms
    #expect(with.forms.map(\.codes) == TestKiosk.ours.forms.forms.map(\.codes))
  }
}
