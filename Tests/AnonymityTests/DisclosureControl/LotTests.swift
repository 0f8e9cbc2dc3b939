import Anonymity
import Survey
import Testing

@Suite struct `A table that is left out` {
  private static func people(northByBus: Int) -> [StoredResponse] {
    crowd(northByBus, ["by": "bus"], area: "North") + crowd(13 - northByBus, ["by": "bus"])
      + crowd(30, ["by": "car"], area: "North") + crowd(30, ["by": "car"])
  }

  @Test func `says nothing, since the lot may have fallen on it whatever was answered`() throws {
    let fallen = try #require(
      try (UInt8(1)...200).first { try Self.isLeftOut(key: $0) })
    let texts = try [1, 2, 5, 6, 7, 8, 11, 12].map { north in
      try Self.texts(Self.people(northByBus: north), key: fallen)
    }
    // Unlike in what anyone counted, alike in every byte that anyone sees of this question.
    #expect(Set(texts).count == 1)
  }

  /// Whether the lot falls on a table that nothing else is wrong with.
  private static func isLeftOut(key: UInt8) throws -> Bool {
    let release = try Crowd.control(key: key).release([], of: Crowd.spring, after: [])
    let split = release.tables.first { $0.question == "by" && $0.grouping == .area(["North"]) }
    return try #require(split).shown.isWithheld
  }

  private static func texts(_ people: [StoredResponse], key: UInt8) throws -> [String] {
    try Crowd.control(key: key).release(people, of: Crowd.spring, after: []).tables
      .filter { $0.question == "by" }.map { $0.sealed(by: Crowd.key(key)).text }
  }

  @Test func `is left out by the key and not by the answers`() throws {
    let few = crowd(40, ["by": "bus"]) + crowd(41, ["by": "car"]) + crowd(42, ["by": "foot"])
    let many = few + few
    var left = 0
    var all = 0
    for key in UInt8(1)...40 {
      let names = try [few, many].map { people in
        let release = try Crowd.control(key: key, groupings: [])
          .release(people, of: Crowd.spring, after: [])
        all += release.tables.count
        return release.tables.filter(\.shown.isWithheld).map { "\($0.shown.shape)" }
      }
      #expect(names[0] == names[1])
      left += names[0].count + names[1].count
    }
    #expect(left * 100 > all && left * 10 < all)
  }
}
