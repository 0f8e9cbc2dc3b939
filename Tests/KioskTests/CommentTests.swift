import Accounts
import Store
import Survey
import Testing

@Suite struct `A reviewer` {
  @Test func `checks one comment after the other until there is none`() throws {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    #expect(try ana.reads("There is nothing to check."))
    try kiosk.collect("They were kind.", "More time to talk, please.")
    try ana.signIn(as: "ana").open("/staff/comments")
    #expect(try ana.heading == "Comments to check" && ana.reads("2 to check."))
    #expect(try ana.reads("What could be better? Use your own words."))
    #expect(try ana.reads("The year from April 2026"), "one comment must not tell its quarter")
    let first = try ana.said
    try ana.approve("Good", "How staff treated me")
    #expect(try ana.reads("This is the last one.") && ana.said != first)
    try ana.press("Withhold")
    #expect(try ana.reads("There is nothing to check."))
    #expect(try kiosk.store.approvedComments().map(\.words) == [first])
  }

  @Test func `is told how long the first has waited, and when that is late`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff")
    #expect(try ana.reads("The first came in the week of Monday 7 December 2026."))
    #expect(try !ana.reads("That is late."))
    kiosk.clock.pass(days: 14)
    try ana.signIn(as: "ana").open("/staff")
    #expect(try ana.reads("The first came in the week of Monday 7 December 2026. That is late."))
    try ana.open("/staff/comments").press("Withhold").open("/staff")
    #expect(try !ana.reads("The first came"))
  }

  @Test func `withholds a comment that a manager reads again, and may approve after all`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments").press("Withhold")
    #expect(try ana.open("/staff/comments/withheld").page.status == 403)
    let lea = try kiosk.member(.manager, named: "lea").open("/staff/comments/withheld")
    #expect(try lea.said == "They were kind." && lea.reads("The year from April 2026"))
    try lea.follow("Open this comment").approve("Good", "How staff treated me")
    #expect(try lea.open("/staff/comments/withheld").reads("No comment is withheld."))
    #expect(try kiosk.store.approvedComments().count == 1)
    let log = try kiosk.store.auditEntries(atMost: 9).map(\.text)
    #expect(log.contains("looked at withheld comments"))
  }

  @Test func `is told no year of a comment while that would tell its quarter`() throws {
    let kiosk = try TestKiosk()
    kiosk.clock.pass(days: 160)
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    #expect(try ana.reads("1 to check.") || ana.reads("This is the last one."))
    #expect(try !ana.reads("2027"))
    try ana.approve("Good", "How staff treated me")
    let search = "/staff/search?words=kind"
    #expect(try ana.open(search).reads("They were kind.") && !ana.reads("2027"))
    #expect(try ana.open(search + "&period=2027-28").reads("Nothing"))
    kiosk.clock.pass(days: 150)
    #expect(try ana.signIn(as: "ana").open(search).reads("The year from April 2027"))
  }

  @Test func `finds what cannot be saved still there, to be sent again`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    try kiosk.meddle(
      "CREATE TRIGGER full BEFORE UPDATE ON comment BEGIN SELECT RAISE(ABORT, 'full'); END")
    try ana.approve("Good", "How staff treated me")
    #expect(try ana.page.status == 500 && ana.page.buttons == ["Try again"])
    try kiosk.meddle("DROP TRIGGER full")
    try ana.press("Try again")
    #expect(try kiosk.store.approvedComments().map(\.words) == ["They were kind."])
  }

  @Test(arguments: [("She took my bank card. I cant go on.", true), ("They were kind.", false)])
  func `is told where words may tell of danger`(_ words: String, _ isTold: Bool) throws {
    let kiosk = try TestKiosk()
    try kiosk.collect(words)
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    #expect(
      try ana.reads("These words may tell of danger. Please read them with care.") == isTold)
  }

  @Test func `may leave a comment for now`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.", "More time to talk, please.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    let first = try ana.said
    try ana.follow("Leave it for now, show another")
    #expect(try ana.said != first && ana.reads("2 to check."))
  }

  @Test func `is shown what the words suggest first, and decides`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("Nobody listened to me.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    #expect(try ana.page.choices.prefix(4) == ["Good", "Mixed", "Bad", "Being listened to"])
    #expect(try ana.page.ticked == [] && ana.reads("suggested"))
    try ana.approve("Bad", "My choice and my say")
    let comment = try #require(try kiosk.store.approvedComments().first)
    #expect(comment.suggested == ["LIST"] && comment.themes == ["SAYS"])
  }

  @Test(arguments: [
    ([], "Choose how it feels."), (["Good"], "Choose what it is about."),
    (["Being listened to"], "Choose how it feels."),
  ])
  func `is told what is missing, and keeps what is there`(
    chosen: [String], problem: String
  ) throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    for label in chosen { try ana.choose(label) }
    try ana.press("Approve")
    #expect(try ana.page.status == 422 && ana.page.title.hasPrefix("Please check: "))
    #expect(try ana.reads(problem) && ana.page.ticked == chosen)
    #expect(try kiosk.store.commentsToCheck() == 1)
  }

  @Test func `is told when someone else was there first, and undoes nothing`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer, named: "ana").open("/staff/comments")
    let ben = try kiosk.member(.reviewer, named: "ben").open("/staff/comments")
    try ana.approve("Good", "How staff treated me")
    try ben.approve("Bad", "How long it took")
    #expect(try ben.page.status == 409)
    #expect(try ben.reads("Someone else changed this. Here is what it says now."))
    #expect(try ben.reads("You had chosen: Bad, How long it took"))
    #expect(try ben.page.ticked == ["Good", "How staff treated me"])
    try ben.press("Withhold")
    #expect(try kiosk.store.approvedComments().isEmpty)
  }

  @Test func `changes later what was made of a comment`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    try ana.approve("Mixed", "How staff treated me")
    let name = try #require(try kiosk.store.approvedComments().first).name.text
    try ana.open("/staff/comments/\(name)")
    #expect(try ana.page.ticked == ["Mixed", "How staff treated me"])
    try ana.choose("Good").press("Approve")
    #expect(try ana.page.address == "/staff/comments/\(name)")
    #expect(try kiosk.store.praise().count == 1)
  }

  @Test func `sees first the words that might be names`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("The Weasel took my time.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    #expect(try ana.reads("These might be names: Weasel"))
    try ana.choose("Weasel").press("Cover these words")
    #expect(try ana.said == "The [covered] took my time.")
    #expect(try !ana.reads("These might be names:"))
  }

  @Test func `covers what the redactor missed, for good`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("The lollipop lady and the lollipop man were slow. Really.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    try ana.write("LOLLIPOP Lady", in: "Words to cover, as they stand")
      .choose("man").press("Cover these words")
    #expect(try ana.said == "The [covered] and the lollipop [covered] were slow. Really.")
    #expect(try !kiosk.holds("lady") && !kiosk.holds("lollipop man"))
    try ana.write("lollipop", in: "Words to cover, as they stand").press("Cover these words")
    #expect(try !kiosk.holds("lollipop"))
    try ana.approve("Bad", "How long it took")
    #expect(try ana.open("/staff/search?words=lollipop").reads("Nothing was found."))
    #expect(try ana.open("/staff/search?words=really").reads("Really."))
  }

  @Test(arguments: [
    ("", "Choose or type the words to cover."), ("nurse", "Those words are not in the comment."),
    ("[name]", "Those words are not in the comment."),
  ])
  func `is told when there is nothing to cover`(phrase: String, problem: String) throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("Mrs Smith was slow.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    let said = try ana.said
    try ana.write(phrase, in: "Words to cover, as they stand").press("Cover these words")
    #expect(try ana.page.status == 422 && ana.reads(problem) && ana.said == said)
    #expect(try ana.page.typed == phrase)
  }

  @Test func `sees themes that the codebook lost, keeps them, and gives no new ones`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.", "More time to talk, please.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    try ana.approve("Good", "The care provider's part")
    let name = try #require(try kiosk.store.approvedComments().first).name.text
    try ana.choose("Bad").choose("The care provider's part")
    try kiosk.restart(with: edited("themes.yaml", [("code: CARE", "code: HOME")]))
    try ana.press("Approve")
    #expect(try ana.page.status == 422)
    #expect(try ana.reads("A theme you chose is no longer in the codebook."))
    try ana.open("/staff/comments/\(name)")
    #expect(try ana.page.ticked == ["Good", "no longer in the codebook: CARE"])
    try ana.choose("Being listened to").press("Approve")
    #expect(try Set(kiosk.store.approvedComments()[0].themes) == ["CARE", "LIST"])
    #expect(try ana.open("/staff/themes").reads("no longer in the codebook: CARE"))
    try ana.open("/staff/search").pick("no longer in the codebook: CARE", in: "Theme")
      .press("Search")
    #expect(try ana.reads("Found: 1"))
  }

  @Test func `leaves in the audit log what was done, and no word of a comment`() throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let ana = try kiosk.member(.reviewer).open("/staff/comments")
    try ana.approve("Good", "How staff treated me")
    let auditEntries = try kiosk.store.auditEntries(atMost: 9).map(\.text)
    #expect(auditEntries.contains("read a comment"))
    #expect(auditEntries.contains { $0.hasPrefix("approved comment ") })
    #expect(auditEntries.allSatisfy { !$0.contains("kind") })
    #expect(kiosk.log.all.allSatisfy { !$0.contains("kind") })
  }

  @Test(arguments: [
    "version=x&then=approve", "then=approve", "version=0&then=delete", "version=0&x=y",
  ])
  func `cannot send what no page of ours sends`(body: String) throws {
    let kiosk = try TestKiosk()
    try kiosk.collect("They were kind.")
    let name = try #require(try kiosk.store.commentToCheck()).name.text
    let ana = try kiosk.member(.reviewer)
    let request = BrowserRequest(
      method: "POST", path: "/staff/comments/\(name)", body: Array(body.utf8))
    #expect(try ana.go(request).page.status == 400)
  }
}
