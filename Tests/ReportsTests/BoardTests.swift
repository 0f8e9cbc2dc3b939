import Anonymity
import Reports
import Survey
import Testing

@Suite struct `The board's sheet` {
  private static func board(
    _ people: [Council.People], before: [Council.People]? = nil, offered: Int = 100
  ) throws -> Board {
    let periods = ReleasedPeriods(
      main: try Council.released(people),
      before: try before.map { try Council.released($0, in: Council.before) }, year: nil)
    let writer = BoardWriter(
      try Fair.forms(), words: try Fair.words(), periods: periods, offered: offered)
    return try #require(writer).board
  }

  private static let listened = Council.scale("listen", yes: 60, no: 20)
  private static let unsafe = Council.scale("safe", yes: 10, no: 40)

  @Test func `says how many answered of those who were offered a form`() throws {
    let board = try Self.board(Self.listened, offered: 160)
    #expect(board.answered[0] == "About 80 people answered: 50% of those offered a form.")
    #expect(
      board.answered[1]
        == "Themselves: nearly everyone. With help: few. Someone for them: few.")
    #expect(board.unheard == "Too few to show, so hardly heard: With help; Someone for them.")
  }

  @Test func `gives no share of fewer than were counted, and none under 50`() throws {
    #expect(try Self.board(Self.listened, offered: 79).answered[0] == "About 80 people answered.")
    let few = Council.scale("listen", yes: 8, no: 7)
    #expect(try Self.board(few, offered: 60).answered[0] == "About 15 people answered.")
  }

  @Test(arguments: [(3, true), (74, true), (75, false), (80, false), (160, false)])
  func `says plainly when more answered than were offered a form, beyond noise and rounding`(
    offered: Int, isTold: Bool
  ) throws {
    let told = "More people answered than were offered a form. Please check the numbers."
    #expect(try Self.board(Self.listened, offered: offered).answered.contains(told) == isTold)
  }

  @Test func `has what is good and what is not by the highest and the lowest share`() throws {
    let board = try Self.board(Self.listened + Self.unsafe)
    #expect(board.good == "Most people felt listened to.")
    #expect(
      board.notGood
        == "Fewer than half of people felt as safe as they want to. "
        + "No other closing question has a lower share.")
  }

  @Test func `says that too few answered rather than a sentence on nothing`() throws {
    let board = try Self.board(Council.scale("listen", yes: 8, no: 7))
    #expect(board.good == board.notGood)
    #expect(board.good == "Too few people answered to say.")
  }

  @Test func `tells a change only where chance, noise and rounding hardly made it`() throws {
    let before = Council.scale("listen", yes: 30, no: 50)
    #expect(
      try Self.board(Self.listened, before: before).changed
        == "More people felt listened to: 75%, last year 38%.")
    let near = Council.scale("listen", yes: 42, no: 38)
    #expect(
      try Self.board(Self.listened, before: near).changed
        == "Too few answered to tell a change from chance.")
    #expect(
      try Self.board(Self.listened).changed == "There is nothing from last year to compare.")
  }

  @Test func `has four measures with their base, this year beside last`() throws {
    let measures = try Self.board(Self.listened, before: Self.unsafe).measures
    #expect(measures.columns == ["July to September 2026", "July to September 2025"])
    #expect(
      measures.rows.map(\.label) == [
        "Asked, and said what they wanted", "Fully achieved", "Felt listened to",
        "Felt as safe as they want to",
      ])
    #expect(measures.rows[2].cells[0] == .words("60 (75%, 60 to 90%) of 80"))
    #expect(measures.rows[3].cells[1] == .words("10 (20%, 5 to 35%) of 50"))
    #expect(measures.rows[3].cells[0] == .words("not told"))
  }
}
