import Testing

@Suite struct `Wishes` {
  @Test(arguments: ["Yes", "Show me some ideas"])
  func `are asked for page by page`(answer: String) throws {
    let ana = try wishing(answer)
    for caption in ["Being safe", "Putting things right", "What happens next", "My life"] {
      #expect(try ana.page.root.first(ofClass: "caption")?.text == caption)
      #expect(try ana.heading == "What do you want to happen?")
      #expect(try ana.page.choices.count <= 5)
      try ana.press("Continue")
    }
    #expect(try ana.heading == "You have answered the main questions.")
  }

  @Test(arguments: ["Not yet", "I do not want to say"])
  func `are not asked for when there are none to tell`(answer: String) throws {
    #expect(try wishing(answer).heading == "You have answered the main questions.")
  }

  @Test func `are asked for when that question was skipped`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.start).press("Skip this question")
    #expect(try ana.heading == "What do you want to happen?")
  }

  @Test func `for something else open a page for words`() throws {
    let ana = try wishing("Yes").goOn(toPage: "My life").choose("Something else").press("Continue")
    #expect(try ana.heading == "What else do you want to happen?")
    try ana.write("A quiet room").press("Continue").press("Finish now")
    #expect(try ana.kept["What else do you want to happen?"] == "A quiet room")
  }

  @Test func `that are two are weighed, and one is not`() throws {
    let ana = try wishing("Yes").choose("The harm to stop").press("Continue")
    try ana.goOn(to: "You have answered the main questions.").press("Answer a few more")
    #expect(try ana.heading == "How much do you want to be involved?")
    try ana.open("/visit/8").choose("Any help that I can have").press("Continue")
    #expect(try ana.heading == "Which one matters most to you?")
    #expect(
      try ana.page.choices == [
        "The harm to stop", "Any help that I can have", "They all matter the same",
      ])
  }

  @Test func `that are taken away again take away what matters most`() throws {
    let kiosk = try TestKiosk()
    let ana = try wishing("Yes", at: kiosk).choose("The harm to stop").press("Continue")
    try ana.choose("My money or things back").press("Continue")
    try ana.goOn(to: "Which one matters most to you?").choose("The harm to stop").press("Continue")
    try ana.press("That is enough")
    try ana.follow("Change: What do you want to happen? Being safe").untick("The harm to stop")
    try ana.press("Continue")
    #expect(try ana.kept["Which one matters most to you?"] == nil)
    try ana.press("Send")
    let kept = try #require(try kiosk.opened().first)
    #expect(kept.answers["wish"] == ["goods"])
    #expect(kept.answers["most"] == nil)
  }

  @Test func `are asked about one by one when it has finished`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.end)
    try ana.goOn(to: "What did you want to happen?").choose("The harm to stop").press("Continue")
    try ana.press("Continue").press("Continue").choose("To make more friends").press("Continue")
    #expect(try ana.heading == "Did the harm stop?")
    #expect(try ana.reads("We ask about each thing you chose."))
    #expect(try ana.page.buttons.contains("That is enough"))
    try ana.choose("A bit").press("Continue")
    #expect(try ana.heading == "Did you make more friends?")
    #expect(try !ana.reads("We ask about each thing you chose."))
    try ana.choose("It is too soon to say").press("Continue")
    #expect(try ana.heading == "You have answered the main questions.")
  }

  @Test func `that are more than three are asked about where they mattered most, and then offered`()
    throws
  {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.end)
    try ana.goOn(to: "What did you want to happen?").choose("The harm to stop").press("Continue")
    try ana.choose("My money or things back").press("Continue").press("Continue")
    try ana.choose("To make more friends", "To choose where I live").press("Continue")
    #expect(try ana.heading == "Which mattered most to you?")
    #expect(try ana.reads("Choose up to three."))
    let all = try ana.page.choices
    for wish in all { try ana.choose(wish) }
    try ana.press("Continue")
    #expect(try ana.reads("You chose too many answers. Please choose fewer."))
    #expect(try ana.page.ticked == all)
    try ana.untick("The harm to stop").untick("To choose where I live").press("Continue")
    #expect(try ana.heading == "Did you get your money or things back?")
    #expect(try ana.reads("We ask about each thing you chose."))
    try ana.choose("Yes").press("Continue")
    #expect(try ana.heading == "Did you make more friends?")
    try ana.choose("No").press("Continue")
    #expect(try ana.reads("You can finish now.") && ana.reads("Or you can answer a few more."))
    try ana.press("Finish now").press("Send")
    let kept = try #require(try kiosk.opened().first)
    #expect(kept.answers["wished"] == ["stop", "goods", "friends", "home"])
    #expect(kept.answers["happened.goods"] == ["yes"] && kept.answers["happened.stop"] == nil)
    #expect(kept.answers["mattered"] == nil)
  }

  @Test func `that mattered most are only the way on: the check page shows what is kept`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.end)
    try ana.goOn(to: "What did you want to happen?")
    try ana.choose(try ana.page.choices[0], try ana.page.choices[1]).press("Continue")
    try ana.choose(try ana.page.choices[0], try ana.page.choices[1]).press("Continue")
    try ana.goOn(to: "Which mattered most to you?").choose(try ana.page.choices[0])
    try ana.press("Continue").press("That is enough")
    #expect(try ana.heading == "Check your answers" && ana.reads("This is what we will keep."))
    #expect(try ana.kept["Which mattered most to you?"] == nil)
  }

  @Test func `that mattered less are asked about by someone who goes on`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.end)
    try ana.goOn(to: "What did you want to happen?").choose("The harm to stop").press("Continue")
    try ana.choose("My money or things back").press("Continue").press("Continue")
    try ana.choose("To make more friends", "To choose where I live").press("Continue")
    try ana.choose("To make more friends").press("Continue").press("Continue")
    try ana.press("Answer a few more").goOn(to: "Did the harm stop?").press("Continue")
    #expect(try ana.heading == "Did you get your money or things back?")
    try ana.press("Continue").press("Continue")
    #expect(try ana.heading == "Check your answers")
  }

  private func wishing(_ answer: String, at kiosk: TestKiosk? = nil) throws -> Visitor {
    try Visitor(at: kiosk ?? TestKiosk()).beginAsMyself(About.start).choose(answer).press(
      "Continue")
  }
}

extension Visitor {
  /// Takes each page as it is until the one with this caption.
  @discardableResult fileprivate func goOn(toPage caption: String) throws -> Self {
    for _ in 0..<9 where try page.root.first(ofClass: "caption")?.text != caption {
      try press("Continue")
    }
    return self
  }
}
