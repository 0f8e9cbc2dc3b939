import Anonymity
import Embedded
import SeededDice
import Survey
import Testing
import Visit

@Suite struct `A visit as a value` {
  private let forms: Forms

  init() throws { forms = try VisitForms.all() }

  @Test func `goes from the first page through what about and when to the form`() throws {
    var visit = State(Draft(at: "own"), in: forms)
    #expect(visit.next == .reassurance)
    #expect(try visit.apply(Input(from: .reassurance)) == .shows(.about))
    #expect(try visit.apply(.ticking("now", on: .about)) == .shows(.time))
    #expect(try visit.apply(.ticking("yes", on: .time)) == .shows(.question("who", page: 0)))
    #expect(visit.form?.code == "now")
  }

  @Test func `is about how things are now for someone who is not sure, or chose nothing`() throws {
    for ticked in [["unsure"], []] {
      var visit = State(Draft(at: "own"), in: forms)
      _ = try visit.apply(Input(from: .reassurance))
      _ = try visit.apply(Input(from: .about, Submission(ticked: ticked)))
      #expect(visit.form?.code == "now")
    }
  }

  @Test func `is put off by someone for whom it is a bad time`() throws {
    var visit = try begun("now", answered: 0)
    #expect(try visit.apply(.ticking("later", on: .time)) == .putOff)
  }

  @Test func `changes nothing by a mistake`() throws {
    var visit = try begun("now", answered: 1)
    let before = visit.draft
    for input in [
      Input.ticking("perhaps", on: .question("listen", page: 0)),
      .ticking("nothing-of-ours", on: .about), .ticking("yes", on: .card),
    ] {
      #expect(throws: Mistake.notOnTheForm) { try visit.apply(input) }
      #expect(visit.draft == before)
    }
  }

  @Test func `keeps what is filled in and not sent, and takes it for no answer`() throws {
    var visit = try begun("now", answered: 1)
    let listen = Screen.question("listen", page: 0)
    let stay = Input(from: listen, Submission(ticked: ["no"]), pressing: .stay)
    #expect(try visit.apply(stay) == .shows(listen))
    #expect(visit.draft.pending(on: "listen")?.ticked == ["no"])
    #expect(visit.draft.answers["listen"] == nil && visit.next == listen)
    _ = try visit.apply(.ticking("yes", on: listen))
    #expect(visit.draft.pending.isEmpty)
    #expect(visit.draft.answers["listen"] == .chosen(["yes"]))
  }

  @Test func `offers someone who answers for another their own view once, when that is enough`()
    throws
  {
    var visit = try begun("now", answered: 0)
    _ = try visit.apply(.ticking("for", on: .question("who", page: 0)))
    let enough = Input(from: visit.next, pressing: .enough)
    let view = Screen.question("view", page: 0)
    #expect(try visit.apply(enough) == .shows(view))
    #expect(try visit.apply(Input(from: view)) == .shows(.check))
    #expect(try visit.apply(enough) == .shows(.check))
  }

  @Test(arguments: ["self", "help"])
  func `goes straight to the check page for the person, when that is enough`(_ who: String) throws {
    var visit = try begun("now", answered: 0)
    _ = try visit.apply(.ticking(who, on: .question("who", page: 0)))
    #expect(try visit.apply(Input(from: visit.next, pressing: .enough)) == .shows(.check))
  }

