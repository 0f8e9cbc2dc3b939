import Anonymity
import Survey
import Testing

/// What an audit cannot prove, witnesses can: other answers that are released byte for byte alike.
@Suite struct `A hidden number` {
  private static let modes = ["foot", "bus", "car"]

  @Test(arguments: 1...3)
  func `has five values, each of which would have been released just the same`(
    seed: UInt64
  ) throws {
    var dice = TownDice(seed: seed)
    let start = [
      Int.random(in: 0...4, using: &dice), Int.random(in: 10...30, using: &dice),
      Int.random(in: 10...30, using: &dice),
    ]
    let released = try Self.release(start)
    let hidden = try #require(released.table.cell("foot"))
    guard hidden == .hidden, !released.table.isWithheld else { return }
    var witnessed: Set<Int> = []
    for foot in 0...8
    where try Self.neighbours(of: start, foot: foot).contains(where: {
      try Self.release($0).text == released.text
    }) {
      witnessed.insert(foot)
    }
    #expect(witnessed.count >= 5)
  }

  @Test(arguments: 1...2)
  func `by group has them too`(seed: UInt64) throws {
    var dice = TownDice(seed: seed)
    let start = (0..<6).map { _ in Int.random(in: 3...22, using: &dice) }
    let released = try Self.release(start)
    for place in 0..<2 where released.split.column(.area("North"))?.cells[place] == .hidden {
      var witnessed: Set<Int> = []
      for count in 0...9 {
        let found = try Self.neighbours(of: start, at: place, count).contains {
          try Self.release($0).text == released.text
        }
        if found { witnessed.insert(count) }
      }
      #expect(witnessed.count >= 5)
    }
  }

  /// Other counts near these, with the first made to be what is asked.
  private static func neighbours(of counts: [Int], foot: Int) -> [[Int]] {
    (-4...4).flatMap { bus in
      (-4...4).map { car in [foot, max(0, counts[1] + bus), max(0, counts[2] + car)] }
    }.filter { Naive.nearest($0[1]) == Naive.nearest(counts[1]) }
  }

  private static func neighbours(of counts: [Int], at place: Int, _ count: Int) -> [[Int]] {
    var moved = counts
    moved[place] = count
    return (-4...4).flatMap { other in
      [0, 2, -2].map { third in
        var near = moved
        near[place + 3] = max(0, counts[place + 3] + other)
        near[5] = max(0, counts[5] + third)
        return near
      }
    }
  }

  private static func release(
    _ counts: [Int]
  ) throws -> (table: ShownTable, split: ShownTable, text: [String]) {
    let people = zip(modes + modes, counts).enumerated().flatMap { place, mode in
      crowd(mode.1, ["by": mode.0], area: place < 3 && counts.count > 3 ? "North" : nil)
    }
    let release = try Crowd.control(key: 21, groupings: [.area(["North"])])
      .release(people, of: Crowd.spring, after: [])
    let tables = release.tables.filter { $0.question == "by" }
    let texts = release.tables.map { $0.sealed(by: Crowd.key(1)).text }
    return (tables[0].shown, tables[1].shown, texts)
  }
}
