import Accounts
import Kiosk
import Survey
import Testing

@Suite struct `The accessibility statement` {
  @Test func `says when it was written, and that nobody has gone through the pages by hand`() throws
  {
    let ana = try Visitor(at: TestKiosk()).open("/accessibility")
    #expect(try ana.reads("This accessibility statement applies to localhost."))
    #expect(try ana.reads("This website is partially compliant with a standard."))
    #expect(try ana.reads("Nobody has checked every page by hand yet."))
    #expect(try ana.reads("We wrote this statement on 21 November 2026."))
    #expect(try ana.reads("We answer within 10 working days."))
    #expect(try ana.reads("We have not tested it with people yet."))
  }

  @Test func `names the address that people open, not this machine`() throws {
    let kiosk = try TestKiosk(
      edited("service.yaml", [("hosts: [localhost", "hosts: [localhost, views.example")]))
    let ana = try Visitor(at: kiosk).open("/accessibility")
    #expect(try ana.reads("This accessibility statement applies to views.example."))
  }

  @Test(arguments: [("partially", "partially"), ("fully", "fully")])
  func `says what an audit by hand found, and who tried it out`(
    _ result: String, _ said: String
  ) throws {
    let kiosk = try TestKiosk(
      edited(
        "service.yaml",
        [
          (
            "  answer-days: 10\n",
            """
              answer-days: 5
              email: access@views.example
              audit: { by: Ada Auditors, on: 2026-05-01, result: \(result) }
              tried-with-people: 2026-06-02

            """
          )
        ]))
    let ana = try Visitor(at: kiosk).open("/accessibility")
    #expect(try ana.reads("This website is \(said) compliant with a standard."))
    #expect(try ana.reads("Ada Auditors checked the pages by hand on 1 May 2026."))
    #expect(try !ana.reads("Nobody has checked every page by hand yet."))
    #expect(try ana.reads("Or write to access@views.example."))
    #expect(try ana.reads("We answer within 5 working days."))
    #expect(try ana.reads("People with a learning disability tried it on 2 June 2026."))
  }

  @Test func `is put before managers when a year has gone by`() throws {
    let kiosk = try TestKiosk(
      edited(
        "service.yaml",
        [
          ("  written: 2026-11-21", "  written: 2025-11-01"),
          ("  reviewed: 2026-11-21", "  reviewed: 2025-11-01"),
        ]))
    let told = "The law wants it looked at each year."
    #expect(try kiosk.member().open("/staff").reads(told))
    #expect(try !kiosk.member(.viewer, named: "vic").open("/staff").reads(told))
    #expect(try !TestKiosk().member().open("/staff").reads(told))
  }

  @Test func `still stands where a council has written nothing of its own`() throws {
    let text = try #require(TestKiosk.ours.forms.service.accessibility)
    #expect(text.answerDays == 10)
    let forms = try edited(
      "service.yaml",
      [
        ("accessibility:\n", "# accessibility:\n"),
        ("  written: 2026-11-21\n", ""), ("  reviewed: 2026-11-21\n", ""),
        ("  answer-days: 10\n", ""),
      ])
    let ana = try Visitor(at: TestKiosk(forms)).open("/accessibility")
    #expect(try ana.reads("partially compliant") && !ana.reads("We wrote this statement"))
  }
}
