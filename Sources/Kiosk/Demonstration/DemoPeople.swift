internal import Survey

/// The people of a demonstration: who visits, and how likely they are to say what.
///
/// The council of this story learns: from quarter to quarter more people are kept up to date, are
/// told why, and have somebody who speaks up for them. Waiting hardly gets better.
struct DemoPeople {
  /// How far the story has come: 0 at its beginning, 1 at its end.
  var progress = 0.0
  /// How much they write: less where there are many of them, because each comment is written once.
  var talkativeness = 1.0
  private let habits: [String: [String: (first: Double, last: Double)]]

  init() {
    var habits: [String: [String: (first: Double, last: Double)]] = [:]
    for line in DemoPeople.story.split(separator: "\n") {
      let (names, shares) = DemoPeople.read(line)
      for name in names { habits[name] = shares }
    }
    self.habits = habits
  }

  /// How often, in a hundred, people do something that is no answer: skip, finish early, leave.
  func percent(_ habit: String) -> Double { percent(of: habit, in: "visit") ?? 0 }

  func form(among forms: [Form], dice: inout DemoDice) -> Form? {
    dice.pick(of: forms) { percent(of: $0.code.text, in: "form") ?? 0 }
  }

  func place(among places: [Place], dice: inout DemoDice) -> Place? {
    dice.pick(of: places) { percent(of: $0.code.text, in: "place") ?? 0 }
  }

  /// What somebody ticks of what a page offers.
  func ticks(
    _ offered: [Choice], of question: Question, in form: Form, dice: inout DemoDice
  ) -> [Choice.Code] {
    let row = row(of: question.code, in: form.code)
    if question.kind == .many {
      let ticks = offered.map(\.code).filter { dice.happens(percent(of: $0.text, in: row) ?? 20) }
      return Array(ticks.prefix(question.upTo ?? ticks.count))
    }
    let picked = dice.pick(of: offered.map(\.code)) { percent(of: $0.text, in: row) ?? 0 }
    return picked.map { [$0] } ?? []
  }

  private func percent(of choice: String, in row: String) -> Double? {
    guard let row = habits[row] else { return nil }
    guard let share = row[choice] else { return 0 }
    return share.first + (share.last - share.first) * progress
  }

  /// The row of a question: that of its form, of what it is asked about, or of every form.
  private func row(of question: Question.Code, in form: Form.Code) -> String {
    let stem = question.text.split(separator: ".").first.map(String.init) ?? question.text
    let names = ["\(form).\(question)", "\(form).\(stem)", question.text]
    return names.first { habits[$0] != nil } ?? question.text
  }

  /// `end.told: yes 34>62  bit 34`: a share of a hundred, or how it goes from first to last.
  private static func read(
    _ line: Substring
  ) -> (names: [String], shares: [String: (first: Double, last: Double)]) {
    let halves = line.split(separator: ":", maxSplits: 1)
    let words = halves[1].split(separator: " ").map(String.init)
    var shares: [String: (first: Double, last: Double)] = [:]
    for (choice, share) in zip(words, words.dropFirst()) {
      let ends = share.split(separator: ">").compactMap { Double($0) }
      if let first = ends.first, let last = ends.last { shares[choice] = (first, last) }
    }
    return (halves[0].split(separator: " ").map(String.init), shares)
  }
}

extension DemoPeople {
  /// A row for each question: how many in a hundred choose what, in the first quarter and the last.
  private static let story = """
    visit: skip 4  leave 0.5  finish 45  leaveOut 4  better 27  good 22  view 32  wish 80
    form: start 25  now 22  end 40  before 13
    place: own 34  north 36  south 30
    who: self 46  help 27  for 27
    helper: advocate 24>34  family 38  carer 20  worker 12>6  other 6
    basis: told 36  shown 26  well 28  guess 10
    start.know: yes 50  ideas 31  notyet 13  nosay 6
    start.wish end.wished end.mattered: stop 62  protect 48  away 26  nocontact 14  sorry 16 \
     police 10  goods 22  seethem 9  theirhelp 15  part 34  promise 30  support 42  care 28  noaction 6 \
     confident 26  friends 18  home 14  choice 22  else 13
    start.most: same 12  stop 60  protect 34  away 20  goods 14  part 18  support 26  care 18 \
     promise 12  confident 10  home 12  choice 14  sorry 5  police 6  friends 6  else 8
    start.part: all 35  big 30  told 20  none 6  dk 9
    start.voice: advocate 16>28  family 34  other 8  want 18>8  no 16  dk 8
    now.listen: yes 48>66  bit 32>23  no 14>6  dk 6
    now.told: yes 28>60  bit 36>26  no 30>9  dk 6
    now.worry: yes 34>27  no 48>56  nosay 10  dk 8
    now.change: yes 24  bit 22  no 42  dk 12
    now.better before.better end.better: uptodate 48>18  wait 34>30  clear 27>15  listen 24>13 \
     say 22>15  voice 16>9  together 21>16  treat 14>9  safe 18>13  nothing 9>24
    before.talk: yes 56>76  no 33>16  dk 10>8
    before.agree: yes 58  bit 24  no 13  dk 5
    before.why: yes 54>68  bit 26  no 14>5  dk 6
    before.clear: yes 58>66  bit 29  no 9>4  dk 4
    before.later: yes 32>50  bit 24  no 36>18  dk 8
    before.wish: yes 42>60  bit 26  no 26>10  dk 6
    end.asked: said 56>74  silent 10>8  no 23>10  dk 10>8
    end.got: all 29>40  some 40>37  none 15>8  soon 7  nowish 5  dk 5
    end.why: yes 32>56  bit 26  no 34>14  dk 8
    end.next: yes 38>58  bit 30  no 23>11  dk 8
    end.told: yes 32>64  bit 34>23  no 28>9  dk 6>4
    end.listen: yes 55>68  bit 27>22  no 12>6  dk 5
    end.acted: yes 46>60  bit 30>26  no 16>8  dk 7
    end.safe: yes 50>61  bit 29>26  no 14>8  dk 7
    end.happier: yes 48>58  bit 27  no 15>9  dk 10
    end.good: treat 48>53  listen 45>56  say 27>37  clear 23>38  uptodate 14>46  wait 8>12 \
     voice 21>32  together 18>23  safe 37>45  nothing 10>4
    end.clear: yes 42>64  bit 34>27  no 17>6  dk 6
    end.worse: yes 10>6  bit 13>8  no 68>78  dk 8
    end.happened: yes 45>54  bit 25  no 17>11  soon 8  dk 5
    """
}
