import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `The order in which people came, before the box is opened,` {
  static let answered = on(2026, 11, 18)
  static let people = 16
  static let rounds = 30
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private static let short = Respondent()
  private static let long = Respondent(
    liking: Array(repeating: everydayWords(1), count: 60).joined(separator: " and "))

  /// Names of responses in the order in which people sent them; every second is long.
  private func answer() throws -> [Data] {
    try (0..<Self.people).map { number in
      var person = number % 2 == 0 ? Self.short : Self.long
      person.token = .fresh()
      try person.answer(in: store, at: Self.answered)
      return Data(person.id(in: store).bytes)
    }
  }

  private func keepHouse() throws {
    try store.keepHouse(
      at: Self.answered.adding(seconds: 60), keeping: Folder.forms.get().service.retention)
  }

  /// Of eight long rows in a random order, pages agree or disagree by 0.24 on average.
  private struct Agreement {
    var cells = 0.0
    /// Either way round: free pages may be taken from the front or from behind.
    var overflow = 0.0
    /// The same counted back: as if free pages were taken in the order of the names, from behind.
    var backwards = 0.0
  }

  /// How far places in the file agree with the order of arrival, over many rounds.
  private func agreement(
    after work: () throws -> Void
  ) throws -> Agreement {
    var sum = Agreement()
    let rounds = Double(Self.rounds)
    for _ in 0..<Self.rounds {
      let names = try answer()
      try work()
      let places = CellOrder(try Data(contentsOf: context.file)).places(of: names)
      #expect(places.count == Self.people)
      sum.cells += concordance(of: byPage(names, places))
      let long = names.filter { (places[$0]?.overflow ?? 0) > 0 }
      #expect(long.count == Self.people / 2)
      sum.overflow += abs(concordance(of: [sorted(long, by: places)]))
      sum.backwards += abs(concordance(of: [sorted(long, by: mirrored(long, places))]))
      try context.meddle("DELETE FROM sealedResponse")
    }
    return Agreement(
      cells: sum.cells / rounds, overflow: sum.overflow / rounds,
      backwards: sum.backwards / rounds)
  }

  private func byPage(_ names: [Data], _ places: [Data: CellOrder.Place]) -> [[Int]] {
    Dictionary(grouping: names.indices, by: { places[names[$0]]?.page ?? 0 }).values.map { rows in
      rows.sorted { (places[names[$0]]?.depth ?? 0) < (places[names[$1]]?.depth ?? 0) }
    }
  }

  private func sorted(_ names: [Data], by places: [Data: CellOrder.Place]) -> [Int] {
    names.indices.sorted {
      (places[names[$0]]?.overflow ?? 0) < (places[names[$1]]?.overflow ?? 0)
    }
  }

  /// Each row with the pages of its counterpart from behind, by name.
  private func mirrored(
    _ names: [Data], _ places: [Data: CellOrder.Place]
  ) -> [Data: CellOrder.Place] {
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    return Dictionary(
      uniqueKeysWithValues: zip(sorted, sorted.reversed().compactMap { places[$0] }))
  }

  @Test func `would be told by the pages of long rows that only came one after another`() throws {
    let names = (0..<8).map { _ in Data((0..<16).map { _ in .random(in: 0...255) }) }
    for name in names {
      let hex = name.map { String(format: "%02x", $0) }.joined()
      try context.meddle(
        """
        INSERT INTO sealedResponse (id, week, sealed)
        VALUES (x'\(hex)', '2026-11-16', randomblob(4144))
        """)
    }
    try store.checkpoint()
    let places = CellOrder(try Data(contentsOf: context.file)).places(of: names)
    #expect(concordance(of: [sorted(names, by: places)]) > 0.9)
  }

  @Test func `cannot be told from cells or pages after housekeeping`() throws {
    let told = try agreement { try keepHouse() }
    #expect(
      abs(told.cells) < 0.2 && told.overflow < 0.4
        && told.backwards < 0.4)
  }

  @Test func `cannot be told from a file that is to be copied`() throws {
    let told = try agreement { try store.rewriteInOrder() }
    #expect(
      abs(told.cells) < 0.2 && told.overflow < 0.4
        && told.backwards < 0.4)
  }

  @Test func `loses no row, and changes none`() throws {
    let names = try answer()
    let visit = Respondent()
    try visit.begin(in: store, at: Self.answered)
    let before = try context.rows("SELECT * FROM sealedResponse ORDER BY id")
    for _ in 0..<3 { try keepHouse() }
    try store.rewriteInOrder()
    #expect(try context.rows("SELECT * FROM sealedResponse ORDER BY id") == before)
    #expect(names.count == before.count)
    let draft = try #require(try store.draft(visit.token.draftID))
    #expect(try visit.token.open(draft).answers["who"] == .chosen(["self"]))
  }

  @Test func `is not told by the time of a key's file`() throws {
    let wednesday = on(2026, 11, 18, at: 15)
    _ = try store.keys.slot(of: Week(of: Day(of: wednesday)))
    let values = try context.key("box-2026-11-16").resourceValues(forKeys: [
      .contentModificationDateKey
    ])
    let monday = Double(on(2026, 11, 16, at: 0).seconds)
    #expect(values.contentModificationDate == Date(timeIntervalSince1970: monday))
  }
}
