import Anonymity
import Survey
import Testing

@Suite struct `A kept table` {
  private static let key = Crowd.key(9)

  private static func tables() throws -> [ReleasedTable] {
    var town = Town(
      answering: try TownForms.fair.get(), areas: ["North", "Up\tby the\\mill\n"], seed: 4)
    let people = town.responses(90, in: Crowd.spring)
    let fair = try town.control.release(people, of: Crowd.year).tables
    let end = try Crowd.control(form: "end").release(
      crowd(40, ["asked": "said", "got": "all"], form: "end"), of: Crowd.year
    ).tables
    return fair + end
  }

  @Test func `is read back as it was released`() throws {
    for table in try Self.tables() {
      let (text, tag) = table.sealed(by: Self.key)
      #expect(try ReleasedTable.reread(text: text, tag: tag, by: Self.key) == table)
    }
  }

  @Test func `is refused when one byte of it was changed`() throws {
    let table = try #require(try Self.tables().first)
    let (text, tag) = table.sealed(by: Self.key)
    for place in text.utf8.indices {
      var bytes = Array(text.utf8)
      bytes[text.utf8.distance(from: text.utf8.startIndex, to: place)] ^= 1
      let changed = String(decoding: bytes, as: UTF8.self)
      #expect(throws: TableFault.changed) {
        try ReleasedTable.reread(text: changed, tag: tag, by: Self.key)
      }
    }
    for place in tag.indices {
      var other = tag
      other[place] ^= 0x80
      #expect(throws: TableFault.changed) {
        try ReleasedTable.reread(text: text, tag: other, by: Self.key)
      }
    }
  }

  @Test func `is refused under another key, or with its tag cut short`() throws {
    let (text, tag) = try Self.tables()[0].sealed(by: Self.key)
    #expect(throws: TableFault.changed) {
      try ReleasedTable.reread(text: text, tag: tag, by: Crowd.key(8))
    }
    #expect(throws: TableFault.changed) {
      try ReleasedTable.reread(text: text, tag: tag.dropLast(), by: Self.key)
    }
  }

  @Test func `has a name of its own`() throws {
    let names = try Self.tables().map { "\($0.shown.shape)" }
    #expect(Set(names).count == names.count)
  }

  /// As the first version wrote them.
  static let first = """
    heard table\t1
    period\t2026-Q2
    form\tend
    question\tlisten
    kind\tone
    floors\t5\t8
    grouping\tnone
    choices\tyes\tbit\tno\tdk
    exclusive
    beside\tunsettled
    offers\t
    quarters\tall
    asked\tsome\teveryone
    row\tyes
    row\tbit\tno

    """

  @Test func `of the first version is read as it was shown`() throws {
    let text = Self.first + "column\twhole\t45\t40\thidden\tnone\t25\t15\nend\n"
    let table = try Crowd.reread(text)
    #expect(table.rule == .hiding(floor: 5) && table.rows.map(\.code) == ["yes", "bit+no"])
    let column = try #require(table.column(.whole))
    #expect(column.asked == .count(45) && column.base == .count(40))
    #expect(column.cells == [.count(25), .count(15)] && column.beside == .hidden)
    #expect(table.share(0, of: column) == .plain(63))
    let withheld = try Crowd.reread(Self.first + "withheld\n")
    #expect(withheld.isWithheld && withheld.columns.isEmpty)
  }

  @Test(arguments: ["", "column\twhole\t45\t40\n", "end\n", "withheld\nend\n"])
  func `that is laid out in no known way is refused`(rest: String) {
    #expect(throws: TableFault.unknownLayout) { try Crowd.reread(Self.first + rest) }
    #expect(throws: TableFault.unknownLayout) {
      try Crowd.reread(Self.first.replacing("table\t1", with: "table\t3") + rest)
    }
  }
}
