import Store
import Survey
import Testing

@Suite struct `What a lead says about comments` {
  static let period = Period.quarter(year: 2026, number: 3)

  private static func commentary(_ first: String, version: Int? = nil) -> Commentary {
    Commentary(period: period, first: first, second: "Second.", version: version)
  }

  @Test func `is kept by its period`() throws {
    let test = try TestStore()
    #expect(try test.store.commentary(of: Self.period) == nil)
    #expect(try test.store.keep(Self.commentary("First.")))
    let kept = try #require(try test.store.commentary(of: Self.period))
    #expect(kept.sentences == ["First.", "Second."] && kept.version == 0)
    #expect(try test.store.commentary(of: Self.period.year) == nil)
  }

  @Test func `is not undone by one that was made from an older one`() throws {
    let test = try TestStore()
    #expect(try test.store.keep(Self.commentary("First")))
    #expect(try !test.store.keep(Self.commentary("Another first")))
    #expect(try test.store.keep(Self.commentary("Second", version: 0)))
    #expect(try !test.store.keep(Self.commentary("Late", version: 0)))
    #expect(try test.store.commentary(of: Self.period)?.first == "Second")
  }
}