  @Test func `has a word covered and opened again, which answers no question`() throws {
    var visit = try begun("now", answered: 1)
    let words = VisitForms.redactor.redact(RawWords("more time with the Weasel"))
    let better = Screen.question("better", page: 0)
    while visit.next != better { _ = try visit.apply(Input(from: visit.next, pressing: .skip)) }
    _ = try visit.apply(Input(from: better, Submission(ticked: ["wait"]), pressing: .more))
    let page = Screen.question("better.text", page: 0)
    _ = try visit.apply(Input(from: page, Submission(ticked: [], words: words)))
    let next = visit.next
    for isCovered in [true, true, false] {
      let press = Covering(4, of: "better.text", isCovered: isCovered)
      #expect(
        try visit.apply(Input(from: .check, pressing: .stay, covering: press)) == .shows(.check))
      let word = isCovered ? "[covered]" : "Weasel"
      #expect(visit.writtenWords.map(\.text) == ["more time with the \(word)"])
      #expect(visit.known["better.text"] == visit.draft.answers["better.text"])
      #expect(visit.next == next)
    }
  }

  @Test func `has said nothing until a question of its form was answered`() throws {
    var visit = try begun("now", answered: 1)
    #expect(visit.isEmpty)
    _ = try visit.apply(Input(from: .question("listen", page: 0), pressing: .skip))
    #expect(visit.isEmpty)
    _ = try visit.apply(.ticking("bit", on: .question("told", page: 0)))
    #expect(!visit.isEmpty)
  }

  @Test func `begins another form with what both open with`() throws {
    var visit = try begun("now", answered: 3)
    let end = try #require(forms.form("end"))
    visit.begin(end)
    #expect(visit.draft.answers["who"] == .chosen(["self"]))
    #expect(visit.draft.answers["listen"] == nil)
    #expect(visit.next == .question("asked", page: 0))
  }

  @Test func `of an earlier version of the program has its pages numbered in their order`() throws {
    var old = try begun("now", answered: 3).draft
    old.shown = []
    old.done.remove("reassurance")
    let visit = State(old, in: forms)
    #expect(
      visit.draft.shown.prefix(6) == ["reassurance", "about", "time", "who", "listen", "told"])
    #expect(visit.number(of: visit.next) != nil)
  }

  @Test(arguments: ["start", "now", "end", "before"] as [Form.Code])
  func `without own words fits the smallest size on the disk`(_ code: Form.Code) throws {
    var dice = Dice(seed: 7)
    let token = VisitToken.fresh()
    for _ in 0..<10 {
      var visit = try begun(code, answered: 0)
      while visit.next != .check {
        let input = visit.input(&dice)
        let ticked = input.submission.ticked.filter { $0 != "strange" }.prefix(2)
        _ = try visit.apply(Input(from: input.screen, Submission(ticked: Array(ticked))))
      }
      #expect(try token.seal(visit.draft).bytes.count == 970)
    }
  }

  private func begun(_ code: Form.Code, answered count: Int) throws -> State {
    var visit = State(Draft(at: "own"), in: forms)
    _ = try visit.apply(Input(from: .reassurance))
    _ = try visit.apply(.ticking(code.text, on: .about))
    _ = try visit.apply(Input(from: .time))
    for _ in 0..<count {
      guard case .question(let code, _) = visit.next, let question = visit.form?.question(code)
      else { break }
      _ = try visit.apply(.ticking(question.choices[0].code.text, on: visit.next))
    }
    return visit
  }
}

/// Whatever is pressed, in whatever order.
@Suite struct `Any visit` {
  @Test(arguments: 0..<40)
  func `comes to its check page, and its pages keep their numbers`(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let forms = try VisitForms.all()
    var visit = State(Draft(at: "own"), in: forms)
    var numbers: [String: Int] = [:]
    for step in 0..<120 {
      let screen =
        dice.roll(6) == 0 ? dice.pick(visit.draft.shown).flatMap(visit.screen(named:)) : nil
      let input = visit.input(&dice, on: screen ?? visit.next)
      let again = visit
      guard let outcome = try? visit.apply(input) else { continue }
      if outcome == .putOff { continue }
      var twin = again
      #expect(try twin.apply(input) == outcome && twin.draft == visit.draft, "step \(step)")
      for (place, name) in visit.draft.shown.enumerated() {
        #expect(numbers[name] == nil || numbers[name] == place, "\(name) was renumbered")
        numbers[name] = place
      }
      #expect(visit.number(of: visit.next) != nil || outcome != .shows(visit.next))
      if case .shows(let shown) = outcome { #expect(visit.number(of: shown) != nil) }
      #expect(try VisitToken.fresh().roundTrip(visit.draft) == visit.draft)
    }
    for _ in 0..<200 where visit.next != .check {
      _ = try visit.apply(Input(from: visit.next, pressing: .skip))
    }
    #expect(visit.next == .check)
  }
}

extension VisitToken {
  fileprivate func roundTrip(_ draft: Draft) throws -> Draft { try open(seal(draft)) }
}
