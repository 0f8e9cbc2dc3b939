import Kiosk
import Testing

@Suite struct `The service's log` {
  @Test func `tells nothing of who came and what was said`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    let secret = try #require(ana.secret)
    try ana.choose("A bit").press("Continue").goOn(to: "What could be better?")
    try ana.choose("How long I waited").press("Say more in my own words")
    try ana.write("Margaret was rude").press("Continue").press("Send")
    let words = try #require(try ana.takeBackWords)
    try ana.open("/take-back?hidden=query").write("wrong secret words").press(
      "Take my answers back")
    try ana.write(words).press("Take my answers back")
    try misbehave(at: kiosk)
    kiosk.kiosk.keepHouse()
    let log = kiosk.log.all.joined(separator: "\n").lowercased()
    for trace in [
      "margaret", "rude", "waited", "a bit", "north", "127.0.0.1", "testscreen", "mozilla", "query",
      "wrong secret", secret, words, "evil", "admin", "passwd", "surprise",
    ] {
      #expect(!log.contains(trace.lowercased()), "\(trace)")
    }
  }

  @Test func `has one line under the number that the page of a mistake of ours shows`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    try kiosk.breakStore()
    try ana.open("/visit/5")
    #expect(try ana.page.status == 500)
    #expect(try ana.heading == "Something went wrong here.")
    let number = try #require(try ana.page.main.first("strong")?.text)
    let lines = kiosk.log.all.filter { $0.contains(number) }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("SQLite result") == true)
    #expect(lines.first?.contains(try #require(ana.secret)) == false)
  }

  private func misbehave(at kiosk: TestKiosk) throws {
    let ben = try Visitor(at: kiosk).beginAsMyself(About.now)
    try ben.go(.post("/visit/5", [("surprise", "admin")]))
    try ben.go(.get("/").saying("Host", "evil.example")).open("/etc/passwd?query=1")
    try ben.go(BrowserRequest(method: "POST", path: "/visit/5", body: Array("a=%FF".utf8)))
    ben.forge("visit", "surprise")
    try ben.open("/visit/7")
  }
}
