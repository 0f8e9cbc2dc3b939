import Anonymity
import Survey
import Testing

/// Eight ways to find people in tables. Each wins against naive code and fails against ours.
@Suite struct `Attacks on tables` {
  private static let three =
    crowd(3, ["by": "foot"]) + crowd(12, ["by": "bus"])
    + crowd(11, ["by": "car"])

  @Test func `the lone star: a total less what is shown`() throws {
    let naive = Naive.starred([3, 12, 11])
    let known = naive.cells.compactMap(\.self).reduce(0, +)
    #expect(naive.total - known == 3)

    let table = try Crowd.table("by", of: Self.three).shown
    #expect(table.cell("foot") == .hidden && table.column(.whole)?.base == .count(25))
    let values = try #require(Audit([table]).values(row: 0, of: .whole, in: table))
    #expect(values == 0...4)
  }

  @Test func `across filters: everyone less all but one group`() throws {
    let all = Naive.starred([60, 40]).total
    let north = Naive.starred([57, 40], below: 8)
    #expect(all - north.total == 3)

    var shown = 0
    for south in 0...12 {
      let people =
        crowd(57, ["by": "bus"], area: "North") + crowd(40, ["by": "car"], area: "North")
        + crowd(south, ["by": "bus"])
      let whole = try Crowd.table("by", of: people).shown
      let split = try Crowd.table("by", by: .area(["North"]), of: people).shown
      guard !split.isWithheld else { continue }
      let values = try #require(
        Audit([whole, split]).baseValues(of: .elsewhere, in: split))
      #expect(values.contains(south) && values.count >= 5)
      shown += 1
    }
    #expect(shown > 6)
  }

  @Test func `over time: a figure read before and after one visit`() throws {
    let told = (0..<100).filter { Naive.live($0) != Naive.live($0 + 1) }
    #expect(told.count == 20)

    let control = try Crowd.control(key: 1)
    let before = try control.release(Self.three, of: Crowd.spring, after: [])
    #expect(throws: Refusal.alreadyReleased(Crowd.spring)) {
      try control.release(
        Self.three + crowd(1, ["by": "bus"]), of: Crowd.spring, after: before.tables)
    }
  }

  @Test func `percents that were counted give rounded counts back`() throws {
    var isPinned = 0
    for (foot, bus) in [(1, 20), (2, 14), (3, 12), (4, 25), (0, 30)] {
      let seen = Naive.national([foot, bus, 11])
      let suspects = (0...4).flatMap { a in
        (0...60).flatMap { b in (8...12).map { c in [a, b, c] } }
      }
      let fitting = suspects.filter { Naive.national($0) == seen }
      if Set(fitting.map { $0[0] }).count == 1 { isPinned += 1 }

      let people =
        crowd(foot, ["by": "foot"]) + crowd(bus, ["by": "bus"]) + crowd(11, ["by": "car"])
      let table = try Crowd.table("by", of: people).shown
      #expect(table.percent("foot") == nil)
      let column = try #require(table.column(.whole))
      let share = try #require(column.base.count)
      #expect(table.percent("bus") == percent(column.cells[1], of: share))
      #expect(Audit([table]).values(row: 0, of: .whole, in: table) == 0...4)
    }
    #expect(isPinned == 5)
  }

  private func percent(_ cell: Cell, of base: Int) -> Int? {
    guard let count = cell.count, base >= 20 else { return nil }
    return Int((Double(count) / Double(base) * 100).rounded())
  }

  @Test func `nobody and everybody: a share that tells what each of them said`() throws {
    let naive = Naive.national([0, 24, 0])
    #expect(naive.percents == [0, 100, 0])

    let all = try Crowd.table("by", of: crowd(24, ["by": "bus"])).shown
    let most = try Crowd.table("by", of: crowd(21, ["by": "bus"]) + crowd(3, ["by": "car"])).shown
    #expect(all.column(.whole)?.cells == most.column(.whole)?.cells)
    #expect(all.percent("bus") == nil)
    let some = Self.three + crowd(0, ["by": "foot"])
    #expect(try Crowd.table("by", of: some).shown.cell("foot") == .hidden)
  }

  @Test func `two releases of one table, cut or corrected in another way`() throws {
    let first = Naive.starred([20, 13]).cells
    let second = Naive.starred([20, 9, 4]).cells
    #expect((first[1] ?? 0) - (second[1] ?? 0) == 4)

    let people =
      crowd(20, ["by": "bus"], area: "North") + crowd(9, ["by": "bus"], area: "South")
      + crowd(4, ["by": "bus"], area: "East")
    let once = try Crowd.control(key: 1, groupings: [.area(["North"])])
      .release(people, of: Crowd.spring, after: [])
    let again = try Crowd.control(key: 1, groupings: [.area(["North", "South"])])
    #expect(throws: Refusal.alreadyReleased(Crowd.spring)) {
      try again.release(people, of: Crowd.spring, after: once.tables)
    }
    let other = DisclosureControl(
      plan: ReleasePlan(forms: [try TownForms.fair.get()], groupings: []),
      profile: Profile(wholeFloor: 10, groupFloor: 10), key: Crowd.key(1))
    #expect(throws: Refusal.otherFloors(once.tables[0].shown.shape)) {
      try other.release(people, of: Crowd.summer, after: once.tables)
    }
  }

  @Test func `means and scores that give the number behind them`() throws {
    let seen = Naive.mean([5, 4, 4])
    let sizes = (1...7).filter { size in
      (size...(5 * size)).contains { (Double($0) / Double(size) * 100).rounded() / 100 == seen }
    }
    #expect(sizes == [3, 6])

    let release = try Crowd.control(key: 1).release(Self.three, of: Crowd.spring, after: [])
    for column in release.tables.flatMap(\.shown.columns) {
      let cells =
        [column.base, column.beside] + column.cells
        + [column.asked, column.workedOut].compactMap(\.self)
      #expect(cells.compactMap(\.count).allSatisfy { $0 >= 5 && $0 % 5 == 0 })
    }
  }

  @Test func `words beside counts: a comment that stands with the answers it came with`() throws {
    let naive = [("North", "bus", "My son took my pension"), ("South", "car", "All fine")]
    #expect(naive.filter { $0.0 == "North" }.map(\.2) == ["My son took my pension"])

    let control = try Crowd.control(key: 1, form: "end")
    let release = try control.release(
      crowd(30, ["asked": "said"], form: "end"), of: Crowd.spring, after: [])
    let texts = release.tables.map { $0.sealed(by: Crowd.key(1)).text }
    #expect(texts.allSatisfy { !$0.contains("text") && !$0.contains("view") })
  }
}
