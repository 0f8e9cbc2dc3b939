import Anonymity
import Foundation
import Survey
import Testing

@Suite struct `The noise of a number` {
  /// 51 of 200 under each of 40 keys, in three groups: what is shown beside what should be.
  @Test func `is two-sided geometric, with odds of two to one`() throws {
    let people = ["North", "South", "East"].flatMap { area in
      crowd(51, ["by": "bus"], area: area) + crowd(149, ["by": "car"], area: area)
    }
    let areas = Grouping.area(["North", "South", "East"])
    var seen: [Int: Int] = [:]
    for key in UInt8(1)...40 {
      let tables = try Crowd.control(key: key, groupings: [areas]).release(people, of: Crowd.year)
      let table = try #require(tables.tables.named("by", by: areas)).shown
      for area in ["North", "South", "East"] {
        seen[try #require(table.cell("bus", in: .area(area))?.count), default: 0] += 1
      }
    }
    for shown in stride(from: 40, through: 60, by: 5) {
      let chance = ((shown - 2)...(shown + 2)).reduce(0) { $0 + Shown.chance(ofNoise: $1 - 51) }
      let expected = 120 * chance
      let error = (120 * chance * (1 - chance)).squareRoot()
      #expect(abs(Double(seen[shown] ?? 0) - expected) < 4 * error + 1, "\(shown)")
    }
  }

  @Test func `is the same wherever the same people are in the same cell`() throws {
    let people =
      crowd(60, ["came": "yes", "by": "bus"], area: "North") + crowd(70, ["by": "car"])
      + crowd(50, ["came": "no", "by": "foot"], area: "North")
    for key in UInt8(1)...10 {
      let year = try Crowd.table("by", of: people, key: key)
      let quarter = try Crowd.table("by", of: people, in: Crowd.spring, key: key)
      let byWho = try Crowd.table("by", by: .respondent, of: people, key: key)
      let byArea = try Crowd.table("by", by: .area(["North"]), of: people, key: key)
      #expect(year.column(.main) == quarter.column(.main))
      #expect(byWho.column(.own)?.cells == year.column(.main)?.cells)
      #expect(byArea.cell("bus", in: .area("North")) == year.cell("bus"))
      let came = try Crowd.table("came", by: .area(["North"]), of: people, key: key)
      #expect(came.column(.area("North"))?.base == byArea.column(.area("North"))?.base)
    }
  }

  @Test func `is the same in the national words as in the question they repeat`() throws {
    let people =
      crowd(60, ["asked": "said", "got": "all"], form: "end")
      + crowd(70, ["asked": "no", "got": "dk"], form: "end")
    for key in UInt8(1)...10 {
      let asked = try Crowd.table("asked", of: people, key: key).column(.main)
      let national = try Crowd.table(National.asked, of: people, key: key).column(.main)
      #expect(asked?.cells == national?.cells && asked?.base == national?.base)
      let achieved = try Crowd.table(National.achieved, of: people, key: key)
      #expect(
        try Crowd.table("got", of: people, key: key).cell("all") == achieved.cell("all")
          || achieved.cell("all") == .nearlyEveryone)
    }
  }

  @Test func `of how many answered themselves is that of their column's base`() throws {
    let people = crowd(60, ["by": "bus"]) + crowd(70, ["by": "car"], who: "help")
    for key in UInt8(1)...10 {
      let who = try Crowd.table("who", of: people, key: key)
      let byWho = try Crowd.table("by", by: .respondent, of: people, key: key)
      #expect(who.cell("self") == byWho.column(.own)?.base)
      #expect(who.cell("help") == byWho.column(.help)?.base)
    }
  }

  /// One more takes another noise: a difference of two releases is not one.
  @Test func `is another with one person more`() throws {
    let people = crowd(61, ["by": "bus"]) + crowd(70, ["by": "car"])
    let cells = try (UInt8(1)...100).map { key in
      try [people, Array(people.dropFirst())].map {
        try #require(Crowd.table("by", of: $0, in: Crowd.spring, key: key).cell("bus")?.count)
      }
    }
    #expect(cells.count { $0[0] < $0[1] } > 7 && cells.count { $0[0] > $0[1] } > 7)
  }

  @Test func `moves no other number`() throws {
    let people = crowd(61, ["by": "bus"]) + crowd(70, ["by": "car"])
    for key in UInt8(1)...20 {
      let tables = try [people, Array(people.dropFirst())].map {
        try Crowd.table("by", of: $0, in: Crowd.spring, key: key)
      }
      #expect(tables[0].cell("car") == tables[1].cell("car"))
    }
  }

  /// Two empty cells of one name in two periods.
  @Test func `of nobody is another in each period and group`() throws {
    let people = crowd(100, ["by": "bus"]) + crowd(100, ["by": "bus"], in: Crowd.summer)
    let pairs = try (UInt8(1)...100).map { key in
      try [Crowd.spring, Crowd.summer].map {
        try Crowd.table("by", of: people, in: $0, key: key).cell("foot")
      }
    }
    #expect(pairs.contains { $0[0] != $0[1] })
    #expect(pairs.flatMap(\.self).count { $0 != .few } < 16)
  }
}
