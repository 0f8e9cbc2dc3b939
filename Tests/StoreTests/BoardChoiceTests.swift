import Store
import Survey
import Testing

@Suite struct `A choice for the board's sheet` {
  static let period = Period.quarter(year: 2026, number: 3)

  private static func choice(asking ask: String, version: Int? = nil) -> BoardChoice {
    BoardChoice(
      period: period, praises: [.fresh(), .fresh()], criticisms: [.fresh()],
      concerns: [.fresh()], matter: .fresh(),
      ask: ask, partner: "Police", version: version)
  }

  @Test func `is kept by its period, names and all`() throws {
    let test = try TestStore()
    #expect(try test.store.boardChoice(for: Self.period) == nil)
    let choice = Self.choice(asking: "More workers")
    #expect(try test.store.keep(choice))
    let kept = try #require(try test.store.boardChoice(for: Self.period))
    #expect(kept.praises == choice.praises && kept.concerns == choice.concerns)
    #expect(kept.criticisms == choice.criticisms)
    #expect(kept.matter == choice.matter && kept.ask == "More workers" && kept.version == 0)
    #expect(try test.store.boardChoice(for: Self.period.year) == nil)
  }

  @Test func `is not undone by one that was made from an older one`() throws {
    let test = try TestStore()
    let store = test.store
    defer { withExtendedLifetime(test) {} }
    #expect(try store.keep(Self.choice(asking: "First")))
    #expect(try !store.keep(Self.choice(asking: "Another first")))
    #expect(try store.keep(Self.choice(asking: "Second", version: 0)))
    #expect(try !store.keep(Self.choice(asking: "Late", version: 0)))
    #expect(try store.boardChoice(for: Self.period)?.ask == "Second")
  }
}
