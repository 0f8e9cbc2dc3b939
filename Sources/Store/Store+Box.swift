public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

/// What became of a response that was sent.
public enum Sending: Sendable, Equatable {
  case stored
  /// Sent twice: it is in the box already.
  case alreadyThere
  /// The visit it belongs to is no longer there.
  case visitIsGone
  /// Another response has these take-back words; try others.
  case wordsAreTaken
}

extension Store {
  /// Puts a response into the box and removes its draft, both or neither.
  ///
  /// - Parameters:
  ///   - sent: what the visit still needs, and when it lapses.
  ///   - card: the card that was used in the visit: it is used up with it.
  ///   - language: that of the visit's pages; nothing for English. It is counted apart.
  public func send(
    _ sealed: SealedResponse, endingDraft draft: DraftID,
    leaving sent: (visit: SealedDraft, lapses: Moment)? = nil, usingUp card: CardID? = nil,
    in language: String? = nil
  ) throws -> Sending {
    let key = keys.publicKey(of: sealed.week)
    return try commits.commit { [keys] db in
      let isThere = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM sealedResponse WHERE id = ?"),
        arguments: [Data(sealed.id.bytes)])
      let hasDraft = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM draft WHERE id = ?"),
        arguments: [Data(draft.bytes)])
      if isThere != nil { return hasDraft == nil ? .alreadyThere : .wordsAreTaken }
      if hasDraft == nil { return .visitIsGone }
      try db.cachedStatement(sql: "DELETE FROM draft WHERE id = ?")
        .execute(arguments: [Data(draft.bytes)])
      try db.cachedStatement(
        sql: "INSERT INTO sealedResponse (id, week, sealed, waited) VALUES (?, ?, ?, 0)"
      ).execute(arguments: [Data(sealed.id.bytes), sealed.week.description, Data(sealed.bytes)])
      if let key { try BoxKeys.remember(key, of: sealed.week, in: db) }
      if let sent { try sent.visit.keepAsSent(lapsing: sent.lapses, in: db) }
      if let card { try SealedCard.delete(card, in: db) }
      try LanguageWeek.count(language, in: sealed.week, with: keys.release, db)
      return .stored
    }
  }

  /// Whether a response of this name lies in the box.
  public func holds(_ id: ResponseID) throws -> Bool {
    try pool.read { db in
      try SQLRequest<Int>(
        literal: "SELECT 1 FROM sealedResponse WHERE id = \(Data(id.bytes))"
      ).fetchOne(db) != nil
    }
  }

  /// Takes a response out of the box unread. False when it is not in there.
  public func takeBack(_ id: ResponseID) throws -> Bool {
    let wasThere = try commits.commit { db in
      try db.execute(
        sql: "DELETE FROM sealedResponse WHERE id = ?", arguments: [Data(id.bytes)])
      return db.changesCount == 1
    }
    if wasThere { try checkpoint() }
    return wasThere
  }

  /// Opens the boxes that have lain long enough, if they hold enough between them.
  ///
  /// Opens, shuffles, writes answers under new names and comments apart from them, and removes what
  /// was sealed, in one transaction; a few are sealed again and stay for the next opening. Then the
  /// keys are destroyed and the log is emptied. A response that cannot be opened counts for nothing:
  /// it stays where it is, with its key, and is told.
  ///
  /// - Parameters:
  ///   - floor: how many must be inside, where nothing was promised to those who sent them.
  ///   - staying: how many stay, if it is opened because it holds enough.
  ///   - manager: who attends. Without a manager attended boxes are left alone.
  public func openBoxes(
    at now: Moment, floor: Int, staying: Int, attendedBy manager: ManagerKey? = nil,
    by lot: OpeningLot = .random
  ) throws -> BoxOpening {
    let unlocked = try manager.map(keys.keys(for:)) ?? [:]
    let locked = try keys.attendedWeeks().subtracting(unlocked.keys)
    let opening = try commits.commit { [keys] db in
      let due = try SealedResponse.due(at: now, in: db).filter { !locked.contains($0.week) }
      let promised = try PromisedRules.fetch(db).floor(forAnswersOf: due.map(\.sent))
      let floor = promised ?? floor
      guard BoxCalendar.rule(for: due, counting: due.count, at: now, floor: floor) != nil else {
        return BoxOpening.notYet
      }
      let box = try OpenedBox(due, with: keys, and: unlocked)
      guard let rule = box.rule(at: now, floor: floor) else {
        return BoxOpening(wasOpened: false, unreadable: box.unreadable)
      }
      try box.store(
        by: rule, leaving: rule.keepsComments ? staying : 0, at: now, by: lot, in: db)
      return BoxOpening(wasOpened: true, unreadable: box.unreadable)
    }
    // Each time, so that a key outlives a power cut after the commit by no more than a minute.
    try destroySpentKeys(at: now)
    if opening.wasOpened { try checkpoint() }
    return opening
  }

  /// Keys of weeks that are over and from which nothing lies sealed any more.
  private func destroySpentKeys(at now: Moment) throws {
    let needed = try pool.read { db in
      Set(try String.fetchAll(db, sql: "SELECT DISTINCT week FROM sealedResponse"))
    }
    let current = Week(of: Day(of: now))
    try commits.commit { try BoxKeys.forget(before: current, in: $0) }
    for week in try keys.weeks() where week < current && !needed.contains(week.description) {
      try keys.destroyKey(of: week)
    }
  }
}

/// How an opening went. Never how many responses there were.
public struct BoxOpening: Sendable, Equatable {
  public let wasOpened: Bool
  /// Responses that could not be read: their key is lost or their bytes are broken.
  public let unreadable: Int

  public init(wasOpened: Bool, unreadable: Int) {
    self.wasOpened = wasOpened
    self.unreadable = unreadable
  }

  static let notYet = BoxOpening(wasOpened: false, unreadable: 0)
}
