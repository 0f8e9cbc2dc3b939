import Anonymity
import Crypto
import Foundation
import SeededDice
import Survey
import Testing

@Suite struct `Frozen themes` {
  private static let key = Crowd.key(5)

  private func comments(
    _ good: Int, _ mixed: Int, _ bad: Int, about theme: Theme.Code = "LIST", seed: UInt64 = 1
  ) -> [CodedComment] {
    var keys = Dice(spreading: seed)
    let feelings = [(Feeling.good, good), (.mixed, mixed), (.bad, bad)]
    return feelings.flatMap { feeling, count in
      (0..<count).map { _ in
        CodedComment(
          key: keys.next(), words: "", feeling: feeling, themes: [theme], suggested: [])
      }
    }
  }

  private func themes(_ comments: [CodedComment]) throws -> ThemeRelease {
    let forms = try TownForms.heard.get()
    return DisclosureControl(plan: ReleasePlan(forms: forms.forms, groupings: []), key: Self.key)
      .release(forms.themes, in: comments, of: Crowd.year)
  }

  @Test func `count each comment for its theme and its feeling, with noise`() throws {
    let many = comments(70, 90, 120) + comments(100, 100, 100, about: "TIME", seed: 2)
    let row = try #require(try themes(many).row("LIST"))
    #expect(row.good.isNear(70) && row.mixed.isNear(90))
    #expect(row.bad.isNear(120) && row.total.count.map { abs($0 - 280) <= 30 } == true)
    let rounded = try themes(many).rows.flatMap { [$0.good, $0.mixed, $0.bad] }
    #expect(rounded.compactMap(\.count).allSatisfy { $0 % 5 == 0 })
    #expect(rounded.contains(.few))
  }

  @Test func `tell nothing of fewer than ten comments`() throws {
    let row = try #require(try themes(comments(2, 1, 0)).row("LIST"))
    #expect([row.total, row.good, row.mixed, row.bad] == Array(repeating: .notTold, count: 4))
  }

  @Test func `have a row for each theme of the codebook, and for what left it`() throws {
    let forms = try TownForms.heard.get()
    let frozen = try themes(comments(60, 0, 0, about: "GONE") + comments(50, 0, 0, seed: 2))
    #expect(frozen.rows.count == forms.themes.all.count + 1)
    #expect(frozen.rows.last?.theme == "GONE")
  }

  @Test func `leave out comments that were not read`() throws {
    var keys = Dice(spreading: 3)
    let new = (0..<80).map { _ in
      CodedComment(key: keys.next(), words: "", feeling: nil, themes: ["LIST"], suggested: [])
    }
    #expect(try themes(comments(0, 60, 0, about: "TIME") + new).row("LIST")?.total == .few)
  }

  @Test func `are the same when they are counted again, and not with another comment`() throws {
    let many = comments(40, 40, 40)
    #expect(try themes(many) == themes(many.reversed()))
    let numbers = try (0..<40).map { try themes(many.dropLast($0)).row("LIST")?.bad.count }
    #expect(zip(numbers, (0..<40)).contains { abs(($0 ?? 0) - (40 - $1)) > 3 })
  }

  @Test func `are read back as they were frozen, and refused when they were changed`() throws {
    let frozen = try themes(comments(30, 20, 30))
    let (text, tag) = frozen.sealed(by: Self.key)
    #expect(try ThemeRelease.reread(text: text, tag: tag, by: Self.key) == frozen)
    #expect(throws: TableFault.changed) {
      try ThemeRelease.reread(text: text + " ", tag: tag, by: Self.key)
    }
  }

  @Test(arguments: ["counted", "forgotten"])
  func `of the first version are read as they were shown`(choices: String) throws {
    let text = """
      heard themes\t1
      period\t2026-Q2
      floors\t5\t8
      choices\t\(choices)
      LIST\t40\t20\thidden\t20
      end

      """
    let tag = HMAC<SHA256>.authenticationCode(
      for: Data(("table\n" + text).utf8), using: SymmetricKey(data: Self.key.bytes))
    let frozen = try ThemeRelease.reread(text: text, tag: Array(tag), by: Self.key)
    #expect(frozen.rule == .hiding(floor: 5))
    #expect(frozen.row("LIST")?.mixed == .hidden && frozen.row("LIST")?.total == .count(40))
  }
}
