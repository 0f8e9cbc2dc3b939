import Store
import Survey
import Testing

@Suite struct `Shared screens` {
  let context: TestStore
  var store: Store { context.store }
  let north: Place.Code = "north"
  let south: Place.Code = "south"

  init() throws { context = try TestStore() }

  /// The last day on which a page was opened, today, and whether a whole month was silent.
  @Test(arguments: [
    ("2026-11-01", "2026-11-18", false), ("2026-10-31", "2026-11-30", false),
    ("2026-10-01", "2026-11-30", false), ("2026-09-30", "2026-10-31", false),
    ("2026-09-30", "2026-11-01", true), ("2026-11-30", "2027-01-01", true),
    ("2026-12-01", "2027-01-31", false), ("2025-11-18", "2026-11-18", true),
  ])
  func `are silent when nobody came for a whole calendar month`(
    last: String, today: String, isSilent: Bool
  ) throws {
    try store.noteScreens([north], woken: [north], on: #require(Day(last)))
    let day = try #require(Day(today))
    #expect(try store.silentScreens(on: day) == (isSilent ? [north] : []))
  }

  @Test func `that are new are not silent, and stay as they are while nobody comes`() throws {
    let first = try #require(Day("2026-08-20"))
    let later = try #require(Day("2026-11-18"))
    try store.noteScreens([north], woken: [], on: first)
    try store.noteScreens([north, south], woken: [], on: later)
    try context.reopen()
    #expect(try store.silentScreens(on: later) == [north])
    try store.noteScreens([north, south], woken: [north], on: later)
    #expect(try store.silentScreens(on: later).isEmpty)
  }

  @Test func `leave the same after one page as after many, and nothing when they are gone`() throws
  {
    let day = try #require(Day("2026-11-18"))
    for _ in 0..<5 { try store.noteScreens([north, south], woken: [north], on: day) }
    #expect(
      try context.texts("SELECT place || ' ' || month FROM screen ORDER BY place")
        == ["north 2026-11", "south 2026-11"])
    try store.noteScreens([south], woken: [], on: day)
    #expect(try context.texts("SELECT place FROM screen") == ["south"])
  }
}
