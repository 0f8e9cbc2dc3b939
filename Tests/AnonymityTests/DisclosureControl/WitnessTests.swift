import Anonymity
import Survey
import Testing

/// What an audit cannot prove, witnesses can: other answers that are released byte for byte alike.
@Suite struct `A hidden number` {
  private static let modes = ["foot", "bus", "car"]

  @Test(arguments: [[3, 12, 11], [0, 20, 17], [4, 27, 14]])
  func `has five values, each of which would have been released just the same`(
    counts: [Int]
  ) throws {
    let released = try Self.release(counts)
    #expect(released.table.cell("foot") == .hidden && released.table.cell("bus")?.count != nil)
    let witnessed = try (0...8).filter { foot in
      try Self.lookalikes(of: counts, foot: foot).contains {
        try Self.release($0).text == released.text
      }
    }
    #expect(witnessed.count >= 5)
  }

  @Test(arguments: [[5, 14, 12, 9, 15, 11], [3, 20, 9, 12, 10, 14]])
  func `by group has them too`(counts: [Int]) throws {
    let released = try Self.release(counts)
    #expect(released.split.cell("foot", in: .area("North")) == .hidden)
    #expect(released.split.cell("bus", in: .area("North"))?.count != nil)
    let witnessed = try (0...9).filter { foot in
      try Self.lookalikes(of: counts, foot: foot).contains {
        try Self.release($0).text == released.text
      }
    }
    #expect(witnessed.count >= 5)
  }

  /// Other counts near these, with the first made to be what is asked, that look alike; whether
  /// they are released alike is then for the release to show.
  private static func lookalikes(of counts: [Int], foot: Int) -> some Sequence<[Int]> {
    let near = counts.dropFirst().reduce([[foot]]) { found, count in
      found.flatMap { start in (max(0, count - 2)...(count + 2)).map { start + [$0] } }
    }
    let seen = looks(of: counts)
    return near.lazy.filter { looks(of: $0) == seen }
  }

  private static func looks(of counts: [Int]) -> [DisplayPreferences] {
    let north = Array(counts.prefix(3))
    let rest = Array(counts.dropFirst(3))
    guard !rest.isEmpty else { return [DisplayPreferences(north, floor: 5)] }
    return [
      DisplayPreferences(zip(north, rest).map { $0 + $1 }, floor: 5),
      DisplayPreferences(north, floor: 8), DisplayPreferences(rest, floor: 8),
    ]
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
