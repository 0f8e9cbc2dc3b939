import Anonymity
import Pages
import SeededDice
import Survey

/// Pages of many different visits, made up from a seed.
struct VisitSamples {
  private var dice: Dice
  private let forms = Samples.all.forms
  private var renderer: Renderer { Samples.all.renderer }

  /// A page as it is rendered anew, and as a visitor gets it.
  struct Shown {
    /// Nothing for a question: such pages are made from what is asked.
    var page: (any VisitorPage)?
    let html: String
    let served: (Renderer) throws -> [UInt8]
  }

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func next() throws -> Shown {
    switch Int.random(in: 0..<7, using: &dice) {
    case 0: try shown(check())
    case 1: try shown(thanks())
    case 2: try shown(message())
    case 3: try shown(error())
    case 4: try shown(list())
    default: try asked()
    }
  }

  private mutating func shown(_ page: some VisitorPage) throws -> Shown {
    let pageContext = context()
    return Shown(page: page, html: try renderer.html(of: page, in: pageContext)) {
      try $0.bytes(of: page, in: pageContext)
    }
  }

  private mutating func asked() throws -> Shown {
    let form = any(forms.forms)
    let question = any(form.questions)
    let page = question.pages.indices.randomElement(using: &dice) ?? 0
    let choices = question.pages.isEmpty ? [] : question.pages[page].choices
    let offered = question.offersChosenOf == nil ? choices : choices.filter { _ in coin() }
    var asking = AskedQuestion(question, page: page, offering: offered, answer: nil)
    asking.back = maybe("/visit/\(number())")
    asking.title = "Question \(number())"
    asking.action = "/visit/\(number())"
    asking.hidden = coin() ? [Hidden("check", typed())] : []
    asking.problem = coin() ? Problem(typed(), at: typed()) : nil
    asking.typed = maybe(typed())
    asking.ticked = coin() ? Set(offered.map(\.code.text).filter { _ in coin() }) : nil
    asking.sounds = offered.map { _ in maybe("/visit/\(number())/sound/\(number())") }
    (asking.skips, asking.stops) = (coin(), coin())
    let (pageContext, made) = (context(), asking)
    return Shown(html: try renderer.html(of: made, in: pageContext)) {
      try $0.bytes(of: made, in: pageContext)
    }
  }

  private mutating func check() -> CheckPage {
    var page = CheckPage(
      title: typed(), send: "/send", hide: "/hide", show: "/show",
      keepsWords: any([nil, true, false]), yesPicture: "/pictures/\(number())",
      noPicture: "/pictures/\(number())", hidden: several { Hidden($0.typed(), $0.typed()) })
    page.back = maybe("/visit/\(number())").map(Hole.init)
    page.rows = Repeated(several { $0.row() })
    (page.lost, page.covered, page.hasWords) = (coin(), coin(), coin())
    page.showsAnswers = coin()
    page.problem = coin() ? Problem(typed(), at: "main") : nil
    return page
  }

  private mutating func row() -> CheckPage.Row {
    var row = CheckPage.Row(
      question: typed(), answers: several { .init($0.typed(), picture: $0.maybe($0.typed())) },
      number: number(), change: "/visit/\(number())?check")
    if coin() {
      let words = coin() ? Samples.ownWords : Samples.ownWords.covering(2)
      row.covering = CoveringView(
        words, number(), doubtful: coin() ? [] : [2], isOpen: coin())
    }
    return row
  }

  private mutating func thanks() -> ThanksPage {
    var page = ThanksPage(
      words: Samples.all.own, takeBackWords: typed(), takeBack: "/take-back", finish: "/finish")
    let hidden = several { Hidden("item", $0.typed()) }
    page.list = maybe("/sent/list")
    if coin() { page.again = .init(text: "Again?", action: "/begin", hidden: hidden) }
    return page
  }

  private mutating func list() -> ListPage {
    var page = ListPage(
      words: Samples.all.own, heading: "What I want",
      items: several { .init(label: $0.typed(), picture: $0.maybe("/p.svg"), most: $0.coin()) },
      text: several { $0.typed() }, takeBackWords: typed(), back: "/sent", finish: "/finish")
    (page.tells, page.prints, page.hasKeys) = (coin(), coin(), coin())
    page.card = maybe("/sent/card")
    return page
  }

  private mutating func message() -> MessagePage {
    var page = MessagePage(any(["worried", "couldNotSave"]), words: Samples.all.own)
    page.back = maybe(typed()).map(Hole.init)
    page.helpBox = coin()
    page.buttons = several {
      .init("Again", to: $0.typed(), hidden: $0.several { Hidden($0.typed(), $0.typed()) })
    }
    return page
  }

  private mutating func error() -> ErrorPage {
    var page = ErrorPage("ours", words: Samples.all.own)
    page.reference = maybe(typed()).map(Hole.init)
    return page
  }

  private mutating func context() -> PageContext {
    var context: PageContext = any([.own, .shared, .behalf, .large])
    context.keeps = coin()
    return context
  }

  /// What somebody types: markup, nothing, lines, accents, and what could be taken for a mark.
  private mutating func typed() -> String {
    any(VisitSamples.typed)
  }

  static let typed = [
    "", "kind & calm", "<b>\"'", "\n a\nb", "\u{F8FF}0.0\u{F8FF}", "\"\u{301}\u{F8FF}",
    "caf\u{E9} – \u{1F600}", "{{title}}", "&amp;", "no",
  ]

  private mutating func number() -> Int { .random(in: 1...40, using: &dice) }
  private mutating func coin() -> Bool { .random(using: &dice) }
  private mutating func maybe(_ text: String) -> String? { coin() ? text : nil }

  private mutating func any<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &dice)]
  }

  private mutating func several<Value>(_ make: (inout Self) -> Value) -> [Value] {
    let count = Int.random(in: 0...3, using: &dice)
    return (0..<count).map { _ in make(&self) }
  }
}
