import Anonymity
import Survey
import Testing

@Suite struct `What is counted` {
  @Test func `a quarter has its main questions and their main line, the year has everything`()
    throws
  {
    let people = crowd(60, ["came": "yes", "liked": "food"]) + crowd(60, ["by": "bus"])
    let quarter = try Crowd.tables(of: people, in: Crowd.spring)
    #expect(quarter.map(\.question) == ["who", "came", "by"])
    #expect(quarter.allSatisfy { $0.grouping == nil })
    let half = try Crowd.tables(of: people, in: .half(startingIn: 2026, number: 1))
    #expect(half.map(\.question) == quarter.map(\.question))
    let year = try Crowd.tables(of: people)
    #expect(year.filter { $0.question == "liked" }.map(\.grouping) == [nil] + Crowd.groupings)
  }

  @Test func `no answer is in more than four figures`() throws {
    let people = crowd(60, ["came": "yes"])
    let tables = try Crowd.tables(of: people, in: Crowd.spring) + Crowd.tables(of: people)
    for question in ["came", "by"] as [Question.Code] {
      #expect(tables.filter { $0.question == question }.count == 4)
    }
  }

  @Test func `every point of a scale has its row`() throws {
    let people =
      crowd(100, ["came": "yes"]) + crowd(60, ["came": "bit"]) + crowd(80, ["came": "no"])
      + crowd(50, ["came": "dk"]) + crowd(70, ["came": ""])
    let table = try Crowd.table("came", of: people, in: Crowd.spring)
    #expect(table.rows.map(\.code) == ["yes", "bit", "no", "dk"])
    for (code, count) in [("yes", 100), ("bit", 60), ("no", 80), ("dk", 50)] {
      #expect(table.cell(code).isNear(count))
    }
    #expect(table.column(.main)?.base.isNear(290) == true)
  }

  @Test func `who cannot tell is counted beside the others, and outside their base`() throws {
    let people =
      crowd(60, ["safe": "yes"], who: "for", form: "end")
      + crowd(40, ["safe": "no"], who: "for", form: "end")
      + crowd(200, ["safe": "cannot"], who: "for", form: "end")
    let table = try Crowd.table("safe", of: people)
    #expect(table.rows.map(\.code) == ["yes", "bit", "no", "dk"] && table.shape.beside == .apart)
    let column = try #require(table.column(.behalf))
    #expect(column.base.isNear(100) && column.beside?.isNear(200) == true)
    #expect(table.cell("yes", in: .behalf).isNear(60))
    #expect(table.column(.main)?.beside == nil)
  }

  @Test func `of a wish, those who were asked about it`() throws {
    let people =
      crowd(100, ["wished": "stop friends", "happened.stop": "yes"], form: "end")
      + crowd(50, ["wished": "stop", "happened.stop": ""], form: "end")
    #expect(try Crowd.table("happened.stop", of: people).column(.main)?.base.isNear(100) == true)
    #expect(try Crowd.table("happened.friends", of: people).column(.main)?.base == .notTold)
  }

  @Test func `where people may choose several, each choice is of all who answered`() throws {
    let people =
      crowd(80, ["liked": "food music"]) + crowd(50, ["liked": "music"])
      + crowd(60, ["liked": "nothing"]) + crowd(70, ["liked": ""])
    let table = try Crowd.table("liked", of: people)
    #expect(table.column(.main)?.base.isNear(190) == true)
    #expect(table.cell("food").isNear(80) && table.cell("music").isNear(130))
    #expect(table.cell("nothing").isNear(60) && table.cell("rides") == .few)
  }

  @Test func `what others say for someone has a line of its own, and workers another`() throws {
    let people =
      crowd(50, ["by": "bus"]) + crowd(60, ["by": "car"], who: "help")
      + crowd(70, ["by": "foot"], who: "for")
      + crowd(200, ["by": "bus", "helper": "worker"], who: "for")
    let whole = try Crowd.table("by", of: people, in: Crowd.spring)
    #expect(whole.columns.map(\.group) == [.main, .behalf])
    #expect(whole.column(.main)?.base.isNear(110) == true)
    #expect(whole.cell("bus").isNear(50) && whole.cell("foot") == .few)
    #expect(whole.cell("foot", in: .behalf) == .nearlyEveryone)
    let table = try Crowd.table("by", by: .respondent, of: people)
    #expect(table.columns.map(\.group) == [.own, .help, .behalf, .unsaid, .worker])
    #expect(table.column(.worker)?.base.isNear(200) == true)
    #expect(table.column(.help)?.base.isNear(60) == true)
  }

