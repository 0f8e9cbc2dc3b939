import Accounts
import Kiosk
import Testing

@Suite struct `Forms that are read anew` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try TestKiosk() }

  private struct Broken: Error, CustomStringConvertible { let description = "end.yaml:3: no title" }

  @Test func `are served from the next request on, and a visit goes on`() throws {
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    #expect(try ana.heading == "Are the workers listening to you?")
    let changed = try edited(
      "now.yaml", [("Are the workers listening to you?", "Do they listen?")])
    kiosk.served.reload { changed }
    #expect(kiosk.log.all.contains { $0.contains("forms and settings were read anew") })
    try ana.choose("A bit").press("That is enough")
    #expect(try ana.kept["Do they listen?"] == "A bit")
    #expect(try ana.press("Send").heading == "Thank you")
  }

  @Test func `with a fault leave the old ones serving, and say so`() throws {
    let ana = try kiosk.member(.manager)
    kiosk.served.reload { throw Broken() }
    #expect(kiosk.log.all.contains { $0.contains("the old ones serve on: end.yaml:3: no title") })
    let said = try kiosk.health()
    #expect(said.status == 200)
    #expect(said.body.hasPrefix("warning\nforms: the old ones serve on: end.yaml:3"))
    #expect(try ana.open("/staff").reads("The forms were changed with a mistake."))
    #expect(try Visitor(at: kiosk).open("/").heading == "Tell us what you think")
    kiosk.served.reload { TestKiosk.ours }
    #expect(try kiosk.health().body == "ok\n")
  }

  @Test func `that ask something else under the same version are such a fault`() throws {
    kiosk.served.reload { TestKiosk.ours }
    let choice = """
            - code: nosay
              self: I do not want to say
              for: They do not want to say
              picture: know-nosay

      """
    let changed = try edited("now.yaml", [(choice, "")])
    kiosk.served.reload { changed }
    #expect(try kiosk.health().body.hasPrefix("warning\nforms: the old ones serve on: "))
    #expect(try kiosk.health().body.contains("raise version"))
  }

  @Test func `while the data cannot be read tell the kind of trouble, and no statement`() throws {
    try kiosk.meddle("DROP TABLE formVersion")
    kiosk.served.reload { TestKiosk.ours }
    #expect(kiosk.log.all.contains { $0.contains("the old ones serve on: SQLite result 1") })
    #expect(!kiosk.log.all.contains { $0.contains("SELECT") })
  }

  @Test func `take their settings along, but for those the server was started with`() throws {
    let changed = try edited(
      "service.yaml", [("https://www.bbc.co.uk/weather", "https://www.gov.uk/")])
    kiosk.served.reload { changed }
    let told = "leave-to, behind-tls and shared-networks take effect"
    #expect(kiosk.log.all.contains { $0.hasPrefix(told) })
  }
}
