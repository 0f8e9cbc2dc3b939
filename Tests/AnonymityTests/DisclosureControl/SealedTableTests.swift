import Anonymity
import Survey
import Testing

@Suite struct `A kept table` {
  private static let key = Crowd.key(9)

  private static func tables() throws -> [ReleasedTable] {
    var town = Town(
      answering: try TownForms.fair.get(), areas: ["North", "Up\tby the\\mill\n"], seed: 4)
    let people = town.responses(90, in: Crowd.spring)
    let fair = try town.control.release(people, of: Crowd.spring, after: []).tables
    let end = try Crowd.control(key: 1, form: "end").release(
      crowd(40, ["asked": "said", "got": "all"], form: "end"), of: Crowd.year, after: []
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
    let table = try #require(try Self.tables().first { !$0.shown.isWithheld })
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
}
