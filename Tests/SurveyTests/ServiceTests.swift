import Survey
import Testing

@Suite struct `The service file` {
  @Test func `is for a council and numbers that are invented`() throws {
    let service = try Folder.heard.get().service
    #expect(service.council == "Exampleton Council")
    #expect(!service.contacts.all.contains { !$0.isExample })
    #expect(Set(service.contacts.all.map(\.phone)).count == 5)
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

  @Test func `fills the numbers into the forms, each in one piece`() throws {
    let helper = try #require(try Folder.form("start").question("helper"))
    #expect(helper.lead.count == 6)
    #expect(helper.lead.allSatisfy { $0.own.isEmpty })
    let last = try #require(helper.lead.last?.behalf)
    #expect(last.hasSuffix("Please ring 01632\u{a0}960155 instead."))
  }
}
