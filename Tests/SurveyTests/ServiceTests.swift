import Survey
import Testing

@Suite struct `The service file` {
  @Test func `is for a council and numbers that are invented`() throws {
    let service = try Folder.heard.get().service
    #expect(service.council == "Exampleton Council")
    #expect(!service.contacts.all.contains { !$0.isExample })
    #expect(Set(service.contacts.all.map(\.phone)).count == service.contacts.all.count)
    #expect(service.contacts.others.map(\.key) == ["crisis", "home"])
    #expect(service.hosts == ["localhost", "127.0.0.1"])
    #expect(service.leaveTo == "https://www.bbc.co.uk/weather")
    #expect(!service.workersAreNotSentAnswers && !service.isBehindTLS)
  }

  @Test func `names a person's own phone first, then the kiosks with their areas`() throws {
    let places = try Folder.heard.get().service.places
    #expect(places.map(\.code) == ["own", "north", "south"])
    #expect(places.map(\.isKiosk) == [false, true, true])
    #expect(places.map(\.area) == [nil, "North", "South"])
  }

  @Test func `needs few lines: the rest has careful defaults`() throws {
    var files = Small.files
    for line in ["box: { floor: 8 }\n", "kiosk: { still-there-for: 60 }\n", "release: quarter\n"] {
      files["service.yaml"]?.replace(line, with: "")
    }
    let service = try Forms(files: files, pictures: Small.pictures).service
    #expect(service.box.floor == 8 && service.box.opening == .automatic)
    #expect(service.kiosk.stillThereAfter == 180 && service.kiosk.stillThereFor == 60)
    #expect(service.retention.draftHours == 24 && service.retention.responseQuarters == 4)
    #expect(service.releases == .quarter)
    #expect(service.keepsArea)
  }

  @Test(arguments: [("01632 960999", true), ("0808 157 0123", true), ("0300 123 4567", false)])
  func `knows an example number`(_ phone: String, _ isExample: Bool) throws {
    let files = Small.files(breaking: "service.yaml", "01632 960111", into: phone)
    let service = try Forms(files: files, pictures: Small.pictures).service
    #expect(service.contacts.safeguarding.isExample == isExample)
  }

  @Test func `takes any number of contacts, and fills each into the wording`() throws {
    let line =
      "  night2: { ask: Are you alone?, name: The night line, phone: 01632 960188, more: [Ring.] }\n"
    let files = Small.files(breaking: "service.yaml", "hosts:", into: line + "hosts:")
    let service = try Forms(files: files, pictures: Small.pictures).service
    #expect(service.contacts.all.count == 6 && service.contacts.others[0].more == ["Ring."])
    let wording = """
      help:
        lines:
          - { ask: Danger?, do: Ring 999., tel: "999", more: [] }
          - contacts: Ring {name} on {phone}.
          - { ask: Talk?, do: "Ring {night2} on {night2 phone}.", more: [] }
      """
    let words = try PageWords(text: wording, file: "en.yaml", service: service)[.own]
    guard case .list(let lines)? = words.at("help.lines") else {
      Issue.record("there are no lines")
      return
    }
    #expect(lines.map { $0.text("ask") } == ["Danger?", "Are you alone?", "Talk?"])
    #expect(lines[1].text("do") == "Ring The night line on 01632\u{a0}960188.")
    #expect(lines[1].text("tel") == "01632960188" && lines[1].texts("more") == ["Ring."])
    #expect(lines[2].text("do") == lines[1].text("do"))
  }

  @Test(arguments: [
    ("hosts: [localhost]", "hosts: [adultsafeguarding.example.gov.uk]", "service.yaml:8: the host"),
    ("hosts: [localhost]", "hosts: localhost-abuse", "service.yaml:8: the host"),
    ("code: hall", "code: harm", "service.yaml:12: the place code"),
    ("release:", "card-address: police.example\nrelease:", "service.yaml:16: the address on the c"),
    ("code: hall", "code: harmony", nil), ("[localhost]", "[charmouth.example.gov.uk]", nil),
  ])
  func `says which names tell what the service is about`(
    _ text: String, _ other: String, _ told: String?
  ) throws {
    let files = Small.files(breaking: "service.yaml", text, into: other)
    let telling = try Forms(files: files, pictures: Small.pictures).service.tellingNames
    #expect(telling.count == (told == nil ? 0 : 1))
    #expect(telling.allSatisfy { $0.description.hasPrefix(told ?? "") && !$0.cure.isEmpty })
  }

  @Test func `is told with titles that tell, but for the quality team's own`() throws {
    let wording = """
      tab: Your views
      help: { title: Abuse, heading: Harm }
      staff: { title: Safeguarding }
      messages: { later: { title: { self: All well, for: Harm to them } } }
      """
    let words = try PageWords(
      text: wording, file: "en.yaml", service: try Folder.heard.get().service)
    #expect(
      words.tellingTitles.map { $0.description.prefix { $0 != ";" } } == [
        "en.yaml:2: the title \"Abuse\" tells by \"abuse\" what it is about",
        "en.yaml:4: the title \"Harm to them\" tells by \"harm\" what it is about",
      ])
  }

  @Test func `fills the numbers into the forms, each in one piece`() throws {
    let helper = try #require(try Folder.form("start").question("helper"))
    #expect(helper.lead.count == 6)
    #expect(helper.lead.allSatisfy { $0.own.isEmpty })
    let last = try #require(helper.lead.last?.behalf)
    #expect(last.hasSuffix("Please ring 01632\u{a0}960155 instead."))
  }
}
