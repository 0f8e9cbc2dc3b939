public import Anonymity
internal import Foundation
internal import GRDB
internal import Survey

/// What is drawn by lot at an opening. Random, but in a demonstration, which is the same each time.
public struct OpeningLot: Sendable {
  /// The key by which the noise of numbers is drawn.
  let key: @Sendable (AnonymousResponse) -> UInt64
  /// The lowest stay.
  let place: @Sendable (AnonymousResponse) -> UInt64

  public init(
    key: @escaping @Sendable (AnonymousResponse) -> UInt64,
    place: @escaping @Sendable (AnonymousResponse) -> UInt64
  ) {
    self.key = key
    self.place = place
  }

  public static let random = OpeningLot(
    key: { _ in .random(in: .min ... .max) }, place: { _ in .random(in: .min ... .max) })
}

/// Responses out of the box, in random order, with nothing left of where they lay.
struct OpenedBox {
  /// A response with the bytes it was sealed in.
  struct Response {
    let sealed: SealedResponse
    let opened: AnonymousResponse
    /// Only a manager could open it.
    let wasLocked: Bool
  }

  private let responses: [Response]
  private let keys: KeyFolder
  let unreadable: Int

  init(_ due: [SealedResponse], with keys: KeyFolder, and unlocked: [Week: BoxKey]) throws {
    var boxKeys: [Week: [BoxKey]] = [:]
    for week in Set(due.map(\.week)) {
      boxKeys[week] = [try keys.boxKey(of: week), unlocked[week]].compactMap(\.self)
    }
    self.keys = keys
    responses = due.compactMap { sealed in
      boxKeys[sealed.week]?.lazy.compactMap { try? $0.open(sealed) }.first.map {
        Response(sealed: sealed, opened: $0, wasLocked: unlocked[sealed.week] != nil)
      }
    }
    .shuffled()
    unreadable = due.count - responses.count
  }

  func rule(at now: Moment, floor: Int) -> BoxCalendar.Rule? {
    BoxCalendar.rule(
      for: responses.map(\.sealed), counting: responses.count { $0.opened.counts }, at: now,
      floor: floor)
  }

  func store(
    by rule: BoxCalendar.Rule, leaving count: Int, at now: Moment, by lot: OpeningLot,
    in db: Database
  ) throws {
    let staying = try leave(count, at: now, by: lot, in: db)
    for response in responses where !staying.contains(response.sealed.id) {
      try response.opened.store(by: rule, under: lot.key(response.opened), in: db)
      try db.execute(
        sql: "DELETE FROM sealedResponse WHERE id = ?", arguments: [Data(response.sealed.id.bytes)])
    }
    try Tables.rewriteInOrder(in: db)
  }

  /// Seals a few again, for the box of the next opening; the names of those that stay.
  private func leave(
    _ count: Int, at now: Moment, by lot: OpeningLot, in db: Database
  ) throws -> Set<ResponseID> {
    if count == 0 { return [] }
    let week = BoxCalendar.weekOfStaying(at: now)
    let slot = try keys.slot(
      of: week, opened: responses.contains(where: \.wasLocked) ? .attended : .automatic)
    let isLocked = try keys.attendedWeeks().contains(week)
    let staying =
      responses
      .filter { BoxCalendar.mayStay(sentIn: $0.sealed.sent, at: now) && $0.opened.counts }
      .filter { isLocked || !$0.wasLocked }
      .map { (response: $0, place: lot.place($0.opened)) }
      .sorted { $0.place < $1.place }.prefix(count).map(\.response)
    if !staying.isEmpty { try BoxKeys.remember(slot.bytes, of: slot.week, in: db) }
    for response in staying {
      try slot.seal(response.opened, as: response.sealed.id, sent: response.sealed.sent)
        .replace(in: db)
    }
    return Set(staying.map(\.sealed.id))
  }
}

extension AnonymousResponse {
  /// Choices under one new name, each comment under another.
  fileprivate func store(
    by rule: BoxCalendar.Rule, under key: UInt64, in db: Database
  ) throws {
    try stored(in: rule.period, under: key).insert(in: db)
    guard rule.keepsComments else { return }
    for (question, words) in comments {
      try Comment.insert(
        words, to: question, of: form, in: rule.period, isEnglish: isEnglish, db)
    }
  }
}

extension SealedResponse {
  /// Those in boxes that have lain long enough.
  static func due(at now: Moment, in db: Database) throws -> [SealedResponse] {
    let last = BoxCalendar.lastDueWeek(at: now)
    return try Row.fetchAll(
      db, sql: "SELECT id, week, waited, sealed FROM sealedResponse WHERE week <= ?",
      arguments: [last.description]
    )
    .compactMap { row in
      guard let week = Week(row["week"] as String) else { return nil }
      return SealedResponse(
        id: ResponseID(bytes: Array(row["id"] as Data)), week: week,
        waited: row["waited"], bytes: Array(row["sealed"] as Data))
    }
  }

  /// Takes the place of what lies under its name.
  fileprivate func replace(in db: Database) throws {
    try db.execute(
      sql: "UPDATE sealedResponse SET week = ?, waited = ?, sealed = ? WHERE id = ?",
      arguments: [week.description, waited, Data(bytes), Data(id.bytes)])
  }
}
