public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

/// Wishes that lie under the words of a card, with nothing that leads to a visit.
extension Store {
  /// Keeps a card until it is used or lapses. The same card again takes the place of itself.
  public func keep(_ card: SealedCard, madeOn day: Day) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO card (id, sealed, lapses)
          VALUES (\(Data(card.id.bytes)), \(Data(card.bytes)), \(SealedCard.lastQuarter(from: day)))
          ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, lapses = excluded.lapses
          """)
    }
  }

  /// The card of this name; nothing when there is none, it was used, or it has lapsed.
  public func card(_ id: CardID, on day: Day) throws -> SealedCard? {
    try pool.read { db in
      try SQLRequest<Data>(
        literal: """
          SELECT sealed FROM card
          WHERE id = \(Data(id.bytes)) AND lapses >= \(Period.quarter(of: day).description)
          """
      ).fetchOne(db)
    }
    .map { SealedCard(id: id, bytes: Array($0)) }
  }

  func forgetLapsedCards(on day: Day) throws {
    try commits.commit { db in
      try db.execute(
        literal: "DELETE FROM card WHERE lapses < \(Period.quarter(of: day).description)")
    }
  }
}

extension SealedCard {
  /// How long a card is good for, after the quarter in which it was made.
  private static let quarters = 3

  static func delete(_ id: CardID, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM card WHERE id = ?")
      .execute(arguments: [Data(id.bytes)])
  }

  /// Quarters written as they are compare as they follow each other.
  fileprivate static func lastQuarter(from day: Day) -> String {
    var quarter = Period.quarter(of: day)
    for _ in 0..<quarters { quarter = .quarter(of: quarter.end) }
    return quarter.description
  }
}
