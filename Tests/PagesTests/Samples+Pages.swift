import Anonymity
import Embedded
import Pages
import Survey

extension Samples {
  mutating func addOpenPages() throws {
    let first = FirstPage(words: own, start: "/begin", practice: "/practice")
    try add("first", first)
    try add("first-shared", first, .shared)
    try add("first-large", first, .large)
    try add("help", HelpPage(words: own, back: "/"))
    for reason in LapsedPage.Reason.allCases {
      let page = LapsedPage(reason, words: own, typed: "They were <kind>.", to: "/")
      try add(reason == .timeUp ? "lapsed" : "lapsed-\(reason)", page)
    }
    try add("notice", NoticePage(words: own, back: "/what-happens", kept: "/kept"))
    try add("kept", KeptPage(words: own, back: "/what-happens", forms: forms.forms))
    try add(
      "accessibility",
      AccessibilityPage(
        words: own, back: "/", facts: forms.service.accessibility))
    try add("take-back", TakeBackPage(words: own, back: "/", action: "/take-back"))
    try add(
      "take-back-unknown",
      TakeBackPage(
        words: own, back: "/", action: "/take-back", typed: "one \"two\" <three>",
        problem: "takeBack"))
    try add(
      "look",
      LookPage(
        words: own, look: DisplayPreferences("bigger.none.light"), back: "/", action: "/look",
        picture: renderer.picture))
    for saw in [false, true] {
      try add(
        saw ? "what-happens-area" : "what-happens",
        WhatHappensPage(
          words: own, back: "/", notice: "/notice", kept: "/kept", takeBack: "/take-back",
          keepsArea: saw, workersAreNotSent: !saw))
    }
    try addInterpreters()
    for (name, look) in [
      ("practice", DisplayPreferences()),
      ("practice-ticks", DisplayPreferences("normal.left.device.ticks")),
    ] {
      let choices = forms.practice.choices.map {
        renderer.view(of: $0, in: .own, isChosen: false, look: look)
      }
      try add(
        name,
        PracticePage(
          words: own, look: look, back: "/", action: "/practice",
          picture: forms.practice.picture.map(renderer.picture), choices: choices))
    }
  }

  private mutating func addInterpreters() throws {
    guard let interpreter = forms.service.interpreter else { return }
    let file = "Wording/interpreter.yaml"
    let lines = try InterpreterLine.read(
      Embedded.files(in: "Assets")[file] ?? "", file: file, for: interpreter)
    for line in lines.filter({ ["pl", "ur"].contains($0.language) }) {
      try add(
        "interpreter-\(line.language)",
        InterpreterPage(line, at: interpreter, words: own, back: "/"))
    }
    var first = FirstPage(words: own, start: "/begin", practice: "/practice")
    first.languages = lines.map { LanguageLink($0, to: "/language/\($0.language)") }
    first.listen = Listening(
      to: Spoken(page: ["Tell us."], buttons: ["Start"]), at: ["/sound/first/1", nil], words: own)
    try add("first-languages", first)
  }

  mutating func addVisitPages() throws {
    try add(
      "enough", EnoughPage(title: "Question 7", back: "/visit/6", action: "/visit/7", hidden: []))
    try addMessages()
    try addCheckPages()
    try addThanks()
  }

  private mutating func addMessages() throws {
    for name in [
      "cleared", "nothingKept", "left", "later", "advocate", "worried", "takenBack",
      "takenBackUnread",
      "notInBox", "reassurance",
    ] {
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
      title: "Question 9", send: "/visit/send", hide: "/visit/9?brief", show: "/visit/9",
      keepsWords: nil, yesPicture: "/assets/x/yes.svg", noPicture: "/assets/x/no.svg",
      hidden: [Hidden("screen", "check")])
    page.back = Hole("/visit/8")
    page.rows = [
      .init(
        question: "Who is answering?", answers: [.init("Me", picture: "/assets/x/who-self.svg")],
        number: 4, change: "/visit/4?check"),
      .init(question: "What could be better?", answers: [], number: 7, change: "/visit/7?check"),
      .init(
        question: "Own words", answers: [.init("[name] <was> \"kind\" & 'calm'")],
        number: 8, change: "/visit/8?check"),
    ]
    try add("check", page)
    page.covered = true
    page.hasWords = true
    for (name, words, isOpen) in [
      ("words", Samples.ownWords, false), ("open", Samples.ownWords.covering(2), true),
    ] {
      var row = CheckPage.Row(
        question: "Own words", answers: [.init(words.text)], number: 8, change: "/visit/8?check")
      row.covering = CoveringView(
        words, 8, doubtful: [5], isOpen: isOpen)
      page.rows = [row]
      try add("check-\(name)", page)
    }
    page.problem = Problem(own.text("problems.notSaved"), at: "main")
    page.showsAnswers = false
    try add("check-hidden", page)
  }

  mutating func addCardPages() throws {
    let police = forms.form("start")?.question("wish")?.choice("police")
    for (pageContext, words, ending) in [(PageContext.own, own, ""), (.behalf, behalf, "-for")] {
      let choices =
        police.map {
          [renderer.view(of: $0, in: pageContext.voice, isChosen: false, look: pageContext.look)]
        } ?? []
      try add(
        "card-offer\(ending)",
        CardOfferPage(
          words: words, action: "/sent/card", back: "/sent/list", choices: choices,
          takeBackWords: "river candle seven", finish: "/finish"), pageContext)
      try add(
        "card\(ending)",
        CardPage(
          words: words, cardWords: "river candle seven apple moon", address: "our-views.example",
          takeBackWords: "river candle seven", finish: "/finish"), pageContext)
      try add(
        "card-words\(ending)",
        CardWordsPage(
          words: words, title: "Question 12", back: "/visit/11", action: "/visit/12", hidden: []),
        pageContext)
    }
    try add(
      "card-words-problem",
      CardWordsPage(
        words: own, title: "Question 12", back: nil, action: "/visit/12", hidden: [],
        typed: "one \"two\" <three>", problem: "cardGone"))
    var happens = WhatHappensPage(
      words: own, back: "/", notice: "/notice", kept: "/kept", takeBack: "/take-back",
      keepsArea: true, workersAreNotSent: true)
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
    page.list = "/sent/list"
    page.again = ThanksPage.Again(
      text: "Do you want to choose again?", action: "/begin", hidden: [Hidden("form", "start")])
    try add("thanks-list", page)
    var list = ListPage(
      words: own, heading: "What I want to happen", items: items, text: text,
      takeBackWords: "river candle seven", back: "/sent", finish: "/finish")
    try add("list", list)
    list.tells = true
    list.prints = true
    list.hasKeys = true
    list.card = "/sent/card"
    try add("list-card", list)
  }
}
