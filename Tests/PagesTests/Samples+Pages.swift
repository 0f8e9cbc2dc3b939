import Pages
import Survey

extension Samples {
  mutating func addOpenPages() throws {
    let first = FirstPage(words: own, start: "/begin", practice: "/practice")
    try add("first", first)
    try add("first-shared", first, .shared)
    try add("first-large", first, .large)
    try add("help", HelpPage(words: own, back: "/"))
    try add("notice", NoticePage(words: own, back: "/what-happens", kept: "/kept"))
    try add("kept", KeptPage(words: own, back: "/what-happens", forms: forms.forms))
    try add("accessibility", AccessibilityPage(words: own, back: "/"))
    try add("take-back", TakeBackPage(words: own, back: "/", action: "/take-back"))
    try add(
      "take-back-unknown",
      TakeBackPage(
        words: own, back: "/", action: "/take-back", typed: "one \"two\" <three>", isUnknown: true))
    try add(
      "look",
      LookPage(
        words: own, look: DisplayPreferences("bigger.none.light"), back: "/", action: "/look"))
    for saw in [false, true] {
      try add(
        saw ? "what-happens-seen" : "what-happens",
        WhatHappensPage(
          words: own, back: "/", notice: "/notice", kept: "/kept", takeBack: "/take-back",
          keepsArea: saw, workersAreNotSent: !saw, workerSaw: saw))
    }
    let choices = forms.practice.choices.map { renderer.view(of: $0, in: .own, isChosen: false) }
    try add("practice", PracticePage(words: own, back: "/", action: "/practice", choices: choices))
  }

  mutating func addVisitPages() throws {
    try add("enough", EnoughPage(words: own, questionsLeft: 3, back: "/visit/worry", action: "/go"))
    try add("still", StillPage(words: own, carryOn: "/visit", clear: "/throw-away"), .shared)
    try addMessages()
    try addCheckPages()
    try addThanks()
  }

  private mutating func addMessages() throws {
    for name in ["cleared", "later", "advocate", "worried", "takenBack", "tooLate"] {
      var page = MessagePage(name, words: own, picture: "advocate")
      page.helpBox = name == "worried"
      page.linkButtons = [LinkButton("Go to the first page", to: "/")]
      page.buttons = [
        .init("Continue", to: "/visit/note", then: "next", hidden: [Hidden("a", "b")])
      ]
      try add("message-\(name)", page)
    }
    for name in ["advocate", "worried"] {
      try add("message-\(name)-for", MessagePage(name, words: behalf), .behalf)
    }
    for name in ["notFound", "notUnderstood", "notAllowed", "tooLarge", "busy", "ours"] {
      var page = ErrorPage(name, words: own)
      page.reference = name == "ours" ? Hole("1f2e3d4c") : nil
      page.linkButtons = [LinkButton("Go to the first page", to: "/")]
      try add("error-\(name)", page)
    }
  }

  private mutating func addCheckPages() throws {
    var page = CheckPage(
      words: own, send: "/visit/send", hide: "/visit/check/hidden", show: "/visit/check",
      leavesOutWords: nil)
    page.back = Hole("/visit/better")
    page.rows = [
      .init(
        question: "Who is answering?", answers: [.init("Me", picture: "/assets/x/who-self.svg")],
        change: "/visit/who?check"),
      .init(question: "What could be better?", answers: [], change: "/visit/better?check"),
      .init(
        question: "Own words", answers: [.init("[name] <was> \"kind\" & 'calm'")],
        change: "/visit/w"),
    ]
    try add("check", page)
    page.covered = true
    page.hasWords = true
    page.unsafe = true
    try add("check-unsafe", page)
    page.problem = Problem(own.text("problems.notSaved"), at: "main")
    page.showsAnswers = false
    try add("check-hidden", page)
  }

  mutating func addCardPages() throws {
    var thanks = ThanksPage(
      words: own, takeBackWords: "river candle seven", takeBack: "/take-back", finish: "/finish")
    thanks.card = .init(action: "/card", hidden: [Hidden("item", "stop")])
    try add("thanks-card", thanks)
    let police = forms.form("start")?.question("wish")?.choice("police")
    for (pageContext, words, ending) in [(PageContext.own, own, ""), (.behalf, behalf, "-for")] {
      let choices =
        police.map { [renderer.view(of: $0, in: pageContext.voice, isChosen: false)] } ?? []
      try add(
        "card-left-off\(ending)",
        CardLeftOffPage(
          words: words, action: "/card", hidden: [Hidden("item", "police")], choices: choices,
          finish: "/finish"), pageContext)
      try add(
        "card\(ending)",
        CardPage(
          words: words, cardWords: "river candle seven apple moon", address: "our-views.example",
          finish: "/finish"), pageContext)
      try add(
        "card-words\(ending)", CardWordsPage(words: words, back: "/visit/worse", action: "/go"),
        pageContext)
    }
    try add(
      "card-words-problem",
      CardWordsPage(
        words: own, back: nil, action: "/go", typed: "one \"two\" <three>", problem: "cardGone"))
    var happens = WhatHappensPage(
      words: own, back: "/", notice: "/notice", kept: "/kept", takeBack: "/take-back",
      keepsArea: true, workersAreNotSent: true, workerSaw: true)
    happens.card = true
    try add("what-happens-card", happens)
    var notice = NoticePage(words: own, back: "/", kept: "/kept")
    notice.card = true
    try add("notice-card", notice)
    var kept = KeptPage(words: own, back: "/", forms: [])
    kept.card = true
    try add("kept-card", kept)
  }

  private mutating func addThanks() throws {
    var page = ThanksPage(
      words: own, takeBackWords: "river candle seven", takeBack: "/take-back", finish: "/finish")
    try add("thanks", page)
    let items = [
      ListPage.Item(label: "The harm to stop", picture: renderer.picture("wish-stop"), most: true),
      ListPage.Item(label: "My money or things back", picture: nil, most: false),
    ]
    let text = ["How much do you want to be involved?", "Ask me about the big things"]
    page.list = ThanksPage.OfferedList(
      words: own, heading: "What I want to happen", items: items, text: text, action: "/list",
      hidden: [Hidden("item", "stop")])
    page.again = ThanksPage.Again(
      text: "Do you want to choose again?", action: "/begin", hidden: [Hidden("form", "start")])
    try add("thanks-list", page)
    try add(
      "list",
      ListPage(heading: "What I want to happen", items: items, text: text, finish: "/finish"))
  }
}