  @Test func `how many came is of everyone but workers, each way for itself`() throws {
    let people =
      crowd(50, [:]) + crowd(60, [:], who: "help") + crowd(70, [:], who: "for")
      + crowd(200, ["helper": "worker"], who: "for")
    let table = try Crowd.table("who", of: people, in: Crowd.spring)
    #expect(table.columns.map(\.group) == [.whole])
    #expect(table.column(.whole)?.base.isNear(180) == true)
    #expect(table.cell("for", in: .whole).isNear(70) && table.cell("self", in: .whole).isNear(50))
  }

  @Test func `every listed area has its column, whether anyone answered there or not`() throws {
    let people = crowd(60, ["by": "bus"], area: "Atlantis") + crowd(60, ["by": "car"])
    let table = try Crowd.table("by", by: .area(["North"]), of: people)
    #expect(table.columns.map(\.group) == [.area("North"), .elsewhere])
    #expect(table.column(.elsewhere)?.base.isNear(120) == true)
    #expect(table.column(.area("North"))?.base == .notTold)
  }

  @Test func `a choice that no version has counts like no answer`() throws {
    let people = crowd(90, ["by": "bus"]) + crowd(60, ["by": "car"]) + crowd(100, ["by": "boat"])
    #expect(try Crowd.table("by", of: people).column(.main)?.base.isNear(150) == true)
  }

  @Test func `own words are in no table, nor what is not stored`() throws {
    let release = try Crowd.control(form: "end").release([], of: Crowd.year)
    let questions = Set(release.tables.map(\.question))
    #expect(questions.isDisjoint(with: ["view", "good.text", "better.text", "time"]))
    #expect(questions.isSuperset(of: ["who", "basis", "asked", "got", "happened.stop"]))
  }

  @Test func `how a helper knows is counted alone`() throws {
    let tables = try Crowd.control(form: "end").release([], of: Crowd.year).tables
    #expect(tables.filter { $0.question == "basis" }.map(\.grouping) == [nil])
    #expect(tables.contains { $0.question == "asked" && $0.grouping == .respondent })
  }

  @Test func `by quarter the closing form tells what its file marks`() throws {
    let tables = try Crowd.control(form: "end").release([], of: Crowd.spring).tables
    #expect(
      tables.map(\.question) == [
        "who", "asked", "got", "why", "next", "told", "listen", "acted", "safe", "happier", "worse",
      ])
    let start = try Crowd.control(form: "start").release([], of: Crowd.spring).tables
    #expect(start.map(\.question) == ["who"])
  }

  @Test func `other periods are passed over, and a year takes what is only the year's`() throws {
    let late = crowd(60, ["by": "car"], in: Crowd.year)
    let people = crowd(60, ["by": "bus"]) + crowd(80, ["by": "bus"], in: Crowd.summer) + late
    let spring = try Crowd.table("by", of: people, in: Crowd.spring)
    #expect(spring.column(.main)?.base.isNear(60) == true)
    #expect(try Crowd.table("by", of: people).column(.main)?.base.isNear(200) == true)
  }

  @Test func `answers to a form that the plan does not count are told, with the cure`() throws {
    let people = crowd(20, ["by": "bus"]) + crowd(1, ["asked": "no"], form: "end")
    let error = #expect(throws: UnplannedForm.self) {
      try Crowd.control().release(people, of: Crowd.spring)
    }
    #expect(error?.form == "end" && error?.description.contains("; ") == true)
  }

  @Test func `every choice of every version that the plan names has its row`() throws {
    let plan = ReleasePlan(
      forms: [
        try TownForms.fair(travelling: ["bus", "car", "boat"]),
        try TownForms.fair(travelling: ["bus", "car"]),
      ], groupings: [])
    let people = crowd(60, ["by": "bus"]) + crowd(80, ["by": "boat"])
    let tables = try DisclosureControl(plan: plan, key: Crowd.key(1))
      .release(people, of: Crowd.spring).tables
    let table = try #require(tables.named("by")).shown
    #expect(table.rows.map(\.code) == ["bus", "car", "boat"] && table.cell("boat").isNear(80))
  }
}
