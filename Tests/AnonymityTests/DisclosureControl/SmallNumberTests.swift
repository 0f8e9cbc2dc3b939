import Anonymity
import Survey
import Testing

@Suite struct `Small numbers` {
  @Test(arguments: [
    (0, Cell.hidden), (1, .hidden), (4, .hidden), (5, .count(5)), (7, .count(5)), (8, .count(10)),
    (12, .count(10)), (13, .count(15)), (42, .count(40)), (43, .count(45)),
  ])
  func `of the whole below five are hidden, the rest are to the nearest five`(
    count: Int, cell: Cell
  ) throws {
    let people = crowd(count, ["by": "bus"]) + crowd(20, ["by": "foot"]) + crowd(21, ["by": "car"])
    #expect(try Crowd.table("by", of: people).shown.cell("bus") == cell)
  }

  @Test(arguments: [
    (0, Cell.hidden), (5, .hidden), (7, .hidden), (8, .count(10)), (13, .count(15)),
  ])
  func `by group below eight are hidden`(count: Int, cell: Cell) throws {
    let people =
      crowd(count, ["by": "bus"], area: "North") + crowd(20, ["by": "foot"], area: "North")
      + crowd(23, ["by": "car"], area: "North") + crowd(30, ["by": "bus"])
      + crowd(20, ["by": "car"]) + crowd(20, ["by": "foot"])
    let table = try Crowd.table("by", by: .area(["North"]), of: people).shown
    #expect(table.cell("bus", in: .area("North")) == cell)
  }

  @Test(arguments: [(4, Cell.hidden), (5, .hidden), (7, .hidden), (8, .count(10))])
  func `in the public view below eight are hidden`(count: Int, cell: Cell) throws {
    let people = crowd(count, ["by": "bus"]) + crowd(20, ["by": "foot"]) + crowd(21, ["by": "car"])
    let table = try Crowd.table("by", of: people)
    #expect(table.publicView.cell("bus") == cell)
    #expect(table.publicView.cell("foot") == .count(20))
    #expect(table.publicView.floor == 8)
  }

  @Test func `a share is of what is shown and never of what was counted`() throws {
    let people = crowd(12, ["by": "bus"]) + crowd(21, ["by": "foot"])
    let table = try Crowd.table("by", of: people).shown
    #expect(table.column(.whole)?.base == .count(35))
    #expect(table.percent("bus") == 29)  // 10 of 35; counted, it is 12 of 33: 36
    #expect(table.percent("foot") == 57)
    #expect(table.percent("car") == nil)
  }

  @Test(arguments: [(17, Cell.hidden), (18, .count(10))])
  func `when fewer than twenty are shown to have answered, only their number is told`(
    base: Int, cell: Cell
  ) throws {
    let people = crowd(8, ["by": "bus"]) + crowd(base - 8, ["by": "foot"])
    let table = try Crowd.table("by", of: people).shown
    #expect(table.cell("bus") == cell)
    #expect(table.percent("bus") == (cell == .hidden ? nil : 50))
    #expect(table.column(.whole)?.base == .count(base == 17 ? 15 : 20))
  }

  @Test func `a question is counted over those who answered it, hidden ones with them`() throws {
    let people =
      crowd(20, ["by": "bus"]) + crowd(10, ["by": "car"]) + crowd(3, ["by": "foot"])
      + crowd(14, ["by": ""]) + crowd(6, [:])
    let column = try #require(try Crowd.table("by", of: people).shown.column(.whole))
    #expect(column.base == .count(35))
    #expect(column.asked == .count(45))
    #expect(column.cells == [.hidden, .count(20), .count(10)])
  }

  @Test func `nothing is told when fewer than the floor answered`() throws {
    let people = crowd(4, ["by": "bus"]) + crowd(30, ["by": ""])
    let column = try #require(try Crowd.table("by", of: people).shown.column(.whole))
    #expect(column.base == .hidden && column.cells == [.hidden, .hidden, .hidden])
    #expect(column.asked == .count(35))
  }

  @Test func `most or all is a word and never a number`() throws {
    let people = crowd(30, ["by": "bus"]) + crowd(4, ["by": "car"])
    let table = try Crowd.table("by", of: people)
    #expect(table.shown.cell("bus") == .nearlyEveryone)
    #expect(table.shown.cell("car") == .hidden && table.shown.cell("foot") == .hidden)
    #expect(table.shown.percent("bus") == nil)
    #expect(table.publicView.cell("bus") == .nearlyEveryone)
  }

  @Test func `the public is told most or all when others may be fewer than eight`() throws {
    let people = crowd(40, ["by": "bus"]) + crowd(6, ["by": "car"])
    let table = try Crowd.table("by", of: people)
    #expect(table.shown.cell("bus") == .count(40) && table.shown.cell("car") == .count(5))
    #expect(table.publicView.cell("bus") == .nearlyEveryone)
    #expect(table.publicView.cell("car") == .hidden)
  }
}
