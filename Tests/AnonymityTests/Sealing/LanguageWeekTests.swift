import Anonymity
import Survey
import Testing

@Suite struct `The languages of a week` {
  private let key = ReleaseKey.fresh()
  private let week = Week(of: Day(number: 20_000))

  @Test func `come out of their seal as they were`() throws {
    var counted = LanguageWeek(week)
    for language in ["ur", nil, "pl", "ur", nil] { counted.add(language) }
    #expect(counted.visits == ["ur": 2, "pl": 1])
    #expect(try LanguageWeek(opening: counted.sealed(by: key), by: key) == counted)
  }

  @Test func `are as long and as new on the disk, whatever was added`() throws {
    var counted = LanguageWeek(week)
    let before = try counted.sealed(by: key)
    counted.add(nil)
    let english = try counted.sealed(by: key)
    counted.add("ur")
    let urdu = try counted.sealed(by: key)
    #expect(Set([before.count, english.count, urdu.count]).count == 1)
    #expect(before != english && english != urdu)
  }

  @Test func `open with no other key`() throws {
    let sealed = try LanguageWeek(week).sealed(by: key)
    #expect(throws: SealFault.broken) { try LanguageWeek(opening: sealed, by: .fresh()) }
  }
}
