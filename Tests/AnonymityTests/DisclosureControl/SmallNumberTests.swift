import Anonymity
import Survey
import Testing

@Suite struct `Small numbers` {
  /// So many who came by bus, among fifty or among nobody else, under each of a hundred keys.
  private static func shown(_ count: Int, of base: Int) throws -> [ShownTable] {
    let people = crowd(count, ["by": "bus"]) + crowd(base - count, ["by": "car"])
    return try (1...100).map { try Crowd.table("by", of: people, in: Crowd.spring, key: UInt8($0)) }
  }

  @Test(arguments: [0, 1, 3, 5, 8, 12])
  func `are told as few under five, and nothing is told but fives`(count: Int) throws {
    let cells = try Self.shown(count, of: 50).compactMap { $0.cell("bus") }
    for cell in cells { #expect(cell == .few || (cell.count ?? 1) % 5 == 0 && cell != .count(0)) }
    #expect(cells.contains(.few) == (count <= 8) && cells.contains { $0.count != nil })
  }

  @Test(arguments: [(4, 0.99), (8, 0.83), (12, 0.08), (18, 0)])
  func `make no table, by their number with its noise`(base: Int, share: Double) throws {
    let tables = try Self.shown(0, of: base)
    let untold = tables.filter { $0.column(.main)?.base == .notTold }
    for table in untold {
      #expect(table.isNotTold && table.column(.main)?.cells == [.notTold, .notTold, .notTold])
    }
    for table in tables where !untold.contains(table) {
      #expect(table.column(.main)?.base.count ?? 0 >= 10)
    }
    #expect(abs(Double(untold.count) / 100 - share) < 0.15)
  }

  @Test func `where nearly everyone gave one answer a word stands for it`() throws {
    let cells = try Self.shown(60, of: 60).compactMap { $0.cell("bus") }
    #expect(cells.filter { $0 == .nearlyEveryone }.count > 75)
    let few = try Self.shown(7, of: 11).filter { $0.column(.main)?.base.count == 10 }
    #expect(few.contains { $0.cell("bus") == .count(5) || $0.cell("bus") == .count(10) })
  }

  @Test func `no number is above its base`() throws {
    for table in try Self.shown(14, of: 14) + Self.shown(30, of: 33) {
      guard let column = table.column(.main), let base = column.base.count else { continue }
      #expect(column.cells.compactMap(\.count).allSatisfy { $0 <= base })
    }
  }
}

@Suite struct `A share` {
  private static func share(_ count: String, of base: Int) throws -> Share? {
    try Crowd.reread(
      """
      heard table\t2
      period\t2026-Q2
      form\tfair
      question\tby
      kind\tone
      grouping\tnone
      beside\tnone
      row\tbus
      column\tmain\t\(base)\tnone\t\(count)
      end

      """
    ).share("bus")
  }

  static let shares: [(String, Int, Share?)] = [
    ("10", 25, nil), ("15", 30, .range(20...80)), ("30", 45, .range(45...90)),
    ("25", 50, .percent(50, within: 30...70)), ("40", 70, .percent(57, within: 40...75)),
    ("100", 200, .percent(50, within: 40...60)), ("5", 100, .percent(5, within: 0...15)),
    ("95", 100, .percent(95, within: 85...100)), ("few", 100, nil), ("nearly everyone", 100, nil),
  ]

  @Test(arguments: shares)
  func `is a range from thirty on, and a percentage with its range from fifty`(
    count: String, base: Int, share: Share?
  ) throws {
    #expect(try Self.share(count, of: base) == share)
  }
}
