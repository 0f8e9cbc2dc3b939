import Embedded
import Kiosk
import Survey
import Testing

@Suite struct `Other languages` {
  @Test func `stand on the first page by their own names, in the order of service.yaml`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/")
    let names = try #require(try ana.page.main.first(ofClass: "languages")).all("a")
    #expect(
      names.map { $0["lang"] } == ["pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it"])
    #expect(names.first?.text == "Polski")
    #expect(names.filter { $0["dir"] == "rtl" }.map { $0["lang"] } == ["ur", "ar"])
  }

  @Test(arguments: ["pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it"])
  func `open one sentence and the number in that language`(language: String) throws {
    let ana = try Visitor(at: TestKiosk()).open("/at/north")
    let link = try #require(ana.page.links.first { $0["lang"] == language })
    try ana.open(link["href"] ?? "")
    #expect(try ana.heading == link.text)
    #expect(try ana.page.root["lang"] == language && ana.page.root["dir"] == link["dir"])
    #expect(try ana.page.main.first(ofClass: "phone")?.text == "01632 960188")
    #expect(try ana.page.root.first("header")?["lang"] == "en")
    #expect(try ana.page.main.all("p").count == 4)
    #expect(try ana.page.reads("Ring this number. Ask for someone who speaks"))
    #expect(try ana.follow("Back").page.address == "/at/north")
  }

  @Test func `lead back into a visit, and are kept nowhere`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now).open("/language/ur")
    #expect(Set(ana.cookies.keys) == ["visit"])
    #expect(try ana.follow("Back").heading == "Are the workers listening to you?")
  }

  @Test(arguments: ["fr", "xx", "PL", "pl "])
  func `that are not offered are not found`(language: String) throws {
    let path = "/language/\(language.replacing(" ", with: "%20"))"
    #expect(try Visitor(at: TestKiosk()).hear(path).status == 404)
  }

  @Test func `are not offered where there are no interpreters`() throws {
    let forms = Embedded.files(in: "Forms")["service.yaml"] ?? ""
    let setting = try #require(
      forms.split(separator: "\n\n").first { $0.contains("interpreter:\n") })
    let ana = try Visitor(at: TestKiosk(edited("service.yaml", [(String(setting), "")])))
    #expect(try ana.open("/").page.main.first(ofClass: "languages") == nil)
    #expect(try ana.hear("/language/pl").status == 404)
  }

  @Test func `that have no sentence are a fault with its cure`() throws {
    let fault = #expect(throws: Faults.self) {
      try edited("service.yaml", [("languages: [pl,", "languages: [xx,")])
    }
    #expect(fault?.description.contains("there is no \"xx\"") == true)
  }

  @Test func `need letters on shared screens, which heard check tells`() throws {
    #expect(
      TestKiosk.ours.letterSummaries == [
        "Shared screens need fonts-noto-core for Arabic, Bengali, Gujarati, Punjabi, Urdu; "
          + "systemd/screen/install brings it"
      ])
    let alone = try edited("service.yaml", [(", kiosk: yes", "")])
    #expect(alone.letterSummaries == [])
  }
}
