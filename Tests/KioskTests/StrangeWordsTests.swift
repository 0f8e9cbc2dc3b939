import Anonymity
import Foundation
import Kiosk
import Testing

/// Whatever is typed or pasted is taken, shown as typed but for what is covered, and harms nothing.
@Suite struct `Strange words` {
  private let box = "What could be better? Use your own words."

  private func writing(_ words: String, at kiosk: TestKiosk) throws -> Visitor {
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
    try ana.choose("How long I waited").press("Say more in my own words").write(words)
    return ana
  }

  @Test(arguments: [
    "Мне плохо", "لا أعرف", "\u{202E}ees not\u{202C} right", "我不知道", "मुझे नहीं पता",
    "👩🏽‍🦽 was 😊", "z̷̛̩a̴͇͝l̵g̶o", "\u{FEFF}\u{200B}\u{2028}odd", "half\u{FFFD}\u{E000}way",
  ])
  func `of any script are kept, or covered as names of theirs`(words: String) throws {
    let kiosk = try TestKiosk()
    let ana = try writing(words, at: kiosk).press("That is enough")
    #expect(try ana.heading == "Check your answers")
    let kept = try #require(try ana.kept[box])
    #expect(!kept.isEmpty)
    try ana.press("Send")
    #expect(try ana.heading == "Thank you")
    #expect(try kiosk.opened().first?.answers["better"] == ["wait"])
  }

  @Test func `with marks that nobody can see are taken and shown without harm`() throws {
    let kiosk = try TestKiosk()
    let marks = String(String.UnicodeScalarView((1..<32).compactMap { Unicode.Scalar($0) }))
    let ana = try writing("too \(marks) long", at: kiosk).press("That is enough")
    #expect(try ana.kept[box]?.hasPrefix("too") == true && ana.kept[box]?.hasSuffix("long") == true)
    try ana.press("Send")
    #expect(try ana.heading == "Thank you")
    #expect(try kiosk.opened().count == 1)
  }

  @Test func `that hold a placeholder keep it as one`() throws {
    let kiosk = try TestKiosk()
    let ana = try writing("[name] was kind, Joan was not. [phone]", at: kiosk)
    try ana.press("That is enough")
    #expect(try ana.kept[box] == "[name] was kind, [name] was not. [phone]")
    try ana.press("Send")
    _ = try kiosk.opened()
    #expect(try kiosk.holds("[name] was kind, [name] was not. [phone]"))
  }

  @Test(arguments: [
    "=HYPERLINK(\"http://x.example\",\"y\")", "+1+1|cmd", "@SUM(1)", "-2+3", "\t=1", "=1,\"\r\n=2",
    "<img src=x onerror=alert(1)>", "</textarea><script>alert(1)</script>", "&amp;&#60;b&#62;",
    "'); DROP TABLE comment;--", "{{{words}}}", "%00%s%n",
  ])
  func `that a page, a spreadsheet or a database might obey are words to us`(words: String) throws {
    let kiosk = try TestKiosk()
    let ana = try writing(words, at: kiosk).press("That is enough")
    #expect(try ana.heading == "Check your answers")
    #expect(try ana.page.main.all("script", "img").allSatisfy { $0["onerror"] == nil })
    #expect(try ana.page.root.all("script").isEmpty)
    try ana.press("Send")
    #expect(try kiosk.opened().count == 1)
    #expect(try kiosk.rows(in: "comment") == 1)
  }
}
