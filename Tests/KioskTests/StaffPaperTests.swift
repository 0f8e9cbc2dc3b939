import Accounts
import Kiosk
import Store
import Survey
import Testing

@Suite struct `A paper form` {
  let kiosk: TestKiosk
  let ana: Visitor

  init() throws {
    kiosk = try TestKiosk()
    ana = try kiosk.member(.reviewer)
  }

  @Test func `goes the way of a visit, and nothing tells later that it was typed`() throws {
    try fill(["North", "Me", "Yes, and I told them", "Some of them"])
    try ana.press("Put it in the box")
    #expect(try ana.heading == "It is in the box")
    let kept = try #require(try kiosk.opened().first)
    #expect(kept.form == "end" && kept.area == "North")
    #expect(kept.answers["channel"] == nil)
    #expect(kept.answers["asked"] == ["said"] && kept.answers["got"] == ["some"])
    #expect(kept.answers["why"] == [], "asked and not answered")
    #expect(kept.answers["basis"] == nil, "not asked of someone who answers alone")
  }

  @Test func `shows before it is sent what will be kept, and is gone unless it is sent`() throws {
    try ana.open("/staff/paper/end").choose("Me")
      .write("Priya Sharma rang 07700 900123.", in: "What was good? Use your own words.")
      .press("Check it")
    #expect(try ana.reads("[name] rang [phone].") && ana.reads("Some words were covered."))
    #expect(try !ana.page.html.contains("Priya") && !kiosk.holds("Priya"))
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `leaves no word of what was covered anywhere`() throws {
    try ana.open("/staff/paper/end").choose("Me")
      .write("Priya Sharma rang 07700 900123.", in: "What was good? Use your own words.")
      .press("Check it").press("Put it in the box")
    #expect(try kiosk.opened().count == 1)
    #expect(try kiosk.store.commentToCheck()?.words == "[name] rang [phone].")
    #expect(try !kiosk.holds("Priya") && !kiosk.holds("900123"))
    #expect(!kiosk.log.all.contains { $0.contains("Priya") })
  }

  @Test func `has a name covered that only the typist knows, before it is sent`() throws {
    try ana.open("/staff/paper/end").choose("Me")
      .write("The Weasel took my time.", in: "What was good? Use your own words.")
      .press("Check it")
    #expect(try ana.reads("These might be names: Weasel"))
    try ana.choose("Weasel").press("Cover these words")
    #expect(try ana.reads("The [covered] took my time."))
    #expect(try !ana.page.html.contains("Weasel"))
    try ana.choose("time.").press("Put it in the box")
    #expect(try kiosk.opened().count == 1)
    #expect(try kiosk.store.commentToCheck()?.words == "The [covered] took my [covered].")
    #expect(try !kiosk.holds("Weasel"))
  }

  @Test func `is in the box once, however often it is sent, and can be taken back`() throws {
    try fill(["Me"])
    let page = try ana.page
    try ana.press("Put it in the box")
    let words = try #require(try ana.page.root.first(ofClass: "take-back-words")?.text)
    let fields = page.root.all("input").map { ($0["name"] ?? "", $0["value"] ?? "") }
    try ana.go(.post("/staff/paper/end", fields + [("then", "send")]))
    #expect(try ana.reads(words))
    let guest = try Visitor(at: kiosk).open("/take-back").write(words).press("Take my answers back")
    #expect(try guest.heading == "We took your answers out of the box.")
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `that cannot be saved is still there, to be sent again`() throws {
    try fill(["Me"])
    try kiosk.fillDisk()
    try ana.press("Put it in the box")
    #expect(try ana.page.status == 503 && ana.reads("We could not save your answers."))
    try kiosk.emptyDisk()
    #expect(try ana.press("Put it in the box").heading == "It is in the box")
    #expect(try kiosk.opened().count == 1)
  }

  @Test func `leaves off what another answer rules out, and says so`() throws {
    try ana.open("/staff/paper/end").choose("Me", "Yes, all of them")
    let why = try #require(try ana.page.controls.first { $0.name == "q-why" })
    try ana.go(
      .post(
        "/staff/paper/end",
        [("q-who", "self"), ("q-got", "all"), ("q-why", why.value)]))
    #expect(try ana.reads("Left off, because another answer rules it out: Did someone explain"))
    try ana.press("Put it in the box")
    #expect(try kiosk.opened().first?.answers["why"] == nil)
  }

  @Test func `ends early as on the screen, and shows nothing of what comes after`() throws {
    try fill(["Me", "Yes, and I told them", "Some of them", Self.enough])
    #expect(try !ana.reads("Did the help make anything worse?"))
    try ana.press("Change it")
    #expect(try ana.page.ticked.contains(Self.enough))
    try ana.press("Check it").press("Put it in the box")
    let kept = try #require(try kiosk.opened().first)
    #expect(kept.answers["got"] == ["some"] && kept.answers["asked"] == ["said"])
    #expect(kept.answers["why"] == [] && kept.answers["worse"] == [])
  }

  @Test func `is the same to the box as a visit that stopped there`() throws {
    try fill(["Me", "Yes, and I told them", Self.enough])
    try ana.press("Put it in the box")
    let guest = try Visitor(at: kiosk).beginAsMyself(About.end)
      .goOn(to: "Did a worker ask what you wanted to happen?")
    try guest.choose("Yes, and I told them").press("That is enough").press("Send")
    let asked = try kiosk.opened().map { $0.answers.keys.sorted() }
    #expect(asked.count == 2 && asked[0] == asked[1])
  }

  @Test func `is in the words of whoever filled it in`() throws {
    try ana.open("/staff/paper/end")
    #expect(try ana.reads("Do you feel as safe as you want to?"))
    try ana.follow("It is in the words of someone who answers for them")
    #expect(try !ana.reads("Do you feel as safe as you want to?"))
    #expect(try ana.page.ticked.contains("I am answering for someone"))
    try ana.press("Check it")
    #expect(try !ana.page.html.contains("Do you feel as safe as you want to?"))
  }

  private static let enough = "Yes, they said: That is enough."

  @Test func `may be changed before it is sent, with nothing lost`() throws {
    try fill(["Me", "Some of them"])
    try ana.press("Change it")
    #expect(try Set(["Me", "Some of them"]).isSubset(of: ana.page.ticked))
  }

  @Test(arguments: [
    [("q-got", "perhaps")], [("q-nothing", "yes")],
    [("q-got", "all"), ("q-got", "some")],
  ])
  func `takes nothing that is not on it`(fields: [(String, String)]) throws {
    #expect(try ana.go(.post("/staff/paper/end", fields)).page.status == 400)
  }

  @Test func `says of words that are too long which they are`() throws {
    try ana.open("/staff/paper/end")
      .write(String(repeating: "so ", count: 900), in: "What was good? Use your own words.")
      .press("Check it")
    #expect(try ana.page.status == 422 && ana.reads("Your words are too long."))
  }

  @Test func `is noted once a day, and never which or how many`() throws {
    for _ in 0..<3 {
      try fill(["Me"])
      try ana.press("Put it in the box")
    }
    let auditEntries = try kiosk.store.auditEntries(atMost: 100).map(\.text)
    #expect(auditEntries.filter { $0.contains("paper") } == ["typed in a paper form"])
  }

  @Test(arguments: TestKiosk.ours.forms.forms.map(\.code.text))
  func `of every kind can be typed in and sent`(form: String) throws {
    try ana.open("/staff/paper/\(form)").choose("Me").press("Check it")
      .press("Put it in the box")
    #expect(try kiosk.opened().map(\.form) == [form])
  }

  private func fill(_ choices: [String]) throws {
    try ana.open("/staff/paper/end")
    for choice in choices { try ana.choose(choice) }
    try ana.press("Check it")
  }
}
