import Anonymity
import Testing

@Suite struct `A word beside a word` {
  typealias Place = (columns: String, typed: String, name: String)

  private static let places: [Place] = [
    ("+20 | | |", "slowly we hope then", "two before it"),
    ("| +20 | |", "there was slowly hope", "before it"),
    ("| | +20 |", "we hope slowly", "after it"),
    ("| | | +20", "we hope then slowly", "two after it"),
  ]

  @Test(arguments: places)
  func `speaks for a name in its place and in no other`(_ place: Place) throws {
    for other in Self.places {
      let covers = redactor("slowly | " + place.columns).covers(in: other.typed)
      #expect(covers.map(\.text) == (other == place ? ["hope"] : []), "\(other.typed)")
    }
    let cover = try #require(redactor("slowly | " + place.columns).covers(in: place.typed).first)
    let reason = try #require(cover.weighings.first?.reasons.first)
    #expect(reason.seen == "\"slowly\" \(place.name)" && reason.weight == 20)
  }

  @Test(arguments: places)
  func `speaks against one as well`(_ place: Place) {
    let against = "slowly | " + place.columns.replacing("+", with: "-")
    let typed = place.typed.replacing("hope", with: "Joan")
    #expect(redactor("").covers(in: typed).map(\.text) == ["Joan"])
    #expect(redactor(against).covers(in: typed).isEmpty)
  }

  @Test func `is read as it is meant, however it is spelt`() {
    let typed = "we neva hope then"
    #expect(redactor("never | | +20 | |").covers(in: typed).map(\.text) == ["hope"])
  }

  @Test func `says nothing where it was covered itself`() {
    #expect(redactor("").covers(in: "Joan lost hope").map(\.text) == ["Joan"])
    #expect(redactor("joan | +20 | +20 | |").covers(in: "Joan lost hope").map(\.text) == ["Joan"])
  }

  private func redactor(_ neighbours: String) -> Redactor {
    var lists = TestLexicon.lists
    lists["name-neighbours"] = neighbours
    return Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil))
  }
}
