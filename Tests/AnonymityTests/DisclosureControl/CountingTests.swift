import Anonymity
import Survey
import Testing

@Suite struct `What is counted` {
  @Test func `a quarter joins a bit and no, the year tells them apart`() throws {
    let spring =
      crowd(20, ["came": "yes"]) + crowd(9, ["came": "bit"]) + crowd(12, ["came": "no"])
      + crowd(11, ["came": "dk"]) + crowd(10, ["came": ""])
    let quarter = try Crowd.table("came", of: spring)
    #expect(quarter.shown.rows.map(\.code) == ["yes", "bit+no"])
    #expect(quarter.shown.column(.whole)?.cells == [.count(20), .count(20)])
    #expect(quarter.shown.column(.whole)?.beside == .count(20))
    #expect(quarter.shown.column(.whole)?.base == .count(50))
    let year = try Crowd.table("came", of: spring, in: Crowd.year, after: [quarter]).shown
    #expect(year.rows.map(\.code) == ["yes", "bit", "no", "dk"])
    #expect(year.column(.whole)?.cells == [.count(20), .count(10), .count(10), .count(10)])
  }

  @Test func `what stands beside is hidden by what is shown, whatever it is`() throws {
    for unsettled in 0...9 {
      let people =
        crowd(20, ["came": "yes"]) + crowd(20, ["came": "no"])
        + crowd(unsettled, ["came": ""])
      let column = try Crowd.table("came", of: people).shown.column(.whole)
      #expect(column?.beside == .hidden)
    }
  }

  @Test func `where people may choose several, each choice is of all who answered`() throws {
    let people =
      crowd(20, ["liked": "food music"]) + crowd(12, ["liked": "music"])
      + crowd(9, ["liked": "nothing"]) + crowd(7, ["liked": ""])
    let column = try #require(try Crowd.table("liked", of: people).shown.column(.whole))
    #expect(column.base == .count(40))
    #expect(column.cells == [.count(20), .count(30), .hidden, .count(10)])
  }

  @Test func `workers who answer for someone have a column of their own, outside the whole`() throws
  {
    let people =
      crowd(20, ["by": "bus"]) + crowd(15, ["by": "car"])
      + crowd(30, ["by": "bus", "helper": "worker"], who: "for")
      + crowd(20, ["by": "car", "helper": "worker"], who: "for")
      + crowd(20, ["by": "bus", "helper": "worker"], who: "help")
    #expect(try Crowd.table("by", of: people).shown.column(.whole)?.base == .count(55))
    let table = try Crowd.table("by", by: .respondent, of: people).shown
    #expect(table.column(.worker)?.base == .count(50))
    #expect(table.column(.help)?.cells.contains(.count(20)) == false)
    #expect(table.column(.behalf)?.base == .hidden)
    #expect(table.columns.map(\.group) == [.own, .help, .behalf, .unsaid, .worker])
  }

  @Test func `every listed area has its column, whether anyone answered there or not`() throws {
    let people = crowd(20, ["by": "bus"], area: "Atlantis") + crowd(20, ["by": "car"])
    let table = try Crowd.table("by", by: .area(["North"]), of: people).shown
    #expect(table.columns.map(\.group) == [.area("North"), .elsewhere])
    #expect(table.column(.elsewhere)?.base == .count(40))
  }

  @Test func `a choice that this version does not have counts like no answer`() throws {
    let people = crowd(20, ["by": "bus"]) + crowd(15, ["by": "car"]) + crowd(10, ["by": "boat"])
    let column = try #require(try Crowd.table("by", of: people).shown.column(.whole))
    #expect(column.base == .count(35) && column.asked == .count(45))
  }

  @Test func `own words are in no table, nor what is not stored`() throws {
    let release = try Crowd.control(key: 1, form: "end").release([], of: Crowd.spring, after: [])
    let questions = Set(release.tables.map(\.question))
    #expect(questions.isDisjoint(with: ["view", "good.text", "better.text", "time"]))
    #expect(questions.isSuperset(of: ["who", "basis", "asked", "got", "happened.stop"]))
  }

  @Test func `how a helper knows is counted alone`() throws {
    let release = try Crowd.control(key: 1, form: "end").release([], of: Crowd.spring, after: [])
    #expect(release.tables.filter { $0.question == "basis" }.map(\.grouping) == [nil])
    #expect(release.tables.contains { $0.question == "asked" && $0.grouping == .respondent })
  }

  @Test func `other periods are passed over, and a year takes what is only the year's`() throws {
    let late = crowd(10, ["by": "car"], in: Crowd.year)
    let people = crowd(20, ["by": "bus"]) + crowd(30, ["by": "bus"], in: Crowd.summer) + late
    #expect(try Crowd.table("by", of: people).shown.column(.whole)?.base == .count(20))
    let year = try Crowd.table("by", of: people, in: Crowd.year).shown
    #expect(year.column(.whole)?.base == .count(60))
  }
}
