import Store
import Survey
import Testing

@Suite struct `Offered and answered` {
  let kiosk: TestKiosk
  let ana: Visitor
  let quarter = Period.quarter(year: 2026, number: 3)

  init() throws {
    kiosk = try TestKiosk()
    ana = try kiosk.member()
  }

  @Test func `is typed in for each quarter, and stays`() throws {
    try ana.open("/staff/offers")
    #expect(
      try ana.reads("July to September 2026 Write them: July to September 2026 Not written yet"))
    try fill(ended: "40", offered: "30", risk: "4")
    #expect(try ana.heading == "Offered and answered")
    #expect(try ana.reads("July to September 2026 Change: July to September 2026 40 30 4"))
    #expect(try kiosk.store.offer(of: quarter)?.reasons[.risk] == 4)
    #expect(try kiosk.store.offer(of: quarter)?.reasons[.died] == 0)
  }

  @Test(arguments: [
    ("40", "30", "11", "Offered and not offered make 41. Only 40 ended."),
    ("40", "30", "-1", "Write a whole number, 0 or more."),
    ("40", "", "1", "Write a whole number, 0 or more."),
    ("many", "30", "1", "Write a whole number, 0 or more."),
    ("1e3", "30", "1", "Write a whole number, 0 or more."),
    ("99999999999999999999", "1", "1", "Write a whole number, 0 or more."),
    ("٤٠", "1", "1", "Write a whole number, 0 or more."),
  ])
  func `says plainly what cannot be, and keeps what was typed`(
    ended: String, offered: String, risk: String, told: String
  ) throws {
    try fill(ended: ended, offered: offered, risk: risk)
    #expect(try ana.page.status == 422 && ana.page.title.hasPrefix("Please check:"))
    #expect(try ana.reads(told))
    #expect(try ana.page.controls.map(\.value).prefix(3) == [ended, offered, risk])
    #expect(try kiosk.store.offers().isEmpty)
  }

  @Test func `typed in by two at once is told so, with nothing lost`() throws {
    let ben = try kiosk.member(named: "ben").open("/staff/offers/2026-Q3")
    try fill(ended: "40", offered: "30", risk: "")
    try ben.write("50", in: "Enquiries that ended").write("20", in: "People offered a form")
      .press("Save")
    #expect(try ben.page.status == 409 && ben.reads("Enquiries that ended 40"))
    #expect(try ben.page.controls.first?.value == "50")
    #expect(try kiosk.store.offer(of: quarter)?.ended == 40)
    try ben.press("Save")
    #expect(try kiosk.store.offer(of: quarter)?.ended == 50)
  }

  @Test(arguments: ["2027-Q1", "2026-27", "1980-Q1", "soon"])
  func `is asked of no quarter that is not there`(period: String) throws {
    #expect(try ana.open("/staff/offers/\(period)").page.status == 404)
  }

  private func fill(ended: String, offered: String, risk: String) throws {
    try ana.open("/staff/offers/2026-Q3").write(ended, in: "Enquiries that ended")
      .write(offered, in: "People offered a form").write(risk, in: "Contact could raise the risk")
      .press("Save")
  }
}
